// README’s pictures are there, small enough to load, described, and as wide as the command that takes them says.
import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const MOST_BYTES = 150_000;
const WIDTHS: Record<string, number> = { console: 1100, decision: 1100, 'meeting-on-a-phone': 360 };

const readme = readFileSync(new URL('README.md', ROOT), 'utf8');
const pictures = [...readme.matchAll(/<img src="([^"]+)"[^>]* alt="([^"]+)"/g)].map(([, path = '', alt = '']) => ({
  path,
  alt,
}));
const nameOf = (path: string): string => path.replace(/^.*\//, '').replace('.png', '');

describe('README’s pictures', () => {
  it('are the three that `npm run screenshots` takes', () => {
    expect(pictures.map(({ path }) => nameOf(path)).sort()).toEqual(Object.keys(WIDTHS).sort());
  });

  it.each(pictures)('$path is a PNG of at most 150 KB, told in words', ({ path, alt }) => {
    const file = new URL(path, ROOT);
    const bytes = readFileSync(file);

    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(statSync(file).size).toBeLessThanOrEqual(MOST_BYTES);
    expect(bytes.readUInt32BE(16), 'its width in pixels').toBe(WIDTHS[nameOf(path)]);
    expect(alt.length).toBeGreaterThan(30);
  });
});
