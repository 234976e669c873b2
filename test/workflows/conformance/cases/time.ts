// Cases 5 to 8, 14 and 15: limits, waits, retries and schedules.
import { expect } from 'vitest';
import { call, end, gate, machine, pass } from '../asl.ts';
import type { Case, Deploy } from '../case.ts';
import { type Arrived, gatekeeper } from '../people.ts';

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
      const engine = await deploy(text, { Gate: gatekeeper().handler });
      const execution = await engine.start('one', {});
      expect(await engine.ended(execution)).toMatchObject({ status: 'SUCCEEDED', output: 'States.Timeout' });
    };
    await Promise.all([timesOut('short'), timesOut('refusing')]);
  },
};

const heartbeat: Case = {
  id: '6',
  title: 'A heartbeat that expires is `States.Timeout`',
  texts: {
    silent: machine({
      Ask: gate('Gate', {}, { HeartbeatSeconds: 1, TimeoutSeconds: 20, ...untilTimeout }),
      Over: { Type: 'Succeed' },
    }),
  },
  play: async (deploy) => {
    const engine = await deploy('silent', { Gate: gatekeeper().handler });
    const begun = Date.now();
    const ended = await engine.ended(await engine.start('one', {}));
    expect(ended).toMatchObject({ status: 'SUCCEEDED', output: { failure: { Error: 'States.Timeout' } } });
    // the heartbeat's, not the state's own
    expect(Date.now() - begun).toBeLessThan(15_000);
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
      Ask: gate(
        'Gate',
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
    const { handler, next } = gatekeeper();
    const engine = await deploy('again', { Gate: handler });
    /** Every error but the last is tried again. */
    const endsAfter = async (name: string, errors: string[]): Promise<void> => {
      const execution = await engine.start(name, {});
      for (const error of errors) await engine.fail((await next()).token, error, 'not now');
      const output = { failure: { Error: errors.at(-1) } };
      expect(await engine.ended(execution)).toMatchObject({ status: 'SUCCEEDED', output });
    };
    await endsAfter('one', ['Lambda.TooManyRequestsException', 'Transient', 'Transient', 'Transient']);
    await endsAfter('two', ['NotFound']);
    await endsAfter('three', ['Transient', 'NotFound']);
  },
};

/** A schedule's moment has neither zone nor fraction. */
const clockIn = (timeZone: string, ms: number): string =>
  new Date(Date.now() + ms).toLocaleString('sv-SE', { timeZone }).replace(' ', 'T');
const schedule: Case = {
  id: '14',
  title: 'Scheduler’s schedule starts its target, in its time zone',
  texts: { noting: machine({ Note: call('Note', { 'zone.$': '$.zone' }, end) }) },
  play: async (deploy) => {
    const { handler, next } = gatekeeper();
    const engine = await deploy('noting', { Note: handler });
    // more than the minute that AWS may be late lies between the two, whatever their order of creation
    for (const [zone, ms] of [['UTC', 75_000] as const, ['Asia/Ho_Chi_Minh', 10_000] as const])
      await engine.schedule({ at: clockIn(zone, ms), zone, input: { zone } });
    expect(await next()).toEqual({ zone: 'Asia/Ho_Chi_Minh' });
    expect(await next()).toEqual({ zone: 'UTC' });
  },
};

const attemptPaths = { 'entered.$': '$$.State.EnteredTime', 'retry.$': '$$.State.RetryCount' };
const threeAttempts = {
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
};
/** A gate that is asked, asked again after a failure, and once more after a return. */
const threeArrivals = async (deploy: Deploy): Promise<Arrived[]> => {
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
  return [first, second, third];
};
const fence: Case = {
  id: '15',
  title: '`$$.State.EnteredTime` with `$$.State.RetryCount` rises from attempt to attempt of one state',
  texts: threeAttempts,
  play: async (deploy) => {
    const attempts = await threeArrivals(deploy);
    const fences = attempts.map(({ entered, retry }) => `${entered}#${retry}`);
    expect(fences).toEqual([...new Set(fences)].sort());
    expect(attempts.map(({ retry }) => retry)).toEqual([0, 1, 0]);
    expect(String(attempts[2]?.entered) > String(attempts[1]?.entered)).toBe(true);
  },
};
const ownTokens: Case = {
  id: '15b',
  title: 'Each attempt of a state has a token of its own',
  texts: threeAttempts,
  play: async (deploy) => {
    const attempts = await threeArrivals(deploy);
    expect(new Set(attempts.map(({ token }) => token)).size).toBe(3);
  },
};

export const timeCases: Case[] = [timeout, heartbeat, wait, retry, schedule, fence, ownTokens];
