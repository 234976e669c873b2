// Folds the tallies of all panels into the cycle's, from the settlements that stand.

import { NotFound } from '#shared/domain/errors';
import type { Fact } from '#shared/domain/fact';
import { cycleOf } from '../gates/rules.ts';
import type { StepHandler } from '../middleware/step.ts';
import { cycleClosed } from '../publishing/cycle.ts';
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
    await deps.events.publish([cycleClosed(cycle, settlements)]);
    return { closed: true };
  };
