// Reading forms: what was typed, and complaints under the names of the fields that people see.
import { describe, expect, it } from 'vitest';
import { CapExceeded, FormInvalid, RatingNotAllowed } from '#shared/domain/errors';
import { Review } from '#shared/domain/review';
import { FormProblems, fieldsOf, parseForm, typedNumber } from '../../../functions/pages/forms.ts';
import { field, radios, select } from '../../../functions/pages/layout.ts';
import { problemsOf } from '../../../functions/pages/problems.ts';

const read = (body: string) => fieldsOf(new Request('https://x.example.test', { method: 'POST', body }));

const problemsIn = (parse: () => unknown): FormProblems['problems'] => {
  try {
    parse();
  } catch (error) {
    if (error instanceof FormProblems) return error.problems;
    throw error;
  }
  return {};
};

describe('the fields of a form', () => {
  it('keep the last value of a field given twice', async () => {
    expect(await read('a=1&a=2')).toEqual({ a: '2' });
  });

  it('have one spelling, one line end and no control characters', async () => {
    const body = new URLSearchParams({ note: `${'Ất'.normalize('NFD')}\r\n\u0000\u0007b\tc` }).toString();

    expect(await read(body)).toEqual({ note: 'Ất\nb\tc' });
  });

  it('named like a part of every object are plain fields', async () => {
    const fields = await read('__proto__=x&constructor=y');

    expect(Object.keys(fields)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
  });

  it('give a number only where a whole number was typed', () => {
    const fields = { a: ' 12 ', b: '1e3', c: '-1', d: '', e: '1.5' };

    expect(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => typedNumber(fields, name))).toEqual([
      12,
      '1e3',
      '-1',
      undefined,
      '1.5',
      undefined,
    ]);
  });
});

describe('a refused content', () => {
  const review = {
    heldOn: '2023-02-30',
    present: '-1',
    called: undefined,
    minutes: 'x'.repeat(20_001),
    rows: [{ official: 'o1', proposal: undefined, votes: { excellent: 1, good: 0, completed: 0 } }],
    notSelfAssessed: [{ official: 'o2', reason: '' }],
  };

  it('names each field as the form does', () => {
    const problems = problemsIn(() => parseForm(Review, review));

    expect(Object.keys(problems).sort()).toEqual([
      'called',
      'heldOn',
      'minutes',
      'missing.o2',
      'present',
      'rating.o1',
      'votes.o1.not-completed',
    ]);
  });

  it('tells a missing field from a wrong one', () => {
    const problems = problemsIn(() => parseForm(Review, review));

    expect(problems.called?.en).toBe('Nothing is filled in or chosen.');
    expect(problems.present?.en).toBe('A whole number, zero or more, is needed.');
    expect(problems.heldOn?.en).toBe('A real date is needed.');
    expect(problems.minutes?.en).toBe('Too long: at most 20000 characters.');
  });
});

describe('a refusal of the rules', () => {
  it('stands beside its field, or beside the person’s rating', () => {
    const votes = new FormInvalid('votes', { field: 'row.o1.votes', problem: 'more-than-present' });
    const rating = new RatingNotAllowed('above', { official: 'o1', ceiling: 'completed' });

    expect(problemsOf(votes)['votes.o1.excellent']?.en).toBe('More votes than people present.');
    expect(Object.keys(problemsOf(rating))).toEqual(['rating.o1']);
  });

  it('about a cap says how many were proposed for how many seats', () => {
    const problem = problemsOf(new CapExceeded('cap', { seats: 2, proposed: 3, group: 'p1' }));

    expect(problem['']?.en).toContain('3 for 2');
  });
});

describe('a field', () => {
  const label = { vi: 'Ghi chú', en: 'Note' };

  it('is tied to its label, its hint and its problem', () => {
    const typed = { fields: { note: 'x' }, problems: { note: { vi: 'Sai', en: 'Wrong' } } };

    const text = String(field({ name: 'note', label, typed, hint: { vi: 'Ngắn', en: 'Short' } }));

    expect(text).toContain('<label for="f-note">');
    expect(text).toContain('aria-describedby="f-note-hint f-note-problem" aria-invalid="true"');
    expect(text).toContain('id="f-note-problem"');
  });

  it('keeps a text that begins with an empty line', () => {
    const text = String(field({ name: 'note', label, rows: 2, value: '\nhai' }));

    expect(text).toContain('rows="2">\n\nhai</textarea>');
  });

  it('escapes what was typed, in every kind of control', () => {
    const typed = { fields: { note: '"><b>' }, problems: {} };
    const options = [{ value: '"><i>', label: { vi: '<u>', en: '<u>' } }];
    const controls = [
      field({ name: 'note', label, typed }),
      field({ name: 'note', label, typed, rows: 2 }),
      radios({ name: 'note', legend: label, options, typed }),
      select({ name: 'note', label, options, typed }),
    ];

    for (const control of controls) expect(String(control)).not.toMatch(/<[biu]>/);
  });

  it('chooses nothing until somebody chose', () => {
    const options = [{ value: 'a', label }];

    expect(String(radios({ name: 'n', legend: label, options }))).not.toContain('checked');
    expect(String(select({ name: 'n', label, options }))).not.toContain('selected');
    expect(String(radios({ name: 'n', legend: label, options, value: 'a' }))).toContain('checked');
  });
});
