// Verification of a cap proof: everything is done again from the file's own people and regulations.
import { canonical } from '../canonical.ts';
import { digestOf } from '../fact.ts';
import { proofGroups } from './groups.ts';
import { type CapProof, CapProof as CapProofSchema, type ProofGroup } from './schema.ts';

export type ProofProblem = {
  code:
    | 'not-a-proof'
    | 'person-twice'
    | 'fingerprint-differs'
    | 'group-missing'
    | 'group-unknown'
    | 'arithmetic-differs'
    | 'cap-exceeded'
    | 'reason-missing'
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
    if (canonical(stated[field]) === canonical(computed[field])) return [];
    const [one, other] = [JSON.stringify(stated[field]), JSON.stringify(computed[field])];
    return [
      { code: 'arithmetic-differs' as const, where: `${nameOf(computed)}: ${field}`, stated: one, computed: other },
    ];
  });

const groupProblems = (proof: CapProof): ProofProblem[] => {
  const computed = proofGroups(proof.regulations, proof.panel, proof.people);
  const same = (a: ProofGroup, b: ProofGroup): boolean =>
    a.profile === b.profile && a.cap === b.cap && a.group === b.group;
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

/** A cap limits who is proposed; whoever was proposed and not chosen is told why. */
const reasonProblems = ({ people, groups }: CapProof): ProofProblem[] => {
  const told = new Set(people.filter(({ reasonGiven }) => reasonGiven).map(({ official }) => official));
  const leftOut = new Set(groups.flatMap((group) => group.leftOut));
  return [...leftOut].filter((official) => !told.has(official)).map((where) => ({ code: 'reason-missing', where }));
};

const peopleProblems = (proof: CapProof): ProofProblem[] => {
  const all = [...proof.people.map(({ official }) => official), ...proof.deferred];
  const twice = all.filter((official, index) => all.indexOf(official) !== index);
  return [...new Set(twice)].map((where) => ({ code: 'person-twice' as const, where }));
};

const hashProblem = (code: 'fingerprint-differs' | 'seal-differs', stated: string, computed: string): ProofProblem[] =>
  stated === computed ? [] : [{ code, where: code === 'seal-differs' ? 'seal' : 'regulations', stated, computed }];

/** What does not hold of a well-formed proof; `fingerprint` is that of the regulations it carries. */
export const proofProblems = (proof: CapProof, fingerprint: string): ProofProblem[] => {
  const { seal, ...content } = proof;
  return [
    ...peopleProblems(proof),
    ...hashProblem('fingerprint-differs', content.fingerprint, fingerprint),
    ...groupProblems(proof),
    ...reasonProblems(proof),
    ...hashProblem('seal-differs', seal, digestOf(content)),
  ];
};

/** Does everything again from the file's own people and regulations; nothing else is needed, and nothing is trusted. */
export const verifyCapProof = (file: unknown): ProofVerdict => {
  const parsed = CapProofSchema.safeParse(file);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') ?? '';
    return { holds: false, problems: [{ code: 'not-a-proof', where }] };
  }
  const problems = proofProblems(parsed.data, digestOf(parsed.data.regulations));
  return { holds: problems.length === 0, problems };
};
