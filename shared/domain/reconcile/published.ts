// Published figures as somebody typed them from a page, and what each line says once it is read.
import * as z from 'zod';
import { RATINGS } from '../rating.ts';
import { MOST_PEOPLE, type Note, type PrintedShare, readCount, readShare, refuse } from './numbers.ts';

/** What a base may hold, best first; the last has no rating. */
export const LEVELS = [...RATINGS, 'not-rated'] as const;
export type Level = (typeof LEVELS)[number];

const cell = z.union([z.string().max(60), z.number()]);
export const Published = z.strictObject({
  name: z.string().max(300).optional(),
  /** People in scope, as published. */
  total: cell.optional(),
  /** Where no total is published: the largest base to look at. */
  upTo: z.int().min(1).max(MOST_PEOPLE).optional(),
  rows: z
    .array(z.strictObject({ label: z.string().max(200), count: cell.optional(), share: cell.optional() }))
    .min(1)
    .max(12),
});
export type Published = z.infer<typeof Published>;

export type FigureLine = {
  label: string;
  level: Level;
  /** The label itself says “or better” (trở lên). */
  orBetter: boolean;
  count?: number;
  share?: PrintedShare;
};
export type Figures = { total: number | undefined; limit: number; lines: FigureLine[]; notes: Note[] };

const LIMIT_WITHOUT_TOTAL = 100_000;

/** First match wins: “không hoàn thành nhiệm vụ” also contains “hoàn thành nhiệm vụ”. */
const LABELS: readonly (readonly [Level, RegExp])[] = [
  ['not-rated', /(không|chưa)( được)? (đánh giá|xếp loại|phân loại)|not[- ]rated/],
  ['not-completed', /không hoàn thành|^kht|not[- ]complet/],
  ['excellent', /xuất sắc|^htxs|excellent/],
  ['good', /hoàn thành tốt|^htt|^good/],
  ['completed', /hoàn thành nhiệm vụ|^htnv|^complet/],
];
const OR_BETTER = /trở lên|or better|and above/;

const spoken = (label: string): string => label.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

export const levelOfLabel = (label: string): { level: Level; orBetter: boolean } | undefined => {
  const text = spoken(label);
  const found = LABELS.find(([, pattern]) => pattern.test(text));
  return found === undefined ? undefined : { level: found[0], orBetter: OR_BETTER.test(text) };
};

const lineOf = (row: Published['rows'][number], notes: Note[]): FigureLine => {
  const named = levelOfLabel(row.label) ?? refuse('unknown-label', row.label);
  if (named.level === 'not-rated' && named.orBetter) refuse('unknown-label', row.label);
  const line: FigureLine = { label: row.label, ...named };
  if (row.count !== undefined) {
    const { value, notes: said } = readCount(row.count, `${row.label}: count`);
    line.count = value;
    notes.push(...said);
  }
  if (row.share !== undefined) {
    const { value, notes: said } = readShare(row.share, `${row.label}: share`);
    line.share = value;
    notes.push(...said);
  }
  if (line.count === undefined && line.share === undefined) refuse('empty-row', row.label);
  return line;
};

const refuseTwice = (lines: readonly FigureLine[]): void => {
  const seen = new Set<string>();
  for (const { level, orBetter, label } of lines) {
    const key = `${level} ${orBetter}`;
    if (seen.has(key)) refuse('label-twice', label);
    seen.add(key);
  }
};

/** A level left out, and a share with fewer digits than its neighbours (a dropped final nought, perhaps). */
const observed = (lines: readonly FigureLine[]): Note[] => {
  const missing = RATINGS.filter((rating) => !lines.some(({ level }) => level === rating));
  const most = Math.max(...lines.map(({ share }) => share?.digits ?? 0));
  const shorter = lines.filter(({ share }) => share !== undefined && share.digits < most);
  return [
    ...missing.map((where) => ({ code: 'missing-level' as const, where })),
    ...shorter.map(({ label }) => ({ code: 'fewer-digits' as const, where: label })),
  ];
};

export const readFigures = (input: unknown): Figures => {
  const parsed = Published.safeParse(input);
  if (!parsed.success) return refuse('not-figures', parsed.error.issues[0]?.path.join('.') ?? '');
  const { total: printed, rows, upTo } = parsed.data;
  const notes: Note[] = [];
  const total = printed === undefined ? undefined : readCount(printed, 'total');
  notes.push(...(total?.notes ?? []));
  if (total?.value === 0) refuse('nobody', 'total');
  const lines = rows.map((row) => lineOf(row, notes));
  refuseTwice(lines);
  notes.push(...observed(lines));
  return { total: total?.value, limit: total?.value ?? upTo ?? LIMIT_WITHOUT_TOTAL, lines, notes };
};
