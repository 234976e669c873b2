// HR records when and by which document the list of results was posted; the window for petitions follows that day.
import { dayOf } from '#shared/domain/calendar';
import { FormInvalid, TooEarly, TooLate } from '#shared/domain/errors';
import { factsOf } from '#shared/domain/fact';
import type { UnitRef } from '#shared/domain/ids';
import type { Publication } from '#shared/domain/petition';
import { publicationIn } from '#shared/domain/petitions';
import type { UnitRecord } from '#shared/domain/unit';
import type { Dependencies } from '../dependencies.ts';
import { alignDue } from '../gates/align-due.ts';
import { type Actor, factBy, putOnce, type Recorded } from './actor.ts';
import { windowClosure } from './late-petition.ts';
import { unitOf } from './units.ts';

/** There are results, and the one window of the cycle has not closed. */
export const mayPublish = ({ facts }: Pick<UnitRecord, 'facts'>): boolean =>
  factsOf(facts, 'result').length > 0 && windowClosure({ facts }) === undefined;

const check = (record: UnitRecord, { date }: Publication, today: string): void => {
  const results = factsOf(record.facts, 'result');
  if (results.length === 0) throw new TooEarly('no results yet', { phase: 'petitions' });
  if (windowClosure(record) !== undefined) throw new TooLate('the window has closed', { phase: 'petitions' });
  if (date > today) throw new FormInvalid('a day to come', { field: 'date', problem: 'future' });
  const decided = results.map(({ content }) => content.date).filter((day) => day !== undefined);
  if (decided.some((day) => date < day))
    throw new FormInvalid('before the decision', { field: 'date', problem: 'before-decision' });
};

/** A corrected day is a fact of the next round; the same again is the same success, and moves the date that a crash left. */
export const recordPublication = async (
  deps: Pick<Dependencies, 'store' | 'clock'>,
  ref: UnitRef,
  content: Publication,
  actor: Actor,
): Promise<Recorded<'publication'>> => {
  const { store, clock } = deps;
  const { record } = await unitOf(store, ref);
  const at = clock.now();
  const standing = publicationIn(record.facts);
  const again = standing?.content.date === content.date && standing.content.document === content.document;
  if (!again) check(record, content, dayOf(at));
  const round = (standing?.round ?? 0) + 1;
  const said = factBy(actor, { unit: ref, kind: 'publication', subject: 'panel', round, at, content });
  const recorded = again && standing !== undefined ? { fact: standing, again } : await putOnce(store, said);
  await alignDue(deps, ref);
  return recorded;
};
