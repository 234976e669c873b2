// What comes out of a cycle, as the bytes that people get: the results as CSV, the table of figures, the units left.
import type { Store } from '#shared/ports';
import { resultTable } from '../../functions/console/results.ts';
import { resultsCsv } from '../../functions/console/results-csv.ts';
import { cycleOf } from '../../functions/gates/rules.ts';
import { unitsLeft } from '../../functions/units-left.ts';
import { resultTableText } from '../../infra/local/table.ts';

export type Tables = { csv: string; figures: string; left: string };

export const tablesOf = async (store: Store, cycle: string): Promise<Tables> => {
  const { rows, tally } = await resultTable({ store }, cycle);
  const { outcome } = await unitsLeft({ store }, await cycleOf(store, cycle));
  return { csv: resultsCsv(rows), figures: resultTableText(tally, {}), left: outcome };
};
