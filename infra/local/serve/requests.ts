// What a command at the terminal asks of the server that has the folder: asked durably, done on its next tick, answered.
import * as z from 'zod';
import { Refusal } from '#shared/domain/errors';
import type { Clock } from '#shared/ports';
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
  z.strictObject({ command: z.literal('retry-mails'), state: z.enum(['refused', 'parked']) }),
]);
export type Asked = z.infer<typeof Asked>;

type Answering = { state: ServerState; cycles: Cycles; outbox: Outbox | undefined; clock: Clock };

const done = async (asked: Asked, { cycles, outbox, clock }: Answering): Promise<string> => {
  if (asked.command === 'retry-mails') {
    const count = outbox?.again(asked.state, clock.now()) ?? 0;
    return `${count} thư sẽ được gửi lại / ${count} mails are tried again`;
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
