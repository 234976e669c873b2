// What was recorded, as its author reads it back: who, when, and every part of the content.
import { html } from 'hono/html';
import type { Fact } from '#shared/domain/fact';
import { OUTCOMES, type Outcome } from '#shared/domain/rating';
import { membersOf, officialsOf, type UnitRecord } from '#shared/domain/unit';
import { bi, done, ratingLabel, type Text } from './layout.ts';
import type { Html } from './page.ts';
import { partLabel, valueLabel } from './parts.ts';
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
const RATED = ['proposal', 'rating', 'ownRating'];
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

/** The page after an act, and of the same link ever after. */
export const recordedPage = (fact: Fact, record: UnitRecord, label: Text, next: Html = html``): Html =>
  done(
    { vi: `${label.vi}: đã ghi nhận`, en: `${label.en}: recorded` },
    html`${stamp(fact)}${next}${contentOf(fact, namesIn(record))}`,
  );
