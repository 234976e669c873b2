// A filled form as data: sections and lines as printed, with what the person, the meeting and the competent level wrote.
import { describe, expect, it } from 'vitest';
import { filledForm } from '#shared/domain/forms/filled-form';
import { contentUnder, formFor } from '#shared/domain/forms/form-for';
import { laterOf, laterOfResult } from '#shared/domain/forms/later-of';
import { form02, form03 } from '#shared/regulations/forms/nd-90-2020';
import { formNd335 } from '#shared/regulations/forms/nd-335-2025';
import { nd233 } from '#shared/regulations/nd-233-2026';
import {
  aCycle,
  aFact,
  anOfficial,
  aPanelRecord,
  aRecordOfDecision,
  aRegulations,
  aReview,
  aSelfAssessment,
  aSupplement,
  closed,
} from '../../../builders.ts';

const filling = (over: Partial<Parameters<typeof filledForm>[1]> = {}) => ({
  content: aSelfAssessment(),
  official: anOfficial(),
  agency: 'Sở Mẫu',
  cycle: aCycle(),
  ...over,
});
const numbersIn = (filled: ReturnType<typeof filledForm>) => filled.sections.map(({ number }) => number);
const lineIn = (filled: ReturnType<typeof filledForm>, id: string) =>
  filled.sections.flatMap(({ lines }) => lines).find((line) => line.id === id);

describe('a filled form', () => {
  it('has the paper’s parts in its order, and a header that names person, post, unit and period', () => {
    const filled = filledForm(form02, filling());

    expect(numbersIn(filled)).toEqual(['I', 'II', 'III', 'IV']);
    expect(filled.header.map(({ text }) => text)).toEqual([
      'Người Mẫu o1',
      'Chuyên viên',
      'Sở Mẫu',
      '01/01/2023 – 31/12/2023',
    ]);
    expect(lineIn(filled, 'politics')).toMatchObject({ number: 'I.1', value: { is: 'text', text: 'Chấp hành tốt.' } });
    expect(lineIn(filled, 'ownRating')).toMatchObject({ number: 'II.2', value: { is: 'rating', rating: 'good' } });
  });

  it('leaves a line that nobody filled without a value', () => {
    const filled = filledForm(form02, filling());

    expect(lineIn(filled, 'service')).not.toHaveProperty('value');
    expect(lineIn(filled, 'decision.rating')).not.toHaveProperty('value');
  });

  it('marks as an assumption only what no text and no summary had', () => {
    const assumed = (form: typeof form02) =>
      filledForm(form, filling()).sections.flatMap(({ lines }) =>
        lines.flatMap((line) => (line.assumed ? line.id : [])),
      );

    expect(assumed(form02)).toEqual(['service', 'strengths', 'shortcomings', 'ownRating']);
    expect(assumed(form03)).toEqual([]);
  });

  it('has a leader’s part after item I for a leader', () => {
    const official = anOfficial({ lead: 'head' });
    const filled = filledForm(form02, filling({ official, content: aSelfAssessment({ leading: 'Tốt.' }) }));

    expect(numbersIn(filled)).toEqual(['I', undefined, 'II', 'III', 'IV']);
    expect(lineIn(filled, 'leading')).toMatchObject({ number: '8', value: { text: 'Tốt.' } });
  });

  it('loses no word that was recorded, though the person leads no more', () => {
    const filled = filledForm(form02, filling({ content: aSelfAssessment({ leading: 'Đã lãnh đạo.' }) }));

    expect(lineIn(filled, 'leading')).toMatchObject({ value: { text: 'Đã lãnh đạo.' } });
  });

  it('adds points up by section and in all', () => {
    const content = contentUnder(formNd335, {
      conduct: 950,
      competence: 900,
      innovation: 800,
      quantity: 9500,
      quality: 9250,
      progress: 10000,
      ownRating: 'good',
    });
    const filled = filledForm(formNd335, filling({ content }));

    expect(filled.sections[0]?.total?.value).toEqual({ is: 'points', points: 2650, most: 30 });
    expect(lineIn(filled, 'quality')?.value).toEqual({ is: 'percent', percent: 9250 });
    expect(filled.total).toEqual({ points: 9358, most: 100 });
    expect(filled.form.assumption?.id).toBe('form-nd-335-assumed');
  });

  it('has the unit’s criteria as its rows', () => {
    const official = anOfficial({ kind: 'public-employee' });
    const form = formFor(aRegulations({ state: [nd233], supplements: [aSupplement()] }), official);
    const filled = filledForm(
      form,
      filling({ official, content: contentUnder(form, { 'common.c2': 850, ownRating: 'good' }) }),
    );

    expect(lineIn(filled, 'common.c2')).toMatchObject({
      label: { vi: 'Tiêu chí c2' },
      value: { is: 'points', points: 850, most: 10 },
    });
  });
});

describe('the parts that others write', () => {
  const row = { official: 'o1', proposal: 'good' as const, comment: 'Chủ động, tận tụy.' };
  const review = aFact('review', aReview({ rows: [row] }), { subject: 'section:s1' });
  const record = aPanelRecord({
    facts: [...closed('collective-review', [review]), ...aRecordOfDecision({ o1: 'completed' })],
  });

  it('are filled from the review and the decision that count', () => {
    const filled = filledForm(form02, filling({ later: laterOf(record, 'o1', () => true) }));

    expect(lineIn(filled, 'review.comment')?.value).toEqual({ is: 'text', text: 'Chủ động, tận tụy.' });
    expect(lineIn(filled, 'review.rating')?.value).toEqual({ is: 'rating', rating: 'good' });
    expect(lineIn(filled, 'decision.rating')?.value).toEqual({ is: 'rating', rating: 'completed' });
    expect(lineIn(filled, 'decision.document')?.value).toEqual({
      is: 'document',
      paper: { number: '15/QĐ-SM', date: '2023-12-10', signer: 'Người ký mẫu' },
    });
  });

  it('stay empty for whom the table of access shows neither', () => {
    expect(laterOf(record, 'o1', (kind) => kind === 'review')).not.toHaveProperty('decision');
    expect(laterOf(record, 'o1', () => false)).toEqual({});
  });

  it('stay empty for somebody whom neither names', () => {
    expect(laterOf(record, 'o9', () => true)).toEqual({});
  });

  it('say to the person themselves what their result says', () => {
    const content = {
      outcome: 'good' as const,
      profile: 'nd-90-2020',
      profileVersion: 2,
      number: '15/QĐ',
      date: '2023-12-10',
    };
    const result = aFact('result', content);

    expect(laterOfResult(result)).toEqual({
      decision: { outcome: 'good', paper: { number: '15/QĐ', date: '2023-12-10' } },
    });
  });
});
