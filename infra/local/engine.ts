// The workflow engine of one machine: the ASL text that AWS runs, on aws-local-stepfunctions, with what that lacks added.
import { fillIn } from '../../workflows/index.ts';
import { Busy } from './engine/busy.ts';
import type { Execution } from './engine/context.ts';
import { readDefinition } from './engine/definition.ts';
import { ExecutionAlreadyExists } from './engine/errors.ts';
import { Flow } from './engine/flow.ts';
import type { End, Host } from './engine/host.ts';
import { programOf } from './engine/program.ts';
import { Tokens } from './engine/tokens.ts';
import { type Json, textOf } from './engine/wire.ts';

/** Calls a function by the name that the text gives it. */
export type Invoke = (functionName: string, payload: unknown) => Promise<unknown>;

export type Described = {
  status: 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'ABORTED';
  output?: unknown;
  error?: string;
  cause?: string;
};

export interface Engine {
  /** The same name and input while it runs is the same execution; else throws ExecutionAlreadyExists. */
  start(name: string, input: unknown): { arn: string };
  describe(arn: string): Described | undefined;
  /** Resolves at the end of an execution that was started. */
  ended(arn: string): Promise<Described | undefined>;
  /** Attempts from now on are later than this, whatever the machine's clock says. */
  goOnAfter(instant: string): void;
  /** Answers an attempt; throws InvalidToken or, where nobody waits for it any more, TaskTimedOut. */
  succeed(token: string, output: unknown): void;
  fail(token: string, error: string, cause: string): void;
  /** The attempt lives: its HeartbeatSeconds count anew. */
  heartbeat(token: string): void;
  /** Resolves when every live execution waits at a token or has ended, and no function runs. A retry's pause is no rest. */
  idle(): Promise<void>;
  /** State transitions so far: states entered, and retries. */
  transitions(): number;
  /** Abandons everything: what waits is aborted, no function is called any more, no timer is left. */
  stop(): void;
}

export type EngineOptions = {
  /** Retry intervals are this much of the text's; 0 retries at once. */ retryScale?: number;
};

type Running = { flow: Flow; input: string; described: Described; end: PromiseWithResolvers<Described> };

const MACHINE = 'arn:aws:states:local:000000000000:execution:evaluation-cycle';

/** Later than any before it, in milliseconds, so that attempts can be told apart. */
const risingTimes = () => {
  let last = 0;
  return {
    now: (): string => {
      last = Math.max(Date.now(), last + 1);
      return new Date(last).toISOString();
    },
    goOnAfter: (instant: string): void => {
      last = Math.max(last, Date.parse(instant));
    },
  };
};

const describedBy = (end: End): Described => {
  if ('output' in end) return { status: 'SUCCEEDED', output: end.output };
  const { name, message } = end.failure;
  return { status: name === 'ExecutionAbortedError' ? 'ABORTED' : 'FAILED', error: name, cause: message };
};

export const createEngine = (
  text: string,
  substitutions: Record<string, string>,
  invoke: Invoke,
  { retryScale = 1 }: EngineOptions = {},
): Engine => {
  const program = programOf(readDefinition(fillIn(text, substitutions)), retryScale);
  const executions = new Map<string, Running>();
  let transitions = 0;
  const transition = (): void => {
    transitions += 1;
  };
  const times = risingTimes();
  const host: Host = { busy: new Busy(), tokens: new Tokens(), invoke, now: times.now, transition };

  const begin = (name: string, arn: string, input: string): void => {
    const value = JSON.parse(input) as Json;
    const execution: Execution = { Id: arn, Name: name, Input: value, StartTime: new Date().toISOString() };
    const flow = new Flow(host, program, execution);
    const running: Running = { flow, input, described: { status: 'RUNNING' }, end: Promise.withResolvers() };
    executions.set(arn, running);
    flow.run(value, (end) => {
      running.described = describedBy(end);
      running.end.resolve(running.described);
    });
  };

  return {
    start: (name, input) => {
      const arn = `${MACHINE}:${name}`;
      const wanted = textOf(input);
      const standing = executions.get(arn);
      if (standing?.described.status === 'RUNNING' && standing.input === wanted) return { arn };
      if (standing !== undefined) throw new ExecutionAlreadyExists(`execution ${name} exists`);
      begin(name, arn, wanted);
      return { arn };
    },
    describe: (arn) => executions.get(arn)?.described,
    ended: async (arn) => executions.get(arn)?.end.promise,
    succeed: (token, output) => host.tokens.of(token).end({ output }),
    fail: (token, error, cause) => host.tokens.of(token).end({ error, cause }),
    heartbeat: (token) => host.tokens.of(token).beat(),
    goOnAfter: times.goOnAfter,
    idle: () => host.busy.idle(),
    transitions: () => transitions,
    stop: () => {
      for (const { flow } of executions.values()) flow.cancel();
    },
  };
};
