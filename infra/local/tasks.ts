// The Tasks port over the laptop's engine: late and repeated completions are no error, as on AWS.
import type { Instant } from '#shared/domain/ids';
import type { Tasks } from '#shared/ports';
import type { Engine } from './engine.ts';

const LATE = new Set(['TaskTimedOut', 'InvalidToken', 'TaskDoesNotExist']);

/** `lastEntered`: when attempts of a cycle last began, which this process need not have seen. */
export const engineTasks = (
  engine: () => Engine,
  lastEntered: (input: unknown) => Promise<Instant | undefined>,
): Tasks => {
  const arns = new Map<string, string>();
  return {
    succeed: async (token, output) => {
      try {
        engine().succeed(token, output);
      } catch (error) {
        if (!(error instanceof Error) || !LATE.has(error.name)) throw error;
      }
    },
    start: async (name, input) => {
      const last = await lastEntered(input);
      if (last !== undefined) engine().goOnAfter(last);
      const { arn } = engine().start(name, input);
      arns.set(name, arn);
      return name;
    },
    status: async (name) => {
      const arn = arns.get(name);
      const status = arn === undefined ? undefined : engine().describe(arn)?.status;
      if (status === undefined) return 'unknown';
      if (status === 'RUNNING') return 'running';
      return status === 'SUCCEEDED' ? 'succeeded' : 'failed';
    },
  };
};
