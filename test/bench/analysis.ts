// Twenty years of a province's events, as many and as large as the sample's own, asked all named queries at once.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeEvent } from '#shared/contracts/events';
import { PANEL_PHASES } from '#shared/domain/phase';
import type { EventEntry } from '#shared/ports';
import { openAnalysis } from '../../functions/analytics/duckdb.ts';
import { QUERIES } from '../../functions/analytics/queries.ts';
import { aTally } from '../builders.ts';

const YEARS = 20;
const PANELS = 117;

const panelYear = (cycle: string, id: string): EventEntry[] => {
  const unit = { cycle, kind: 'panel', id } as const;
  const at = (month: string): string => `${cycle}-${month}-15T03:00:00.000Z`;
  const tally = aTally({ excellent: 3, good: 14, completed: 1, 'not-rated': 1 });
  const groups = [{ kind: 'civil-servant' as const, jobGroup: 'Tham mưu tổng hợp', tally }];
  const phases = PANEL_PHASES.flatMap((phase) => {
    const about = { cycle, unit, about: phase, sequence: 1 };
    const data = { unit: { kind: 'panel' as const, id }, phase, round: 1, asked: 19 };
    return [
      makeEvent({ name: 'PhaseOpened', ...about, occurredAt: at('11'), data: { ...data, due: at('12') } }),
      makeEvent({
        name: 'PhaseClosed',
        ...about,
        occurredAt: at('12'),
        data: { ...data, missing: 0, reason: 'all-answered', outcome: 'done', openedAt: at('11') },
      }),
    ];
  });
  const results = { panel: id, agency: id, agencyKind: 'department', people: 19, tally, groups, caps: [] };
  return [
    ...phases,
    makeEvent({ name: 'PanelResultsPublished', cycle, unit, sequence: 1, occurredAt: at('12'), data: results }),
    makeEvent({ name: 'PetitionsSettled', cycle, unit, sequence: 1, occurredAt: at('12'), data: { panel: id } }),
  ];
};

const lines = (): string[] =>
  Array.from({ length: YEARS }, (_, year) => String(2004 + year)).flatMap((cycle) =>
    Array.from({ length: PANELS }, (_, panel) => panelYear(cycle, `p${panel}`))
      .flat()
      .map(({ name, detail }) => JSON.stringify({ source: 'xeploai', 'detail-type': name, detail })),
  );

export type Analysed = { events: number; megabytes: number; seconds: number };

export const measureAnalysis = async (): Promise<Analysed> => {
  const folder = mkdtempSync(join(tmpdir(), 'xeploai-bench-events-'));
  try {
    const file = join(folder, 'events.ndjson');
    const told = lines();
    const text = `${told.join('\n')}\n`;
    writeFileSync(file, text);
    const begun = performance.now();
    const analysis = await openAnalysis(file);
    for (const { id } of QUERIES) await analysis.query(id);
    analysis.close();
    const seconds = (performance.now() - begun) / 1000;
    return { events: told.length, megabytes: Buffer.byteLength(text) / 1024 ** 2, seconds };
  } finally {
    rmSync(folder, { recursive: true });
  }
};
