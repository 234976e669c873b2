// What pages with one row per person share: whose rows these are, strangers, checks together, and the act that records them.
import { html } from 'hono/html';
import { linkId } from '#shared/contracts/links';
import { assertNotOwnRow, isOwnAct, may, recordKindOf } from '#shared/domain/access';
import { dayOf } from '#shared/domain/calendar';
import { FormInvalid, NotAllowed, NotFound, OwnRow, Refusal, StrangerRow } from '#shared/domain/errors';
import { type Fact, type FactContent, type FactKind, makeFact } from '#shared/domain/fact';
import type { Official } from '#shared/domain/official';
import { Rating } from '#shared/domain/rating';
import { type CellRecord, type Member, membersOf, type PanelRecord, participantsOf } from '#shared/domain/unit';
import { act } from '../gates/act.ts';
import { FormProblems } from './forms.ts';
import { bi, type Text } from './layout.ts';
import { isOwnPage } from './link.ts';
import type { Fields, Html, TaskVisit } from './page.ts';
import { problemsOf } from './problems.ts';
import { recordedPage } from './recorded.ts';

export const panelOf = ({ record }: Pick<TaskVisit, 'record'>): PanelRecord => {
  if (record.kind !== 'panel') throw new NotFound(`${record.ref.id} is no panel`, { unit: record.ref.id });
  return record;
};

export const cellOf = ({ record }: Pick<TaskVisit, 'record'>): CellRecord => {
  if (record.kind !== 'cell') throw new NotFound(`${record.ref.id} is no cell`, { unit: record.ref.id });
  return record;
};

/** Rows of the visitor's slot; the holder's own is never among them, whatever the slot says. */
export const rowIds = ({ slot }: Pick<TaskVisit, 'slot'>): string[] =>
  slot.rows.filter((id) => id !== slot.holder?.official);

export const officialsIn = (visit: TaskVisit): Official[] => {
  const ids = new Set(rowIds(visit));
  return participantsOf(panelOf(visit)).filter(({ id }) => ids.has(id));
};

export const membersIn = (visit: TaskVisit): Member[] => {
  const ids = new Set(rowIds(visit));
  return membersOf(cellOf(visit)).filter(({ official }) => ids.has(official));
};

const ROW_FIELD = /^(?:rating|reason|comment|votes|missing|agrees|defer|until)\.([^.]+)/;

/** A row field of anybody else is refused, even where it is empty: no form of ours has it. */
export const refuseStrangers = (visit: Pick<TaskVisit, 'slot'>, fields: Fields): void => {
  const known = new Set(rowIds(visit));
  for (const field of Object.keys(fields)) {
    const official = ROW_FIELD.exec(field)?.[1];
    if (official === undefined || known.has(official)) continue;
    if (official === visit.slot.holder?.official) throw new OwnRow('a row of one’s own', { field });
    throw new StrangerRow('a row of somebody who is not here', { field });
  }
};

/** Runs every check and refuses once, with all that is wrong. */
export const checkAll = (checks: readonly (() => void)[]): void => {
  let problems: FormProblems['problems'] = {};
  for (const check of checks) {
    try {
      check();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      problems = { ...problemsOf(error), ...problems };
    }
  }
  if (Object.keys(problems).length > 0) throw new FormProblems(problems);
};

/** What happened cannot have happened after today. */
export const checkPast = (field: string, day: string, { now }: Pick<TaskVisit, 'now'>): void => {
  if (day > dayOf(now)) throw new FormInvalid('a day to come', { field, problem: 'future' });
};

export const checkAttendance = ({ present, called }: { present: number; called: number }): void => {
  if (present > called)
    throw new FormInvalid('more present than called', { field: 'present', problem: 'more-than-called' });
};

/** `check`, and whatever else is no wish to record, only shows again what was typed. */
export const wantsRecord = (fields: Fields): boolean => fields.do === undefined || fields.do === 'record';

/** The rating typed for somebody, if it is one. */
export const typedRating = (fields: Fields, id: string): Rating | undefined =>
  Rating.safeParse(fields[`rating.${id}`]).data;

const UNCHANGED = html`<p>${bi('Nội dung này đã được ghi nhận trước đó; không có gì thay đổi.', 'This was recorded before; nothing has changed.')}</p>`;

/** The last word on who may record what, whatever a page's form let through. */
const checkAccess = ({ slot }: Pick<TaskVisit, 'slot'>, kind: FactKind): void => {
  const recordKind = recordKindOf(kind);
  if (recordKind === undefined || !may(slot.role, 'do', recordKind))
    throw new NotAllowed(`${slot.role} records no ${kind}`, { role: slot.role, kind });
  if (!isOwnAct(kind)) assertNotOwnRow(slot.holder?.official, slot.rows);
};

/** Records the visitor's slot through the gate and says what stands. */
export const recordSlot = async <K extends FactKind>(
  visit: TaskVisit,
  kind: K,
  content: FactContent<K>,
  title: Text,
): Promise<Html> => {
  checkAccess(visit, kind);
  const { deps, ref, slot, at, now, token, record } = visit;
  const own = slot.holder?.official;
  const fact = makeFact<K>({
    unit: ref,
    kind,
    subject: slot.id,
    round: at.round,
    at: now,
    by: own === undefined ? slot.role : `${slot.role}:${own}`,
    channel: 'link',
    link: linkId(token),
    content,
  });
  const acted = await act(
    deps,
    fact as Fact,
    at,
    isOwnPage(visit.claim) ? { gate: record.gate } : { gate: record.gate, record },
  );
  return recordedPage(acted.fact, visit, title, acted.again ? UNCHANGED : html``);
};
