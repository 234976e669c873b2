// The documents that are made from the profiles and the tests are what they would be made to now: else run `npm run docs`.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documents } from './documents.ts';

describe('the documents', () => {
  it.each(documents().map(({ path, text }) => [path, text] as const))(
    '%s is what `npm run docs` makes',
    (path, text) => {
      // the whole text would fill the screen: which line differs first is enough
      const kept = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8').split('\n');
      const made = text.split('\n');
      const at = made.findIndex((line, index) => line !== kept[index]);

      expect({ line: at, kept: kept[at], made: made[at] }).toEqual({ line: -1, kept: undefined, made: undefined });
      expect(kept).toHaveLength(made.length);
    },
  );
});
