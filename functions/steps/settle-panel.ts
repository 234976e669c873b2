// The panel's tally, with the rounds of the results that it used; petitions filed and granted.

import { amendmentsSeen } from '#shared/domain/amendments';
import { factsOf, makeFact } from '#shared/domain/fact';
import { resultsOf } from '#shared/domain/results';
import { countedFacts, freshSettlement, lastClosure, roundOf, toldRounds } from '#shared/domain/rounds';
import { tallyOf } from '#shared/domain/tally';
import type { PanelRecord } from '#shared/domain/unit';
import { cycleOf } from '../gates/rules.ts';
import type { StepHandler } from '../middleware/step.ts';
import { allClosed } from '../publishing/phases.ts';
import { petitionsSettled } from '../publishing/settled.ts';
import { panelOf } from '../units.ts';

const petitionsOf = (record: PanelRecord) => ({
  // of every window: an amendment opens one for whom it decides anew
  filed: factsOf(record.facts, 'closure')
    .filter(({ content }) => content.phase === 'petitions')
    .reduce((sum, { content }) => sum + content.facts.length, 0),
  changed: factsOf(record.facts, 'answer').filter(({ content }) => content.outcome === 'changed').length,
});

/** What the decision could see: word that came after it makes the settlement outdated. */
const seenByDecision = (record: PanelRecord): Record<string, number> =>
  toldRounds(countedFacts(record.facts, 'lower-panels'));

/** What was recorded after the decision could see it makes the settlement outdated. */
const amendedBy = ({ facts }: PanelRecord): { amended?: number } => {
  const amended = amendmentsSeen(facts);
  return amended === 0 ? {} : { amended };
};

export const handle: StepHandler<'settle-panel'> =
  (deps) =>
  async ({ unit: ref }) => {
    const record = await panelOf(deps.store, ref);
    const { facts } = record;
    const cycle = await cycleOf(deps.store, ref.cycle);
    const standing = freshSettlement(facts);
    const petitions = petitionsOf(record);
    const at = lastClosure(facts, 'answers')?.at ?? deps.clock.now();
    const settlement =
      standing ??
      makeFact({
        unit: ref,
        kind: 'settlement',
        subject: 'panel',
        round: factsOf(facts, 'settlement').length + 1,
        at,
        by: 'step',
        channel: 'step',
        content: {
          tally: tallyOf(resultsOf(record, cycle).map(({ content }) => content.outcome)),
          used: { ...seenByDecision(record), [ref.id]: roundOf('decision', record) },
          petitions,
          ...amendedBy(record),
        },
      });
    // told before it is put: a unit once settled is not run again, and what a crash kept back would be lost
    await deps.events.publish([...allClosed(record), petitionsSettled(settlement)]);
    if (standing === undefined) await deps.store.putFact(settlement);
    return { settled: settlement.round };
  };
