// The schema of a form that the law prescribes, as data: what is asked of whom, as printed. Page, record and export derive from it.
import * as z from 'zod';
import { Id } from '../domain/ids.ts';
import { KINDS, type Kind } from '../domain/official.ts';
import { Bilingual, Citation } from './citation.ts';

/** Of a form: `politics`; of a criterion that a unit adds: `results.k3`. */
export const FieldId = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,30}(?:\.[A-Za-z0-9-]{1,40})?$/, 'field');
const printed = z.string().min(1).max(10);
const most = z.int().min(1).max(100);

const common = {
  id: FieldId,
  /** As printed: `I.1`. */
  number: printed.optional(),
  label: Bilingual,
  /** `citizen-facing`: the roster does not say whose post meets citizens, so everybody is asked and nobody must. */
  for: z.enum(['all', 'leader', 'citizen-facing']),
  required: z.boolean(),
  source: Citation,
};

export const Field = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('text') }),
  z.strictObject({ ...common, kind: z.literal('rating') }),
  /** Hundredths of points, up to so many points. */
  z.strictObject({ ...common, kind: z.literal('points'), most }),
  /** Hundredths of a per cent. */
  z.strictObject({ ...common, kind: z.literal('percent'), most }),
]);
export type Field = z.infer<typeof Field>;

/** What the numbers of a section make together; a mean of percentages is that part of `most`, cut to hundredths. */
export const Total = z.strictObject({ label: Bilingual, most, way: z.enum(['sum', 'mean']), source: Citation });
export type Total = z.infer<typeof Total>;

export const Section = z.strictObject({
  number: printed.optional(),
  title: Bilingual,
  for: z.enum(['all', 'leader']),
  fields: z.array(Field),
  /** A unit's own criteria stand here in place of the fields. */
  criteria: z.enum(['common', 'results']).optional(),
  total: Total.optional(),
});
export type Section = z.infer<typeof Section>;

/** A part that others fill: the meeting's comment, the competent level's decision. */
export const LaterPart = z.strictObject({
  number: printed,
  title: Bilingual,
  from: z.enum(['review', 'decision']),
  lines: z.array(
    z.strictObject({ number: printed.optional(), label: Bilingual, gives: z.enum(['comment', 'rating', 'document']) }),
  ),
  source: Citation,
});
export type LaterPart = z.infer<typeof LaterPart>;

/** A form of one version as a fact names it; a changed definition is another version. */
export const FormName = z.strictObject({ id: Id, version: z.int().min(1) });
export type FormName = z.infer<typeof FormName>;

const shape = FormName.extend({
  title: Bilingual,
  kinds: z.array(z.enum(KINDS)).min(1),
  /** How the header calls the person's post. */
  post: Bilingual,
  sections: z.array(Section).min(1),
  later: z.array(LaterPart),
  source: Citation,
  /** What was not read as law, by name; shown on the page. */
  assumption: z.strictObject({ id: Id, text: Bilingual }).optional(),
  /** Whose criteria the rows are, where a unit has its own. */
  supplement: Id.optional(),
});
type Shape = z.infer<typeof shape>;

const fieldsOf = ({ sections }: Shape): Field[] => sections.flatMap(({ fields }) => fields);

const addsUp = ({ fields, total }: Section): boolean =>
  total === undefined || fields.every(({ kind }) => kind === (total.way === 'sum' ? 'points' : 'percent'));

const isCertain = (form: Shape): boolean =>
  [form, ...fieldsOf(form), ...form.later].every(({ source }) => source.certainty === 'T') &&
  form.sections.every(({ total }) => total === undefined || total.source.certainty === 'T');

/** The one rating that a form asks for, whatever else it asks. */
export const OWN_RATING = 'ownRating';

export const Form = shape
  .refine((form) => new Set(fieldsOf(form).map(({ id }) => id)).size === fieldsOf(form).length, {
    path: ['sections'],
    message: 'two fields of one id',
  })
  .refine((form) => fieldsOf(form).every(({ id, kind }) => (kind === 'rating') === (id === OWN_RATING)), {
    path: ['sections'],
    message: `the one rating is called ${OWN_RATING}`,
  })
  .refine((form) => fieldsOf(form).some(({ id, required }) => id === OWN_RATING && required), {
    path: ['sections'],
    message: 'asks for no rating',
  })
  .refine((form) => fieldsOf(form).every((field) => field.for !== 'citizen-facing' || !field.required), {
    path: ['sections'],
    message: 'nobody knows whose post meets citizens',
  })
  .refine(({ sections }) => sections.every(addsUp), {
    path: ['sections'],
    message: 'adds up what is no number of its way',
  })
  .refine((form) => isCertain(form) || form.assumption !== undefined, {
    path: ['assumption'],
    message: 'what was not read as law is named nowhere',
  });
export type Form = z.infer<typeof Form>;

/** As a profile names its forms: each kind's own. */
export const formsByKind = (...forms: readonly Form[]): Partial<Record<Kind, FormName>> =>
  Object.fromEntries(forms.flatMap(({ kinds, id, version }) => kinds.map((kind) => [kind, { id, version }])));
