// The program `xeploai` as an operator runs it: help, unknown words, cap proofs, and the process around it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { capProofOf } from '#shared/domain/cap-proof';
import { runCommand } from '../../../functions/operator/command-line.ts';
import { aCap, aCycle, aDecided, people } from '../../shared/domain/cap-proof-world.ts';

const folder = mkdtempSync(join(tmpdir(), 'xeploai-command-'));
afterAll(() => rmSync(folder, { recursive: true }));
const root = fileURLToPath(new URL('../../../', import.meta.url));

const run = async (...words: string[]): Promise<{ exit: number; out: string; err: string }> => {
  let out = '';
  let err = '';
  const exit = await runCommand(words, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { exit, out, err };
};
const saved = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};
const proof = capProofOf(aDecided(people(2, 8)), aCycle([aCap()]));
const over = capProofOf(aDecided(people(3, 7)), aCycle([aCap()]));

describe('verify-caps', () => {
  it('says that a proof holds, with the bound of each group and how it was reached', async () => {
    const { exit, out } = await run('verify-caps', saved('holds.json', proof));
    expect(exit).toBe(0);
    expect(out).toContain('Khớp: đơn vị p1, kỳ 2024, quyết định 12/QĐ');
    expect(out).toContain('2 ≤ 2  [10 × 20 = 200; ÷ 100 → 2]');
  });

  it('gives the verdict as JSON, with the same exit', async () => {
    const { exit, out } = await run('verify-caps', saved('over.json', over), '--json');
    expect(exit).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ holds: false, problems: [{ code: 'cap-exceeded' }] });
  });

  it('refuses a tampered proof with the reason', async () => {
    const [first, ...others] = proof?.people ?? [];
    const tampered = { ...proof, people: [{ ...first, rating: 'good' }, ...others] };
    const { exit, out } = await run('verify-caps', saved('tampered.json', tampered));
    expect(exit).toBe(1);
    expect(out).toContain('Số liệu không theo từ danh sách người: agency-20: chosen');
    expect(out).toContain('The content has changed since it was made: seal');
  });

  it('refuses a decision beyond its cap with both numbers', async () => {
    const { exit, out } = await run('verify-caps', saved('over.json', over));
    expect(exit).toBe(1);
    expect(out).toContain('More people than the cap allows: agency-20 (in the file ≠ computed: 3 ≠ 2)');
  });

  it('refuses a file that is no JSON, and one that is no proof', async () => {
    expect(await run('verify-caps', saved('text.json', 'no'))).toMatchObject({
      exit: 2,
      err: expect.stringContaining('CapProofInvalid (problem: broken-json'),
    });
    expect(await run('verify-caps', saved('other.json', {}))).toMatchObject({
      exit: 1,
      out: expect.stringContaining('Tệp không phải bản chứng minh tỷ lệ'),
    });
  });
});

describe('the program', () => {
  it('lists its commands in Vietnamese and English', async () => {
    const { exit, out } = await run('--help');
    expect(exit).toBe(0);
    expect(out).toContain('reconcile');
    expect(out).toContain('verify-caps');
  });

  it('ends with 2 at an unknown command or a missing file name', async () => {
    expect((await run('rewrite')).exit).toBe(2);
    expect((await run('reconcile')).exit).toBe(2);
  });

  it('runs as a process of its own and passes its exit on', () => {
    const node = join(root, 'node_modules/node/bin/node');
    const main = join(root, 'infra/xeploai.ts');
    const out = execFileSync(node, [main, 'verify-caps', saved('process.json', proof)], { encoding: 'utf8' });
    expect(out).toContain('Holds: panel p1');
    expect(() =>
      execFileSync(node, [main, 'verify-caps', saved('process-over.json', over)], { stdio: 'pipe' }),
    ).toThrow(expect.objectContaining({ status: 1 }));
  });
});
