// The words of the overlap report: ratings, who is concerned, tests and shares, in Vietnamese and English.
import type { Day } from '../../domain/ids.ts';
import type { Kind } from '../../domain/official.ts';
import type { Outcome, Rating } from '../../domain/rating.ts';
import type { Bilingual } from '../citation.ts';
import { FIGURES } from '../figures.ts';
import type { Condition, Test } from '../standards.ts';

export const two = (vi: string, en: string): Bilingual => ({ vi, en });

export const joined = (texts: readonly Bilingual[], mark = '; '): Bilingual =>
  two(texts.map(({ vi }) => vi).join(mark), texts.map(({ en }) => en).join(mark));

const RATING_WORDS: Record<Rating, Bilingual> = {
  excellent: two('Hoàn thành xuất sắc', 'Excellent'),
  good: two('Hoàn thành tốt', 'Good'),
  completed: two('Hoàn thành', 'Completed'),
  'not-completed': two('Không hoàn thành', 'Not completed'),
};
export const ratingWords = (rating: Rating): Bilingual => RATING_WORDS[rating];

export const GROUPS = {
  leaders: { lead: 'head', words: two('lãnh đạo, quản lý', 'leaders') },
  others: { lead: 'staff', words: two('không giữ chức vụ', 'others') },
} as const;
export type Group = keyof typeof GROUPS;

const KIND_WORDS: Record<Kind, Bilingual> = {
  cadre: two('cán bộ', 'cadres'),
  'civil-servant': two('công chức', 'civil servants'),
  'public-employee': two('viên chức', 'public employees'),
  'contract-worker': two('người lao động', 'contract workers'),
};
export const kindWords = (kinds: readonly Kind[]): Bilingual =>
  joined(
    kinds.map((kind) => KIND_WORDS[kind]),
    ', ',
  );

/** `8999` → `89,99` and `89.99`; whole numbers without a mark. */
export const number = (hundredths: number): Bilingual => {
  const whole = Math.floor(hundredths / 100);
  const rest = String(hundredths % 100).padStart(2, '0');
  return rest === '00' ? two(`${whole}`, `${whole}`) : two(`${whole},${rest}`, `${whole}.${rest}`);
};

const SIGNS = { 'at-least': '≥', over: '>', 'at-most': '≤', under: '<' } as const;

const testWords = (test: Test): Bilingual => {
  if (!('value' in test)) return test.is === 'yes' ? two('có', 'yes') : two('không', 'no');
  const { vi, en } = number(test.value);
  return two(`${SIGNS[test.is]} ${vi} %`, `${SIGNS[test.is]} ${en} %`);
};

/** The bound, and what it does not hold against. */
export const boundWords = ({ test, unless }: Condition): Bilingual => {
  const bound = testWords(test);
  if (unless === undefined) return bound;
  const [figure, but] = [FIGURES[unless.figure], testWords(unless)];
  return two(`${bound.vi}, trừ khi “${figure.vi}”: ${but.vi}`, `${bound.en}, unless “${figure.en}”: ${but.en}`);
};

export const dayWords = (day: Day): string => day.split('-').reverse().join('/');

export const baseWords = (of: readonly Outcome[]): Bilingual => {
  if (of.length >= 4) return two('tổng số được xếp loại', 'all rated');
  if (of.length === 2) return two('số hoàn thành tốt trở lên', 'those good or better');
  return two('số hoàn thành tốt', 'those good');
};
