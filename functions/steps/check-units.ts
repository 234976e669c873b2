// After both Maps: what a fault of the service lost, or a newer result outdated, runs again.
import { cycleOf } from '../gates/rules.ts';
import type { StepHandler } from '../middleware/step.ts';
import { unitsLeft } from '../units-left.ts';

export const handle: StepHandler<'check-units'> =
  (deps) =>
  async ({ cycle }) =>
    unitsLeft(deps, await cycleOf(deps.store, cycle));
