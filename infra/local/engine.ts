// The workflow engine of one machine: the ASL text that AWS runs, on aws-local-stepfunctions, with what that lacks added.
import { fillIn } from '../../workflows/index.ts';
import type { Json, Machine } from './engine/definition.ts';
import { ExecutionAlreadyExists } from './engine/errors.ts';
import { Program } from './engine/program.ts';
import { Tokens } from './engine/tokens.ts';

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
  /** Throws TaskTimedOut or InvalidToken where nobody waits for the token. */
  succeed(token: string, output: unknown): void;
  fail(token: string, error: string, cause: string): void;
  /** Resolves when every live execution waits at a token or has ended. A retry's pause is no rest. */
  idle(): Promise<void>;
  /** States entered so far. */
  transitions(): number;
  /** Abandons everything: nothing is called any more. */
  stop(): void;
}

export type EngineOptions = { /** 0 retries at once: for tests. */ retryScale?: number };

type Execution = Described & { input: string };

/** Later than any before it, in milliseconds, so that attempts can be told apart. */
const risingTimes = (): (() => string) => {
  let last = 0;
  return () => {
    last = Math.max(Date.now(), last + 1);
    return new Date(last).toISOString();
  };
};

export const createEngine = (
  text: string,
  substitutions: Record<string, string>,
  invoke: Invoke,
  { retryScale = 1 }: EngineOptions = {},
): Engine => {
  let awake = 0;
  let entered = 0;
  let stopped = false;
  let resting: (() => void)[] = [];
  const executions = new Map<string, Execution>();

  const pulse = (change: 1 | -1): void => {
    awake += change;
    if (awake !== 0) return;
    // a count of zero lasts only if no microtask of this turn wakes somebody
    setImmediate(() => {
      if (awake !== 0) return;
      const waiting = resting;
      resting = [];
      for (const resolve of waiting) resolve();
    });
  };
  const tokens = new Tokens(pulse);
  const never = new Promise<never>(() => {});
  const around = {
    tokens,
    invoke: (name: string, payload: unknown) => (stopped ? never : invoke(name, payload)),
    pulse,
    entered: risingTimes(),
    transition: () => {
      entered += 1;
    },
    retryScale,
  };
  const program = new Program(JSON.parse(fillIn(text, substitutions)) as Machine, around);

  const run = async (execution: Execution, name: string, arn: string): Promise<void> => {
    try {
      execution.output = await program.run(JSON.parse(execution.input) as Json, { Execution: { Id: arn, Name: name } });
      execution.status = 'SUCCEEDED';
    } catch (error) {
      const { name: kind, message } = error as Error;
      Object.assign(execution, { status: 'FAILED', error: kind, cause: message });
    }
  };

  return {
    start: (name, input) => {
      const arn = `arn:local:states:execution:${name}`;
      const wanted = JSON.stringify(input);
      const standing = executions.get(arn);
      if (standing?.status === 'RUNNING' && standing.input === wanted) return { arn };
      if (standing !== undefined) throw new ExecutionAlreadyExists(`execution ${name} exists`);
      const execution: Execution = { status: 'RUNNING', input: wanted };
      executions.set(arn, execution);
      void run(execution, name, arn);
      return { arn };
    },
    describe: (arn) => {
      const execution = executions.get(arn);
      if (execution === undefined) return undefined;
      const { input: _, ...described } = execution;
      return described;
    },
    succeed: (token, output) => tokens.succeed(token, output),
    fail: (token, error, cause) => tokens.fail(token, error, cause),
    idle: () =>
      new Promise((resolve) => {
        resting.push(resolve);
        pulse(1);
        pulse(-1);
      }),
    transitions: () => entered,
    stop: () => {
      stopped = true;
    },
  };
};
