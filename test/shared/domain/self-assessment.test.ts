// The own assessment as recorded: by the form that it names, or as version 1 had it.
import { describe, expect, it } from 'vitest';
import { readFact } from '#shared/contracts/items';
import { digestOf } from '#shared/domain/fact';
import { ownRatingOf, SelfAssessment, valuesOf } from '#shared/domain/self-assessment';
import { aSelfAssessment } from '../../builders.ts';
import { factSamples } from '../../samples/read.ts';

const FORM = { id: 'points-nd-335-2025', version: 1 };
const byForm = (values: object, form: object = FORM) => ({ form, values: { ownRating: 'good', ...values } });

describe('a recorded self-assessment', () => {
  it('of version 1 is read as it was, under the digest that it had', () => {
    const stored = factSamples()
      .map(readFact)
      .find(({ kind }) => kind === 'self-assessment');

    expect(digestOf(SelfAssessment.parse(stored?.content))).toBe(stored?.digest);
    expect(ownRatingOf(stored?.content as SelfAssessment)).toBe('excellent');
  });

  it('names its form and holds texts and hundredths', () => {
    const content = byForm({ conduct: 950, notes: 'Đã xong.', 'results.k1': 0 });

    expect(SelfAssessment.parse(content)).toEqual(content);
    expect(valuesOf(SelfAssessment.parse(content))).toMatchObject({ conduct: 950, notes: 'Đã xong.' });
    expect(ownRatingOf(SelfAssessment.parse(content))).toBe('good');
  });

  it.each([
    ['a part of a point beyond the hundredth', byForm({ conduct: 9.5 })],
    ['more than a hundred points', byForm({ conduct: 100_01 })],
    ['a rating that is none', byForm({ ownRating: 'best' })],
    ['a field by a name that no form has', byForm({ 'a b': 'x' })],
    ['an endless text', byForm({ notes: 'x'.repeat(3001) })],
    ['a form without a version', byForm({}, { id: FORM.id })],
    ['neither shape whole', { ...aSelfAssessment(), form: FORM }],
  ])('is refused with %s', (_, content) => {
    expect(SelfAssessment.safeParse(content).success).toBe(false);
  });
});
