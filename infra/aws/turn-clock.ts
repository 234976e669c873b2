// `node infra/aws/turn-clock.ts <stage> <instant>`: sets the clock that a rehearsal's dates and links go by. The functions
// read it as each call begins; only an operator's own credentials may write it.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Refusal, SettingsInvalid } from '#shared/domain/errors';
import { Instant } from '#shared/domain/ids';
import { keepOffset } from '../../functions/adapters/dynamodb/clock-offset.ts';
import type { Stage } from '../config.ts';
import { nameOf } from './names.ts';
import { readStage } from './read-stage.ts';

const refuse = (setting: string, problem: string): SettingsInvalid =>
  new SettingsInvalid(problem, { setting, problem });

/** From now on it is `instant` in this stage, and time goes on from there. */
export const turnClock = async (stage: Stage, instant: string | undefined, client: DynamoDBClient): Promise<void> => {
  if (!stage.clockMayBeTurned)
    throw refuse('clockMayBeTurned', `the clock of stage ${stage.name} is not to be turned: its facts are records`);
  const wanted = Instant.safeParse(instant);
  if (!wanted.success) throw refuse('instant', 'write an instant such as 2026-12-01T08:00:00.000Z');
  await keepOffset(client, nameOf(stage, 'facts'), Date.parse(wanted.data) - Date.now());
};

const main = async ([name, instant]: string[]): Promise<void> => {
  const stage = await readStage(name ?? '');
  await turnClock(stage, instant, new DynamoDBClient({ region: stage.region }));
  console.log(`stage ${stage.name}: it is ${instant}`);
};

if (import.meta.main)
  await main(process.argv.slice(2)).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  });
