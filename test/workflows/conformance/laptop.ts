// The laptop's side of the conformance suite: `infra/local/engine.ts`.
import { createEngine } from '../../../infra/local/engine.ts';
import type { Cannot, Deployment, EngineDriver, Handler } from './driver.ts';
import { named } from './people.ts';

export const laptopCannot: Cannot = {
  '13c':
    'executions are remembered by the process, not for 90 days; the attempt number on the cycle item keeps names apart',
  '14': 'kickoff and sweep are called by the laptop’s own clock',
};

const deploy = async (text: string, handlers: Record<string, Handler>): Promise<Deployment> => {
  const names = Object.fromEntries(Object.keys(handlers).map((name) => [name, name]));
  const invoke = async (name: string, payload: unknown): Promise<unknown> =>
    handlers[name]?.(payload as Record<string, unknown>);
  const engine = createEngine(text, names, invoke, { retryScale: 0 });
  return {
    start: async (name, input) => engine.start(name, input).arn,
    ended: async (execution) => (await engine.ended(execution)) ?? { status: 'UNKNOWN' },
    succeed: async (token, output) => engine.succeed(token, output),
    fail: async (token, error, cause) => engine.fail(token, error, cause),
    schedule: () => Promise.reject(named('NoScheduler', 'the laptop’s own clock calls')),
    remove: async () => engine.stop(),
  };
};

export const laptop: EngineDriver = { name: 'laptop', deploy };
