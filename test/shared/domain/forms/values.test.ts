// What may stand in a form's fields, and what its points add up to: exactly, to the hundredth.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsFor, formFor } from '#shared/domain/forms/form-for';
import { grandTotal, totalOf, valuesSchema } from '#shared/domain/forms/values';
import { valuesOf } from '#shared/domain/self-assessment';
import { formNd335 } from '#shared/regulations/forms/nd-335-2025';
import { nd233 } from '#shared/regulations/nd-233-2026';
import { anOfficial, aRegulations, aSelfAssessment, aSupplement } from '../../../builders.ts';

const staff = anOfficial();
const head = anOfficial({ lead: 'head' });
const POINTS = { conduct: 950, competence: 900, innovation: 800, quantity: 9500, quality: 9250, progress: 10000 };
const LEADING = { unitResults: 5000, leading: 9000, uniting: 9000 };
const problemsOf = (values: object, whom = staff, form = formNd335) =>
  valuesSchema(form, whom)
    .safeParse(values)
    .error?.issues.map(({ path, message }) => [path.join('.'), message]);

describe('the fields of NĐ 90’s form', () => {
  const form = formFor(aRegulations(), staff);

  it('take what version 1 recorded', () => {
    expect(valuesSchema(form, staff).parse(aSelfAssessment())).toEqual(aSelfAssessment());
  });

  it('want the leader’s part of a leader and take it from nobody else', () => {
    const leading = { unitResults: 'Đạt.', leading: 'Tốt.', uniting: 'Tốt.' };

    expect(problemsOf(aSelfAssessment(), head, form)?.map(([field]) => field)).toEqual(Object.keys(leading));
    expect(problemsOf({ ...aSelfAssessment(), ...leading }, head, form)).toBeUndefined();
    expect(problemsOf({ ...aSelfAssessment(), ...leading }, staff, form)).toHaveLength(1);
  });

  it('need nothing about service to citizens', () => {
    expect(problemsOf({ ...aSelfAssessment(), service: undefined }, staff, form)).toBeUndefined();
  });
});

describe('the points of NĐ 335’s form', () => {
  it('are whole hundredths within what each part may have', () => {
    expect(problemsOf({ ...POINTS, ownRating: 'good' })).toBeUndefined();
    for (const conduct of [30_01, -1, 9.5, '9,5x'])
      expect(problemsOf({ ...POINTS, conduct, ownRating: 'good' })?.[0]).toEqual(['conduct', 'hundredths']);
  });

  it('make no more than 30 together in the three common groups (Đ12): exactly 30 is allowed', () => {
    const common = (innovation: number) => ({
      ...POINTS,
      conduct: 1000,
      competence: 1000,
      innovation,
      ownRating: 'good',
    });

    expect(problemsOf(common(10_00))).toBeUndefined();
    expect(problemsOf(common(10_01))).toEqual([['innovation', 'sum-over']]);
  });

  it('of results are the mean of three parts of 70 points, of a leader of six', () => {
    expect(grandTotal(formNd335, staff, POINTS)).toEqual({ points: 2650 + 6708, most: 100 });
    // (95 + 92.5 + 100 + 50 + 90 + 90) / 6 × 70 % = 60.375, cut
    expect(grandTotal(formNd335, head, { ...POINTS, ...LEADING })).toEqual({ points: 2650 + 6037, most: 100 });
  });

  it('have no sum while a part is missing, rather than one that counts it as nothing', () => {
    const { quality: _, ...without } = POINTS;

    expect(grandTotal(formNd335, staff, without)).toBeUndefined();
    expect(grandTotal(formFor(aRegulations(), staff), staff, valuesOf(aSelfAssessment()))).toBeUndefined();
  });
});

describe('the points of a unit’s own criteria', () => {
  const whom = anOfficial({ kind: 'public-employee' });
  const form = formFor(aRegulations({ state: [nd233], supplements: [aSupplement()] }), whom);

  it('add up, whatever was given, to what each row holds and never to more than 30 and 70', () => {
    const rows = fieldsFor(form, whom).flatMap((field) => (field.kind === 'points' ? [field] : []));
    const given = fc.record(
      Object.fromEntries(rows.map(({ id, most }) => [id, fc.integer({ min: 0, max: most * 100 })])),
    );

    fc.assert(
      fc.property(given, (values) => {
        const sum = Object.values(values).reduce((all, value) => all + value, 0);
        expect(problemsOf({ ...values, ownRating: 'good' }, whom, form)).toBeUndefined();
        expect(grandTotal(form, whom, values)).toEqual({ points: sum, most: 100 });
        for (const section of form.sections)
          expect(totalOf(section, values) ?? 0).toBeLessThanOrEqual((section.total?.most ?? 0) * 100);
      }),
    );
  });

  it('stay within each row’s own bound', () => {
    const values = {
      'common.c1': 10_01,
      'common.c2': 0,
      'common.c3': 0,
      'results.s1': 0,
      'results.s2': 0,
      ownRating: 'good',
    };

    expect(problemsOf(values, whom, form)).toEqual([['common.c1', 'hundredths']]);
  });
});
