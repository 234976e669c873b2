// What a unit's settlement says to analysts: made of the settlement alone, so that it can be told again at any time.
import { makeEvent } from '#shared/contracts/events';
import type { Fact } from '#shared/domain/fact';
import { FOLD_UNDER } from '#shared/domain/folding';
import { inScope } from '#shared/domain/tally';
import type { EventEntry } from '#shared/ports';

type Settled = Fact<'settlement'>;

const told = ({ unit, round, at }: Settled) => ({ cycle: unit.cycle, unit, sequence: round, occurredAt: at });

/** A folded panel's petitions are told of nobody. */
export const petitionsSettled = (settlement: Settled): EventEntry => {
  const { tally, petitions } = settlement.content;
  const counts = petitions === undefined || inScope(tally) < FOLD_UNDER ? {} : petitions;
  return makeEvent({
    name: 'PetitionsSettled',
    ...told(settlement),
    data: { panel: settlement.unit.id, ...counts },
  });
};

/** How far the two ratings agree; of fewer than five members nothing but their number is told. */
const agreement = ({ tally, conflicts: differs = 0, withoutState }: Settled['content']) => {
  const people = inScope(tally);
  if (people < FOLD_UNDER || withoutState === undefined) return {};
  return { agreement: { same: people - differs - withoutState, differs, withoutState } };
};

export const partyRatingsLinked = (settlement: Settled): EventEntry => {
  const { content, unit } = settlement;
  return makeEvent({
    name: 'PartyRatingsLinked',
    ...told(settlement),
    data: { cell: unit.id, people: inScope(content.tally), ...agreement(content) },
  });
};
