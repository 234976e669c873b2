// Conflicts between State and Party ratings are counted; the linked ratings are announced, without anybody's.

import { factsOf, makeFact } from '#shared/domain/fact';
import { partyConflicts } from '#shared/domain/party-link';
import { isRating } from '#shared/domain/rating';
import { countedFacts, freshSettlement, lastClosure, toldRounds } from '#shared/domain/rounds';
import { besideState, stateOutcomes } from '#shared/domain/state-outcomes';
import { tallyOf } from '#shared/domain/tally';
import type { CellRecord } from '#shared/domain/unit';
import type { ConflictId } from '#shared/regulations/conflicts';
import type { StepHandler } from '../middleware/step.ts';
import { allClosed } from '../publishing/phases.ts';
import { partyRatingsLinked } from '../publishing/settled.ts';
import { cellOf } from '../units.ts';

/** A conflict of the texts is counted once for each member who meets it. */
const met = (record: CellRecord) => {
  const counts: Partial<Record<ConflictId, number>> = {};
  for (const { conflicts } of besideState(record).values())
    for (const id of conflicts) counts[id] = (counts[id] ?? 0) + 1;
  return Object.keys(counts).length === 0 ? {} : { met: counts };
};

export const handle: StepHandler<'settle-cell'> =
  (deps) =>
  async ({ unit: ref }) => {
    const record = await cellOf(deps.store, ref);
    const { facts } = record;
    const rows = factsOf(countedFacts(facts, 'party-decision'), 'party-decision').flatMap(
      ({ content }) => content.rows,
    );
    const state = stateOutcomes(record);
    const standing = freshSettlement(facts);
    const settlement =
      standing ??
      makeFact({
        unit: ref,
        kind: 'settlement',
        subject: 'cell',
        round: factsOf(facts, 'settlement').length + 1,
        at: lastClosure(facts, 'party-decision')?.at ?? deps.clock.now(),
        by: 'step',
        channel: 'step',
        content: {
          tally: tallyOf(rows.map(({ rating }) => rating)),
          used: toldRounds(countedFacts(facts, 'members-announced')),
          conflicts: rows.filter(({ official, rating }) => partyConflicts(state[official], rating)).length,
          withoutState: rows.filter(({ official }) => !isRating(state[official] ?? 'not-rated')).length,
          ...met(record),
        },
      });
    // told before it is put: a unit once settled is not run again, and what a crash kept back would be lost
    const linked = deps.settings.partyEvents ? [partyRatingsLinked(settlement)] : [];
    await deps.events.publish([...allClosed(record), ...linked]);
    if (standing === undefined) await deps.store.putFact(settlement);
    return { settled: settlement.round };
  };
