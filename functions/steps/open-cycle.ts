// Freezes the roster into the cycle and lists the panels and Party cells with work left. Run again, it resumes.

import { checkUnits } from '#shared/domain/dependencies-of-panels';
import { NotFound } from '#shared/domain/errors';
import { frozenCells, frozenPanels } from '#shared/domain/freeze';
import type { FrozenUnit } from '#shared/ports';
import { cycleOf } from '../gates/rules.ts';
import type { StepHandler } from '../middleware/step.ts';
import { cycleOpened } from '../publishing/cycle.ts';
import { unitsLeft } from '../units-left.ts';

export const handle: StepHandler<'open-cycle'> =
  (deps) =>
  async ({ cycle: id }) => {
    const { store } = deps;
    const cycle = await cycleOf(store, id);
    const roster = await store.rosterOf(cycle.roster);
    if (roster === undefined) throw new NotFound(`roster revision ${cycle.roster} is gone`, { roster: cycle.roster });
    checkUnits(roster.panels, roster.cells, roster.officials);

    const panels: FrozenUnit[] = frozenPanels(roster).map(({ panel, officials }) => ({
      ref: { cycle: id, kind: 'panel', id: panel.id },
      panel,
      officials,
    }));
    const cells: FrozenUnit[] = frozenCells(roster).map((cell) => ({
      ref: { cycle: id, kind: 'cell', id: cell.id },
      cell,
    }));
    await store.freeze([...panels, ...cells]);
    await deps.events.publish([cycleOpened(cycle)]);
    return unitsLeft(deps, cycle);
  };
