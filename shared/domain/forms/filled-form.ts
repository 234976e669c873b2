// A filled form as data: each section and line as printed, with what stands in it. The record page and papers are made of it.
import type { Field, Form, Section } from '../../regulations/form.ts';
import type { Cycle } from '../cycle.ts';
import type { Official } from '../official.ts';
import type { Rating } from '../rating.ts';
import { type FormValues, type SelfAssessment, valuesOf } from '../self-assessment.ts';
import {
  type FilledForm,
  type FilledLine,
  type FilledSection,
  type FilledValue,
  holding,
  isAssumed,
  numbered,
} from './filled.ts';
import { fieldsFor, sectionsFor } from './form-for.ts';
import { type Later, laterSection } from './later.ts';
import { grandTotal, totalOf } from './values.ts';

const valueIn = (field: Field, value: string | number | undefined): FilledValue | undefined => {
  if (value === undefined) return undefined;
  switch (field.kind) {
    case 'text':
      return { is: 'text', text: String(value) };
    case 'rating':
      return { is: 'rating', rating: value as Rating };
    case 'points':
      return { is: 'points', points: Number(value), most: field.most };
    case 'percent':
      return { is: 'percent', percent: Number(value) };
  }
};

const lineOf = (field: Field, values: FormValues): FilledLine => ({
  id: field.id,
  ...numbered(field),
  label: field.label,
  assumed: isAssumed(field),
  ...holding(valueIn(field, values[field.id])),
});

const totalLine = (section: Section, values: FormValues): { total?: FilledLine } => {
  const { total, fields } = section;
  // one number needs no sum
  if (total === undefined || fields.length < 2) return {};
  const points = totalOf(section, values);
  const value = points === undefined ? undefined : { is: 'points' as const, points, most: total.most };
  return { total: { id: 'total', label: total.label, assumed: isAssumed(total), ...holding(value) } };
};

const ownSection = (section: Section, values: FormValues): FilledSection => ({
  ...numbered(section),
  title: section.title,
  by: 'official',
  assumed: false,
  lines: section.fields.map((field) => lineOf(field, values)),
  ...totalLine(section, values),
});

/** Whatever else was recorded: of a leader's part after the person led no more, or of a kind's form that they had before. */
const others = (form: Form, official: Official, values: FormValues): FilledSection[] => {
  const asked = new Set(fieldsFor(form, official).map(({ id }) => id));
  const known = new Map(form.sections.flatMap(({ fields }) => fields.map((field) => [field.id, field] as const)));
  const left = Object.entries(values).filter(([id, value]) => !asked.has(id) && value !== undefined);
  if (left.length === 0) return [];
  const lines = left.map(([id, value]): FilledLine => {
    const field = known.get(id);
    if (field !== undefined) return lineOf(field, values);
    return { id, label: { vi: id, en: id }, assumed: false, value: { is: 'text', text: String(value) } };
  });
  return [{ title: { vi: 'Nội dung khác đã ghi', en: 'Also recorded' }, by: 'official', assumed: false, lines }];
};

const shownYear = ({ period: { from, to } }: Pick<Cycle, 'period'>): string =>
  [from, to].map((day) => day.split('-').reverse().join('/')).join(' – ');

export type Filling = {
  content: SelfAssessment;
  official: Official;
  /** As people call the official's agency. */
  agency: string;
  cycle: Pick<Cycle, 'period'>;
  later?: Later;
};

export const filledForm = (form: Form, { content, official, agency, cycle, later = {} }: Filling): FilledForm => {
  const values = valuesOf(content);
  const total = grandTotal(form, official, values);
  const { id, version, title, assumption } = form;
  return {
    form: { id, version, title, ...(assumption === undefined ? {} : { assumption }) },
    header: [
      { label: { vi: 'Họ và tên', en: 'Name' }, text: official.name },
      { label: form.post, text: official.post },
      { label: { vi: 'Đơn vị công tác', en: 'Unit' }, text: agency },
      { label: { vi: 'Kỳ đánh giá', en: 'Period' }, text: shownYear(cycle) },
    ],
    sections: [
      ...sectionsFor(form, official).map((section) => ownSection(section, values)),
      ...others(form, official, values),
      ...form.later.map((part) => laterSection(part, later)),
    ],
    ...(total === undefined ? {} : { total }),
  };
};
