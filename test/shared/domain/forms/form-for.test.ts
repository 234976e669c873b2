// Which form whom asks for what: by kind, by lead, and by whether their unit has criteria of its own.
import { describe, expect, it } from 'vitest';
import { RuleNotInForce } from '#shared/domain/errors';
import { contentUnder, fieldsFor, formFor, formOf } from '#shared/domain/forms/form-for';
import { nd90Amended } from '#shared/regulations/nd-90-2020-amended';
import { nd233 } from '#shared/regulations/nd-233-2026';
import { anOfficial, aProfile, aRegulations, aSelfAssessment, aSupplement } from '../../../builders.ts';

const viaUnit = aRegulations({ state: [nd233], bridges: [nd90Amended], supplements: [aSupplement()] });
const COMMON = ['common.c1', 'common.c2', 'common.c3'];
const employee = anOfficial({ kind: 'public-employee' });
const ids = (form: ReturnType<typeof formFor>, whom = employee) => fieldsFor(form, whom).map(({ id }) => id);

describe('the form of a person', () => {
  it.each([
    ['cadre', 'form-01-nd-90-2020'],
    ['civil-servant', 'form-02-nd-90-2020'],
    ['public-employee', 'form-03-nd-90-2020'],
    ['contract-worker', 'form-03-nd-90-2020'],
  ] as const)('is, for a %s under NĐ 90, %s', (kind, id) => {
    expect(formFor(aRegulations(), anOfficial({ kind })).id).toBe(id);
  });

  it('has a leader’s part for whoever leads, and for nobody else', () => {
    const asked = (['head', 'deputy', 'manager', 'staff'] as const).map((lead) => {
      const official = anOfficial({ lead });
      return ids(formFor(aRegulations(), official), official).includes('unitResults');
    });

    expect(asked).toEqual([true, true, true, false]);
  });

  it('has the unit’s own criteria as rows, each with its points, those of managers for whoever leads', () => {
    const form = formFor(viaUnit, employee);
    const manager = { ...employee, lead: 'manager' as const };

    expect(form.supplement).toBe('quy-che-1');
    expect(ids(form)).toEqual([...COMMON, 'results.s1', 'results.s2', 'ownRating']);
    expect(ids(formFor(viaUnit, manager), manager)).toEqual([...COMMON, 'results.m1', 'results.m2', 'ownRating']);
    expect(fieldsFor(form, employee)[1]).toMatchObject({ kind: 'points', most: 10, number: 'I.1.2' });
  });

  it('is the bridge’s where the unit has no rules of its own (NĐ 233 Đ20k1)', () => {
    expect(formFor(viaUnit, { ...employee, agency: 'a2' }).id).toBe('form-03-nd-90-2020');
  });

  it('is refused where the profile names none for the kind', () => {
    const regulations = aRegulations({ state: [aProfile({ forms: {} })] });

    expect(() => formFor(regulations, anOfficial())).toThrow(RuleNotInForce);
  });
});

describe('the form of what was recorded', () => {
  const form = formFor(viaUnit, employee);
  const content = contentUnder(form, { 'common.c1': 900, notes: undefined as never, ownRating: 'good' });

  it('is named with its version and whose criteria it had; what was left empty is absent', () => {
    expect(content).toEqual({
      form: { id: 'annex-2-nd-233-2026', version: 1, supplement: 'quy-che-1' },
      values: { 'common.c1': 900, ownRating: 'good' },
    });
  });

  it('stays the one it was recorded under, though the person has gone to another agency since', () => {
    expect(formOf(content, viaUnit, { ...employee, agency: 'a2' })).toEqual(form);
  });

  it('is, of a fact of version 1, the one that their kind has under NĐ 90', () => {
    expect(formOf(aSelfAssessment(), aRegulations(), anOfficial()).id).toBe('form-02-nd-90-2020');
  });
});
