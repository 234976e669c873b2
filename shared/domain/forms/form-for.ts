// Which form a person fills in: the one that their regime names for their kind, with their unit's own criteria as its rows.
import type { Field, Form, Section } from '../../regulations/form.ts';
import { formNamed } from '../../regulations/forms/registry.ts';
import type { Criterion, Supplement } from '../../regulations/supplement.ts';
import { RuleNotInForce } from '../errors.ts';
import type { Official } from '../official.ts';
import { type Regulations, regimeOf, supplementOf } from '../regulations.ts';
import type { RecordedValues, SelfAssessment } from '../self-assessment.ts';

export type Filler = Pick<Official, 'kind' | 'agency' | 'lead'>;

export const isLeader = ({ lead }: Pick<Official, 'lead'>): boolean => lead !== 'staff';

/** What a form asks of this person; a leader's part of nobody else. */
export const asksOf = (part: Pick<Field | Section, 'for'>, official: Pick<Official, 'lead'>): boolean =>
  part.for !== 'leader' || isLeader(official);

export const sectionsFor = (form: Form, official: Pick<Official, 'lead'>): Section[] =>
  form.sections
    .filter((section) => asksOf(section, official))
    .map((section) => ({ ...section, fields: section.fields.filter((field) => asksOf(field, official)) }));

export const fieldsFor = (form: Form, official: Pick<Official, 'lead'>): Field[] =>
  sectionsFor(form, official).flatMap(({ fields }) => fields);

const rowOf = ({ id, text, most }: Criterion, index: number, section: Section, { document }: Supplement): Field => ({
  id: `${section.criteria}.${id}`,
  number: `${section.number ?? ''}.${index + 1}`,
  label: text,
  for: 'all',
  required: true,
  kind: 'points',
  most,
  source: { document: `${document.number}, ${document.title}`, article: id, certainty: 'T' },
});

const withRows = (section: Section, supplement: Supplement, official: Pick<Official, 'lead'>): Section => {
  if (section.criteria === undefined) return section;
  const { staff, managers } = supplement.results;
  const criteria = section.criteria === 'common' ? supplement.common : isLeader(official) ? managers : staff;
  const fields = criteria.map((criterion, index) => rowOf(criterion, index, section, supplement));
  // a unit says how many points each criterion has: they add up, whatever the form would do with percentages
  return { ...section, fields, ...(section.total === undefined ? {} : { total: { ...section.total, way: 'sum' } }) };
};

const withCriteria = (form: Form, supplement: Supplement | undefined, official: Filler): Form =>
  supplement === undefined || form.sections.every(({ criteria }) => criteria === undefined)
    ? form
    : {
        ...form,
        sections: form.sections.map((section) => withRows(section, supplement, official)),
        supplement: supplement.id,
      };

/** Throws RuleNotInForce where no profile of the cycle has a form for this kind of person. */
export const formFor = (regulations: Regulations, official: Filler): Form => {
  const profile = regimeOf(regulations, official);
  const name = profile.forms[official.kind];
  if (name === undefined)
    throw new RuleNotInForce(`${profile.id} has no form for ${official.kind}`, {
      kind: official.kind,
      day: regulations.day,
    });
  const supplement = supplementOf(regulations, { agency: official.agency, profile: profile.id });
  return withCriteria(formNamed(name), supplement, official);
};

/** The form that a content was recorded under, whatever the person's agency or kind is today. */
export const formOf = (content: SelfAssessment, regulations: Regulations, official: Filler): Form => {
  // version 1 knew the forms of NĐ 90 alone, which the profiles of its cycles still name
  if (!('form' in content)) return formFor(regulations, official);
  const { form } = content;
  const supplement = regulations.supplements.find(({ id }) => id === form.supplement);
  return withCriteria(formNamed(form), supplement, official);
};

/** The content to record. */
export const contentUnder = (
  { id, version, supplement }: Form,
  { ownRating, ...values }: RecordedValues,
): SelfAssessment => ({
  form: { id, version, ...(supplement === undefined ? {} : { supplement }) },
  // what was left out is absent, not undefined
  values: { ...Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)), ownRating },
});
