import { expect, it } from 'vitest';
import { SettingsInvalid } from '#shared/domain/errors';
import { turnedClock } from '../../../functions/adapters/clock.ts';
import { keepOffset, readOffset } from '../../../functions/adapters/dynamodb/clock-offset.ts';
import { turnClock } from '../../../infra/aws/turn-clock.ts';
import type { FunctionPlan } from '../../../infra/function-plan.ts';
import { FUNCTION_IDS, FUNCTIONS } from '../../../infra/service.ts';
import { localTable } from '../../functions/adapters/dynamodb/local-table.ts';
import { resourcesOf, type Synthesised, synthesise, trialStage } from './synthesised.ts';

const REHEARSAL = { removal: 'destroy', clockMayBeTurned: true } as const;
const table = localTable();

const toldOfIt = (built: Synthesised): string[] =>
  resourcesOf(built, 'AWS::Lambda::Function')
    .filter(({ properties }) => {
      const { Variables } = properties.Environment as { Variables: Record<string, unknown> };
      return 'CLOCK_MAY_BE_TURNED' in Variables;
    })
    .map(({ properties }) => String(properties.FunctionName).slice('xeploai-trial-'.length))
    .sort();

it('is told to the functions that read the table, and to them only where the stage allows it', () => {
  const reading = FUNCTION_IDS.filter((id) => (FUNCTIONS[id] as FunctionPlan).grants.table?.includes('GetItem'));

  expect(toldOfIt(synthesise({ changes: REHEARSAL }))).toEqual([...reading].sort());
  expect(toldOfIt(synthesise())).toEqual([]);
});

it('grants nothing: a function may read how far it was turned and may not turn it more than before', () => {
  const policies = (built: Synthesised) => resourcesOf(built, 'AWS::IAM::Policy');

  expect(policies(synthesise({ changes: REHEARSAL }))).toEqual(
    policies(synthesise({ changes: { ...REHEARSAL, clockMayBeTurned: false } })),
  );
});

it('stands as far from the real time as an operator turned it, from the next call on', async () => {
  const name = await table.newTable();
  const clock = turnedClock(() => readOffset(table.client, name));
  await clock.catchUp?.();
  const before = Date.parse(clock.now());
  await keepOffset(table.client, name, 86_400_000);
  expect(Date.parse(clock.now()) - before).toBeLessThan(86_400_000);

  await clock.catchUp?.();
  expect(Date.parse(clock.now()) - before).toBeGreaterThanOrEqual(86_400_000);
});

it('is refused to whoever wants to turn a stage whose facts are records, or to no instant', async () => {
  const turning = (changes: object, instant: string) => turnClock(trialStage(changes), instant, table.client);

  await expect(turning({}, '2026-12-01T08:00:00.000Z')).rejects.toThrow(/not to be turned: its facts are records/);
  await expect(turning(REHEARSAL, 'next year')).rejects.toBeInstanceOf(SettingsInvalid);
});
