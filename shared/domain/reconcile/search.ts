// The search for bases: every base in a window on which some whole numbers of people give all printed figures.
import { ChainSolver } from './chain.ts';
import { type BaseKind, Gathering } from './gathering.ts';
import { boundsOf, type Meant, type Rounding } from './patterns.ts';
import { LEVELS } from './published.ts';
import { windowOf } from './window.ts';

export type Plan = { kind: BaseKind; levels: number; slack: boolean; from: number; to: number };

/**
 * A step of `den` bases adds whole numbers to every bound, so an agreeing base stays one `den` further on. What does
 * not agree yet lacks less than one person for each of the six rounded bounds that a chain can set against each other,
 * and each step makes up for one or never any: after seven steps the pattern of bases only repeats. Numbers of people,
 * for which two such bounds are set against each other, need no more than twice that.
 */
const STEPS = 13;

export const search = (pattern: readonly Meant[], rounding: Rounding, plan: Plan): Gathering | undefined => {
  const lines = pattern.filter(({ line }) => plan.levels === LEVELS.length || line.level !== 'not-rated');
  const bounds = boundsOf(lines, rounding);
  const solver = new ChainSolver({ bounds, levels: plan.levels, slack: plan.slack });
  const every = Math.max(1, ...bounds.map(({ den }) => den));
  const shares = new ChainSolver({ ...solver.chain, bounds: bounds.filter(({ den }) => den > 0) });
  if (!shares.agrees(every, true)) return undefined;
  const { from, to } = windowOf(solver.chain, plan);
  if (to < from) return undefined;
  const gathering = new Gathering(solver);
  const steady = !bounds.some(({ den, low }) => den === 0 && low > 0) && gathering.slopes(every);
  const end = from + STEPS * every;
  const repeats = steady && end + every < to;
  gathering.upwards(from, repeats ? end : to);
  if (repeats) gathering.repeat(end, every, to);
  gathering.downwards(steady ? Math.max(from, to - every + 1) : from, to);
  return gathering.bases.length === 0 ? undefined : gathering;
};
