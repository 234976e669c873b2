// The sample is made in 2023; a later year is the same people with the same fates, so many years on.
import type { Official } from '#shared/domain/official';
import type { Size } from './agencies.ts';
import { PERIOD, ROSTER_DAY } from './events.ts';

const YEARS_ON: Record<Size, number> = { province: 0, small: 0, mixed: 3 };

/** 29 February becomes 28 where there is none. */
const moved = (day: string, years: number): string => {
  const there = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return new Date(`${there}T00:00:00Z`).toISOString().startsWith(there) ? there : there.replace(/-29$/, '-28');
};

export const inItsYear =
  (size: Size) =>
  (official: Official): Official => {
    const years = YEARS_ON[size];
    if (years === 0) return official;
    const { entered, leaves, disciplines } = official;
    return {
      ...official,
      entered: moved(entered, years),
      leaves: leaves.map((leave) => ({ ...leave, from: moved(leave.from, years), to: moved(leave.to, years) })),
      disciplines: disciplines.map((each) => ({ ...each, decidedOn: moved(each.decidedOn, years) })),
    };
  };

export const periodOf = (size: Size): { from: string; to: string } => ({
  from: moved(PERIOD.from, YEARS_ON[size]),
  to: moved(PERIOD.to, YEARS_ON[size]),
});

export const rosterDayOf = (size: Size): string => moved(ROSTER_DAY, YEARS_ON[size]);
