// `xeploai analyse`, as an analyst runs it.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSheet } from 'read-excel-file/node';
import { afterAll, expect, it } from 'vitest';
import { QUERIES } from '../../../functions/analytics/queries.ts';
import { runCommand } from '../../../functions/operator/command-line.ts';
import { newerEventSamples } from '../../samples/read.ts';

const folder = mkdtempSync(join(tmpdir(), 'analyse-'));
afterAll(() => rmSync(folder, { recursive: true }));
const events = join(folder, 'events.ndjson');
writeFileSync(
  events,
  newerEventSamples()
    .map(({ name, detail }) => `${JSON.stringify({ source: 'xeploai', 'detail-type': name, detail })}\n`)
    .join(''),
);

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

it('prints every named query with its title', async () => {
  const { exit, out } = await run('analyse', events);

  expect(exit).toBe(0);
  for (const { title } of QUERIES) expect(out).toContain(`${title.vi} / ${title.en}`);
  expect(out).toMatch(/2026\s+A01\s+department\s+1\s+14/);
});

it('writes CSV, xlsx and Parquet', async () => {
  for (const format of ['csv', 'xlsx', 'parquet'])
    expect(
      (await run('analyse', events, '--query', 'ratings-by-agency', '--format', format, '--out', folder)).exit,
    ).toBe(0);

  expect(readFileSync(join(folder, 'ratings-by-agency.csv'), 'utf8')).toContain('2026,A01,department,1,14');
  const rows = await readSheet(join(folder, 'ratings-by-agency.xlsx'));
  expect(rows[1]?.slice(0, 5)).toEqual(['2026', 'A01', 'department', 1, 14]);
  expect(readFileSync(join(folder, 'ratings-by-agency.parquet')).subarray(0, 4).toString()).toBe('PAR1');
});

it('refuses an unknown query and a file that is not there, and writes nothing', async () => {
  const unknown = await run('analyse', events, '--query', 'all', '--format', 'csv', '--out', join(folder, 'none'));

  expect([unknown.exit, unknown.err.includes('NotFound')]).toEqual([2, true]);
  expect((await run('analyse', join(folder, 'no.ndjson'))).exit).toBe(2);
  expect(existsSync(join(folder, 'none', 'all.csv'))).toBe(false);
});
