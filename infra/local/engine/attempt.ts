// One attempt of a Task: call the function; a gate then waits for its token, which counts from the first moment.
import { type Alarm, alarm } from './alarm.ts';
import { ExecutionFailed, functionError, StateFailed, StatesTimeout } from './errors.ts';
import type { Flow } from './flow.ts';
import type { Call } from './program.ts';
import { type Json, wire } from './wire.ts';

export type Attempt = { result: Promise<Json>; fail(error: Error): void };

/** What an attempt and its timers share; the first end counts, every later one is too late. */
const pendingOf = (flow: Flow, work: Call, token: string) => {
  const { promise, resolve, reject } = Promise.withResolvers<Json>();
  const alarms: Alarm[] = [];
  let over = false;
  const end = (settle: () => void): void => {
    if (over) return;
    over = true;
    for (const { off } of alarms) off();
    flow.host.tokens.close(token);
    flow.wake();
    settle();
  };
  const fail = (error: Error): void => end(() => reject(error));
  const succeed = (output: unknown): void => {
    try {
      const result = wire(output);
      end(() => resolve(result));
    } catch (error) {
      fail(error as ExecutionFailed);
    }
  };
  const limit = (ms: number | undefined): Alarm | undefined => {
    if (ms === undefined) return undefined;
    const set = alarm(ms, () => fail(new StatesTimeout()));
    alarms.push(set);
    return set;
  };
  limit(work.timeoutMs);
  const heartbeat = limit(work.heartbeatMs);
  return { result: promise, fail, succeed, beat: () => heartbeat?.anew() };
};

type Pending = ReturnType<typeof pendingOf>;

const openToken = (flow: Flow, token: string, pending: Pending): void => {
  flow.host.tokens.open(token, {
    end: (end) => ('output' in end ? pending.succeed(end.output) : pending.fail(new StateFailed(end.error, end.cause))),
    beat: pending.beat,
  });
};

const invoke = async (flow: Flow, input: Json): Promise<unknown> => {
  const { FunctionName, Payload } = input as { FunctionName?: Json; Payload?: Json };
  if (typeof FunctionName !== 'string') throw new ExecutionFailed('States.Runtime', 'FunctionName is no string');
  return flow.host.invoke(FunctionName, wire(Payload));
};

/** The function counts as busy while it runs, also where its gate has gone on before. */
const call = async (flow: Flow, work: Call, input: Json, pending: Pending): Promise<void> => {
  flow.host.busy.begin();
  try {
    const running = invoke(flow, input);
    if (work.gate) flow.rest();
    const answer = await running;
    if (!work.gate) pending.succeed({ ExecutedVersion: '$LATEST', Payload: answer ?? null, StatusCode: 200 });
  } catch (error) {
    pending.fail(functionError(error));
  } finally {
    flow.host.busy.end();
  }
};

export const startAttempt = (flow: Flow, work: Call, input: Json, token: string): Attempt => {
  const pending = pendingOf(flow, work, token);
  if (work.gate) openToken(flow, token, pending);
  void call(flow, work, input, pending);
  return pending;
};
