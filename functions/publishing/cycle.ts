// The first and the last event of a cycle.
import { makeEvent } from '#shared/contracts/events';
import type { Cycle } from '#shared/domain/cycle';
import type { Fact } from '#shared/domain/fact';
import { foldedTotal } from '#shared/domain/folding';
import { regimesIn } from '#shared/domain/regulations';
import type { EventEntry } from '#shared/ports';

const sizeOf = ({ panels, cells }: Cycle) => ({ panels: panels.length, cells: cells.length });

export const cycleOpened = (cycle: Cycle): EventEntry =>
  makeEvent({
    name: 'CycleOpened',
    cycle: cycle.id,
    sequence: 1,
    occurredAt: cycle.openedAt,
    data: {
      profiles: regimesIn(cycle.regulations).map(({ id }) => id),
      party: cycle.regulations.party.id,
      fingerprint: cycle.fingerprint,
      ...sizeOf(cycle),
    },
  });

/** Of the settlements of all panels that stand; settled again, it is told again with a higher sequence. */
export const cycleClosed = (cycle: Cycle, settlements: readonly Fact<'settlement'>[]): EventEntry => {
  const { tally, folded } = foldedTotal(settlements.map(({ content }) => content.tally));
  const last = settlements
    .map(({ at }) => at)
    .sort()
    .at(-1);
  return makeEvent({
    name: 'CycleClosed',
    cycle: cycle.id,
    sequence: settlements.reduce((sum, { round }) => sum + round, 0),
    occurredAt: last ?? cycle.openedAt,
    data: { tally, folded, ...sizeOf(cycle) },
  });
};
