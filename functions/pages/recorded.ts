// What was recorded, as its author reads it back: who, when, and every part of the content.
import { html } from 'hono/html';
import type { AccessRole } from '#shared/domain/access';
import type { Fact } from '#shared/domain/fact';
import { laterOfResult } from '#shared/domain/forms/later-of';
import { OUTCOMES, type Outcome } from '#shared/domain/rating';
import { lastClosure } from '#shared/domain/rounds';
import { membersOf, officialsOf, type UnitRecord } from '#shared/domain/unit';
import { assessedIn, formOfFact } from './form-of-fact.ts';
import { bi, done, ratingLabel, type Text } from './layout.ts';
import { nextSteps } from './next-steps.ts';
import type { Html, TaskVisit } from './page.ts';
import { partLabel, valueLabel } from './parts.ts';
import { resultOf } from './result-of.ts';
import { roleLabel, shownDay, shownInstant } from './words.ts';

type Names = (official: string) => string;

/** Names of a unit's people, the departed too; an id where there is none. */
export const namesIn = (record: UnitRecord): Names => {
  const names = new Map<string, string>();
  const people = record.kind === 'panel' ? [...record.frozen, ...officialsOf(record)] : [];
  for (const { id, name } of people) names.set(id, name);
  if (record.kind === 'cell') for (const { official, holder } of membersOf(record)) names.set(official, holder.name);
  return (id) => names.get(id) ?? id;
};

/** Parts whose value is a rating; free text that happens to be such a word is left alone. */
const RATED = ['proposal', 'rating'];
const isOutcome = (value: string): value is Outcome => (OUTCOMES as readonly string[]).includes(value);

const shown = (key: string, value: unknown, names: Names): Html => {
  if (value === true) return bi('Có', 'Yes');
  if (value === false) return bi('Không', 'No');
  if (key === 'official') return html`${names(String(value))}`;
  if (typeof value === 'object' && value !== null) return inner(value, names);
  const text = String(value);
  const label: Text | undefined = RATED.includes(key) && isOutcome(text) ? ratingLabel(text) : valueLabel(key, text);
  if (label !== undefined) return bi(label.vi, label.en);
  return html`${/^\d{4}-\d\d-\d\d$/.test(text) ? shownDay(text) : text}`;
};

const inner = (value: object, names: Names): Html =>
  html`<ul>${entries(value).map(([key, part]) => html`<li>${title(key)}: ${shown(key, part, names)}</li>`)}</ul>`;

const entries = (value: object): [string, unknown][] =>
  Object.entries(value).filter(([, part]) => part !== undefined && part !== '');

const title = (key: string): Html => {
  const { vi, en } = isOutcome(key) ? ratingLabel(key) : partLabel(key);
  return bi(vi, en);
};

const table = (key: string, rows: object[], names: Names): Html => {
  const columns = [...new Set(rows.flatMap((row) => entries(row).map(([column]) => column)))];
  const cells = (row: object) =>
    columns.map((column) => {
      const value = (row as Record<string, unknown>)[column];
      return html`<td>${value === undefined ? '' : shown(column, value, names)}</td>`;
    });
  return html`<div class="scroll" tabindex="0"><table><caption>${title(key)}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col">${title(column)}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${cells(row)}</tr>`)}</tbody></table></div>`;
};

const part = ([key, value]: [string, unknown], names: Names): Html => {
  if (!Array.isArray(value))
    return html`<dl><dt>${title(key)}</dt><dd class="text">${shown(key, value, names)}</dd></dl>`;
  return value.length === 0 ? html`` : table(key, value as object[], names);
};

/** Who recorded it and when. */
export const stamp = (fact: Fact): Html => {
  const { vi, en } = roleLabel(fact.by);
  const when = shownInstant(fact.at);
  return html`<p>${bi(`Đã ghi nhận lúc ${when} (${vi}).`, `Recorded at ${when} by ${en}.`)}</p>`;
};

export const contentOf = (fact: Fact, names: Names): Html =>
  html`${entries(fact.content).map((entry) => part(entry, names))}`;

/** Whose eyes read it back: the author's own, or HR's who typed it in. */
export type ReadBack = Pick<TaskVisit, 'deps' | 'cycle' | 'ref' | 'record'> & { reader?: AccessRole };

/** The result stands in the form once there is one; until then, what comes next. */
const assessed = async (fact: Fact<'self-assessment'>, { deps, cycle, ref, record, reader = 'official' }: ReadBack) => {
  const official = assessedIn(record, fact);
  const decided = lastClosure(record.facts, 'signature') !== undefined;
  const result = decided ? await resultOf(deps.store, ref, official.id) : undefined;
  const known = result === undefined || reader !== 'official' ? {} : laterOfResult(result);
  const next = decided ? html`` : nextSteps(cycle, official);
  return html`${next}${formOfFact(fact, { record, cycle, reader, known })}`;
};

/** The page after an act, and of the same link ever after. */
export const recordedPage = async (fact: Fact, visit: ReadBack, label: Text, next: Html = html``): Promise<Html> => {
  const title = { vi: `${label.vi}: đã ghi nhận`, en: `${label.en}: recorded` };
  if (fact.kind === 'self-assessment') return done(title, html`${stamp(fact)}${next}`, await assessed(fact, visit));
  return done(title, html`${stamp(fact)}${next}${contentOf(fact, namesIn(visit.record))}`);
};
