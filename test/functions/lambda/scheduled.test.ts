import { beforeEach, expect, it, vi } from 'vitest';
import { NotFound } from '#shared/domain/errors';
import type { Dependencies } from '../../../functions/dependencies.ts';
import { scheduledFunction } from '../../../functions/lambda/scheduled.ts';
import { logger } from '../../../functions/middleware/log.ts';

const CONTEXT = {} as never;
const caughtUp: number[] = [];
const clock = { now: () => '2026-11-01T01:00:00.000Z', catchUp: async () => void caughtUp.push(1) };
const deps = { clock, settings: { publicUrl: 'https://x.example', hrAddresses: [] } } as unknown as Dependencies;
const failures = vi.spyOn(logger, 'error').mockReturnValue();
vi.spyOn(logger, 'info').mockReturnValue();
beforeEach(() => void failures.mockClear());

it('answers what was done, over dependencies made once', async () => {
  const made: number[] = [];
  const handler = scheduledFunction(
    'sweep',
    () => {
      made.push(1);
      return deps;
    },
    async (given) => ({ same: given === deps }),
  );
  expect(await handler({}, CONTEXT)).toEqual({ same: true });
  expect(await handler({}, CONTEXT)).toEqual({ same: true });
  expect(made).toHaveLength(1);
  // a clock that others turn is looked at as each call begins
  expect(caughtUp).toHaveLength(2);
});

it('lets a failure reach the scheduler under its own name, and logs facts without the message', async () => {
  const handler = scheduledFunction(
    'kickoff',
    () => deps,
    async () => {
      throw new NotFound('what somebody typed', { problem: 'no-roster' });
    },
  );
  await expect(handler({}, CONTEXT)).rejects.toBeInstanceOf(NotFound);
  expect(failures.mock.calls).toEqual([
    ['schedule failed', { schedule: 'kickoff', failure: 'NotFound', facts: { problem: 'no-roster' } }],
  ]);
});
