// A small province's year on a deployed stage: people act over its HTTP API, an operator turns its clock.
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { readOffset } from '../../functions/adapters/dynamodb/clock-offset.ts';
import { turnClock } from '../../infra/aws/turn-clock.ts';
import { stageOf } from '../../infra/config.ts';
import { morningOf } from '../../infra/local/clock.ts';
import { START } from '../../infra/local/demonstration.ts';
import type { Emulator } from '../emulator/ministack.ts';
import type { Outputs } from './commands.ts';
import { type Behind, frontOf, type Letter, POLL_MS } from './front.ts';
import { letAllAct } from './people.ts';
import { isAtRest } from './rest.ts';
import type { Stage } from './stage.ts';

/** The yearly schedule names a cycle by its year. */
export const CYCLE = START.slice(0, 4);
export const STAGE = 'rehearsal';

const { context } = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8')) as {
  context: { stages: Record<string, unknown> };
};

export type Deployed = { emulator: Emulator; stage: Stage; outputs: Outputs };

/** Answers the execution that runs. */
export const kickOff = async ({ stage, outputs }: Deployed): Promise<string> => {
  const { execution } = (await stage.invoke('kickoff')) as { execution: string };
  return `${outputs.StateMachine.replace(':stateMachine:', ':execution:')}:${execution}`;
};

const lettersOf = async (stage: Stage): Promise<Letter[]> => {
  const once = new Map((await stage.sentMails()).map((mail) => [mail.MessageId, mail]));
  return [...once.values()].map(({ MessageId, To: [to = ''], BodyText }, at) => ({
    n: at + 1,
    id: MessageId,
    to,
    text: BodyText,
  }));
};

export const nowOn = async ({ clients, name }: Stage): Promise<string> =>
  new Date(Date.now() + (await readOffset(clients.dynamo, name('facts')))).toISOString();

/** As the laptop's clock is turned: to the morning of the next date that matters, never back; then the hourly sweep. */
const turnOn = async ({ stage }: Deployed, sweep: Disturbances['sweep']): Promise<string | null> => {
  const look = await stage.store.nextLook();
  if (look === undefined) return null;
  const morning = morningOf(look);
  if (morning > (await nowOn(stage))) await turnClock(stageOf(STAGE, context.stages), morning, stage.clients.dynamo);
  await sweep();
  return nowOn(stage);
};

export type Disturbances = {
  /** Asked where all are at rest; true where it set something in motion, so that no clock is turned. */
  atRest(base: string): Promise<boolean>;
  sweep(): Promise<unknown>;
};

const undisturbed = ({ stage }: Deployed): Disturbances => ({
  atRest: async () => false,
  sweep: () => stage.invoke('sweep'),
});

const behindOf = (deployed: Deployed, execution: string, { atRest, sweep }: Disturbances): Behind => ({
  publicUrl: deployed.outputs.PublicUrl,
  endpoint: deployed.emulator.endpoint,
  letters: () => lettersOf(deployed.stage),
  isAtRest: () => isAtRest(deployed.stage, CYCLE, execution),
  isSending: () => deployed.stage.isSending(),
  now: () => nowOn(deployed.stage),
  turn: async (base) => ((await atRest(base)) ? nowOn(deployed.stage) : turnOn(deployed, sweep)),
});

/** From where it stands until nobody waits for anybody or for any date. */
export const playToTheEnd = async (
  deployed: Deployed,
  execution: string,
  disturbances = undisturbed(deployed),
): Promise<void> => {
  const front = await frontOf(behindOf(deployed, execution, disturbances));
  try {
    // HR corrects what has been frozen: nobody acts before
    while (!(await isAtRest(deployed.stage, CYCLE, execution))) await pause(POLL_MS);
    await letAllAct(front.base, CYCLE);
  } finally {
    await front.close();
  }
};
