// At a transfer the scores of the old agency come along (NĐ 335 Đ21k1, NĐ 233 Đ15): stated again in the new panel, so that
// its pages need nothing else. Figures of performance stay: they speak of the old post, and the new agency records its own.
import { type Fact, factsOf } from '#shared/domain/fact';
import type { UnitRef } from '#shared/domain/ids';
import type { Dependencies } from '../dependencies.ts';
import { latestBySubject } from '../units.ts';
import { type Actor, factBy, putOnce } from './actor.ts';

export const carryScores = async (
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  { from, to, official }: { from: UnitRef; to: UnitRef; official: string },
  actor: Actor,
): Promise<void> => {
  const old = latestBySubject(await store.facts(from, 'period-score'), 'period-score');
  const here = factsOf((await store.facts(to, 'period-score')) as Fact[], 'period-score');
  for (const { subject, content, digest } of old.values()) {
    if (content.official !== official) continue;
    const rounds = here.filter((fact) => fact.subject === subject);
    // carried before: what the new agency has corrected since stands
    if (rounds.some((fact) => fact.digest === digest)) continue;
    const round = 1 + Math.max(0, ...rounds.map((fact) => fact.round));
    await putOnce(store, factBy(actor, { unit: to, kind: 'period-score', subject, round, at: clock.now(), content }));
  }
};
