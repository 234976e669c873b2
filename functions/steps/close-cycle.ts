// Folds the tallies of all panels into the cycle's, from the settlements that stand.

import { makeEvent } from '#shared/contracts/events';
import { NotFound } from '#shared/domain/errors';
import type { Fact } from '#shared/domain/fact';
import { foldedTotal } from '#shared/domain/folding';
import { cycleOf } from '../gates/rules.ts';
import type { StepHandler } from '../middleware/step.ts';
import { eachOf } from '../units.ts';
import { settlementOf } from '../units-left.ts';

export const handle: StepHandler<'close-cycle'> =
  (deps) =>
  async ({ cycle: id }) => {
    const cycle = await cycleOf(deps.store, id);
    const settlements: Fact<'settlement'>[] = [];
    await eachOf(cycle.panels, 32, async (panel) => {
      const settlement = await settlementOf(deps.store, { cycle: id, kind: 'panel', id: panel });
      if (settlement === undefined) throw new NotFound(`panel ${panel} is not settled`, { panel });
      settlements.push(settlement);
    });
    const { tally, folded } = foldedTotal(settlements.map(({ content }) => content.tally));
    const occurredAt =
      settlements
        .map(({ at }) => at)
        .sort()
        .at(-1) ?? cycle.openedAt;
    const sequence = settlements.reduce((sum, { round }) => sum + round, 0);
    const data = { tally, folded, panels: cycle.panels.length, cells: cycle.cells.length };
    await deps.events.publish([makeEvent({ name: 'CycleClosed', cycle: id, sequence, occurredAt, data })]);
    return { closed: true };
  };
