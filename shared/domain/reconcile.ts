// Reconciling published figures: on which bases, and with which whole numbers of people, does a printed table come out?
// It says what agrees and what does not; it knows nothing of how a table came about.
import { type Finding, findingsOf } from './reconcile/findings.ts';
import { lineByLine } from './reconcile/line-by-line.ts';
import { type Note, showShare } from './reconcile/numbers.ts';
import { type Figures, readFigures } from './reconcile/published.ts';
import { isComplete, otherReadingsOf, type Reading, readingsOf } from './reconcile/readings.ts';
import { repairsOf } from './reconcile/repairs.ts';

export type ReadLine = { label: string; level: string; orBetter: boolean; count?: number; share?: string };

export type Reconciliation = {
  total?: number;
  /** The table as read, with its marks resolved. */
  lines: ReadLine[];
  notes: Note[];
  /** Every reading that agrees, those closest to the labels first. */
  readings: Reading[];
  /** About the first reading, and about single lines. */
  findings: Finding[];
};

const shown = ({ lines }: Figures): ReadLine[] =>
  lines.map(({ share, ...line }) => ({ ...line, ...(share === undefined ? {} : { share: showShare(share) }) }));

const byLeftOver = (readings: readonly Reading[], figures: Figures): Reading[] =>
  readings.toSorted((a, b) => Number(isComplete(b, figures)) - Number(isComplete(a, figures)));

const judged = (figures: Figures): Pick<Reconciliation, 'readings' | 'findings'> => {
  const readings = byLeftOver(readingsOf(figures), figures);
  const first = readings[0];
  if (first !== undefined && isComplete(first, figures)) return { readings, findings: findingsOf(figures, readings) };
  const repairs = repairsOf(figures);
  const repair = repairs[0];
  if (repair !== undefined) {
    const all = repairs.flatMap((each) => each.readings);
    const said = repairs.flatMap(({ findings }) => findings);
    return { readings: [...all, ...readings], findings: [...said, ...findingsOf(repair.figures, repair.readings)] };
  }
  if (first !== undefined) return { readings, findings: findingsOf(figures, readings) };
  const lines = lineByLine(figures);
  if (lines.some(({ code }) => code === 'line-on-another-base'))
    return { readings, findings: [...lines, ...findingsOf(figures, [])] };
  const other = otherReadingsOf(figures);
  if (other.length > 0) return { readings: other, findings: findingsOf(figures, other) };
  const nothing: Finding = { code: 'nothing-agrees', facts: {} };
  return { readings, findings: [nothing, ...lines, ...findingsOf(figures, [])] };
};

/** Throws FiguresInvalid for what cannot be read. */
export const reconcile = (published: unknown): Reconciliation => {
  const figures = readFigures(published);
  return {
    ...(figures.total === undefined ? {} : { total: figures.total }),
    lines: shown(figures),
    notes: figures.notes,
    ...judged(figures),
  };
};
