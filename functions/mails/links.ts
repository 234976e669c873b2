// Links as every channel renders them: one function, so that one robot can try them all.

import { type Purpose, signLink } from '#shared/contracts/links';
import { addDays } from '#shared/domain/calendar';
import type { Instant, UnitRef } from '#shared/domain/ids';
import type { Dependencies } from '../dependencies.ts';

export type LinkTo = { ref: UnitRef; purpose: Purpose; slot: string; epoch: number; expires: Instant };

export const linkTo = async (
  { secrets, settings }: Pick<Dependencies, 'secrets' | 'settings'>,
  to: LinkTo,
): Promise<string> => {
  const { ref, purpose, slot, epoch, expires } = to;
  const claim = { purpose, cycle: ref.cycle, unitKind: ref.kind, unit: ref.id, slot, epoch, expires };
  return `${settings.publicUrl}/l/${signLink(claim, await secrets.linkKeys())}`;
};

/** A unit's page in the console: no claim, for whoever may sign in there. */
export const unitInConsole = ({ settings }: Pick<Dependencies, 'settings'>, { cycle, kind, id }: UnitRef): string =>
  `${settings.publicUrl}/console/${cycle}/${kind}/${id}`;

/** The gate decides when a task is over; the expiry only bounds how long a lost mail is worth anything. */
export const expiryOf = (due: Instant): Instant => addDays(due, 90);
