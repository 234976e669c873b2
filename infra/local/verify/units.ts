// A unit as a whole: its closures list facts that are there, its gate says no other than they do, its cap proofs hold.
import { proofFile } from '#shared/domain/cap-proof/kept';
import { verifyCapProof } from '#shared/domain/cap-proof/verify';
import type { Cycle } from '#shared/domain/cycle';
import { type Fact, factKey, factsOf } from '#shared/domain/fact';
import type { UnitRef } from '#shared/domain/ids';
import { kindOfRule } from '#shared/domain/retention';
import type { UnitRecord } from '#shared/domain/unit';
import type { Finding } from './items.ts';

const nameOf = ({ cycle, kind, id }: UnitRef): string => `${cycle} ${kind} ${id}`;

/** What its unit says was erased, since its time was over, is missing rightly. */
const isErased = (facts: readonly Fact[], key: string): boolean =>
  factsOf(facts, 'erasure').some(({ content }) => {
    const kind = kindOfRule(content.rule);
    return kind !== undefined && key.startsWith(`${kind.toUpperCase()}#`);
  });

const closures = ({ ref, facts }: UnitRecord): Finding[] => {
  const there = new Set(facts.map(factKey));
  return factsOf(facts, 'closure').flatMap((closure) =>
    closure.content.facts
      .filter((key) => !there.has(key) && !isErased(facts, key))
      .map((key) => ({
        where: `${nameOf(ref)} ${factKey(closure)}`,
        vi: `liệt kê ${key}, nhưng không có`,
        en: `lists ${key}, which is not there`,
      })),
  );
};

const gate = ({ ref, gate: standing, facts }: UnitRecord): Finding[] => {
  if (standing === undefined) return [];
  const { phase, round, state } = standing;
  const isClosed = factsOf(facts, 'closure').some((each) => each.content.phase === phase && each.round === round);
  // closing: the closure comes between its two ends
  if (state === 'closing' || (state === 'closed') === isClosed) return [];
  return [
    {
      where: `${nameOf(ref)} UNIT#GATE`,
      vi: `bước ${phase} lần ${round} ghi là ${state}, khác với kết luận của nó`,
      en: `phase ${phase} round ${round} says ${state}, which its closure does not`,
    },
  ];
};

const proofs = ({ ref, facts }: UnitRecord, cycle: Cycle): Finding[] =>
  factsOf(facts, 'cap-proof').flatMap((fact) =>
    verifyCapProof(JSON.parse(JSON.stringify(proofFile(fact.content, cycle)))).problems.map(({ code, where }) => ({
      where: `${nameOf(ref)} ${factKey(fact)} ${where}`,
      vi: `bản chứng minh tỷ lệ không đúng (${code})`,
      en: `the cap proof does not hold (${code})`,
    })),
  );

const results = (record: UnitRecord): Finding[] => {
  if (record.kind !== 'panel') return [];
  const known = new Set(record.frozen.map(({ id }) => id));
  for (const { content } of factsOf(record.facts, 'roster-change'))
    if (content.change === 'in') known.add(content.official.id);
  return factsOf(record.facts, 'result')
    .filter(({ subject }) => !known.has(subject))
    .map((fact) => ({
      where: `${nameOf(record.ref)} ${factKey(fact)}`,
      vi: 'kết quả của người không có trong nhóm',
      en: 'a result of somebody who is not in the panel',
    }));
};

export const judgeUnit = (record: UnitRecord, cycle: Cycle): Finding[] => [
  ...closures(record),
  ...gate(record),
  ...proofs(record, cycle),
  ...results(record),
];
