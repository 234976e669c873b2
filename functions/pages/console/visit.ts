// A visit to the console: who, with which form proof; and one to a unit of a cycle.
import { formProof, isFormProof } from '#shared/contracts/links';
import type { Cycle } from '#shared/domain/cycle';
import { NotFound } from '#shared/domain/errors';
import type { Instant, UnitRef } from '#shared/domain/ids';
import type { UnitRecord } from '#shared/domain/unit';
import type { Actor } from '../../console/actor.ts';
import { unitOf } from '../../console/units.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { Text } from '../layout.ts';
import type { Fields, Html, Typed } from '../page.ts';
import { agencyOf, listedAt, readSession, type Session } from './session.ts';

export type ConsoleVisit = {
  deps: Dependencies;
  session: Session;
  /** The agency that this visitor is bound to; undefined for the whole cycle. */
  agency: string | undefined;
  actor: Actor;
  proof: string;
  now: Instant;
  query: Record<string, string>;
  /** The cycle whose pages this is among, as the address names it: where the search looks. */
  within?: string;
};

export type UnitVisit = ConsoleVisit & { cycle: Cycle; ref: UnitRef; record: UnitRecord };

/** `agency`: HR of the unit's own agency may, too; `cycle`: it reaches beyond one agency, or mends the workflow itself. */
export type ActReach = 'agency' | 'cycle';

/** One act of the console, on a page of its own under the unit's. */
export type ConsoleAct = {
  id: string;
  title: Text;
  reach: ActReach;
  /** Whether this unit, as it stands, has a use for it. */
  offered(record: UnitRecord): boolean;
  show(visit: UnitVisit, typed?: Typed): Html | Promise<Html>;
  /** Parses, acts, and says what was done; throws a Refusal. */
  record(visit: UnitVisit, fields: Fields): Promise<Html>;
};

/** Undefined without a living session. */
export const openVisit = async (
  deps: Dependencies,
  cookie: string | undefined,
  query: Record<string, string>,
): Promise<ConsoleVisit | undefined> => {
  if (cookie === undefined) return undefined;
  const keys = await deps.secrets.linkKeys();
  const now = deps.clock.now();
  const session = readSession(cookie, keys, now);
  // whoever was taken off the list has no session any more
  if (session === undefined || listedAt(deps.settings, session.slot, now) === undefined) return undefined;
  const actor: Actor = { by: session.slot, channel: 'console', link: sessionName(session) };
  return { deps, session, agency: agencyOf(session), actor, proof: formProof(cookie, keys), now, query };
};

/** Names a session in facts without giving it away. */
export const sessionName = ({ slot, id }: Session): string => `console.${slot}.${id}`;

/** Whether a form comes from this very session: another's records nothing. */
export const isOwnForm = async ({ deps }: ConsoleVisit, cookie: string, { proof }: Fields): Promise<boolean> =>
  isFormProof(proof, cookie, await deps.secrets.linkKeys());

export const unitVisit = async (visit: ConsoleVisit, cycle: string, kind: string, id: string): Promise<UnitVisit> => {
  if (kind !== 'panel' && kind !== 'cell') throw new NotFound(`no kind ${kind}`, { unit: id });
  const ref: UnitRef = { cycle, kind, id };
  return { ...visit, ref, ...(await unitOf(visit.deps.store, ref)) };
};

export const unitPath = ({ cycle, kind, id }: UnitRef): string => `/console/${cycle}/${kind}/${id}`;
