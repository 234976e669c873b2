// One-time links that sign in to the console: for the operator's terminal, and for a listed address that asks.
import { randomBytes } from 'node:crypto';
import { type Claim, signLink } from '#shared/contracts/links';
import type { Instant } from '#shared/domain/ids';
import type { Dependencies } from '../../dependencies.ts';

type Linking = Pick<Dependencies, 'secrets' | 'settings' | 'clock'>;

const HOUR = 3_600_000;
const TERMINAL_HOURS = 24;
const MAILED_HOURS = 1;

/** The claim's cycle where the link leads to the list of cycles. */
export const NO_CYCLE = 'all';

const after = (now: Instant, hours: number): Instant => new Date(Date.parse(now) + hours * HOUR).toISOString();

const linkFor = async (
  deps: Linking,
  { slot, cycle, hours, way }: { slot: string; cycle: string; hours: number; way: 'console' | 'mailed' },
): Promise<string> => {
  const expires = after(deps.clock.now(), hours);
  // two links of one moment are two: the clock of a laptop may stand still
  const unit = `${way}-${randomBytes(8).toString('hex')}`;
  const claim = { purpose: 'console', cycle, unitKind: 'panel', unit, slot, epoch: 1, expires } as const;
  return `${deps.settings.publicUrl}/console/sign-in/${signLink(claim, await deps.secrets.linkKeys())}`;
};

/** For the operator's terminal: whoever can start the server is HR of the whole cycle. */
export const consoleLink = (deps: Linking, cycle: string): Promise<string> =>
  linkFor(deps, { slot: 'hr:0', cycle, hours: TERMINAL_HOURS, way: 'console' });

export const mailedLink = (deps: Linking, slot: string): Promise<string> =>
  linkFor(deps, { slot, cycle: NO_CYCLE, hours: MAILED_HOURS, way: 'mailed' });

export const isMailed = ({ unit }: Pick<Claim, 'unit'>): boolean => unit.startsWith('mailed-');
