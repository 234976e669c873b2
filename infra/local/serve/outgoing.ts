// The outbox as the console is given it; none where mails go to the mailbox page.
import type { Clock } from '#shared/ports';
import type { Outgoing } from '../../../functions/dependencies.ts';
import type { Posting } from './posting.ts';

export const outgoingOf = ({ outbox }: Pick<Posting, 'outbox'>, clock: Clock): Outgoing | undefined =>
  outbox === undefined
    ? undefined
    : {
        counts: async () => outbox.counts(),
        stuck: async (limit) => outbox.stuck(limit),
        again: async (state) => outbox.again(state, clock.now()),
      };
