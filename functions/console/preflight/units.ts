// What a roster says of its units before a cycle: empty ones, seats whose holder is gone, and whoever would act on themselves.
// Whose row is whose is asked of the very slots that the cycle will open.
import { authorityDoubt } from '#shared/domain/authority';
import { frozenCells, frozenPanels } from '#shared/domain/freeze';
import type { Day } from '#shared/domain/ids';
import type { Phase } from '#shared/domain/phase';
import type { Roster } from '#shared/domain/roster';
import { type SlotRules, slotsOf } from '#shared/domain/slots';
import type { CellRecord, PanelRecord, UnitRecord } from '#shared/domain/unit';
import { rulesOn } from '../../documents/roster-authority.ts';
import type { Seat } from '../seats.ts';
import { type Finding, findingOf, type Where } from './findings.ts';
import { isRatedHere } from './people.ts';

const BARE = { gate: undefined, facts: [], epochs: {} };

/** The units as they would stand right after the freeze. */
const recordsOf = (roster: Roster): { panels: PanelRecord[]; cells: CellRecord[] } => ({
  panels: frozenPanels(roster).map(({ panel, officials }) => ({
    ...BARE,
    kind: 'panel',
    ref: { cycle: 'next', kind: 'panel', id: panel.id },
    panel,
    frozen: officials,
  })),
  cells: frozenCells(roster).map((cell) => ({
    ...BARE,
    kind: 'cell',
    ref: { cycle: 'next', kind: 'cell', id: cell.id },
    cell,
  })),
});

const ASKED: readonly Phase[] = [
  'collective-review',
  'party-opinion',
  'staff-proposal',
  'decision',
  'party-review',
  'party-decision',
];

/** Their row goes to a substitute who is nobody, or they themselves. */
const ownRows = (record: UnitRecord, rules: SlotRules): Where[] => {
  const unit = record.kind === 'panel' ? record.panel.name : record.cell.name;
  const names = new Map(record.kind === 'panel' ? record.frozen.map(({ id, name }) => [id, name]) : []);
  const own = ASKED.flatMap((phase) => slotsOf(phase, record, rules))
    .filter(({ role, holder }) => role === 'substitute' && holder === undefined)
    .flatMap(({ rows }) => rows);
  return [...new Set(own)].map((row) => ({ who: names.get(row) ?? row, unit }));
};

const sectionFindings = (panels: readonly PanelRecord[]): Finding[] => {
  const sections = panels.flatMap(({ panel, frozen }) =>
    panel.sections.map(({ id, name }) => ({
      unit: `${panel.name} / ${name}`,
      people: frozen.filter((one) => one.section === id && isRatedHere(one)).length,
      // of an empty panel that is said once
      empty: !frozen.some(isRatedHere),
    })),
  );
  const of = (count: number): Where[] =>
    sections.filter(({ people, empty }) => people === count && !empty).map(({ unit }) => ({ unit }));
  return [findingOf('empty-section', of(0)), findingOf('meeting-of-one', of(1))];
};

export const unitFindings = (roster: Roster, rules: SlotRules, today: Day): Finding[] => {
  const { panels, cells } = recordsOf(roster);
  const people = new Map(roster.officials.map((official) => [official.id, official]));
  const authorityIn = ({ panel }: PanelRecord) => people.get(panel.authority.official ?? '');
  const own = panels.filter((record) =>
    record.frozen.some((one) => one.id === record.panel.authority.official && isRatedHere(one)),
  );
  const doubtful = panels.flatMap((record): Where[] => {
    const found = own.includes(record) ? undefined : authorityDoubt(authorityIn(record), record.frozen, rulesOn(today));
    return found === undefined
      ? []
      : [{ unit: record.panel.name, who: `${record.panel.authority.name} (${found.article})` }];
  });
  return [
    findingOf(
      'own-panel',
      own.map(({ panel }) => ({ unit: panel.name, who: panel.authority.name })),
    ),
    findingOf(
      'own-row',
      [...panels, ...cells].flatMap((record) => ownRows(record, rules)),
    ),
    findingOf(
      'empty-panel',
      panels.filter(({ frozen }) => !frozen.some(isRatedHere)).map(({ panel }) => ({ unit: panel.name })),
    ),
    ...sectionFindings(panels),
    findingOf('authority-doubtful', doubtful),
  ];
};

export const seatFindings = ({ officials }: Roster, seats: readonly Seat[]): Finding[] => {
  const active = new Set(officials.filter((one) => one.active).map(({ id }) => id));
  const gone = seats.filter(({ holder }) => holder?.official !== undefined && !active.has(holder.official));
  return [
    findingOf(
      'holder-gone',
      gone.map(({ holder, place }) => ({ who: holder?.name ?? '', unit: place.unit })),
    ),
  ];
};
