// Exact decimals for points: fractions of whole numbers, and hundredths that are cut, never rounded up.
import { PointsInvalid } from '../errors.ts';

/** A whole number of hundredths: 8999 is 89.99 points or per cent. */
export type Hundredths = number;

export type Fraction = { over: bigint; under: bigint };

export const refuse = (problem: string, where: string): never => {
  throw new PointsInvalid(`${where}: ${problem}`, { problem, where });
};

export const fraction = (over: number | bigint, under: number | bigint = 1n): Fraction => ({
  over: BigInt(over),
  under: BigInt(under),
});
export const sumOf = (parts: readonly Fraction[]): Fraction =>
  parts.reduce(
    (sum, part) => fraction(sum.over * part.under + part.over * sum.under, sum.under * part.under),
    fraction(0),
  );
export const times = (one: Fraction, other: Fraction): Fraction =>
  fraction(one.over * other.over, one.under * other.under);

/** What is beyond the hundredth falls away: 89.997 is 89.99. Points are never negative. */
export const cut = ({ over, under }: Fraction): Hundredths => Number((over * 100n) / under);

/** Each alike, cut. */
export const meanOf = (values: readonly Hundredths[]): Hundredths =>
  cut(
    fraction(
      values.reduce((sum, value) => sum + value, 0),
      100 * values.length,
    ),
  );

/** `89.99`, `89,99` or `90`; a third decimal is refused rather than lost. */
export const hundredthsOf = (text: string, where: string): Hundredths => {
  const match = /^(\d{1,5})(?:[.,](\d{1,2}))?$/.exec(text.trim());
  if (match === null) return refuse('not-hundredths', where);
  const [, whole = '', decimals = ''] = match;
  return Number(whole + decimals.padEnd(2, '0'));
};

export const printHundredths = (value: Hundredths, mark: '.' | ',' = '.'): string =>
  `${(value - (value % 100)) / 100}${mark}${String(value % 100).padStart(2, '0')}`;

export const within = (value: number, most: number, where: string): number =>
  Number.isSafeInteger(value) && value >= 0 && value <= most ? value : refuse('out-of-bounds', where);
