// Which tests cover which row of the table of rules: their titles carry `[R13]` or `[K5]`.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const TESTS = fileURLToPath(new URL('..', import.meta.url));

export type Marked = { file: string; title: string };

/** A whole string literal on one line; an apostrophe inside a title is typographic. */
const TITLES = /'([^'\n]*\[[RK]\d+\][^'\n]*)'|"([^"\n]*\[[RK]\d+\][^"\n]*)"|`([^`\n]*\[[RK]\d+\][^`\n]*)`/g;
const MARK = /\[([RK]\d+)\]/g;

const testFiles = (): string[] =>
  readdirSync(TESTS, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

const titlesIn = (text: string): string[] =>
  [...text.matchAll(TITLES)].map(([, single, double, back]) => single ?? double ?? back ?? '');

/** Row → the tests that name it, by file and in the order in which they stand there. */
export const marks = (): Map<string, Marked[]> => {
  const marked = new Map<string, Marked[]>();
  for (const path of testFiles()) {
    const file = `test/${relative(TESTS, path).split(sep).join('/')}`;
    for (const written of titlesIn(readFileSync(path, 'utf8'))) {
      const title = written.replaceAll(MARK, '').replaceAll(/\s+/g, ' ').trim();
      for (const [, id = ''] of written.matchAll(MARK)) marked.set(id, [...(marked.get(id) ?? []), { file, title }]);
    }
  }
  return marked;
};
