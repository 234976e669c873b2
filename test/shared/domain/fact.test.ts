// Two facts are the same when their content is, leaving out when, link and channel.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '#shared/domain/canonical';
import { digestOf, FACTS, factKey, factsOf, sameFact } from '#shared/domain/fact';
import { aDecision, aFact, anOfficial, aSelfAssessment } from '../../builders.ts';

fc.configureGlobal({ seed: 20_231_118 });

describe('the canonical text', () => {
  it('does not depend on the order of keys, at any depth', () => {
    expect(canonical({ b: { d: 1, c: [{ y: 1, x: 2 }] }, a: null })).toBe(
      canonical({ a: null, b: { c: [{ x: 2, y: 1 }], d: 1 } }),
    );
  });

  it('takes an absent field and an undefined one as the same, a null one as another', () => {
    expect(canonical({ a: 1, b: undefined })).toBe(canonical({ a: 1 }));
    expect(canonical({ a: 1, b: null })).not.toBe(canonical({ a: 1 }));
  });

  it('keeps the order of a list', () => {
    expect(canonical([1, 2])).not.toBe(canonical([2, 1]));
  });

  it('reads back as what it was made of', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('the same fact', () => {
  const fact = aFact('self-assessment', aSelfAssessment());

  it('is one with another time, link and channel', () => {
    const again = aFact('self-assessment', aSelfAssessment(), {
      at: '2023-11-09T03:00:00.000Z',
      link: 'another-link',
      channel: 'paper',
    });

    expect(sameFact(fact, again)).toBe(true);
    expect(digestOf(fact.content)).toBe(fact.digest);
  });

  it('is not one with another content', () => {
    expect(sameFact(fact, aFact('self-assessment', aSelfAssessment({ ownRating: 'excellent' })))).toBe(false);
  });

  it('is not one by somebody else', () => {
    expect(sameFact(fact, aFact('self-assessment', aSelfAssessment(), { by: 'official:o2' }))).toBe(false);
  });

  it('has no link where none was used', () => {
    expect(fact).not.toHaveProperty('link');
    expect(aFact('decision', aDecision(), { link: 'l1' })).toHaveProperty('link', 'l1');
  });
});

describe('the key of a fact', () => {
  it('says kind, subject and round, in the order of rounds', () => {
    const keys = [1, 2, 10, 100].map((round) => factKey({ kind: 'decision', subject: 'authority', round }));

    expect(keys[0]).toBe('DECISION#authority#001');
    expect([...keys].sort()).toEqual(keys);
  });

  it('groups facts by their kind', () => {
    const change = aFact('roster-change', { change: 'corrected', official: anOfficial(), document: '7/QĐ' });

    expect(factsOf([aFact('decision', aDecision()), change], 'roster-change')).toEqual([change]);
  });

  it('has a schema for the content of each kind', () => {
    expect(FACTS.decision.safeParse(aDecision()).success).toBe(true);
    expect(FACTS['self-assessment'].safeParse(aSelfAssessment({ ethics: ' ' })).success).toBe(false);
  });
});
