// Cap proof: why a decision keeps within the caps, in a file that can be checked with nothing but itself.

import { proofGroups } from './cap-proof/groups.ts';
import type { CapProof, CountedPerson } from './cap-proof/schema.ts';
import type { Cycle } from './cycle.ts';
import { StrangerRow } from './errors.ts';
import { digestOf, type Fact, factsOf } from './fact.ts';
import type { Official } from './official.ts';
import { regimeOf } from './regulations.ts';
import { decisionOf } from './results.ts';
import { votersOn } from './review.ts';
import { countedFacts } from './rounds.ts';
import { officialsOf, type PanelRecord } from './unit.ts';

/** Also people who came or left since: the decision stands as it was made. */
const everybody = (record: PanelRecord): Map<string, Official> => {
  const people = new Map(record.frozen.map((official) => [official.id, official]));
  for (const { content, subject } of factsOf(record.facts, 'roster-change'))
    if (content.change !== 'out') people.set(subject, content.official);
  for (const official of officialsOf(record)) people.set(official.id, official);
  return people;
};

export type Before = Pick<CountedPerson, 'reviewed' | 'proposed' | 'votes'>;

/** An amendment asks again about some: the last word counts. */
const newestLast = <F extends Fact>(facts: F[]): F[] => facts.sort((a, b) => a.round - b.round);

/** Official → how they stood before the decision: by the meeting, its votes, and the personnel office. */
export const beforeDecision = (record: PanelRecord): Map<string, Before> => {
  const before = new Map<string, Before>();
  for (const { content } of newestLast(factsOf(countedFacts(record.facts, 'collective-review'), 'review')))
    for (const { official, proposal, votes } of content.rows)
      before.set(official, {
        reviewed: proposal,
        ...(votes === undefined ? {} : { votes: { excellent: votes.excellent, of: votersOn(content, official) } }),
      });
  for (const { content } of newestLast(factsOf(countedFacts(record.facts, 'staff-proposal'), 'proposal')))
    if (content.outcome === 'submitted')
      for (const { official, rating } of content.rows)
        before.set(official, { ...before.get(official), proposed: rating });
  return before;
};

type Decided = NonNullable<ReturnType<typeof decisionOf>>;

/** Whoever was left out with a reason is not given it again in the round after somebody's petition. */
const reasoned = (record: PanelRecord, { fact: { round } }: Decided): Set<string> =>
  new Set(
    factsOf(record.facts, 'decision')
      .filter((decision) => decision.round <= round)
      .flatMap(({ content }) => (content.outcome === 'decided' ? content.rows : []))
      .flatMap(({ official, reason }) => (reason === undefined ? [] : [official])),
  );

const peopleOf = (record: PanelRecord, { regulations }: Cycle, decided: Decided): CountedPerson[] => {
  const known = everybody(record);
  const before = beforeDecision(record);
  const reasons = reasoned(record, decided);
  return decided.content.rows
    .map(({ official, rating }) => {
      const person = known.get(official);
      if (person === undefined) throw new StrangerRow(`${official} is not in this panel`, { official });
      const profile = regimeOf(regulations, person).id;
      const { jobGroup } = person;
      return { official, jobGroup, profile, rating, ...before.get(official), reasonGiven: reasons.has(official) };
    })
    .sort((a, b) => (a.official < b.official ? -1 : 1));
};

/** The proof of the decision that counts; undefined before decision and paper are there. */
export const capProofOf = (record: PanelRecord, cycle: Cycle): CapProof | undefined => {
  const decided = decisionOf(record);
  if (decided === undefined) return undefined;
  const people = peopleOf(record, cycle, decided);
  const proof = {
    schema: 1 as const,
    cycle: cycle.id,
    panel: record.ref.id,
    round: decided.fact.round,
    decision: decided.fact.digest,
    paper: decided.paper,
    regulations: cycle.regulations,
    fingerprint: cycle.fingerprint,
    people,
    deferred: decided.content.deferred.map(({ official }) => official).sort(),
    groups: proofGroups(cycle.regulations, record.ref.id, people),
  };
  return { ...proof, seal: digestOf(proof) };
};
