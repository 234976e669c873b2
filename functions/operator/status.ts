// `xeploai status`: how far each cycle is, by phase, with what is late; the same figures as the console's overview.
import type { Cycle } from '#shared/domain/cycle';
import { Phase } from '#shared/domain/phase';
import { type Overview, overviewOf, type Progress, type Sum } from '../console/progress.ts';
import type { Dependencies } from '../dependencies.ts';
import { cycleOf } from '../gates/rules.ts';
import { PHASE_LABELS } from '../pages/words.ts';

type Reading = Pick<Dependencies, 'store' | 'clock'>;
type Of = { cycle?: string | undefined; json?: boolean | undefined };

const OTHER: Record<string, string> = { settled: 'Đã xong / settled', 'not-opened': 'Chưa mở / not opened' };

const labelOf = (phase: string): string => {
  const known = Phase.safeParse(phase);
  if (!known.success) return OTHER[phase] ?? phase;
  const { vi, en } = PHASE_LABELS[known.data];
  return `${vi} / ${en}`;
};

const line = (label: string, { units, late, settled, answered, asked }: Sum): string =>
  `  ${label.padEnd(64)}${[units, late, settled].map((count) => String(count).padStart(8)).join('')}${`${answered}/${asked}`.padStart(14)}`;

const HEAD = `  ${'Bước / phase'.padEnd(64)}${['units', 'late', 'done'].map((word) => word.padStart(8)).join('')}${'answered'.padStart(14)}`;

const KINDS = {
  panel: 'Nhóm đánh giá / panels',
  cell: 'Chi bộ / Party cells',
} as const;

type Kind = keyof typeof KINDS;
type Stands = { cycle: Cycle; of: Record<Kind, Overview> };

const read = async (deps: Reading, cycle: Cycle): Promise<Stands> => ({
  cycle,
  of: { panel: await overviewOf(deps, cycle, 'panel'), cell: await overviewOf(deps, cycle, 'cell') },
});

const kindText = (kind: Kind, { byPhase, total }: Overview): string[] =>
  total.units === 0
    ? []
    : [
        KINDS[kind],
        HEAD,
        ...[...byPhase].map(([phase, sum]) => line(labelOf(phase), sum)),
        line('Tổng / total', total),
      ];

const textOf = ({ cycle, of }: Stands): string =>
  [`${cycle.id} – ${cycle.name}`, ...(['panel', 'cell'] as const).flatMap((kind) => kindText(kind, of[kind])), ''].join(
    '\n',
  );

const jsonOf = ({ cycle, of }: Stands) => ({
  cycle: cycle.id,
  panels: { total: of.panel.total, byPhase: Object.fromEntries(of.panel.byPhase) },
  cells: { total: of.cell.total, byPhase: Object.fromEntries(of.cell.byPhase) },
});

const isOver = ({ of }: Stands): boolean =>
  [of.panel, of.cell].every(({ rows }) => rows.every(({ stand }: Progress) => stand === 'settled'));

/** `over`: every unit of every cycle asked for is settled. */
export const statusOf = async (deps: Reading, { cycle, json }: Of): Promise<{ text: string; over: boolean }> => {
  const cycles = cycle === undefined ? await deps.store.cycles() : [await cycleOf(deps.store, cycle)];
  const stands: Stands[] = [];
  for (const each of cycles) stands.push(await read(deps, each));
  const none = 'Chưa có kỳ đánh giá nào / there is no cycle yet\n';
  const text = json
    ? `${JSON.stringify(stands.map(jsonOf), null, 2)}\n`
    : stands.length === 0
      ? none
      : stands.map(textOf).join('\n');
  return { text, over: stands.every(isOver) };
};
