import { fileURLToPath } from 'node:url';
import { init, type ModuleInfo } from 'license-checker-rseidelsohn';
import { beforeAll, describe, expect, it } from 'vitest';

/** Let anybody use, change and pass on, and ask for no more than their own text. */
const PERMISSIVE = [
  ...['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT', 'MIT-0'],
  ...['Python-2.0', 'Zlib'],
];

/** Each holds for the package and its builds for single machines (`name-…`). None of them is in what we deploy. */
const EXCEPTIONS: Record<string, { licence: string; why: string }> = {
  'date-holidays': {
    licence: 'ISC AND CC-BY-3.0',
    why: 'its list is compared with our table of two days a year; nothing of it is deployed',
  },
  argparse: {
    licence: 'PSF-2.0',
    why: 'Python’s own, permissive; reads the command line of js-yaml, under date-holidays',
  },
  prepin: { licence: 'Unlicense', why: 'allows everything; under date-holidays' },
  'axe-core': { licence: 'MPL-2.0', why: 'run unchanged, in a browser of the tests' },
  lightningcss: { licence: 'MPL-2.0', why: 'run unchanged, by the test runner' },
  'spdx-exceptions': { licence: 'CC-BY-3.0', why: 'a list of names, read by the licence check itself' },
  'spdx-ranges': { licence: 'MIT AND CC-BY-3.0', why: 'a list of names, read by the licence check itself' },
  '@azu/style-format': { licence: 'WTFPL', why: 'colours secretlint’s report; allows everything' },
  binaryextensions: { licence: 'Artistic-2.0', why: 'run unchanged, by secretlint' },
  editions: { licence: 'Artistic-2.0', why: 'run unchanged, by secretlint' },
  istextorbinary: { licence: 'Artistic-2.0', why: 'run unchanged, by secretlint' },
  textextensions: { licence: 'Artistic-2.0', why: 'run unchanged, by secretlint' },
  'version-range': { licence: 'Artistic-2.0', why: 'run unchanged, by secretlint' },
};

type Licensed = { name: string; licence: string };

/** As the packages on the disk say it; a trailing * marks what was guessed from a text. */
const installed = (production: boolean): Promise<Licensed[]> => {
  const start = fileURLToPath(new URL('../..', import.meta.url));
  return new Promise((resolve, reject) => {
    init({ start, production, excludePrivatePackages: true }, (error, found) => {
      if (error) reject(error);
      else resolve(Object.entries(found).map(licensed));
    });
  });
};

const licensed = ([id, { licenses = 'none' }]: [string, ModuleInfo]): Licensed => ({
  name: id.slice(0, id.lastIndexOf('@')),
  licence: [licenses].flat().join(' AND ').replace(/[()]/g, ''),
});

/** One of what may be chosen, each of what is joined. */
const isPermissive = ({ licence }: Licensed): boolean =>
  licence.split(' AND ').every((part) => part.split(' OR ').some((one) => PERMISSIVE.includes(one)));

const exceptionOf = ({ name }: Licensed): string | undefined =>
  Object.keys(EXCEPTIONS).find((key) => name === key || name.startsWith(`${key}-`));

let all: Licensed[];
beforeAll(async () => {
  all = await installed(false);
});

describe('what is installed', () => {
  it('is under a permissive licence, or under one that is listed here with its reason', () => {
    expect(all.length).toBeGreaterThan(200);
    const refused = all.filter((each) => {
      const exception = exceptionOf(each);
      return !isPermissive(each) && (exception === undefined || EXCEPTIONS[exception]?.licence !== each.licence);
    });
    expect(refused).toEqual([]);
  });

  it('needs every exception', () => {
    const needed = new Set(all.filter((each) => !isPermissive(each)).map(exceptionOf));
    expect(Object.keys(EXCEPTIONS).filter((key) => !needed.has(key))).toEqual([]);
  });

  it('needs none of them where it is deployed', async () => {
    const deployed = await installed(true);
    expect(deployed.length).toBeGreaterThan(20);
    expect(deployed.filter((each) => !isPermissive(each))).toEqual([]);
  });
});
