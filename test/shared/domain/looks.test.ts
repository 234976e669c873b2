// When mails go out: on working mornings, reminders before the due date, word to the level above after it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, endOfDay, startOf } from '#shared/domain/calendar';
import { isMailTime, lastLook, looksOf, nextLookAfter, nextMailTime } from '#shared/domain/looks';
import { isWorkingDay } from '#shared/domain/working-days';

const HOURS = { quietDays: true, from: 8, until: 18 };
const at = (day: string, hour: number): string => new Date(Date.parse(startOf(day)) + hour * 3_600_000).toISOString();
const due = (day: string): string => endOfDay(startOf(day));

const escalating = (remindDaysBefore: number[], escalateDaysAfter: number[] = []) => ({
  dueAfterDays: 20,
  remindDaysBefore,
  atDue: 'escalate' as const,
  escalateDaysAfter,
});
const closing = (remindDaysBefore: number[]) => ({ dueAfterDays: 20, remindDaysBefore, atDue: 'close' as const });

const days = (looks: readonly { at: string; is: string }[]) => looks.map((look) => `${look.is} ${dayOf(look.at)}`);

describe('the plan of mails', () => {
  it('reminds at eight in the morning of the day that it names', () => {
    expect(looksOf(escalating([3]), HOURS, due('2023-11-16'))).toEqual([{ at: at('2023-11-13', 8), is: 'reminder' }]);
  });

  it('moves a reminder of a quiet day to the last working day before it', () => {
    // 19 November 2023 is a Sunday; 9 to 14 February 2024 are days off for Tết
    expect(days(looksOf(escalating([2]), HOURS, due('2023-11-21')))).toEqual(['reminder 2023-11-17']);
    expect(days(looksOf(escalating([1]), HOURS, due('2024-02-15')))).toEqual(['reminder 2024-02-08']);
  });

  it('moves word of a delay to the first working day after, never before the delay', () => {
    // due on a Friday: it is late from Saturday on
    expect(days(looksOf(escalating([], [0, 3, 7]), HOURS, due('2023-11-17')))).toEqual([
      'escalation 2023-11-20',
      'escalation 2023-11-21',
      'escalation 2023-11-27',
    ]);
  });

  it('closes at the due date itself, be it at night and on a Sunday', () => {
    expect(looksOf(closing([]), HOURS, due('2023-11-19'))).toEqual([{ at: due('2023-11-19'), is: 'due' }]);
  });

  it('keeps weekends where a procedure has no quiet days', () => {
    const looks = looksOf(escalating([2]), { ...HOURS, quietDays: false }, due('2023-11-21'));

    expect(days(looks)).toEqual(['reminder 2023-11-19']);
  });

  it('knows weekends of years whose holidays nobody has decided yet', () => {
    // 20 April 2199 is a Saturday
    expect(days(looksOf(escalating([1]), HOURS, due('2199-04-21')))).toEqual(['reminder 2199-04-19']);
  });

  it('escalates by a plan of its own where the cycle opened before there was one', () => {
    const { escalateDaysAfter: _, ...before } = escalating([]);

    expect(days(looksOf(before, HOURS, due('2023-11-13')))).toEqual([
      'escalation 2023-11-14',
      'escalation 2023-11-17',
      'escalation 2023-11-21',
    ]);
  });
});

const aDue = fc.integer({ min: 0, max: 3000 }).map((n) => due(dayOf(addDays('2021-01-01T05:00:00.000Z', n))));
const aPlan = fc
  .record({
    remind: fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 5 }),
    late: fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 5 }),
    close: fc.boolean(),
  })
  .map(({ remind, late, close }) => (close ? closing(remind) : escalating(remind, late)));
const aNow = fc.integer({ min: 0, max: 3000 * 24 }).map((hours) => addDays('2021-01-01T05:00:00.000Z', hours / 24));

describe('any plan of mails', () => {
  it('mails on working days at eight only, reminders before and word of a delay after the due date', () => {
    fc.assert(
      fc.property(aPlan, aDue, (plan, date) => {
        for (const look of looksOf(plan, HOURS, date).filter(({ is }) => is !== 'due')) {
          expect(isWorkingDay(dayOf(look.at))).toBe(true);
          expect(isMailTime(look.at, HOURS)).toBe(true);
          expect(look.at < date).toBe(look.is === 'reminder');
        }
      }),
    );
  });

  it('looks again always, later than now, and at the due date of a phase that closes', () => {
    fc.assert(
      fc.property(aPlan, aDue, aNow, (plan, date, now) => {
        const looks = looksOf(plan, HOURS, date);
        const next = nextLookAfter(looks, now);
        expect(next > now).toBe(true);
        if (plan.atDue === 'close' && now < date) expect(next <= date).toBe(true);
        const last = lastLook(looks, now);
        expect(looks.filter((look) => look.at <= now && look.at > (last?.at ?? ''))).toEqual([]);
      }),
    );
  });

  it('puts off what falls into a night or a quiet day to a morning that is neither, within two weeks', () => {
    fc.assert(
      fc.property(aNow, (now) => {
        const morning = nextMailTime(now, HOURS);
        expect(morning > now && morning < addDays(now, 14)).toBe(true);
        expect(isMailTime(morning, HOURS)).toBe(true);
      }),
    );
  });
});
