// Which discipline of a person counts in a cycle: by the rule of the rating's day, whose act, in which year, of which unit.
import { inUse, type Switch } from '../regulations/citation.ts';
import { type DisciplineRule, ruleAmong } from '../regulations/discipline-over-time.ts';
import type { Profile } from '../regulations/profile.ts';
import type { Day } from './ids.ts';
import type { Discipline, Official } from './official.ts';
import type { Days } from './service.ts';

const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** NĐ 48/2023 Đ2k5b and c: an act that made another year not completed is not counted again. */
const countedBefore = (
  rule: DisciplineRule,
  { countedInYear }: Discipline,
  period: Days,
  switches: readonly Switch[],
) =>
  rule.actCountedOnce !== undefined &&
  inUse({ switch: rule.onceSwitch }, switches) &&
  countedInYear !== undefined &&
  countedInYear !== yearOf(period.to);

const counts = (rule: DisciplineRule, official: Official, period: Days, switches: readonly Switch[]) => {
  return (discipline: Discipline): boolean => {
    const { decidedOn, dutyRelated, side, agency = official.agency } = discipline;
    if (decidedOn < period.from || decidedOn > period.to) return false;
    if (rule.counts === 'duty-related' && !dutyRelated) return false;
    if (side === 'party' && rule.partyDiscipline === undefined) return false;
    // NĐ 233/2026 Đ14k3c: it belongs to the old unit's result
    if (rule.actAtOldUnit !== undefined && agency !== official.agency) return false;
    return !countedBefore(rule, discipline, period, switches);
  };
};

/** The rule of the day, where a discipline of the period counts under it. */
export const countedDiscipline = (
  official: Official,
  period: Days,
  { discipline: rules, assumptions }: Pick<Profile, 'discipline' | 'assumptions'>,
  day: Day,
): DisciplineRule | undefined => {
  const standing = rules.filter((rule) => inUse(rule, assumptions));
  const rule = ruleAmong(standing, official.kind, day);
  if (rule === undefined) return undefined;
  return official.disciplines.some(counts(rule, official, period, assumptions)) ? rule : undefined;
};
