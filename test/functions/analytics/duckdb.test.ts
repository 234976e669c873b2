// What an analyst gets out of a file of events: the same tables however the events came.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { type EventData, makeEvent } from '#shared/contracts/events';
import { NotFound } from '#shared/domain/errors';
import { addTallies, inScope } from '#shared/domain/tally';
import type { EventEntry } from '#shared/ports';
import { openAnalysis, type Table } from '../../../functions/analytics/duckdb.ts';
import { QUERIES } from '../../../functions/analytics/queries.ts';
import { aTally } from '../../builders.ts';
import { eventSamples } from '../../samples/read.ts';

const folder = mkdtempSync(join(tmpdir(), 'analytics-'));
afterAll(() => rmSync(folder, { recursive: true }));

const lineOf = ({ name, detail }: EventEntry): string =>
  JSON.stringify({ source: 'xeploai', 'detail-type': name, detail });
const fileOf = (name: string, lines: readonly string[]): string => {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
};

type Results = EventData<'PanelResultsPublished'>;
const results = (panel: string, sequence: number, over: Partial<Results>): EventEntry =>
  makeEvent({
    name: sequence === 1 ? 'PanelResultsPublished' : 'PanelResultsAmended',
    cycle: '2026',
    unit: { cycle: '2026', kind: 'panel', id: panel },
    sequence,
    occurredAt: `2026-12-0${sequence}T03:00:00.000Z`,
    data: { panel, agency: 'A1', agencyKind: 'school', people: 10, groups: [], caps: [], ...over },
  });
const first = aTally({ excellent: 2, good: 7, 'not-completed': 1 });
const second = aTally({ excellent: 2, good: 8 });
const other = aTally({ excellent: 1, good: 4 });
const EVENTS: EventEntry[] = [
  results('P1', 1, { tally: first, groups: [{ kind: 'civil-servant', jobGroup: 'Nhóm 1', tally: first }] }),
  results('P1', 2, { tally: second, groups: [{ kind: 'civil-servant', jobGroup: 'Nhóm 1', tally: second }] }),
  results('P2', 1, { tally: other, people: 5, agency: 'A2' }),
  results('P3', 1, { people: 3 }),
  makeEvent({
    name: 'CycleClosed',
    cycle: '2026',
    sequence: 3,
    occurredAt: '2026-12-29T03:00:00.000Z',
    data: { tally: addTallies([second, other]), folded: { panels: 1, included: false }, panels: 3, cells: 0 },
  }),
];

const tablesOf = async (lines: readonly string[]): Promise<Record<string, Table>> => {
  const analysis = await openAnalysis(fileOf('events.ndjson', lines));
  try {
    const tables: Record<string, Table> = {};
    for (const { id } of QUERIES) tables[id] = await analysis.query(id);
    return tables;
  } finally {
    analysis.close();
  }
};
const objects = ({ columns, rows }: Table): Record<string, unknown>[] =>
  rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));

describe('the tables of a file of events', () => {
  it('count an amended panel once, as it stands at last', async () => {
    const tables = await tablesOf(EVENTS.map(lineOf));

    expect(objects(tables['ratings-by-agency'] ?? { columns: [], rows: [] })).toMatchObject([
      { agency: 'A1', panels: 2, people: 13, excellent: 2, good: 8, not_completed: 0, base: 10, excellent_percent: 20 },
      { agency: 'A2', panels: 1, people: 5, excellent: 1, good: 4, base: 5 },
    ]);
    expect(objects(tables['amended-results'] ?? { columns: [], rows: [] })).toMatchObject([
      { panel: 'P1', sequence: 2 },
    ]);
  });

  it('have the totals of the cycle, the folded panel apart', async () => {
    const tables = await tablesOf(EVENTS.map(lineOf));
    const [year] = objects(tables['year-on-year'] ?? { columns: [], rows: [] });

    expect(year).toMatchObject({ excellent: 3, good: 12, base: inScope(addTallies([second, other])) });
  });

  it('are the same for a consumer that starts late, reads twice or out of order', async () => {
    const expected = await tablesOf(EVENTS.map(lineOf));
    const lines = EVENTS.map(lineOf);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...lines, ...lines], { minLength: lines.length * 2 }), async (shuffled) => {
        expect(await tablesOf(shuffled)).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  });

  it('read events of the first version, and leave out what is none of ours', async () => {
    const foreign = JSON.stringify({ source: 'somebody', 'detail-type': 'PanelResultsPublished', detail: {} });
    const tables = await tablesOf([...eventSamples().map(lineOf), foreign]);

    expect(tables['ratings-by-agency']?.rows.length).toBeGreaterThan(0);
    expect(tables['cap-use']?.rows).toEqual([]);
  });

  it('are refused by name where there is no file or no such query', async () => {
    await expect(openAnalysis(join(folder, 'nothing.ndjson'))).rejects.toThrow(NotFound);
    const analysis = await openAnalysis(fileOf('some.ndjson', EVENTS.map(lineOf)));
    expect(() => analysis.query('everything')).toThrow(NotFound);
    analysis.close();
  });
});
