// What the system needs from outside, each with two sides: AWS and one machine.
import type { Cycle } from './domain/cycle.ts';
import type { Fact, FactKind } from './domain/fact.ts';
import type { At, ClosingGate, Gate, OpenGate } from './domain/gate.ts';
import type { Instant, UnitRef } from './domain/ids.ts';
import type { Official } from './domain/official.ts';
import type { Reading } from './domain/reading.ts';
import type { Roster } from './domain/roster.ts';
import type { FrozenCell, FrozenPanel, UnitRecord } from './domain/unit.ts';

/** What OpenCycle freezes of one unit. */
export type FrozenUnit =
  | { ref: UnitRef; panel: FrozenPanel; officials: Official[] }
  | { ref: UnitRef; cell: FrozenCell };

export type Attempt = { number: number; execution: string };

/** What may go once its time is over: everything else of a cycle stays. */
export type Erasable = { unit: UnitRef; fact: string } | { unit: UnitRef; mail: string } | { reading: Reading };

/** What was sent to whom, recorded before it is sent; `to` is personal data and stays in the table. */
export type MailRecord = {
  id: string;
  unit: UnitRef;
  slot: string;
  kind: string;
  to: string;
  recordedAt: Instant;
  /** The digest that carried it, where it was not sent alone. */
  in?: string | undefined;
  /** Of a digest: what it carried. */
  parts?: { unit: UnitRef; slot: string }[] | undefined;
};

export type Answered = { left: number } | { closing: ClosingGate };

/** Every write is one item and one condition. Reads of units, facts and gates are strongly consistent. */
export interface Store {
  /** Writes a whole roster beside the old one, then points to it: readers see all or nothing of it. */
  saveRoster(revision: string, roster: Roster): Promise<void>;
  roster(): Promise<{ revision: string; roster: Roster } | undefined>;
  rosterOf(revision: string): Promise<Roster | undefined>;

  /** Puts the cycle if absent; answers what stands. */
  putCycle(cycle: Cycle): Promise<Cycle>;
  cycle(id: string): Promise<Cycle | undefined>;
  cycles(): Promise<Cycle[]>;
  /** Writes frozen units; repeatable, since a roster revision never changes. Leaves gates, facts and epochs alone. */
  freeze(units: FrozenUnit[]): Promise<void>;
  attempt(cycle: string): Promise<Attempt | undefined>;
  /** Raises the attempt from `from` (0: none yet) to `from + 1`; false where another did. */
  raiseAttempt(cycle: string, from: number, execution: string): Promise<boolean>;

  unit(ref: UnitRef): Promise<UnitRecord>;
  /** The unit without its self-assessments, which are most of its size. */
  withoutForms(ref: UnitRef): Promise<UnitRecord>;
  /** The unit's own item, gate and epochs only. */
  frame(ref: UnitRef): Promise<UnitRecord>;
  /** For overviews, and maybe a second old: its own item, gate, epochs and closures only (`facts` are the closures). */
  outline(ref: UnitRef): Promise<UnitRecord>;
  /** As frozen. */
  official(ref: UnitRef, id: string): Promise<Official | undefined>;
  /** `glance`: at half the price, and may miss the last second. */
  facts<K extends FactKind>(ref: UnitRef, kind: K, how?: 'glance'): Promise<Fact<K>[]>;
  /**
   * `expected`: at half the price where it is there, at more where it is not; the answer is the same. `glance`: at half
   * the price, and may miss the last second.
   */
  fact(ref: UnitRef, key: string, how?: 'expected' | 'glance'): Promise<Fact | undefined>;
  /** The commit point: puts the fact if absent, else answers the one that stands. Refuses ItemTooLarge. */
  putFact(fact: Fact): Promise<{ put: true } | { put: false; existing: Fact }>;

  gate(ref: UnitRef): Promise<Gate | undefined>;
  /** `fenced`: a newer opening stands. `ended`: this phase and round is closing or closed. */
  openGate(ref: UnitRef, gate: OpenGate): Promise<'opened' | 'fenced' | 'ended'>;
  /**
   * Takes a slot from the pending set of the gate that is open at `at`, and says how many are left. Taking the last one
   * marks the gate closing in the same write. Undefined where it is not open. `alone`: nobody else was pending just now,
   * which spares a write where it is still so.
   */
  answerGate(ref: UnitRef, at: At, slot: string, now: Instant, alone?: boolean): Promise<Answered | undefined>;
  /** Adds slots (somebody joined); false where it is not open at `at`. */
  awaitAlso(ref: UnitRef, at: At, slots: string[]): Promise<boolean>;
  /** Open → closing. `all-answered` only while nobody is pending, `due` only while the due date is `due`. */
  markClosing(
    ref: UnitRef,
    at: At,
    why: { reason: 'all-answered' | 'operator' } | { reason: 'due'; due: Instant },
    now: Instant,
  ): Promise<ClosingGate | undefined>;
  /** Closing → closed; nothing where it is not closing at `at`. */
  markClosed(ref: UnitRef, at: At): Promise<void>;
  /** Moves the due date and next look of the gate that is open at `at`; false where it is not. */
  setDue(ref: UnitRef, at: At, due: Instant, nextLook: Instant): Promise<boolean>;
  setNextLook(ref: UnitRef, at: At, nextLook: Instant): Promise<boolean>;
  /** Raises the epoch of a slot's link to `epoch` if it is lower. */
  raiseEpoch(ref: UnitRef, slot: string, epoch: number): Promise<void>;
  /** Units of any cycle whose gate's next look has come, soonest first; keys only. */
  dueGates(now: Instant, limit: number): Promise<UnitRef[]>;
  /** The soonest next look of all open gates. */
  nextLook(): Promise<Instant | undefined>;

  resultsOf(official: string): Promise<Fact<'result'>[]>;

  /** Drafts of forms: overwritable, gone after `expires`. */
  saveDraft(key: string, fields: Record<string, string>, expires: Instant): Promise<void>;
  draft(key: string, now: Instant): Promise<Record<string, string> | undefined>;

  /** True where it was not recorded before. */
  recordMail(mail: MailRecord): Promise<boolean>;
  mails(ref: UnitRef): Promise<MailRecord[]>;
  /** Keeps a reading of somebody's file; false where that reader's of that day is kept already. */
  recordReading(reading: Reading): Promise<boolean>;
  /** By day. */
  readings(official: string): Promise<Reading[]>;
  /** Removes what need not be kept any more; what is gone already is no error. */
  erase(items: readonly Erasable[]): Promise<void>;
  /** Uses a one-time value; false where it was used before. */
  useOnce(key: string, expires: Instant): Promise<boolean>;
}

/** Wakes a waiting state. Late and repeated completions are no error: only a closure says that a phase is over. */
export interface Tasks {
  succeed(token: string, output: unknown): Promise<void>;
  /** Starts the cycle's execution; the same name again is the same execution. */
  start(name: string, input: unknown): Promise<string>;
  status(execution: string): Promise<'running' | 'succeeded' | 'failed' | 'unknown'>;
}

export type EventEntry = { name: string; detail: { metadata: Record<string, unknown>; data: unknown } };
export interface Events {
  /** At least once; the id in the metadata is deterministic. */
  publish(entries: EventEntry[]): Promise<void>;
}

export type Mail = { id: string; to: string; subject: string; text: string; html: string };
export interface Mailer {
  /** At least once, always with the same Message-ID. */
  send(mails: Mail[]): Promise<void>;
}

export interface Clock {
  now(): Instant;
  /** Of a clock that others may turn: looks how far it stands ahead or behind. Asked once, as a call begins. */
  catchUp?(): Promise<void>;
}

/** Link keys, newest first: sign with the first, accept all. */
export type LinkKey = { id: string; secret: string };
/** What ties a sign-in at an issuer to the browser that began it. */
export type OpenIdFlow = { redirect: string; state: string; nonce: string; verifier: string };

export interface OpenId {
  /** Where the browser goes. Throws IssuerUnreachable. */
  begin(flow: OpenIdFlow): Promise<URL>;
  /** The verified mail address that the issuer tells. Throws SignInRefused, IssuerUnreachable. */
  finish(url: URL, flow: OpenIdFlow): Promise<string>;
}

export interface Secrets {
  linkKeys(): Promise<LinkKey[]>;
}
