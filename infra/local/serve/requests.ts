// What a command at the terminal asks of the server that has the folder: asked durably, done on its next tick, answered.
import * as z from 'zod';
import { GateOutput } from '#shared/contracts/steps';
import { Refusal } from '#shared/domain/errors';
import { Id } from '#shared/domain/ids';
import type { Dependencies } from '../../../functions/dependencies.ts';
import type { KickedOff } from '../../../functions/scheduled/kickoff.ts';
import { planAt } from '../../../functions/scheduled/plans.ts';
import type { Outbox } from '../mails/outbox.ts';
import type { Cycles } from './cycles.ts';
import type { ServerState } from './state.ts';

export const Asked = z.discriminatedUnion('command', [
  z.strictObject({
    command: z.literal('kickoff'),
    cycle: z.enum(['year', 'school-year', 'quarter']),
    profile: z.string(),
  }),
  z.strictObject({ command: z.literal('run-on'), cycle: Id }),
  z.strictObject({ command: z.literal('succeed'), token: z.string(), output: GateOutput }),
  z.strictObject({ command: z.literal('retry-mails'), state: z.enum(['refused', 'parked']) }),
]);
export type Asked = z.infer<typeof Asked>;

type Answering = { state: ServerState; cycles: Cycles; outbox: Outbox | undefined } & Pick<
  Dependencies,
  'clock' | 'tasks'
>;

const RunState = z.enum(['started', 'resumed', 'running', 'over']);

/** What a server answered that was asked to run a cycle on; undefined where it has not. */
export const stateIn = (answer: string): KickedOff['state'] | undefined => RunState.safeParse(answer.trim()).data;

const done = async (asked: Asked, { cycles, outbox, clock, tasks }: Answering): Promise<string> => {
  if (asked.command === 'retry-mails') {
    const count = outbox?.again(asked.state, clock.now()) ?? 0;
    return `${count} thư sẽ được gửi lại / ${count} mails are tried again`;
  }
  if (asked.command === 'run-on') return (await cycles.runOn(asked.cycle)).state;
  if (asked.command === 'succeed') {
    await tasks.succeed(asked.token, asked.output);
    return 'done';
  }
  const plan = planAt(asked.cycle, clock.now(), asked.profile);
  await cycles.start(plan);
  return `Đã mở kỳ ${plan.id} / cycle ${plan.id} is started: ${plan.name}`;
};

/** A request that is refused is answered with why; it is not asked again. */
export const answerRequests = async (parts: Answering): Promise<void> => {
  const { state } = parts;
  for (const { n, given } of state.asked()) {
    try {
      state.answer(n, await done(Asked.parse(JSON.parse(given)), parts));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      state.answer(n, `${error.name}: ${error.message}`);
    }
  }
};
