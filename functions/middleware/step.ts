// The frame of every workflow step: parse the input by its contract, log, and let failures keep their names.
import middy from '@middy/core';
import { STEPS, type StepInput, type StepName } from '#shared/contracts/steps';
import { Refusal, StepInputInvalid } from '#shared/domain/errors';
import type { Clock } from '#shared/ports';
import type { Dependencies } from '../dependencies.ts';
import { logger } from './log.ts';

export type StepHandler<S extends StepName> = (deps: Dependencies) => (input: StepInput<S>) => Promise<unknown>;

const parse = <S extends StepName>(step: S, event: unknown): StepInput<S> => {
  const parsed = STEPS[step].safeParse(event);
  if (parsed.success) return parsed.data as StepInput<S>;
  // paths and codes only: the input of another program may hold anything
  const problem = parsed.error.issues.map(({ path, code }) => `${path.join('.')}: ${code}`).join('; ');
  throw new StepInputInvalid(`${step}: ${problem}`, { step, problem });
};

const idsOf = (event: unknown): Record<string, unknown> => {
  const { unit, cycle, phase, retry } = (event ?? {}) as Record<string, unknown>;
  return Object.fromEntries(Object.entries({ unit, cycle, phase, retry }).filter(([, value]) => value !== undefined));
};

const failureOf = (error: unknown): Record<string, unknown> =>
  error instanceof Refusal
    ? { failure: error.name, facts: error.facts }
    : { failure: error instanceof Error ? error.name : 'unknown' };

/** A Lambda handler of one step, over dependencies made once per process. */
export const stepFunction = <S extends StepName>(
  step: S,
  handler: StepHandler<S>,
  dependencies: () => Dependencies,
) => {
  let ready: { run: (input: StepInput<S>) => Promise<unknown>; clock: Clock } | undefined;
  const prepare = () => {
    const deps = dependencies();
    return { run: handler(deps), clock: deps.clock };
  };
  const base = async (event: unknown): Promise<unknown> => {
    ready ??= prepare();
    const input = parse(step, event);
    await ready.clock.catchUp?.();
    return ready.run(input);
  };
  return middy(base)
    .before(({ event }) => logger.debug('step begins', { step, ...idsOf(event) }))
    .after(({ event }) => logger.info('step done', { step, ...idsOf(event) }))
    .onError(({ event, error }) => logger.error('step failed', { step, ...idsOf(event), ...failureOf(error) }));
};
