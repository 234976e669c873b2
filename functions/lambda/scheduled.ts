// The frame of what the clock calls: log, and let a failure reach the scheduler, which tries again.
import middy from '@middy/core';
import { Refusal } from '#shared/domain/errors';
import type { Dependencies } from '../dependencies.ts';
import { logger } from '../middleware/log.ts';

export const scheduledFunction = <T>(
  name: string,
  dependencies: () => Dependencies,
  run: (deps: Dependencies) => Promise<T>,
) => {
  let ready: Dependencies | undefined;
  const base = async (_event: unknown): Promise<T> => {
    ready ??= dependencies();
    await ready.clock.catchUp?.();
    return run(ready);
  };
  return middy(base)
    .after(({ response }) => logger.info('schedule done', { schedule: name, done: response }))
    .onError(({ error }) => {
      const facts = error instanceof Refusal ? error.facts : {};
      logger.error('schedule failed', { schedule: name, failure: error?.name ?? 'unknown', facts });
    });
};
