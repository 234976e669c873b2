// A roster as items: cut into parts of a bounded size, closed by one item that says that all parts are there.
import * as z from 'zod';
import { Roster } from '../domain/roster.ts';
import { broken, checked, type Item, type Stored } from './items.ts';
import { ROSTER_COMPLETE_SK, ROSTER_KEY, ROSTER_PART_PREFIX, rosterCompleteKey, rosterPartKey } from './keys.ts';

/** A part's size, less its last row: a write is billed by the KB, a request by itself. */
const PART_CHARACTERS = 60_000;

/** What was handed in beside the people is left out where there is none. */
const SECTIONS = ['officials', 'panels', 'cells', 'overrides', 'supplements'] as const satisfies (keyof Roster)[];
type Section = (typeof SECTIONS)[number];
type Row = NonNullable<Roster[Section]>[number];

const sectionParts = (section: Section, rows: readonly Row[]): Record<string, Row[]>[] => {
  const parts: Record<string, Row[]>[] = [];
  let part: Row[] = [];
  let size = 0;
  for (const row of rows) {
    if (part.length === 0 || size > PART_CHARACTERS) {
      part = [];
      size = 0;
      parts.push({ [section]: part });
    }
    part.push(row);
    size += JSON.stringify(row).length;
  }
  return parts;
};

export type RosterItems = { parts: Item[]; complete: Item; pointer: Item };

/** To be written in this order: all parts, then `complete`, then `pointer`. */
export const rosterItems = (revision: string, roster: Roster): RosterItems => {
  const bodies = SECTIONS.flatMap((section) => sectionParts(section, roster[section] ?? []));
  return {
    parts: bodies.map((body, index) => ({ ...rosterPartKey(revision, index + 1), body })),
    complete: { ...rosterCompleteKey(revision), body: { parts: bodies.length } },
    pointer: { ...ROSTER_KEY, body: { revision } },
  };
};

const Complete = z.strictObject({ parts: z.int().min(0) });
const Part = Roster.partial();

/** Undefined where a revision's writing was cut short, or never began. */
export const readRoster = (stored: readonly Stored[]): Roster | undefined => {
  const complete = stored.find(({ sk }) => sk === ROSTER_COMPLETE_SK);
  if (complete === undefined) return undefined;
  const { parts } = checked(Complete, complete);
  // a longer writing of the same revision that was cut short may have left parts behind the last
  const own = stored.filter(({ sk }) => sk.startsWith(ROSTER_PART_PREFIX)).slice(0, parts);
  if (own.length < parts) throw broken(complete);
  const read = own.map((each) => checked(Part, each));
  const overrides = read.flatMap((part) => part.overrides ?? []);
  const supplements = read.flatMap((part) => part.supplements ?? []);
  return {
    officials: read.flatMap(({ officials = [] }) => officials),
    panels: read.flatMap(({ panels = [] }) => panels),
    cells: read.flatMap(({ cells = [] }) => cells),
    ...(overrides.length === 0 ? {} : { overrides }),
    ...(supplements.length === 0 ? {} : { supplements }),
  };
};
