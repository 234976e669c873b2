// The own assessment as recorded: what stands in the fields of a form, and which form of which version that was.
import * as z from 'zod';
import { FieldId, FormName } from '../regulations/form.ts';
import { Id } from './ids.ts';
import { Rating } from './rating.ts';

export const LONGEST_TEXT = 3000;
const text = z.string().trim().min(1).max(LONGEST_TEXT);

/** As version 1 recorded it: one of the forms of NĐ 90, by the person's kind, its fields without a name of the form. */
export const SelfAssessmentV1 = z.strictObject({
  politics: text,
  ethics: text,
  style: text,
  discipline: text,
  results: text,
  service: text.optional(),
  unitResults: text.optional(),
  leading: text.optional(),
  uniting: text.optional(),
  strengths: text,
  shortcomings: text,
  ownRating: Rating,
});

/** Texts, and hundredths of points or of a per cent. What a form asks for is judged when it is recorded. */
const Values = z
  .object({ ownRating: Rating })
  .catchall(z.union([text, z.int().min(0).max(100_00)]))
  .refine((values) => Object.keys(values).every((id) => FieldId.safeParse(id).success), 'no field of a form')
  .refine((values) => Object.keys(values).length <= 200, 'too many fields');

export type RecordedValues = z.infer<typeof Values>;

const ByForm = z.strictObject({
  /** `supplement`: whose criteria the rows were. */
  form: FormName.extend({ supplement: Id.optional() }),
  values: Values,
});

export const SelfAssessment = z.union([ByForm, SelfAssessmentV1]);
export type SelfAssessment = z.infer<typeof SelfAssessment>;

/** Field → what stands in it; absent where nothing was written. */
export type FormValues = Readonly<Record<string, string | number | undefined>>;

export const valuesOf = (content: SelfAssessment): FormValues => ('form' in content ? content.values : content);

export const ownRatingOf = (content: SelfAssessment): Rating =>
  'form' in content ? content.values.ownRating : content.ownRating;
