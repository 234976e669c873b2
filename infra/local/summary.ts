// What came out of a cycle, for a terminal: the table, who is without a rating and why, and the bound shown as an assumption.
import { cycleCaps } from '#shared/domain/caps';
import { regimesIn } from '#shared/domain/regulations';
import { resultTable } from '../../functions/console/results.ts';
import { cycleOf } from '../../functions/gates/rules.ts';
import { unitsLeft } from '../../functions/units-left.ts';
import type { Runtime } from './runtime.ts';
import { boundText, resultTableText } from './table.ts';

const REASONS: Record<string, string> = {
  'service-under-minimum': 'công tác dưới 6 tháng / under six months of service',
  retired: 'nghỉ hưu sau khi chốt danh sách / retired after the freeze',
  left: 'thôi việc / left',
  'party-committee-managed': 'cấp khác quyết định (giả định của mẫu) / decided elsewhere (the sample’s assumption)',
};

/** True where every unit is settled. */
export const printResults = async (runtime: Runtime, cycleId: string): Promise<boolean> => {
  const { store } = runtime.deps;
  const cycle = await cycleOf(store, cycleId);
  const { rows, tally } = await resultTable(runtime.deps, cycleId);
  const left = await unitsLeft({ store }, cycle);
  const without: Record<string, number> = {};
  for (const { reason } of rows) {
    if (reason === undefined) continue;
    const name = REASONS[reason] ?? reason;
    without[name] = (without[name] ?? 0) + 1;
  }
  console.log(
    `\n${cycle.name} – ${regimesIn(cycle.regulations)
      .map(({ title }) => title.vi)
      .join('; ')}\n${resultTableText(tally, without)}`,
  );
  for (const cap of cycleCaps(cycle.regulations)) console.log(boundText(tally, cap.percent));
  if (left.outcome === 'units-left')
    console.log(`Còn lại / units left: ${left.panels.length} panels, ${left.cells.length} cells`);
  return left.outcome === 'all-settled';
};
