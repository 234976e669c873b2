// The cell of earlier years' ratings: `2022: HTT; 2021: HTXS`. Without its year a rating is not guessed to be of any.
import type { Day } from '#shared/domain/ids';
import type { EarlierRating } from '#shared/domain/official';
import type { Parser } from './roster-cells.ts';
import { codeOf, OUTCOME_WORDS } from './roster-words.ts';

const one = (text: string, thisYear: number): EarlierRating | undefined => {
  const [, digits, word = ''] = /^(\d{4})\s*[:=-]\s*(.+)$/.exec(text) ?? [];
  const year = Number(digits);
  const outcome = codeOf(OUTCOME_WORDS, word);
  return outcome === undefined || year < 1990 || year > thisYear ? undefined : { year, outcome };
};

export const asEarlierRatings =
  (today: Day): Parser<EarlierRating[]> =>
  (text) => {
    const parts = text.split(/[;\n]/).map((part) => part.trim());
    const read = parts.filter((part) => part !== '').map((part) => one(part, Number(today.slice(0, 4))));
    const found = read.filter((each) => each !== undefined);
    const years = new Set(found.map(({ year }) => year));
    return found.length === read.length && years.size === read.length
      ? { value: found }
      : { code: 'bad-earlier-ratings' };
  };

const wordFor = (outcome: EarlierRating['outcome']): string =>
  outcome in OUTCOME_WORDS ? OUTCOME_WORDS[outcome as keyof typeof OUTCOME_WORDS][0] : outcome;

export const printEarlierRatings = (ratings: readonly EarlierRating[]): string =>
  ratings.map(({ year, outcome }) => `${year}: ${wordFor(outcome)}`).join('; ');
