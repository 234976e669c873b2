// Posting what is due: one mail an address, alone or as a digest; recorded for each task before it goes, under ids that repeat.
import type { Purpose } from '#shared/contracts/links';
import { MAIL_KINDS } from '#shared/contracts/mails';
import type { Instant, UnitRef } from '#shared/domain/ids';
import type { Phase } from '#shared/domain/phase';
import { linkEpoch } from '#shared/domain/posts';
import type { Slot } from '#shared/domain/slots';
import type { UnitRecord } from '#shared/domain/unit';
import type { Mail, MailRecord } from '#shared/ports';
import type { Dependencies } from '../dependencies.ts';
import { cycleOf } from '../gates/rules.ts';
import { roleLabel } from '../pages/words.ts';
import { eachOf } from '../units.ts';
import { composed, delayLetter, digestLetter, type Item, taskLetter } from './letters.ts';
import { expiryOf, linkTo, unitInConsole } from './links.ts';
import { askerOf, nameOf, RESULT, TASKS } from './texts.ts';

export type Posting = Pick<Dependencies, 'store' | 'mailer' | 'clock' | 'secrets' | 'settings'>;

export type Kind =
  | 'request'
  | `reminder-${string}`
  | `again-${string}`
  | `handed-${string}`
  | 'result'
  | `escalation-${string}`;

/** Word of one task to one address. `who`: of somebody else's delay, the one who must act; `console`: told as HR. */
export type Head = {
  record: UnitRecord;
  slot: Slot;
  purpose: Purpose;
  round: number;
  kind: Kind;
  to: string;
  due?: Instant;
  /** HR's own reminder: counted like one of the plan, and never repeated by it. */
  byHr?: boolean;
  delay?: { name: string | undefined; toHr: boolean; copy: number };
  /** Recorded by somebody who died before sending it, maybe: sent again under the same id. */
  before?: MailRecord;
};

const stem = ({ cycle, kind, id }: UnitRef, purpose: string, round: number, slot: string): string =>
  `${cycle}.${kind}.${id}.${purpose}.${round}.${slot.replaceAll(':', '-')}.`;

/** Mails of one slot in one phase and round. */
export const mailsAbout = (
  mails: readonly MailRecord[],
  ref: UnitRef,
  at: { phase: Phase; round: number },
  slot: Slot,
) => mails.filter(({ id }) => id.startsWith(stem(ref, at.phase, at.round, slot.id)));

export const idOf = ({ record, slot, purpose, round, kind, delay }: Head): string => {
  const copy = delay === undefined || delay.copy === 0 ? '' : `-${delay.copy}`;
  return `${stem(record.ref, purpose, round, slot.id)}${kind}${copy}`;
};

export const kindOf = ({ kind, byHr }: Pick<Head, 'kind' | 'byHr'>): string => (byHr === true ? `${kind}-hr` : kind);

export type Group = { id: string; to: string; heads: Head[]; digest: boolean };

const groupOf = (heads: Head[]): Group => {
  const sorted = [...heads].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  const [first] = sorted as [Head];
  const digest = first.before === undefined ? sorted.length > 1 : first.before.in !== undefined;
  const own = digest ? `${idOf(first)}.digest` : idOf(first);
  return { id: first.before?.in ?? own, to: first.to, heads: sorted, digest };
};

/** What was recorded before goes in the mail that it was recorded for; everything else in one mail an address. */
export const groupsOf = (heads: readonly Head[]): Group[] => {
  const key = (head: Head): string => {
    const { before, to } = head;
    return before === undefined ? `new ${to.toLowerCase()}` : `${to} ${before.in ?? before.id}`;
  };
  return [...Map.groupBy(heads, key).values()].map(groupOf);
};

/** False where somebody else's mail carries it: HR's, or another run's. */
const recorded = async ({ store, clock }: Posting, { id, digest }: Group, head: Head): Promise<boolean> => {
  const { record, slot, to, before } = head;
  if (before !== undefined) return true;
  const own = { id: idOf(head), unit: record.ref, slot: slot.id, kind: kindOf(head), to, recordedAt: clock.now() };
  if (await store.recordMail(digest ? { ...own, in: id } : own)) return true;
  const standing = (await store.mails(record.ref)).find((mail) => mail.id === own.id);
  return standing?.kind === own.kind && standing.in === (digest ? id : undefined);
};

const itemOf = async (deps: Posting, head: Head): Promise<Item> => {
  const { record, slot, purpose, due, delay } = head;
  const { ref } = record;
  const task = purpose === 'result' ? RESULT : (TASKS[purpose as Phase] ?? RESULT);
  const unit = nameOf(record);
  if (delay !== undefined) {
    const role = roleLabel(slot.role);
    const name = delay.name === undefined ? '' : ` (${delay.name})`;
    const who = { vi: `${role.vi}${name}`, en: `${role.en}${name}` };
    const url = delay.toHr ? { url: unitInConsole(deps, ref) } : {};
    return { is: 'delay', task, unit, due: due ?? deps.clock.now(), who, ...url };
  }
  const epoch = linkEpoch(record, slot.id);
  const expires = expiryOf(due ?? deps.clock.now());
  const url = await linkTo(deps, { ref, purpose, slot: slot.id, epoch, expires });
  const { name } = await cycleOf(deps.store, ref.cycle);
  return { is: 'task', task, unit, url, asker: askerOf(record, name), ...(due === undefined ? {} : { due }) };
};

const single = (kind: Kind, item: Item, envelope: { id: string; to: string }): Mail => {
  if (item.is === 'delay') return composed('escalation', envelope, delayLetter(item));
  const named = MAIL_KINDS.find((each) => kind.startsWith(each)) ?? 'request';
  return composed(named, envelope, taskLetter(item, named === 'reminder'));
};

const keepDigest = async ({ store, clock }: Posting, { id, to }: Group, heads: readonly Head[]): Promise<void> => {
  const [first] = heads;
  if (first === undefined) return;
  const parts = heads.map(({ record, slot }) => ({ unit: record.ref, slot: slot.id }));
  const unit = first.record.ref;
  await store.recordMail({ id, unit, slot: first.slot.id, kind: 'digest', to, recordedAt: clock.now(), parts });
};

/** Undefined where nothing of it is left to say. */
const written = async (deps: Posting, group: Group, still: Still): Promise<Mail | undefined> => {
  const living: Head[] = [];
  for (const head of group.heads) if ((await still(head)) && (await recorded(deps, group, head))) living.push(head);
  const [first] = living;
  if (first === undefined) return undefined;
  const items = await Promise.all(living.map((head) => itemOf(deps, head)));
  if (!group.digest) return single(first.kind, items[0] as Item, group);
  await keepDigest(deps, group, living);
  return composed('digest', group, digestLetter(items));
};

export type Still = (head: Head) => Promise<boolean>;
const ALWAYS: Still = async () => true;

/** Asks `still` of each task last of all: whoever acted since it was collected gets no mail. Answers how many mails went. */
export const postGroups = async (deps: Posting, groups: readonly Group[], still: Still = ALWAYS): Promise<number> => {
  const ready = new Map<Group, Mail>();
  await eachOf(groups, 32, async (group) => {
    const mail = await written(deps, group, still);
    if (mail !== undefined) ready.set(group, mail);
  });
  const mails = groups.flatMap((group) => ready.get(group) ?? []);
  if (mails.length > 0) await deps.mailer.send(mails);
  return mails.length;
};

export const post = (deps: Posting, heads: readonly Head[]): Promise<number> => postGroups(deps, groupsOf(heads));
