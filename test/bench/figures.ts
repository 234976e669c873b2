// What the bench prints: each figure of the design beside its goal, and whether it is met.

export type Goal = { most: number } | { least: number };

export type Figure = {
  name: string;
  value: number;
  unit: string;
  /** Absent: printed for its own sake. */
  goal?: Goal;
  /** What the number rests on, where the name does not say it. */
  note?: string;
};

export const isMet = ({ value, goal }: Pick<Figure, 'value' | 'goal'>): boolean | undefined => {
  if (goal === undefined) return undefined;
  return 'most' in goal ? value <= goal.most : value >= goal.least;
};

/** Three digits that count, more before the point. */
const shown = (value: number): string => {
  if (value >= 100) return Math.round(value).toLocaleString('en-US');
  return String(Number(value.toPrecision(3)));
};

const goalText = (goal: Goal | undefined): string => {
  if (goal === undefined) return '';
  return 'most' in goal ? `≤ ${shown(goal.most)}` : `≥ ${shown(goal.least)}`;
};

const verdict = (figure: Figure): string => ({ true: 'met', false: 'MISSED', undefined: '' })[`${isMet(figure)}`];

const row = (...[name, value, goal, met, note]: string[]): string =>
  `${(name ?? '').padEnd(52)}${(value ?? '').padStart(14)}  ${(goal ?? '').padEnd(10)}${(met ?? '').padEnd(8)}${note ?? ''}`.trimEnd();

export const tableOf = (figures: readonly Figure[]): string =>
  [
    row('figure', 'measured', 'goal', '', 'note'),
    ...figures.map((figure) =>
      row(
        figure.name,
        `${shown(figure.value)} ${figure.unit}`,
        goalText(figure.goal),
        verdict(figure),
        figure.note ?? '',
      ),
    ),
  ].join('\n');

/** The value that `share` of the numbers do not exceed; 0 of none. */
export const percentile = (numbers: readonly number[], share: number): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
};
