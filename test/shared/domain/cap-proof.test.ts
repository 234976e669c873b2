// Cap proofs: what they state, what they leave to people, and how they fail when touched.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capProofOf } from '#shared/domain/cap-proof';
import { type CapProof, CapProof as CapProofSchema } from '#shared/domain/cap-proof/schema';
import { verifyCapProof } from '#shared/domain/cap-proof/verify';
import { digestOf, type Fact } from '#shared/domain/fact';
import type { Cap } from '#shared/regulations/cap';
import { nd90Amended } from '#shared/regulations/nd-90-2020-amended';
import { aCap, aCycle, aDecided, people, type Row } from './cap-proof-world.ts';

const proofOf = (rows: readonly Row[], caps: Cap[] = [aCap()], deferred: string[] = []): CapProof => {
  const proof = capProofOf(aDecided(rows, deferred), aCycle(caps));
  if (proof === undefined) throw new TypeError('no decision');
  return proof;
};
const codes = (file: unknown): string[] => verifyCapProof(file).problems.map(({ code }) => code);
/** As if somebody edited the file: through JSON, and with or without a new seal. */
const edited = (proof: CapProof, edit: (copy: CapProof) => void, sealed = false): CapProof => {
  const copy = CapProofSchema.parse(JSON.parse(JSON.stringify(proof)));
  edit(copy);
  const { seal, ...content } = copy;
  return sealed ? { ...content, seal: digestOf(content) } : { ...content, seal };
};

/** One change for each value anywhere inside. */
const touchesOf = (value: unknown): (() => void)[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    if (typeof part === 'object' && part !== null) return touchesOf(part);
    const other = typeof part === 'number' ? part + 1 : typeof part === 'boolean' ? !part : `${part}x`;
    return [() => Object.assign(value, { [key]: other })];
  });
};

const READINGS: Record<string, Cap['of']> = {
  'of good': ['good'],
  'of good or better': ['excellent', 'good'],
  'of all rated': ['excellent', 'good', 'completed', 'not-completed'],
};
/** The most excellent people in a group of 1 to 11, one of whom is rated completed. */
const MOST: Record<string, number[]> = {
  'of good': [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1],
  'of good or better': [0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2],
  'of all rated': [0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2],
};

describe.each(Object.entries(READINGS))(
  'a cap of 20 %% %s, in groups of 1 to 11 people (NĐ 335 Đ20k5, QĐ 366 Đ11)',
  (name, of) => {
    const sizes = (MOST[name] ?? []).map((most, index) => ({ size: index + 1, most }));

    it.each(sizes)('allows $most excellent in a group of $size', ({ size, most }) => {
      const others = Math.max(0, size - most - 1);
      const proof = proofOf(people(most, others, 1), [aCap({ of })]);
      expect(proof.groups[0]).toMatchObject({
        chosen: proof.people.slice(0, most).map(({ official }) => official),
        holds: true,
      });
      expect(verifyCapProof(proof)).toEqual({ holds: true, problems: [] });
    });

    it.each(sizes.filter(({ size, most }) => size > most + 1))(
      'refuses one more than $most in a group of $size',
      ({ size, most }) => {
        const over = proofOf(people(most + 1, size - most - 2, 1), [aCap({ of })]);
        expect(verifyCapProof(over)).toEqual({
          holds: false,
          problems: [
            expect.objectContaining({
              code: 'cap-exceeded',
              stated: String(most + 1),
              computed: String(over.groups[0]?.bound),
            }),
          ],
        });
      },
    );
  },
);

describe('what a proof states', () => {
  it('[R27] shows the three readings beside the bound of its own, with the arithmetic before the division', () => {
    const proof = proofOf(people(5, 25));
    expect(proof.groups[0]).toMatchObject({
      base: 30,
      product: 600,
      bound: 6,
      readings: { ofGood: 5, ofGoodOrBetter: 6, ofAllRated: 6 },
    });
  });

  it('[R26] counts each group with similar tasks by itself', () => {
    const rows = people(1, 9).map((row, index) => ({ ...row, jobGroup: index < 5 ? 'kế toán' : 'thanh tra' }));
    const { groups } = proofOf(rows, nd90Amended.caps);
    expect(groups.map(({ cap, group, base, bound }) => [cap, group, base, bound])).toEqual([
      ['agency-20', '', 10, 2],
      ['job-group-20', 'kế toán', 5, 1],
      ['job-group-20', 'thanh tra', 5, 1],
    ]);
  });

  it('names the decision, its paper, the profile and its fingerprint', () => {
    const proof = proofOf(people(1, 9));
    expect(proof).toMatchObject({ paper: { number: '12/QĐ', date: '2024-12-12' }, round: 1 });
    expect(proof.fingerprint).toBe(digestOf(proof.regulations));
  });

  it('keeps deferred people out of every base', () => {
    const proof = proofOf(people(1, 4), [aCap()], ['o900']);
    expect(proof.deferred).toEqual(['o900']);
    expect(proof.groups[0]?.base).toBe(5);
  });

  it('marks a cap that is not law and one over the whole cycle, which refuse nobody', () => {
    const source = { document: 'a newspaper', certainty: 'S' } as const;
    const assumed = aCap({ per: 'cycle', enforced: false, source, switch: 'assumed' });
    const proof = proofOf(people(4, 1), [assumed]);
    expect(proof.groups[0]).toMatchObject({ assumption: true, partial: true, holds: false, enforced: false });
    expect(verifyCapProof(proof).holds).toBe(true);
  });

  it('holds no name and no text of a reason', () => {
    const rows = people(1, 5).map((row, index) => ({ ...row, ...(index === 1 ? { reason: 'lý do riêng' } : {}) }));
    const text = JSON.stringify(proofOf(rows));
    expect(text).not.toMatch(/Người|lý do riêng/);
    expect(text).toContain('"reasonGiven":true');
  });

  it('is not there before the decision has its paper', () => {
    const record = aDecided(people(1, 5));
    const unsigned = { ...record, facts: record.facts.filter(({ kind }) => kind !== 'signature') };
    expect(capProofOf(unsigned, aCycle([aCap()]))).toBeUndefined();
  });
});

describe('ties', () => {
  const proposed = (votes: readonly number[], chosen: readonly number[]): Row[] => [
    ...votes.map(
      (vote, index): Row => ({
        official: `c${index + 1}`,
        rating: chosen.includes(index) ? 'excellent' : 'good',
        proposed: 'excellent',
        votes: vote,
        ...(chosen.includes(index) ? {} : { reason: 'vượt mức' }),
      }),
    ),
    ...people(0, 7).map((row) => ({ ...row, votes: 0 })),
  ];

  it('lists equals of whom one was chosen and one left out, without an order of its own', () => {
    const [group] = proofOf(proposed([8, 8, 8], [2, 0])).groups;
    expect(group).toMatchObject({ chosen: ['c1', 'c3'], leftOut: ['c2'], ties: [['c1', 'c2', 'c3']] });
  });

  it('lists none where more votes went to those chosen', () => {
    const [group] = proofOf(proposed([9, 8, 7], [0, 1])).groups;
    expect(group).toMatchObject({ leftOut: ['c3'], ties: [] });
  });

  it('accepts whichever of the equals was chosen: the program breaks no tie', () => {
    expect(verifyCapProof(proofOf(proposed([8, 8, 8], [0, 1]))).holds).toBe(true);
    expect(verifyCapProof(proofOf(proposed([8, 8, 8], [1, 2]))).holds).toBe(true);
  });
});

describe('a proof that somebody touched', () => {
  const proof = proofOf(people(2, 8));

  it('is refused where a rating was changed, with the figures that no longer follow', () => {
    const touched = edited(proof, ({ people: [first] }) => {
      if (first !== undefined) first.rating = 'good';
    });
    const { problems } = verifyCapProof(touched);
    expect(problems).toContainEqual({
      code: 'arithmetic-differs',
      where: 'agency-20: chosen',
      stated: '["o001","o002"]',
      computed: '["o002"]',
    });
    expect(codes(touched)).toContain('seal-differs');
  });

  it('is refused where the bound was raised, even with a new seal', () => {
    const touched = edited(
      proof,
      ({ groups: [group] }) => {
        if (group !== undefined) group.bound = 3;
      },
      true,
    );
    expect(verifyCapProof(touched).problems).toEqual([
      { code: 'arithmetic-differs', where: 'agency-20: bound', stated: '3', computed: '2' },
    ]);
  });

  it('is refused where the cap of the profile was raised, even with a new seal', () => {
    const touched = edited(
      proof,
      ({ regulations: { state } }) => {
        const cap = state[0]?.caps[0];
        if (cap !== undefined) cap.percent = 40;
      },
      true,
    );
    expect(codes(touched)).toContain('fingerprint-differs');
  });

  it('is refused where a person stands twice, a group is missing, unknown or doubled', () => {
    const twice = edited(proof, (copy) => copy.people.push(...copy.people.slice(0, 1)), true);
    const without = edited(proof, (copy) => copy.groups.splice(0, 1), true);
    const doubled = edited(proof, (copy) => copy.groups.push(...copy.groups), true);
    expect(codes(twice)).toContain('person-twice');
    expect(codes(without)).toEqual(['group-missing']);
    expect(codes(doubled)).toEqual(['group-unknown']);
  });

  it('is refused by its seal where only the paper was changed', () => {
    const touched = edited(proof, (copy) => {
      copy.paper.number = '13/QĐ';
    });
    expect(codes(touched)).toEqual(['seal-differs']);
  });

  it('is refused where the file is something else', () => {
    expect(codes({ ...proof, schema: 2 })).toEqual(['not-a-proof']);
    expect(codes('no proof')).toEqual(['not-a-proof']);
  });
});

describe('whoever was proposed and left out', () => {
  const left: Row = { official: 'c1', rating: 'good', proposed: 'excellent' };
  const rows = (reason?: string): Row[] => [...people(1, 7), { ...left, ...(reason === undefined ? {} : { reason }) }];

  it('is told why: without a recorded reason the proof does not hold', () => {
    expect(verifyCapProof(proofOf(rows())).problems).toEqual([{ code: 'reason-missing', where: 'c1' }]);
    expect(verifyCapProof(proofOf(rows('vượt mức'))).holds).toBe(true);
  });

  it('need not be told again in the round after somebody’s petition', () => {
    const first = aDecided(rows('vượt mức'));
    const again: Fact[] = JSON.parse(JSON.stringify(aDecided(rows()).facts).replaceAll('#001', '#002'));
    const decidedAgain = again.filter(({ kind, subject }) => kind !== 'review' && subject !== 'collective-review');
    const record = { ...first, facts: [...first.facts, ...decidedAgain.map((fact) => ({ ...fact, round: 2 }))] };
    const proof = capProofOf(record, aCycle([aCap()]));
    expect(proof).toMatchObject({ round: 2, groups: [{ leftOut: ['c1'] }] });
    expect(verifyCapProof(proof).holds).toBe(true);
  });
});

describe('for any decision', () => {
  const rows = fc.array(
    fc.record({
      rating: fc.constantFrom('excellent' as const, 'good' as const, 'completed' as const, 'not-completed' as const),
      jobGroup: fc.constantFrom('a', 'b', 'c'),
      votes: fc.nat(10),
    }),
    { minLength: 1, maxLength: 25 },
  );
  const named = (list: readonly Omit<Row, 'official'>[]): Row[] =>
    list.map((row, index) => ({ ...row, official: `o${index}` }));

  /** Whoever got the rating without a seat gets the next one: here it is the touch that is tried, not the cap. */
  const within = (list: readonly Omit<Row, 'official'>[]): Row[] =>
    named(list).map((row) => (row.rating === 'excellent' ? { ...row, rating: 'good', proposed: 'good' } : row));

  it('the proof verifies, and no longer does once any one of its values is another', () => {
    fc.assert(
      fc.property(rows, fc.nat(), (list, where) => {
        const proof = proofOf(within(list), nd90Amended.caps);
        const copy: unknown = JSON.parse(JSON.stringify(proof));
        expect(verifyCapProof(copy)).toEqual({ holds: true, problems: [] });
        const touches = touchesOf(copy);
        touches[where % touches.length]?.();
        expect(verifyCapProof(copy).holds).toBe(false);
      }),
      { numRuns: 150, seed: 5 },
    );
  });

  it('nothing that the proof computes, and nothing of its regulations, can be changed even with a new seal', () => {
    fc.assert(
      fc.property(rows, fc.nat(), (list, where) => {
        const { seal: _, ...content } = proofOf(within(list), nd90Amended.caps);
        const copy = JSON.parse(JSON.stringify(content)) as typeof content;
        const touches = touchesOf([copy.groups, copy.regulations]);
        touches[where % touches.length]?.();
        expect(verifyCapProof({ ...copy, seal: digestOf(copy) }).holds).toBe(false);
      }),
      { numRuns: 150, seed: 6 },
    );
  });

  it('the proof is the same whatever the order of people, and holds exactly where no enforced bound is passed', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const people = named(list);
        const proof = proofOf(people, nd90Amended.caps);
        const turned = proofOf(people.toReversed(), nd90Amended.caps);
        expect({ ...turned, decision: '', seal: '' }).toEqual({ ...proof, decision: '', seal: '' });
        const within = proof.groups.every(({ chosen, base }) => chosen.length * 100 <= base * 20);
        expect(verifyCapProof(JSON.parse(JSON.stringify(proof))).holds).toBe(within);
      }),
      { numRuns: 60, seed: 8 },
    );
  });
});
