// What the laptop's engine promises beyond the conformance cases: exact rest, long limits, a clean stop, and speed.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createEngine, type Engine, type EngineOptions } from '../../../infra/local/engine.ts';
import { call, distributed, end, type Fields, gate, machine, pass } from '../../workflows/conformance/asl.ts';
import { type Arrived, gatekeeper, named } from '../../workflows/conformance/people.ts';

type Functions = Record<string, (payload: Record<string, unknown>) => unknown>;

const DAY = 86_400_000;
const engines: Engine[] = [];

const engineOf = (text: Fields, functions: Functions, options?: EngineOptions): Engine => {
  const names = Object.fromEntries(Object.keys(functions).map((name) => [name, name]));
  const invoke = async (name: string, payload: unknown): Promise<unknown> =>
    functions[name]?.(payload as Record<string, unknown>);
  const engine = createEngine(JSON.stringify(text), names, invoke, options);
  engines.push(engine);
  return engine;
};

const isIdle = async (engine: Engine): Promise<boolean> => {
  let idle = false;
  void engine.idle().then(() => {
    idle = true;
  });
  // all that is ready runs before the next turn of the loop
  await new Promise((resolve) => setImmediate(resolve));
  return idle;
};

afterEach(() => {
  for (const engine of engines.splice(0)) engine.stop();
  vi.useRealTimers();
});

const withoutImmediate = (): void => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });

describe('rest', () => {
  it('is when every execution waits at its token, and no sooner', async () => {
    const answers: (() => void)[] = [];
    const engine = engineOf(machine({ Ask: gate('Gate', {}, end) }), {
      Gate: () => new Promise<void>((resolve) => answers.push(resolve)),
    });
    expect(await isIdle(engine)).toBe(true);
    engine.start('one', {});
    expect(await isIdle(engine)).toBe(false);
    answers[0]?.();
    expect(await isIdle(engine)).toBe(true);
  });

  it('waits for a function that still runs after its gate has gone on', async () => {
    const answers: (() => void)[] = [];
    const tokens: string[] = [];
    const engine = engineOf(machine({ Ask: gate('Gate', {}, end) }), {
      Gate: ({ token }) => {
        tokens.push(String(token));
        return new Promise<void>((resolve) => answers.push(resolve));
      },
    });
    const { arn } = engine.start('one', {});
    await isIdle(engine);
    engine.succeed(String(tokens[0]), 'done');
    expect(await isIdle(engine)).toBe(false);
    expect(engine.describe(arn)).toEqual({ status: 'SUCCEEDED', output: 'done' });
    answers[0]?.();
    expect(await isIdle(engine)).toBe(true);
  });

  it('is not during the pause before a retry, which is as long as the text says', async () => {
    withoutImmediate();
    const attempts: number[] = [];
    const Retry = [
      { ErrorEquals: ['Transient'], IntervalSeconds: 10, BackoffRate: 3, MaxDelaySeconds: 50, MaxAttempts: 3 },
    ];
    const engine = engineOf(machine({ Break: call('Break', {}, { Retry, ...end }) }), {
      Break: () => {
        attempts.push(Date.now());
        throw named('Transient', 'not now');
      },
    });
    const { arn } = engine.start('one', {});
    expect(await isIdle(engine)).toBe(false);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(await isIdle(engine)).toBe(true);
    expect(engine.describe(arn)).toMatchObject({ status: 'FAILED', error: 'Transient' });
    const pauses = attempts.slice(1).map((at, index) => at - Number(attempts[index]));
    expect(pauses).toEqual([10_000, 30_000, 50_000]);
  });

  it('counts children and branches, and knows the end of an execution by then', async () => {
    const { handler, all } = gatekeeper();
    const Branches = [1, 2].map((at) =>
      machine({ [`Each${at}`]: distributed({ Ask: gate('Gate', {}, end) }, { ItemsPath: '$.panels', ...end }) }),
    );
    const engine = engineOf(machine({ Both: { Type: 'Parallel', Branches, ...end } }), { Gate: handler });
    const { arn } = engine.start('one', { panels: [1, 2, 3] });
    await engine.idle();
    const asked = await all(6);
    for (const { token } of asked.slice(1)) engine.succeed(token, {});
    await engine.idle();
    expect(engine.describe(arn)).toEqual({ status: 'RUNNING' });
    engine.succeed(String(asked[0]?.token), {});
    await engine.idle();
    expect(engine.describe(arn)?.status).toBe('SUCCEEDED');
  });
});

describe('limits of months', () => {
  const over = { Catch: [{ ErrorEquals: ['States.Timeout'], ResultPath: '$.failure', Next: 'Over' }], ...end };
  const waiting = async (text: Fields): Promise<{ engine: Engine; arn: string; asked: Arrived }> => {
    withoutImmediate();
    const { handler, next } = gatekeeper();
    const engine = engineOf(text, { Gate: handler });
    const { arn } = engine.start('one', {});
    await engine.idle();
    return { engine, arn, asked: await next() };
  };

  it('are kept to the second by a gate', async () => {
    const text = machine({ Ask: gate('Gate', {}, { TimeoutSeconds: 60 * 86_400, ...over }), Over: pass(end) });
    const { engine, arn } = await waiting(text);
    await vi.advanceTimersByTimeAsync(60 * DAY - 1000);
    expect(engine.describe(arn)?.status).toBe('RUNNING');
    await vi.advanceTimersByTimeAsync(1000);
    await engine.idle();
    expect(engine.describe(arn)).toMatchObject({
      status: 'SUCCEEDED',
      output: { failure: { Error: 'States.Timeout' } },
    });
  });

  it('are none where the text gives none, for a gate as for what it stands in', async () => {
    const ask = machine({ Ask: gate('Gate', {}, end) });
    const { engine, arn, asked } = await waiting(machine({ All: { Type: 'Parallel', Branches: [ask], ...end } }));
    await vi.advanceTimersByTimeAsync(200 * DAY);
    expect(engine.transitions()).toBe(2);
    engine.succeed(asked.token, 'after half a year');
    await engine.idle();
    expect(engine.describe(arn)).toEqual({ status: 'SUCCEEDED', output: ['after half a year'] });
  });

  it('count anew from each heartbeat', async () => {
    const { engine, arn, asked } = await waiting(
      machine({ Ask: gate('Gate', {}, { HeartbeatSeconds: 60, ...over }), Over: pass(end) }),
    );
    await vi.advanceTimersByTimeAsync(50_000);
    engine.heartbeat(asked.token);
    await vi.advanceTimersByTimeAsync(50_000);
    expect(engine.describe(arn)?.status).toBe('RUNNING');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(engine.describe(arn)?.status).toBe('SUCCEEDED');
  });
});

describe('failures', () => {
  it('of one branch end the others, whose tokens are worth nothing then', async () => {
    const { handler, next } = gatekeeper();
    const Branches = ['Ask', 'AskToo'].map((name) => machine({ [name]: gate('Gate', {}, end) }));
    const engine = engineOf(machine({ Both: { Type: 'Parallel', Branches, ...end } }), { Gate: handler });
    const { arn } = engine.start('one', {});
    const [first, second] = [await next(), await next()];
    engine.fail(first.token, 'Refused', 'as said');
    await engine.idle();
    expect(engine.describe(arn)).toEqual({ status: 'FAILED', error: 'Refused', cause: 'as said' });
    expect(() => engine.succeed(second.token, {})).toThrow(expect.objectContaining({ name: 'TaskTimedOut' }));
  });

  it('by a timeout inside a branch are a timeout of what holds it, and nothing is asked again', async () => {
    withoutImmediate();
    const { handler, next } = gatekeeper();
    const inner = machine({ Ask: gate('Gate', {}, { TimeoutSeconds: 60, ...end }) });
    const Catch = [{ ErrorEquals: ['States.Timeout'], ResultPath: '$.failure', Next: 'Again' }];
    const engine = engineOf(
      machine({
        Both: { Type: 'Parallel', Branches: [inner], Catch, ...end },
        Again: gate('Gate', {}, { Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Over' }], ...end }),
        Over: pass(end),
      }),
      { Gate: handler },
    );
    const { arn } = engine.start('one', {});
    await next();
    await vi.advanceTimersByTimeAsync(60_000);
    await engine.idle();
    engine.fail((await next()).token, 'States.Timeout', 'said so');
    await engine.idle();
    const output = { Error: 'States.Timeout', Cause: 'said so' };
    expect(engine.describe(arn)).toEqual({ status: 'SUCCEEDED', output });
    expect(engine.transitions()).toBe(4);
  });

  it('of a path leave the other executions alone', async () => {
    const engine = engineOf(machine({ Look: pass({ Parameters: { 'a.$': '$.a' }, ...end }) }), {});
    const lost = engine.start('lost', {}).arn;
    const found = engine.start('found', { a: 1 }).arn;
    await engine.idle();
    expect(engine.describe(lost)).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
    expect(engine.describe(found)).toEqual({ status: 'SUCCEEDED', output: { a: 1 } });
  });

  it('are results of more than 256 KB', async () => {
    const engine = engineOf(machine({ Answer: call('Answer', {}, end) }), { Answer: () => 'x'.repeat(262_144) });
    const { arn } = engine.start('one', {});
    await engine.idle();
    expect(engine.describe(arn)).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' });
  });
});

describe('what crosses to a function', () => {
  it('is a copy, so that neither side changes the other’s', async () => {
    const engine = engineOf(
      machine({ Change: call('Change', { 'list.$': '$.list' }, { ResultPath: '$.got', ...end }) }),
      {
        Change: ({ list }) => {
          (list as number[]).push(2);
          return { list, nothing: undefined };
        },
      },
    );
    const { arn } = engine.start('one', { list: [1] });
    await engine.idle();
    expect(engine.describe(arn)?.output).toMatchObject({ list: [1], got: { Payload: { list: [1, 2] } } });
  });
});

describe('stopping', () => {
  it('aborts what waits and leaves no timer', async () => {
    withoutImmediate();
    const { handler, next } = gatekeeper();
    const children = distributed({ Ask: gate('Gate', {}, { TimeoutSeconds: 900, HeartbeatSeconds: 90, ...end }) }, end);
    const engine = engineOf(machine({ Each: children }), { Gate: handler });
    const { arn } = engine.start('one', [1, 2, 3]);
    await engine.idle();
    const { token } = await next();
    expect(vi.getTimerCount()).toBeGreaterThan(0);
    engine.stop();
    expect((await engine.ended(arn))?.status).toBe('ABORTED');
    expect(await isIdle(engine)).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
    expect(() => engine.succeed(token, {})).toThrow(expect.objectContaining({ name: 'TaskTimedOut' }));
  });
});

describe('stopping a Map that runs few at once', () => {
  it('begins no further item', async () => {
    const { handler, next } = gatekeeper();
    const asked: unknown[] = [];
    const fields = { MaxConcurrency: 2, ToleratedFailurePercentage: 100, ...end };
    const Each = distributed({ Ask: gate('Gate', { 'item.$': '$' }, end) }, fields);
    const engine = engineOf(machine({ Each }), {
      Gate: (payload) => {
        asked.push(payload.item);
        return handler(payload);
      },
    });
    engine.start('one', [1, 2, 3, 4]);
    await engine.idle();
    engine.succeed((await next()).token, {});
    await engine.idle();
    expect(asked).toEqual([1, 2, 3]);
    engine.stop();
    expect(await isIdle(engine)).toBe(true);
    expect(asked).toEqual([1, 2, 3]);
  });
});

describe('loading', () => {
  it.each([
    ['another query language', { QueryLanguage: 'JSONata', ...machine({ A: pass(end) }) }],
    ['another service', machine({ A: { Type: 'Task', Resource: 'arn:aws:states:::sqs:sendMessage', ...end } })],
    ['an unknown field', machine({ A: { Type: 'Succeed', Output: 1 } })],
  ])('refuses a text with %s', (_, text) => {
    expect(() => engineOf(text, {})).toThrow(expect.objectContaining({ name: 'WorkflowUnsupported' }));
  });
});

describe('transitions', () => {
  it('are states entered and retries', async () => {
    const shaky = [named('Transient', 'not now')];
    const Retry = [{ ErrorEquals: ['Transient'], MaxAttempts: 1 }];
    const text = machine({ First: pass({ Next: 'Shaky' }), Shaky: call('Shake', {}, { Retry, ...end }) });
    const engine = engineOf(
      text,
      {
        Shake: () => {
          const error = shaky.pop();
          if (error !== undefined) throw error;
          return {};
        },
      },
      { retryScale: 0 },
    );
    engine.start('one', {});
    await engine.idle();
    expect(engine.transitions()).toBe(3);
  });
});
