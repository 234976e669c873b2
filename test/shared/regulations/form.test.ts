// A form as data: whole, cited, and kept as it was for whatever was recorded under it.
import { describe, expect, it } from 'vitest';
import { NotFound } from '#shared/domain/errors';
import { digestOf } from '#shared/domain/fact';
import { type Field, Form, formsByKind } from '#shared/regulations/form';
import { form01, form02, form03 } from '#shared/regulations/forms/nd-90-2020';
import { formNd233 } from '#shared/regulations/forms/nd-233-2026';
import { formNd335 } from '#shared/regulations/forms/nd-335-2025';
import { FORMS, formNamed } from '#shared/regulations/forms/registry';
import { PROFILES } from '#shared/regulations/index';

const fieldsOf = ({ sections }: Form): Field[] => sections.flatMap(({ fields }) => fields);
const idsFor = (form: Form, whom: Field['for']): string[] =>
  fieldsOf(form)
    .filter((field) => field.for === whom)
    .map(({ id }) => id);
const problemOf = (form: unknown): string | undefined => Form.safeParse(form).error?.issues[0]?.message;

describe.each(FORMS.map((form) => [form.id, form] as const))('the form %s', (_, form) => {
  it('is whole, cites its source field by field, and says why what was not read stands here', () => {
    expect(Form.parse(form)).toEqual(form);
    const sources = [form, ...fieldsOf(form), ...form.later].map(({ source }) => source);
    expect(sources.filter(({ certainty, note }) => certainty !== 'T' && note === undefined)).toEqual([]);
  });

  it('is found by the name that a fact keeps', () => {
    expect(formNamed({ id: form.id, version: form.version })).toBe(form);
  });
});

describe('a form of one version', () => {
  it('never changes: facts that name it are read by it', () => {
    const digests = FORMS.map((form) => [`${form.id} ${form.version}`, digestOf(form).slice(0, 12)]);

    expect(Object.fromEntries(digests)).toEqual({
      'annex-2-nd-233-2026 1': '360e57ec1246',
      'form-01-nd-90-2020 1': 'fa599c598867',
      'form-02-nd-90-2020 1': '36f20c49c7c6',
      'form-03-nd-90-2020 1': '76ba134512b2',
      'points-nd-335-2025 1': '7f1ee54d1091',
    });
  });

  it('is not found where nobody defined it', () => {
    expect(() => formNamed({ id: form02.id, version: 99 })).toThrow(NotFound);
  });
});

describe('the forms of NĐ 90', () => {
  it('ask everybody for items 1 to 5, strengths, shortcomings and one own rating', () => {
    const common = ['politics', 'ethics', 'style', 'discipline', 'results', 'strengths', 'shortcomings', 'ownRating'];

    for (const form of [form01, form02, form03]) expect(idsFor(form, 'all')).toEqual(common);
  });

  it('ask leaders, beyond that, for their unit, leading and uniting: items 7 to 9', () => {
    for (const form of [form01, form02, form03])
      expect(idsFor(form, 'leader')).toEqual(['unitResults', 'leading', 'uniting']);
    expect(fieldsOf(form03).flatMap((field) => (field.for === 'leader' ? [field.number] : []))).toEqual([
      '7',
      '8',
      '9',
    ]);
  });

  it('have an item 6 for posts that meet citizens, except for cadres', () => {
    expect([form01, form02, form03].map((form) => idsFor(form, 'citizen-facing'))).toEqual([
      [],
      ['service'],
      ['service'],
    ]);
  });

  it('are law only where the whole form was read: Mẫu 03', () => {
    expect([form01, form02, form03].map(({ assumption }) => assumption?.id)).toEqual([
      'form-01-in-pieces',
      'form-02-in-pieces',
      undefined,
    ]);
  });
});

describe('the points forms', () => {
  it.each([
    ['NĐ 335 Đ12', formNd335],
    ['NĐ 233 Phụ lục II', formNd233],
  ])('have 30 points for what is common to all and 70 for results (%s)', (_, form) => {
    const totals = form.sections.flatMap(({ total, criteria }) =>
      total === undefined ? [] : [[criteria, total.most]],
    );

    expect(totals).toEqual([
      ['common', 30],
      ['results', 70],
    ]);
  });

  it('mark the form of NĐ 335, which was not found, as an assumption', () => {
    expect(formNd335.assumption?.id).toBe('form-nd-335-assumed');
    expect(formNd335.source.certainty).toBe('G');
  });
});

describe('a form is refused that', () => {
  const [first] = form03.sections;
  const without = (id: string): Form => ({
    ...form03,
    sections: form03.sections.map((section) => ({
      ...section,
      fields: section.fields.filter((each) => each.id !== id),
    })),
  });

  it.each<[string, unknown, string]>([
    ['asks twice for one field', { ...form03, sections: [...form03.sections, first] }, 'two fields of one id'],
    ['asks for no rating', without('ownRating'), 'asks for no rating'],
    [
      'adds up texts',
      { ...form03, sections: [{ ...first, total: formNd233.sections[1]?.total }, ...form03.sections.slice(1)] },
      'adds up what is no number of its way',
    ],
    [
      'names nowhere what was not read',
      { ...form02, assumption: undefined },
      'what was not read as law is named nowhere',
    ],
  ])('%s', (_, form, message) => {
    expect(problemOf(form)).toBe(message);
  });

  it('makes somebody answer what only some posts are asked', () => {
    const sections = form03.sections.map((section) => ({
      ...section,
      fields: section.fields.map((field) => ({ ...field, required: true })),
    }));

    expect(problemOf({ ...form03, sections })).toBe('nobody knows whose post meets citizens');
  });
});

describe('a profile', () => {
  it('names a form that is there for each kind it rates', () => {
    for (const { forms, kinds } of PROFILES)
      for (const kind of kinds) {
        const name = forms[kind];
        expect(name === undefined ? undefined : formNamed(name).kinds).toContain(kind);
      }
  });

  it('names its forms by kind', () => {
    expect(formsByKind(form02, formNd233)).toEqual({
      'civil-servant': { id: 'form-02-nd-90-2020', version: 1 },
      'public-employee': { id: 'annex-2-nd-233-2026', version: 1 },
      'contract-worker': { id: 'annex-2-nd-233-2026', version: 1 },
    });
  });
});
