// What HR of the mixed sample records of the year: quarters of those who are rated by points, and the units' own ratings.
import type { Official } from '#shared/domain/official';
import type { PeriodScore } from '#shared/domain/period-score';
import type { Rating } from '#shared/domain/rating';
import { regimeOf } from '#shared/domain/regulations';
import { officialsOf } from '#shared/domain/unit';
import { recordPeriodScore } from '../../../functions/console/record-scores.ts';
import { agenciesOf, recordUnitRating } from '../../../functions/console/record-unit-rating.ts';
import { refsOf } from '../../../functions/console/units.ts';
import type { Dependencies } from '../../../functions/dependencies.ts';
import { cycleOf } from '../../../functions/gates/rules.ts';
import { eachOf, panelOf } from '../../../functions/units.ts';
import { TOP } from './agencies.ts';

type Recording = Pick<Dependencies, 'store' | 'clock'>;
const HR = { by: 'hr:0', channel: 'console' } as const;

/** Points that fit the rating in mind: 30 + 70, in hundredths. */
const POINTS: Record<Rating, [common: number, results: number]> = {
  excellent: [28_50, 65_00],
  good: [26_00, 56_00],
  completed: [23_00, 35_00],
  'not-completed': [15_00, 20_00],
};
const QUARTERS = [1, 2, 3] as const;

const scoresOf = ({ id, agency }: Official, year: string, rating: Rating): PeriodScore[] =>
  QUARTERS.map((quarter) => {
    const [common, results] = POINTS[rating];
    // a little up and down, so that a mean is a mean
    return { official: id, period: `${year}-Q${quarter}`, common, results: results + (quarter - 2) * 100, agency };
  });

const recordQuarters = async (deps: Recording, cycleId: string, ratings: Readonly<Record<string, Rating>>) => {
  const cycle = await cycleOf(deps.store, cycleId);
  const year = cycle.period.from.slice(0, 4);
  await eachOf(refsOf(cycle, 'panel'), 4, async (ref) => {
    const record = await panelOf(deps.store, ref);
    const people = officialsOf(record).filter((each) => regimeOf(cycle.regulations, each).periods !== undefined);
    for (const official of people)
      for (const score of scoresOf(official, year, ratings[official.id] ?? 'good'))
        if (official.entered <= `${year}-01-01`) await recordPeriodScore(deps, { record }, score, HR);
  });
};

const recordUnits = async (deps: Recording, cycleId: string): Promise<void> => {
  const cycle = await cycleOf(deps.store, cycleId);
  const agencies = await agenciesOf(deps.store, cycle);
  const units = [...new Set([...agencies.values()].flatMap((held) => [...held]))].filter((id) => id !== TOP).sort();
  const document = { number: '88/QĐ-UBND', date: cycle.regulations.day };
  for (const agency of units)
    await recordUnitRating(
      deps,
      { cycle, agencies },
      { agency, rating: 'good', document, under: { agency: TOP, all: units.length } },
      HR,
    );
};

/** Once more changes nothing. */
export const recordYear = async (
  deps: Recording,
  cycle: string,
  ratings: Readonly<Record<string, Rating>>,
): Promise<void> => {
  await recordQuarters(deps, cycle, ratings);
  await recordUnits(deps, cycle);
};
