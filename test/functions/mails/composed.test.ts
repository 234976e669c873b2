// Whoever sends a mail makes it in the one place that names its kind, so that no kind is without its preview.
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const FUNCTIONS = fileURLToPath(new URL('../../../functions/', import.meta.url));

it('every mail that is sent is composed', () => {
  const sending = globSync('**/*.ts', { cwd: FUNCTIONS })
    .map((path) => ({ path, text: readFileSync(`${FUNCTIONS}${path}`, 'utf8') }))
    // what sends mails that were composed before: the queue's end
    .filter(({ path, text }) => /mailer\.send\(/.test(text) && path !== 'mails/sender.ts');

  expect(sending.length).toBeGreaterThan(3);
  expect(sending.filter(({ text }) => !/\bcomposed\('/.test(text)).map(({ path }) => path)).toEqual([]);
});
