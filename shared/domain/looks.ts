// The plan of mails at one gate: when whoever is awaited is reminded, when the level above is told, and at what hours.
import { LUNAR_DAYS } from '../regulations/lunar-days.ts';
import type { MailHours, PhasePlan } from '../regulations/procedure.ts';
import { addDays, dayOf, startOf } from './calendar.ts';
import type { Day, Instant } from './ids.ts';
import { isWorkingDay } from './working-days.ts';

/** For cycles that opened before their procedure said it. */
const MAIL_HOURS: MailHours = { quietDays: true, from: 8, until: 18 };
const ESCALATE_AFTER: readonly number[] = [0, 3, 7];

export const mailHoursOf = ({ mails }: { mails?: MailHours | undefined }): MailHours => mails ?? MAIL_HOURS;

/** `due`: the date of a phase that closes; nobody is told of it. */
export type Look = { at: Instant; is: 'reminder' | 'due' | 'escalation' };

const HOUR = 3_600_000;
const shifted = (day: Day, days: number): Day => dayOf(addDays(startOf(day), days));
const atHour = (day: Day, hour: number): Instant => new Date(Date.parse(startOf(day)) + hour * HOUR).toISOString();

/** A year whose holidays nobody knows yet still has weekends. */
const isOff = (day: Day): boolean =>
  LUNAR_DAYS[Number(day.slice(0, 4))] === undefined ? [0, 6].includes(new Date(day).getUTCDay()) : !isWorkingDay(day);

/** The day itself, or the nearest that is not quiet, by steps of `step` days. */
const awake = (day: Day, { quietDays }: MailHours, step: 1 | -1): Day =>
  quietDays && isOff(day) ? awake(shifted(day, step), { quietDays, from: 0, until: 24 }, step) : day;

/** Earlier rather than later: a reminder that is put off leaves less time, and may come after the due date. */
const reminderAt = (due: Instant, days: number, hours: MailHours): Instant =>
  atHour(awake(dayOf(addDays(due, -days)), hours, -1), hours.from);

/** Later rather than earlier: nobody is told of a delay before it is one. */
const escalationAt = (due: Instant, days: number, hours: MailHours): Instant => {
  const least = addDays(due, days);
  const day = dayOf(least);
  const from = atHour(day, hours.from) < least ? shifted(day, 1) : day;
  return atHour(awake(from, hours, 1), hours.from);
};

/** In order of time. */
export const looksOf = (plan: PhasePlan, hours: MailHours, due: Instant): Look[] => {
  const reminders = plan.remindDaysBefore.map((days): Look => ({ at: reminderAt(due, days, hours), is: 'reminder' }));
  const after = plan.escalateDaysAfter ?? ESCALATE_AFTER;
  const late =
    plan.atDue === 'close'
      ? [{ at: due, is: 'due' } as const]
      : after.map((days): Look => ({ at: escalationAt(due, days, hours), is: 'escalation' }));
  return [...reminders, ...late].sort((one, other) => (one.at < other.at ? -1 : 1));
};

/** Whoever waits beyond the plan is looked at once a week: nobody is told any more, but what a crash left is found. */
const BEYOND_DAYS = 7;

export const nextLookAfter = (looks: readonly Look[], now: Instant): Instant =>
  looks.find(({ at }) => at > now)?.at ?? addDays(now, BEYOND_DAYS);

/** The last look of the plan that has come. */
export const lastLook = (looks: readonly Look[], now: Instant): Look | undefined =>
  looks.filter(({ at }) => at <= now).at(-1);

export const isMailTime = (now: Instant, hours: MailHours): boolean => {
  const day = dayOf(now);
  const isDay = now >= atHour(day, hours.from) && now < atHour(day, hours.until);
  return isDay && !(hours.quietDays && isOff(day));
};

/** The next morning on which mails go out. */
export const nextMailTime = (now: Instant, hours: MailHours): Instant => {
  const today = atHour(dayOf(now), hours.from);
  const day = today > now ? dayOf(now) : shifted(dayOf(now), 1);
  return atHour(awake(day, hours, 1), hours.from);
};
