// `xeploai overlap STATE PARTY`, from the arguments to what the terminal shows.
import { expect, it } from 'vitest';
import { runCommand } from '../../../functions/operator/command-line.ts';

const run = async (...words: string[]) => {
  const shown = { out: '', err: '' };
  const exit = await runCommand(words, {
    out: (text) => {
      shown.out += text;
    },
    err: (text) => {
      shown.err += text;
    },
  });
  return { exit, ...shown };
};

it('prints the rules of both profiles with their articles', async () => {
  const { exit, out } = await run('overlap', 'nd-335-2025', 'qd-366-2025');

  expect(exit).toBe(0);
  expect(out).toContain('Đ20 NĐ 335/2025/NĐ-CP');
  expect(out).toContain('Đ11 QĐ 366-QĐ/TW');
});

it.each([
  ['State', 'nd-1-1900', 'qd-366-2025'],
  ['Party', 'nd-335-2025', 'nd-335-2025'],
])('refuses an unknown %s profile', async (_side, state, party) => {
  const { exit, err } = await run('overlap', state, party);

  expect(exit).toBe(2);
  expect(err).toContain('NotFound');
});
