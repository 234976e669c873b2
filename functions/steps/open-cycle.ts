// Freezes the roster into the cycle and lists the panels and Party cells with work left. Run again, it resumes.

import { makeEvent } from '#shared/contracts/events';
import { checkUnits } from '#shared/domain/dependencies-of-panels';
import { NotFound } from '#shared/domain/errors';
import { frozenCells, frozenPanels } from '#shared/domain/freeze';
import { regimesIn } from '#shared/domain/regulations';
import type { FrozenUnit } from '#shared/ports';
import { cycleOf } from '../gates/rules.ts';
import type { StepHandler } from '../middleware/step.ts';
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
    await deps.events.publish([
      makeEvent({
        name: 'CycleOpened',
        cycle: id,
        sequence: 1,
        occurredAt: cycle.openedAt,
        data: {
          profiles: regimesIn(cycle.regulations).map((profile) => profile.id),
          party: cycle.regulations.party.id,
          fingerprint: cycle.fingerprint,
          panels: panels.length,
          cells: cells.length,
        },
      }),
    ]);
    return unitsLeft(deps, cycle);
  };
