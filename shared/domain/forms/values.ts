// What may stand in the fields of a form, as a schema made from its definition; and what its numbers add up to.
import * as z from 'zod';
import type { Field, Form, Section } from '../../regulations/form.ts';
import type { Official } from '../official.ts';
import { cut, fraction, type Hundredths, sumOf, times } from '../points/exact.ts';
import { Rating } from '../rating.ts';
import { type FormValues, LONGEST_TEXT, type RecordedValues } from '../self-assessment.ts';
import { fieldsFor, isLeader, sectionsFor } from './form-for.ts';

type Lead = Pick<Official, 'lead'>;

/** The word by which a page knows that a bound is meant in hundredths. */
export const HUNDREDTHS = 'hundredths';

const schemaOf = (field: Field): z.ZodType<string | number> => {
  switch (field.kind) {
    case 'text':
      return z.string().trim().min(1).max(LONGEST_TEXT);
    case 'rating':
      return Rating;
    case 'points':
    case 'percent':
      return z
        .int(HUNDREDTHS)
        .min(0, HUNDREDTHS)
        .max(field.most * 100, HUNDREDTHS);
  }
};

const numbersIn = ({ fields }: Section, values: FormValues): Hundredths[] =>
  fields.flatMap(({ id }) => {
    const value = values[id];
    return typeof value === 'number' ? [value] : [];
  });

const sumIn = (section: Section, values: FormValues): Hundredths =>
  numbersIn(section, values).reduce((sum, value) => sum + value, 0);

/** Undefined where nothing is to be added, or a mean still lacks a part. */
export const totalOf = (section: Section, values: FormValues): Hundredths | undefined => {
  const { total, fields } = section;
  const numbers = numbersIn(section, values);
  if (total === undefined || numbers.length === 0) return undefined;
  if (total.way === 'sum') return sumIn(section, values);
  if (numbers.length < fields.length) return undefined;
  // cut once, at the end
  const mean = times(sumOf(numbers.map((value) => fraction(value, 100_00))), fraction(1, numbers.length));
  return cut(times(mean, fraction(total.most)));
};

/** Of the whole form; undefined where a part is missing, or it asks for no points. */
export const grandTotal = (
  form: Form,
  official: Lead,
  values: FormValues,
): { points: Hundredths; most: number } | undefined => {
  const sections = sectionsFor(form, official).filter(({ total }) => total !== undefined);
  const totals = sections.map((section) => totalOf(section, values));
  if (totals.length === 0 || totals.includes(undefined)) return undefined;
  return {
    points: totals.reduce<number>((sum, points) => sum + (points ?? 0), 0),
    most: sections.reduce((sum, { total }) => sum + (total?.most ?? 0), 0),
  };
};

const checkSums =
  (sections: readonly Section[]) =>
  (values: FormValues, context: z.RefinementCtx): void => {
    for (const section of sections) {
      const { total, fields } = section;
      if (total?.way !== 'sum' || sumIn(section, values) <= total.most * 100) continue;
      context.addIssue({
        code: 'custom',
        path: [fields.at(-1)?.id ?? ''],
        message: 'sum-over',
        params: { most: total.most },
      });
    }
  };

const compile = (form: Form, official: Lead): z.ZodType<RecordedValues> => {
  const parts = fieldsFor(form, official).map((field): [string, z.ZodType<string | number | undefined>] => [
    field.id,
    field.required ? schemaOf(field) : schemaOf(field).optional(),
  ]);
  const schema = z.strictObject(Object.fromEntries(parts)).superRefine(checkSums(sectionsFor(form, official)));
  return schema as unknown as z.ZodType<RecordedValues>;
};

/** Made once for a form: a schema is compiled at its first use. */
const compiled = new WeakMap<Form, Map<boolean, z.ZodType<RecordedValues>>>();

export const valuesSchema = (form: Form, official: Lead): z.ZodType<RecordedValues> => {
  const known = compiled.get(form) ?? new Map<boolean, z.ZodType<RecordedValues>>();
  const schema = known.get(isLeader(official)) ?? compile(form, official);
  compiled.set(form, known.set(isLeader(official), schema));
  return schema;
};
