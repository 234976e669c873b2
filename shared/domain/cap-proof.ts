// Cap proof: why a decision keeps within the caps, in a file that can be checked with nothing but itself.

import { proofGroups } from './cap-proof/groups.ts';
import { type CapProof, CapProof as CapProofSchema, type CountedPerson, type ProofGroup } from './cap-proof/schema.ts';
import type { Cycle } from './cycle.ts';
import { StrangerRow } from './errors.ts';
import { digestOf, factsOf } from './fact.ts';
import type { Official } from './official.ts';
import { regimeOf } from './regulations.ts';
import { decisionOf } from './results.ts';
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

type Before = Pick<CountedPerson, 'reviewed' | 'proposed' | 'votes'>;

const beforeDecision = (record: PanelRecord): Map<string, Before> => {
  const before = new Map<string, Before>();
  for (const { content } of factsOf(countedFacts(record.facts, 'collective-review'), 'review'))
    for (const { official, proposal, votes } of content.rows)
      before.set(official, {
        reviewed: proposal,
        ...(votes === undefined ? {} : { votes: { excellent: votes.excellent, of: content.present } }),
      });
  for (const { content } of factsOf(countedFacts(record.facts, 'staff-proposal'), 'proposal'))
    if (content.outcome === 'submitted')
      for (const { official, rating } of content.rows)
        before.set(official, { ...before.get(official), proposed: rating });
  return before;
};

type Decided = NonNullable<ReturnType<typeof decisionOf>>;

const peopleOf = (record: PanelRecord, { regulations }: Cycle, decided: Decided): CountedPerson[] => {
  const known = everybody(record);
  const before = beforeDecision(record);
  return decided.content.rows
    .map(({ official, rating, reason }) => {
      const person = known.get(official);
      if (person === undefined) throw new StrangerRow(`${official} is not in this panel`, { official });
      const profile = regimeOf(regulations, person).id;
      const { jobGroup } = person;
      return { official, jobGroup, profile, rating, ...before.get(official), reasonGiven: reason !== undefined };
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

export type ProofProblem = {
  code:
    | 'not-a-proof'
    | 'person-twice'
    | 'fingerprint-differs'
    | 'group-missing'
    | 'group-unknown'
    | 'arithmetic-differs'
    | 'cap-exceeded'
    | 'seal-differs';
  where: string;
  /** As the file has it, and as it follows from its own people and regulations. */
  stated?: string;
  computed?: string;
};
export type ProofVerdict = { holds: boolean; problems: ProofProblem[] };

const nameOf = ({ cap, group }: Pick<ProofGroup, 'cap' | 'group'>): string =>
  group === '' ? cap : `${cap} / ${group}`;

/** Field by field, so that the answer names what differs. */
const compare = (stated: ProofGroup, computed: ProofGroup): ProofProblem[] =>
  (Object.keys(computed) as (keyof ProofGroup)[]).flatMap((field) => {
    const [one, other] = [JSON.stringify(stated[field]), JSON.stringify(computed[field])];
    if (digestOf(stated[field]) === digestOf(computed[field])) return [];
    return [
      { code: 'arithmetic-differs' as const, where: `${nameOf(computed)}: ${field}`, stated: one, computed: other },
    ];
  });

const groupProblems = (proof: CapProof): ProofProblem[] => {
  const computed = proofGroups(proof.regulations, proof.panel, proof.people);
  const same = (a: ProofGroup, b: ProofGroup): boolean => a.cap === b.cap && a.group === b.group;
  const unknown = proof.groups.filter(
    (group, index) =>
      !computed.some((each) => same(each, group)) || proof.groups.findIndex((each) => same(each, group)) !== index,
  );
  return [
    ...unknown.map((group) => ({ code: 'group-unknown' as const, where: nameOf(group) })),
    ...computed.flatMap((group): ProofProblem[] => {
      const stated = proof.groups.find((each) => same(each, group));
      if (stated === undefined) return [{ code: 'group-missing', where: nameOf(group) }];
      const over = group.enforced && !group.holds;
      const facts = { stated: String(group.chosen.length), computed: String(group.bound) };
      return [
        ...compare(stated, group),
        ...(over ? [{ code: 'cap-exceeded' as const, where: nameOf(group), ...facts }] : []),
      ];
    }),
  ];
};

const peopleProblems = (proof: CapProof): ProofProblem[] => {
  const all = [...proof.people.map(({ official }) => official), ...proof.deferred];
  const twice = all.filter((official, index) => all.indexOf(official) !== index);
  return [...new Set(twice)].map((where) => ({ code: 'person-twice' as const, where }));
};

const hashProblem = (code: 'fingerprint-differs' | 'seal-differs', stated: string, computed: string): ProofProblem[] =>
  stated === computed ? [] : [{ code, where: code === 'seal-differs' ? 'seal' : 'regulations', stated, computed }];

/** Does everything again from the file's own people and regulations; nothing else is needed, and nothing is trusted. */
export const verifyCapProof = (file: unknown): ProofVerdict => {
  const parsed = CapProofSchema.safeParse(file);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') ?? '';
    return { holds: false, problems: [{ code: 'not-a-proof', where }] };
  }
  const { seal, ...content } = parsed.data;
  const problems = [
    ...peopleProblems(parsed.data),
    ...hashProblem('fingerprint-differs', content.fingerprint, digestOf(content.regulations)),
    ...groupProblems(parsed.data),
    ...hashProblem('seal-differs', seal, digestOf(content)),
  ];
  return { holds: problems.length === 0, problems };
};
