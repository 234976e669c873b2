// What a page is: it shows a task and records the act. One app serves them all, on a laptop and on Lambda.
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Claim, Purpose } from '#shared/contracts/links';
import type { Cycle } from '#shared/domain/cycle';
import type { At } from '#shared/domain/gate';
import type { Instant, UnitRef } from '#shared/domain/ids';
import type { Signature } from '#shared/domain/signature';
import type { Slot } from '#shared/domain/slots';
import type { UnitRecord } from '#shared/domain/unit';
import type { Dependencies } from '../dependencies.ts';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** Field name → what was typed. A field given twice keeps its last value. */
export type Fields = Record<string, string>;

/** What was typed and what is wrong with it: field name → a sentence in Vietnamese and English. */
export type Typed = {
  fields: Fields;
  problems: Record<string, { vi: string; en: string }>;
  /** Set where a draft is shown or was just saved. */
  draft?: SheetDraft;
  /** The draft is somebody else's, of meanwhile: its fields are those that differ. */
  other?: boolean;
};

/** Who saved a sheet's draft, in which role, and when. */
export type SheetDraft = { by: string; at: Instant; fields: Fields };

/** One person's visit by a living link; the signature, the epoch and the person's activity have been checked. */
export type Visit = {
  deps: Dependencies;
  cycle: Cycle;
  token: string;
  claim: Claim;
  ref: UnitRef;
  now: Instant;
  /** Binds the form to this page: put into the hidden field `proof`. */
  proof: string;
};

export type Signed = Pick<Signature, 'number' | 'date' | 'signer'>;

/** A visit to a phase's task: the whole unit, the phase's current round, and the visitor's slot in it. */
export type TaskVisit = Visit & {
  record: UnitRecord;
  at: At;
  slot: Slot;
  /** Of the address: what a sheet shows of its rows; never a person. */
  query?: Fields;
  /** Set where HR types in a paper form on somebody's behalf; a link otherwise. */
  channel?: 'paper';
  /** Of a decision by link: whether the signer's one-time code is still asked for. */
  signer?: 'asked' | 'proven';
  /** Set where HR records a decision that was taken elsewhere: its number, date and signer. */
  madeOutside?: Signed;
};

/** Where the link's purpose is a phase. `show` gets what was typed back when it was refused. */
export type TaskPage = {
  purpose: Purpose;
  title: { vi: string; en: string };
  /** Set where one prepares the sheet and another confirms it. */
  drafts?: boolean;
  show(visit: TaskVisit, typed?: Typed): Html | Promise<Html>;
  /** Parses the form, decides, records through gates/act.ts; throws a Refusal. Returns the page that says what was recorded. */
  record(visit: TaskVisit, fields: Fields): Promise<Html>;
};
