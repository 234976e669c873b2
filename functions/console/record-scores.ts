// HR records what feeds a person's year: figures of performance, and the scores of months and quarters.
import { NotFound } from '#shared/domain/errors';
import type { Official } from '#shared/domain/official';
import { type Performance, performanceSubject } from '#shared/domain/performance';
import { type PeriodScore, periodSubject } from '#shared/domain/period-score';
import { officialsOf, type PanelRecord } from '#shared/domain/unit';
import { checkPeriod } from '#shared/domain/year-score';
import type { Dependencies } from '../dependencies.ts';
import { cycleOf } from '../gates/rules.ts';
import { latestBySubject } from '../units.ts';
import type { Actor, Recorded } from './actor.ts';
import { recordData } from './record-data.ts';

type Recording = Pick<Dependencies, 'store' | 'clock'>;

/** `seen`: the round that the form showed. */
type At = { record: PanelRecord; seen?: number };

const personIn = (record: PanelRecord, id: string): Official => {
  const official = officialsOf(record).find((each) => each.id === id);
  if (official === undefined) throw new NotFound(`${id} is not in ${record.ref.id}`, { official: id });
  return official;
};

export const recordPerformance = (
  deps: Recording,
  { record, seen }: At,
  { official, content }: { official: string; content: Performance },
  actor: Actor,
): Promise<Recorded<'performance'>> => {
  const subject = performanceSubject(personIn(record, official).id);
  return recordData(deps, { ref: record.ref, kind: 'performance', subject, content, ...seenAt(seen) }, actor);
};

/** The scores of one person that stand in their panel. */
export const scoresOf = ({ facts }: Pick<PanelRecord, 'facts'>, official: string): PeriodScore[] =>
  [...latestBySubject(facts, 'period-score').values()]
    .map(({ content }) => content)
    .filter((score) => score.official === official);

/** Throws PeriodRefused for a period that the person does not have. */
export const recordPeriodScore = async (
  deps: Recording,
  { record, seen }: At,
  content: PeriodScore,
  actor: Actor,
): Promise<Recorded<'period-score'>> => {
  const official = personIn(record, content.official);
  const standing = scoresOf(record, official.id).map(({ period }) => period);
  checkPeriod(official, content.period, standing, await cycleOf(deps.store, record.ref.cycle));
  const subject = periodSubject(content);
  return recordData(deps, { ref: record.ref, kind: 'period-score', subject, content, ...seenAt(seen) }, actor);
};

const seenAt = (seen: number | undefined): { seen?: number } => (seen === undefined ? {} : { seen });
