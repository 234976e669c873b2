// Cases 5 to 8, 14 and 15: limits, waits, retries and schedules.
import { expect } from 'vitest';
import { call, end, gate, machine, pass } from '../asl.ts';
import type { Case } from '../case.ts';
import { gatekeeper, named } from '../people.ts';

const untilTimeout = { Catch: [{ ErrorEquals: ['States.Timeout'], ResultPath: '$.failure', Next: 'Over' }], ...end };
const notATaskFailure = { Retry: [{ ErrorEquals: ['States.TaskFailed'], IntervalSeconds: 1, MaxAttempts: 3 }] };
const notAgain = {
  Retry: [
    { ErrorEquals: ['States.Timeout'], IntervalSeconds: 1, MaxAttempts: 0 },
    { ErrorEquals: ['States.ALL'], IntervalSeconds: 1, MaxAttempts: 3 },
  ],
};

const timeout: Case = {
  id: '5',
  title: '`TimeoutSeconds` is enforced; `States.Timeout` can be caught, and is no `States.TaskFailed`',
  texts: {
    short: machine({
      Ask: gate('Gate', {}, { TimeoutSeconds: 1, ...notATaskFailure, ...untilTimeout }),
      Over: { Type: 'Succeed', OutputPath: '$.failure.Error' },
    }),
    refusing: machine({
      Ask: gate('Gate', {}, { TimeoutSeconds: 1, ...notAgain, ...untilTimeout }),
      Over: { Type: 'Succeed', OutputPath: '$.failure.Error' },
    }),
  },
  play: async (deploy) => {
    const timesOut = async (text: string): Promise<void> => {
      const { handler, next } = gatekeeper();
      const engine = await deploy(text, { Gate: handler });
      const execution = await engine.start('one', {});
      const { token } = await next();
      expect(await engine.ended(execution)).toMatchObject({ status: 'SUCCEEDED', output: 'States.Timeout' });
      await expect(engine.succeed(token, {})).rejects.toMatchObject({ name: 'TaskTimedOut' });
    };
    await Promise.all([timesOut('short'), timesOut('refusing')]);
  },
};

const heartbeat: Case = {
  id: '6',
  title: 'A heartbeat that expires is `States.Timeout`',
  texts: {
    silent: machine({
      Ask: gate('Gate', {}, { HeartbeatSeconds: 1, TimeoutSeconds: 60, ...untilTimeout }),
      Over: { Type: 'Succeed' },
    }),
  },
  play: async (deploy) => {
    const engine = await deploy('silent', { Gate: gatekeeper().handler });
    const ended = await engine.ended(await engine.start('one', {}));
    expect(ended).toMatchObject({ status: 'SUCCEEDED', output: { failure: { Error: 'States.Timeout' } } });
  },
};

const inMs = (ms: number): string => new Date(Date.now() + ms).toISOString();
const wait: Case = {
  id: '7',
  title: '`Wait` with `Timestamp` and `TimestampPath` waits',
  texts: {
    until: machine({
      First: { Type: 'Wait', Timestamp: 'SOON', Next: 'Second' },
      Second: { Type: 'Wait', TimestampPath: '$.until', ...end },
    }),
  },
  play: async (deploy) => {
    // a timer may fire a millisecond early
    const passed = (until: string): void => expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(until) - 2);
    const now = inMs(0);
    const byText = inMs(1000);
    const first = await deploy('until', {}, { SOON: byText });
    expect(await first.ended(await first.start('one', { until: now }))).toMatchObject({ output: { until: now } });
    passed(byText);
    const byPath = inMs(1000);
    const second = await deploy('until', {}, { SOON: now });
    expect(await second.ended(await second.start('one', { until: byPath }))).toMatchObject({ status: 'SUCCEEDED' });
    passed(byPath);
  },
};

const backoff = { IntervalSeconds: 1, BackoffRate: 2, MaxDelaySeconds: 1, JitterStrategy: 'FULL' };
const retry: Case = {
  id: '8',
  title: '`Retry` tries again as often as the first matching retrier says, then `Catch` gets it',
  texts: {
    again: machine({
      Break: call(
        'Break',
        {},
        {
          Retry: [
            { ErrorEquals: ['StepInputInvalid', 'NotFound'], MaxAttempts: 0, IntervalSeconds: 1 },
            { ErrorEquals: ['Lambda.TooManyRequestsException'], ...backoff, MaxAttempts: 1 },
            { ErrorEquals: ['States.TaskFailed'], ...backoff, MaxAttempts: 2 },
          ],
          Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.failure', Next: 'Gone' }],
          ...end,
        },
      ),
      Gone: { Type: 'Succeed' },
    }),
  },
  play: async (deploy) => {
    const attempts = new Map<unknown, number>();
    const names = ['Lambda.TooManyRequestsException', 'Transient', 'Transient', 'Transient'];
    const engine = await deploy('again', {
      Break: () => {
        const attempt = attempts.get('all') ?? 0;
        attempts.set('all', attempt + 1);
        throw named(names[attempt] ?? 'TooOften', 'not now');
      },
    });
    const ended = await engine.ended(await engine.start('one', {}));
    expect(ended).toMatchObject({ status: 'SUCCEEDED', output: { failure: { Error: 'Transient' } } });
    expect(attempts.get('all')).toBe(4);

    names.unshift('NotFound');
    attempts.clear();
    const refused = await engine.ended(await engine.start('two', {}));
    expect(refused).toMatchObject({ status: 'SUCCEEDED', output: { failure: { Error: 'NotFound' } } });
    expect(attempts.get('all')).toBe(1);
  },
};

const schedule: Case = { id: '14', title: 'Scheduler’s schedule starts its target, in its time zone', texts: {} };

const attemptPaths = { 'entered.$': '$$.State.EnteredTime', 'retry.$': '$$.State.RetryCount' };
const fence: Case = {
  id: '15',
  title: '`$$.State.EnteredTime` with `$$.State.RetryCount` rises from attempt to attempt of one state',
  texts: {
    attempts: machine({
      Ask: gate('Gate', attemptPaths, {
        Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 1, MaxAttempts: 2 }],
        Next: 'Ready',
      }),
      Ready: {
        Type: 'Choice',
        Choices: [{ Variable: '$.outcome', StringEquals: 'returned', Next: 'Ask' }],
        Default: 'Done',
      },
      Done: pass(end),
    }),
  },
  play: async (deploy) => {
    const { handler, next } = gatekeeper();
    const engine = await deploy('attempts', { Gate: handler });
    const execution = await engine.start('one', {});
    const first = await next();
    await engine.fail(first.token, 'Transient', 'again');
    const second = await next();
    await engine.succeed(second.token, { outcome: 'returned' });
    const third = await next();
    await engine.succeed(third.token, { outcome: 'done' });
    expect(await engine.ended(execution)).toMatchObject({ status: 'SUCCEEDED', output: { outcome: 'done' } });

    const attempts = [first, second, third];
    const fences = attempts.map(({ entered, retry }) => `${entered}#${retry}`);
    expect(fences).toEqual([...new Set(fences)].sort());
    expect(attempts.map(({ retry }) => retry)).toEqual([0, 1, 0]);
    expect(new Set(attempts.map(({ token }) => token)).size).toBe(3);
    expect(String(third.entered) > String(second.entered)).toBe(true);
  },
};

export const timeCases: Case[] = [timeout, heartbeat, wait, retry, schedule, fence];
