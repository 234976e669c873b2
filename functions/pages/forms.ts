// Reading a form: its fields, and a schema's complaints as sentences tied to the fields as people see them.
import type * as z from 'zod';
import { FormInvalid, PointsInvalid } from '#shared/domain/errors';
import { hundredthsOf } from '#shared/domain/points/exact';
import type { Fields, Typed } from './page.ts';
import { problemOf, type Text } from './problems.ts';

export type Problems = Typed['problems'];

/** A refused form; `problems` go beside the fields, what was typed is kept. */
export class FormProblems extends FormInvalid {
  readonly problems: Problems;
  constructor(problems: Problems) {
    const field = Object.keys(problems)[0] ?? '';
    super(`form refused at ${field}`, { field, problem: 'invalid' });
    this.problems = problems;
  }
}

export const refuse = (field: string, vi: string, en: string): never => {
  throw new FormProblems({ [field]: { vi, en } });
};

/** One spelling for one text: composed Unicode, plain line ends, no control characters. */
const clean = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');

/** The fields of a posted form; a field given twice keeps its last value. */
export const fieldsOf = async (request: Pick<Request, 'text'>): Promise<Fields> =>
  Object.fromEntries(
    [...new URLSearchParams(await request.text())].map(([name, value]) => [clean(name), clean(value)]),
  );

/** A typed text, or undefined where nothing was typed, so that an optional field is absent rather than empty. */
export const typedText = (fields: Fields, name: string): string | undefined => fields[name]?.trim() || undefined;

/** A typed whole number; what is not one stays text, for the schema to refuse. */
export const typedNumber = (fields: Fields, name: string): number | string | undefined => {
  const text = typedText(fields, name);
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : text;
};

/** Points or a percentage, `27,5` or `27.5`, in hundredths; what is none stays text, for the schema to refuse. */
export const typedHundredths = (fields: Fields, name: string): number | string | undefined => {
  const text = typedText(fields, name);
  if (text === undefined) return undefined;
  try {
    return hundredthsOf(text, name);
  } catch (error) {
    if (error instanceof PointsInvalid) return text;
    throw error;
  }
};

/** Lists of a content and the field that stands for their rows' parts: `rows[3].proposal` is `rating.<official>`. */
const ROW_FIELDS: Record<string, Record<string, string>> = {
  rows: { proposal: 'rating' },
  deferred: { reason: 'defer' },
  notSelfAssessed: { reason: 'missing' },
};

/** The field's name of an issue's path, by the naming of row fields. */
export const fieldName = (path: readonly PropertyKey[], input: unknown): string => {
  const [list, index, part, ...rest] = path.map(String);
  const names = ROW_FIELDS[list ?? ''];
  const rows = (input as Record<string, unknown>)[list ?? ''];
  if (names === undefined || index === undefined || part === undefined || !Array.isArray(rows)) return path.join('.');
  const official = (rows[Number(index)] as { official?: unknown } | undefined)?.official;
  return [names[part] ?? part, String(official), ...rest].join('.');
};

/** Parses a content; throws FormProblems with one sentence per field. Undefined parts count as not typed. */
export const parseForm = <S extends z.ZodType>(
  schema: S,
  input: unknown,
  nameOf: (path: readonly PropertyKey[], input: unknown) => string = fieldName,
): z.output<S> => {
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) return parsed.data;
  const problems: Record<string, Text> = {};
  for (const issue of parsed.error.issues) problems[nameOf(issue.path, input)] ??= problemOf(issue);
  throw new FormProblems(problems);
};
