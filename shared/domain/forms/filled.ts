// What a filled form is made of: sections and lines as printed, each with its label and, where somebody filled it, its value.
import type { Bilingual, Citation } from '../../regulations/citation.ts';
import type { Form } from '../../regulations/form.ts';
import type { Hundredths } from '../points/exact.ts';
import type { Outcome } from '../rating.ts';

export type Paper = { number: string; date: string; signer?: string | undefined };

export type FilledValue =
  | { is: 'text'; text: string }
  | { is: 'rating'; rating: Outcome }
  | { is: 'points'; points: Hundredths; most: number }
  | { is: 'percent'; percent: Hundredths }
  | { is: 'document'; paper: Paper };

/** `assumed`: not read in any text of the law. */
export type FilledLine = { id: string; number?: string; label: Bilingual; assumed: boolean; value?: FilledValue };

export type FilledSection = {
  number?: string;
  title: Bilingual;
  /** Who fills it. */
  by: 'official' | 'review' | 'decision';
  assumed: boolean;
  lines: FilledLine[];
  total?: FilledLine;
};

export type FilledForm = {
  form: Pick<Form, 'id' | 'version' | 'title' | 'assumption'>;
  header: { label: Bilingual; text: string }[];
  sections: FilledSection[];
  total?: { points: Hundredths; most: number };
};

/** Neither read nor summarised by anybody; that a whole form was seen only in a summary, its own note says. */
export const isAssumed = ({ source: { certainty } }: { source: Citation }): boolean => !['T', 'S'].includes(certainty);

/** Absent rather than undefined. */
export const numbered = ({ number }: { number?: string | undefined }): { number?: string } =>
  number === undefined ? {} : { number };
export const holding = (value: FilledValue | undefined): { value?: FilledValue } =>
  value === undefined ? {} : { value };
