// The people of an office's sheets, each with their row, their cells by the roster's own columns, and what their units are called.
import type { Day } from '#shared/domain/ids';
import type { OfficeRow, OfficeSheet } from './office-sheet.ts';
import { agencyInTitles } from './office-units.ts';
import { isMember, ownCellsOf } from './office-values.ts';
import { oldFontOf } from './roster-fonts.ts';
import { type ProblemCode, problem } from './roster-problems.ts';
import type { Report, Row } from './roster-tables.ts';
import { isDamaged } from './roster-text.ts';

/** What no roster can do without, and no list may leave out for people who are new. */
export const NEEDED = [
  { key: 'born', column: 'Ngày sinh', english: 'born' },
  { key: 'post', column: 'Chức vụ, chức danh', english: 'post' },
  { key: 'kind', column: 'Đối tượng', english: 'kind' },
  { key: 'entered', column: 'Ngày vào cơ quan', english: 'entered' },
] as const;

/** What HR types where the list does not say it. */
export type Defaults = { agency?: string; kind?: string; entered?: string };

export type ListedRow = {
  row: Row;
  headers: Record<string, string>;
  /** Columns of the roster's own layout that the list has. */
  told: ReadonlySet<string>;
  agency: string;
  section: string | undefined;
  cell: string | undefined;
  committee: string | undefined;
};

/** Own column → the office's columns that tell it. */
const TOLD_BY: Record<string, readonly string[]> = {
  born: ['bornMale', 'bornFemale'],
  joinedParty: ['joinedParty', 'member'],
  cell: ['member', 'joinedParty'],
  kind: ['kind.'],
  lead: ['lead.'],
  leaves: ['leave.'],
  disciplines: ['discipline.'],
  earlierRatings: ['rating.'],
  transfer: ['transfer.'],
};

const toldIn = ({ columns }: OfficeSheet): Set<string> => {
  const keys = columns.flatMap(({ key }) => (key === undefined ? [] : [key]));
  const byParts = Object.entries(TOLD_BY).flatMap(([own, parts]) =>
    keys.some((key) => parts.some((part) => key === part || (part.endsWith('.') && key.startsWith(part)))) ? [own] : [],
  );
  return new Set([...keys, ...byParts]);
};

/** A group of columns is called by its merged heading. */
const headersIn = ({ columns }: OfficeSheet): Record<string, string> => {
  const headers: Record<string, string> = {};
  for (const { key, header } of columns) {
    if (key === undefined) continue;
    headers[key] ??= header;
    const own = Object.keys(TOLD_BY).find((each) =>
      TOLD_BY[each]?.some((part) => key === part || key.startsWith(part)),
    );
    if (own !== undefined) headers[own] ??= header.split(' / ')[0] ?? header;
  }
  return headers;
};

const checkColumns = (sheet: OfficeSheet, report: Report): void => {
  const at = { ...sheet.place, row: sheet.headerRow };
  for (const { key, header } of sheet.columns) {
    if (key === undefined) report(problem({ ...at, column: header }, 'unknown-column'));
    else if (key === 'national') report(problem({ ...at, column: header }, 'national-number'));
  }
  const [total, ...others] = sheet.totals;
  if (total !== undefined && others.length === 0 && total.people !== sheet.people.length)
    report(
      problem({ ...sheet.place, row: total.row }, 'office-total-differs', {
        said: total.people,
        found: sheet.people.length,
      }),
    );
  for (const { place } of sheet.nameless) report(problem(place, 'office-no-name'));
};

const nonEmpty = (text: string | undefined): string | undefined =>
  text === undefined || text === '' ? undefined : text;

/** With columns for both, headings repeat them; with none, the nearest heading is the section and the one above it the agency. */
const unitsOf = ({ cells, headings }: OfficeRow, title: string | undefined, defaults: Defaults) => {
  const [first, second] = headings;
  const named = nonEmpty(cells.agency);
  return {
    agency: named ?? (second === undefined ? undefined : first) ?? title ?? defaults.agency,
    section: nonEmpty(cells.section) ?? second ?? (first === named ? undefined : first),
  };
};

export const listedIn = (sheet: OfficeSheet, defaults: Defaults, today: Day, report: Report): ListedRow[] => {
  const told = toldIn(sheet);
  const headers = headersIn(sheet);
  checkColumns(sheet, report);
  const absent = new Set<string>(NEEDED.flatMap(({ key }) => (told.has(key) || key in defaults ? [] : [key])));
  const title = defaults.agency ?? agencyInTitles(sheet.titles);
  return sheet.people.map((office): ListedRow => {
    const row: Row = { place: office.place, cells: {}, sound: true };
    const fault = (key: string, code: ProblemCode, facts = {}) => {
      if (absent.has(key)) return;
      const column = headers[key] ?? key;
      const found = problem({ ...office.place, column }, code, code === 'formula' ? { cell: column } : facts);
      if (found.severity === 'error') row.sound = false;
      report(found);
    };
    for (const [key, text] of Object.entries(office.cells)) {
      const [cell, font] = [headers[key] ?? key, oldFontOf(text)];
      if (isDamaged(text)) fault(key, 'lost-characters', { cell });
      else if (font !== undefined) fault(key, 'old-font', { cell, font });
    }
    const own = ownCellsOf({ ...withDefaults(defaults, told), ...office.cells }, today, fault);
    for (const [key, text] of Object.entries(own)) if (text !== undefined && !absent.has(key)) row.cells[key] = text;
    const { agency, section } = unitsOf(office, title, defaults);
    if (agency === undefined) fault('agency', 'office-no-agency');
    const cell = isMember(office.cells) ? (office.cells.cell ?? '') : undefined;
    return { row, headers, told, agency: agency ?? '', section, cell, committee: nonEmpty(office.cells.committee) };
  });
};

const withDefaults = ({ kind, entered }: Defaults, told: ReadonlySet<string>): Record<string, string> => ({
  ...(kind === undefined || told.has('kind') ? {} : { kind }),
  ...(entered === undefined || told.has('entered') ? {} : { entered }),
});
