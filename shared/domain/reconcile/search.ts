// The search for bases: every base in a window on which some whole numbers of people give all printed figures.
import { ChainSolver, type Range } from './chain.ts';
import { type BaseKind, Gathering } from './gathering.ts';
import { basesOfLine, boundsOf, type Meant, type Rounding } from './patterns.ts';
import { LEVELS } from './published.ts';

export type Plan = { kind: BaseKind; levels: number; slack: boolean; from: number; to: number };

/**
 * A step of `den` bases adds whole numbers to every bound, so an agreeing base stays one `den` further on. What does
 * not agree yet lacks less than one person for each of the six rounded bounds that a chain can set against each other,
 * and each step makes up for one or never any: after seven steps the pattern of bases only repeats.
 */
const STEPS = 7;

/** Known people with known shares leave few bases to try; known people alone leave one. */
const windowOf = (lines: readonly Meant[], rounding: Rounding, plan: Plan): Range => {
  let { from, to } = plan;
  for (const meant of lines) {
    const bases = basesOfLine(meant, rounding);
    if (bases !== undefined) from = Math.max(from, bases.from);
    if (bases !== undefined) to = Math.min(to, bases.to);
  }
  const known = lines.filter(({ line, countCumulative }) => line.count !== undefined && !countCumulative);
  const sum = known.reduce((people, { line }) => people + (line.count ?? 0), 0);
  from = Math.max(from, sum);
  if (!plan.slack && known.length === plan.levels) to = Math.min(to, sum);
  return { from, to };
};

export const search = (pattern: readonly Meant[], rounding: Rounding, plan: Plan): Gathering | undefined => {
  const lines = pattern.filter(({ line }) => plan.levels === LEVELS.length || line.level !== 'not-rated');
  const bounds = boundsOf(lines, rounding);
  const solver = new ChainSolver({ bounds, levels: plan.levels, slack: plan.slack });
  const shares = new ChainSolver({ ...solver.chain, bounds: bounds.filter(({ den }) => den > 0) });
  const every = Math.max(1, ...bounds.map(({ den }) => den));
  if (!shares.agrees(every, true)) return undefined;
  const { from, to } = windowOf(lines, rounding, plan);
  const end = from + STEPS * every;
  const somebodyKnown = bounds.some(({ den, low }) => den === 0 && low > 0);
  const repeats = end + every < to && !somebodyKnown && solver.agrees(every, true);
  const gathering = new Gathering(solver);
  gathering.upwards(from, repeats ? end : to);
  if (repeats) gathering.repeat(end, every, to);
  gathering.downwards(from, to);
  return gathering.bases.length === 0 ? undefined : gathering;
};
