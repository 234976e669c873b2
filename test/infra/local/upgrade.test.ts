// A data folder that version 1 left in the middle of a cycle is brought to today's and goes on to its end.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDataFolder, VERSION } from '../../../infra/local/data-folder.ts';
import { openOutbox } from '../../../infra/local/mails/outbox.ts';
import { upgradeFolder } from '../../../infra/local/upgrade.ts';
import { verifyFolder } from '../../../infra/local/verify/folder.ts';
import { unpackFolder } from '../../samples/pack-folder.ts';
import { goOn } from '../../whole/half-way.ts';
import { outcomeIn } from '../../whole/outcome.ts';
import { aFolder, PLAN } from '../../whole/small-province.ts';

const KEPT = fileURLToPath(new URL('../../samples/v1/data-folder.gz', import.meta.url));

const ofVersion1 = (): string => {
  const dir = join(aFolder(onTestFinished), 'data');
  unpackFolder(KEPT, dir);
  return dir;
};

const refusalOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe('a data folder of version 1', () => {
  it('is not used as it is: the sentence says to upgrade', () => {
    expect(refusalOf(() => openDataFolder(ofVersion1()))).toMatchObject({
      facts: { problem: 'older' },
      message: expect.stringMatching(/xeploai upgrade.* \/ .*run "xeploai upgrade"/),
    });
  });

  it('upgraded in the middle of its cycle goes on to the end, and sends nobody a mail again that was sent before', async () => {
    const dir = ofVersion1();

    expect(upgradeFolder(dir)).toEqual({ from: 1, to: VERSION });
    const outbox = openOutbox(join(dir, 'outbox.sqlite'));
    const { sent, waiting } = outbox.counts();
    outbox.close();
    await goOn(dir);

    expect([sent > 20, waiting]).toEqual([true, 0]);
    expect((await outcomeIn(dir, PLAN.id)).rows).toHaveLength(60);
    expect((await verifyFolder(dir)).findings).toEqual([]);
  });

  it('may be upgraded again: a crash in between does no harm', () => {
    const dir = ofVersion1();
    upgradeFolder(dir);
    writeFileSync(join(dir, 'VERSION'), '1\n');

    expect(upgradeFolder(dir)).toEqual({ from: 1, to: VERSION });
    expect(upgradeFolder(dir)).toEqual({ from: VERSION, to: VERSION });
    expect(readFileSync(join(dir, 'VERSION'), 'utf8')).toBe(`${VERSION}\n`);
  });

  it('is not upgraded while a server has it, nor one of a newer version, nor what is none', () => {
    const dir = ofVersion1();
    upgradeFolder(dir);
    const { release } = openDataFolder(dir);
    onTestFinished(release);
    const newer = aFolder(onTestFinished);
    writeFileSync(join(newer, 'VERSION'), '99\n');

    expect(refusalOf(() => upgradeFolder(dir))).toMatchObject({ facts: { problem: 'in-use' } });
    expect(refusalOf(() => upgradeFolder(newer))).toMatchObject({ facts: { problem: 'newer' } });
    expect(refusalOf(() => upgradeFolder(aFolder(onTestFinished)))).toMatchObject({ facts: { problem: 'absent' } });
  });
});
