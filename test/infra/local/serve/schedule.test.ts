// What the clock starts, and when: by Việt Nam's time, once for each moment, and once for what was missed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockWatch } from '../../../../infra/local/serve/clock-watch.ts';
import { clockwork, type Job } from '../../../../infra/local/serve/clockwork.ts';
import { lastDaily, lastHourly, lastYearly } from '../../../../infra/local/serve/schedule.ts';
import { openServerState } from '../../../../infra/local/serve/state.ts';

const HOUR = 3_600_000;
const anInstant = fc
  .integer({ min: Date.parse('2026-01-01T00:00:00Z'), max: Date.parse('2032-01-01T00:00:00Z') })
  .map((milliseconds) => new Date(milliseconds).toISOString());

describe('a moment that is due', () => {
  it('is told in Việt Nam’s time', () => {
    const kickoff = { day: '11-01', time: '08:00' };
    expect(lastYearly(kickoff, '2026-11-01T01:00:00.000Z')).toBe('2026-11-01T01:00:00.000Z');
    expect(lastYearly(kickoff, '2026-11-01T00:59:59.999Z')).toBe('2025-11-01T01:00:00.000Z');
    expect(lastDaily('02:30', '2026-11-01T18:00:00.000Z')).toBe('2026-10-31T19:30:00.000Z');
    expect(lastHourly('2026-11-01T18:59:00.000Z')).toBe('2026-11-01T18:00:00.000Z');
  });

  it('never lies ahead, and no later one lies between it and now', () => {
    fc.assert(
      fc.property(anInstant, (now) => {
        const moments = [lastHourly(now), lastDaily('02:30', now), lastYearly({ day: '03-25', time: '23:59' }, now)];
        const ages = moments.map((moment) => Date.parse(now) - Date.parse(moment));
        expect(ages.every((age) => age >= 0)).toBe(true);
        expect(ages[0]).toBeLessThan(HOUR);
        expect(ages[1]).toBeLessThan(24 * HOUR);
        expect(ages[2]).toBeLessThan(366 * 24 * HOUR);
      }),
    );
  });
});

describe('a job of the clock', () => {
  const aClockwork = (first: Job['first'], now = '2026-10-20T00:00:00.000Z', state = openServerState(':memory:')) => {
    const clock = { at: now, now: () => clock.at };
    const ran: string[] = [];
    const failures: string[] = [];
    const world = { clock, ran, failures, state, broken: false };
    const job: Job = {
      name: 'kickoff',
      lastDue: (at) => lastYearly({ day: '11-01', time: '08:00' }, at),
      first,
      run: async (due) => {
        if (world.broken) throw new TypeError('no roster');
        ran.push(due);
      },
    };
    const works = clockwork({ state, clock, jobs: [job], onFailure: (name) => void failures.push(name) });
    return { ...world, world, tick: works.tick };
  };

  it('that was due before there was a server is not caught up; its next moment is met once', async () => {
    const { clock, ran, tick } = aClockwork('wait');
    await tick();
    for (const now of [
      '2026-11-01T00:59:00.000Z',
      '2026-11-01T01:00:05.000Z',
      '2026-11-01T01:00:10.000Z',
      '2027-01-01T00:00:00.000Z',
    ]) {
      clock.at = now;
      await tick();
    }
    expect(ran).toEqual(['2026-11-01T01:00:00.000Z']);
  });

  it('that was missed while the server was off is caught up at its start, once', async () => {
    const { state, tick } = aClockwork('wait');
    await tick();

    const restarted = aClockwork('wait', '2026-11-03T05:00:00.000Z', state);
    await restarted.tick();
    await restarted.tick();
    const again = aClockwork('wait', '2026-11-04T05:00:00.000Z', state);
    await again.tick();

    expect([...restarted.ran, ...again.ran]).toEqual(['2026-11-01T01:00:00.000Z']);
  });

  it('that fails is told, and tried again after a rest until it is done', async () => {
    const { clock, ran, failures, tick, world } = aClockwork('run');
    world.broken = true;
    await tick();
    await tick();
    expect(failures).toEqual(['kickoff']);
    clock.at = '2026-10-20T00:06:00.000Z';
    world.broken = false;
    await tick();
    expect(ran).toEqual(['2025-11-01T01:00:00.000Z']);
  });
});

describe('a clock', () => {
  const aWatch = (lastKnown?: number) => {
    const times = { wall: 1_000_000_000, steady: 0 };
    const go = (steady: number, jump = 0): void => {
      times.steady += steady;
      times.wall += steady + jump;
    };
    return { go, watch: clockWatch({ wall: () => times.wall, steady: () => times.steady }, lastKnown) };
  };

  it('that goes as time goes is left alone', () => {
    const { go, watch } = aWatch(999_999_000);
    go(5 * HOUR, 900);
    expect([watch.atStart(), watch.look(), watch.isHeld()]).toEqual([undefined, undefined, false]);
  });

  it('that jumps is noticed, either way', () => {
    const { go, watch } = aWatch();
    go(5000, 2 * HOUR);
    expect(watch.look()).toEqual({ milliseconds: 2 * HOUR, hold: false });
    go(5000, -2 * HOUR);
    expect(watch.look()).toEqual({ milliseconds: -2 * HOUR, hold: false });
  });

  it('that jumps far ahead holds the clock’s own work until it is set right', () => {
    const { go, watch } = aWatch();
    go(5000, 400 * 24 * HOUR);
    expect(watch.look()).toMatchObject({ hold: true });
    expect(watch.isHeld()).toBe(true);
    go(5000, -400 * 24 * HOUR);
    watch.look();
    expect(watch.isHeld()).toBe(false);
  });

  it('that went back while the server was off is noticed at its start', () => {
    const { watch } = aWatch(1_000_000_000 + HOUR);
    expect(watch.atStart()).toEqual({ milliseconds: -HOUR, hold: false });
  });
});
