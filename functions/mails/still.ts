// Asked last, between writing a mail and sending it: is this very task still open, and still this slot's?
import { isOpenAt } from '#shared/domain/gate-moves';
import { Phase } from '#shared/domain/phase';
import type { Store } from '#shared/ports';
import type { Still } from './post.ts';

export const isStillAwaited =
  ({ store }: { store: Pick<Store, 'gate'> }): Still =>
  async ({ record, slot, purpose, round }) => {
    const phase = Phase.safeParse(purpose);
    if (!phase.success) return true;
    const gate = isOpenAt(await store.gate(record.ref), { phase: phase.data, round });
    return gate?.pending.includes(slot.id) === true;
  };
