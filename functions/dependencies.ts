// What every handler is given: ports and settings, made once per process by whoever runs it.
import type { Listed } from '#shared/contracts/listed';
import type { Instant } from '#shared/domain/ids';
import type { Clock, Events, Mailer, OpenId, Secrets, Store, Tasks } from '#shared/ports';
import type { Desk } from './documents/papers/desk.ts';

export type Settings = {
  /** What links begin with; never taken from a request's Host header. */
  publicUrl: string;
  /** Addresses that may sign in to the console as HR of the whole cycle. */
  hrAddresses: readonly string[];
  /** Addresses that may sign in to read all and change nothing. */
  auditorAddresses?: readonly string[];
  /** Who else may sign in to the console: as what, for which agency, until when. */
  listed?: readonly Listed[];
  /** One machine of the office's own: only there may a cycle keep the Party side in full. */
  onPremises?: boolean;
  /** Tells analysts of linked Party ratings, as counts: off outside the Party organisation unless it asks for it. */
  partyEvents?: boolean;
  /** Decisions by link ask for a one-time code that goes to the signer's own address. */
  signerCodes?: boolean;
};

export type KeptBackup = { name: string; at: Instant; bytes: number };

/** Backups of the machine that serves: sealed files in a folder of their own. */
export type Backups = {
  /** Whether the store is in them, too. */
  complete: boolean;
  /** Newest first. */
  list(): Promise<readonly KeptBackup[]>;
  /** One that is no older than `since`: `again` where there is one already. */
  make(since: Instant): Promise<{ backup: KeptBackup; again: boolean }>;
  /** The sealed bytes; undefined where there is none of this name. */
  open(name: string): Promise<Blob | undefined>;
};

/** Refused for good by the receiver, or given up after days. */
export const STUCK = ['refused', 'parked'] as const;
export type Stuck = (typeof STUCK)[number];

/** The outbox of the machine that serves. */
export type Outgoing = {
  counts(): Promise<Record<'waiting' | 'sent' | Stuck, number>>;
  /** Newest first. */
  stuck(limit: number): Promise<readonly { id: string; state: Stuck; reason: string; at: Instant }[]>;
  /** Lets them be tried anew; answers how many. */
  again(state: Stuck): Promise<number>;
};

export type Dependencies = {
  store: Store;
  tasks: Tasks;
  events: Events;
  mailer: Mailer;
  clock: Clock;
  secrets: Secrets;
  settings: Settings;
  /** Signs people in at an issuer: where one is set, and then no link is mailed. */
  openId?: OpenId;
  /** Makes spreadsheets and papers: only where their libraries are, which the bounded bundles on AWS do not carry. */
  desk?: Desk;
  /** Only where the runtime is one machine that has a place for backups. */
  backups?: Backups;
  /** Only where mails wait in an outbox of the machine's own. */
  outgoing?: Outgoing;
};
