// What can be wrong with a roster, where, and whether it stops the import.
import { OFFICE_TEXTS } from './office-problem-texts.ts';
import { REGULATIONS_PROBLEM_TEXTS } from './regulations-problem-texts.ts';
import { PROBLEM_TEXTS as ROSTER_TEXTS } from './roster-problem-texts.ts';
import { SCORES_TEXTS } from './scores-problem-texts.ts';

const PROBLEM_TEXTS = { ...ROSTER_TEXTS, ...SCORES_TEXTS, ...OFFICE_TEXTS };

const TEXTS = { ...PROBLEM_TEXTS, ...REGULATIONS_PROBLEM_TEXTS };
export type ProblemCode = keyof typeof TEXTS;

const WARNINGS: readonly ProblemCode[] = [
  'windows-1258',
  'macros-ignored',
  'unknown-table',
  'unknown-column',
  'holder-differs',
  'empty-panel',
  'shared-email',
  'twin',
  'authority-doubtful',
  'office-serial-date',
  'office-year-only',
  'national-number',
  'national-as-code',
  'office-other-code',
  'office-transfer-left-out',
  'office-term-left-out',
  'office-managed-unclear',
  'office-total-differs',
  'office-two-heads',
];

/** `path` within a JSON file, as `supplements.0.common`. */
export type Place = { file: string; sheet?: string; row?: number; column?: string; path?: string };

export type Problem = Place & {
  severity: 'error' | 'warning';
  code: ProblemCode;
  /** The offending value: short, and only of columns that hold no personal data. */
  value?: string;
  vi: string;
  en: string;
};

export type Facts = Record<string, string | number>;

const filled = (text: string, facts: Facts): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole));

const short = (value: string): string => {
  const plain = value.replaceAll(/\p{C}/gu, ' ');
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain;
};

export const problem = (place: Place, code: ProblemCode, facts: Facts = {}, value?: string): Problem => ({
  ...place,
  severity: WARNINGS.includes(code) ? 'warning' : 'error',
  code,
  ...(value === undefined || value === '' ? {} : { value: short(value) }),
  vi: filled(TEXTS[code].vi, facts),
  en: filled(TEXTS[code].en, facts),
});

/** A whole file or table that cannot be read, thrown inside the reading and turned into a problem at its border. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly code: ProblemCode;
  readonly place: Omit<Place, 'file'>;
  readonly facts: Facts;
  constructor(code: ProblemCode, place: Omit<Place, 'file'> = {}, facts: Facts = {}) {
    super(code);
    this.code = code;
    this.place = place;
    this.facts = facts;
  }
}
