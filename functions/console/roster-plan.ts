// What one change of the roster writes, and where: facts of the panels concerned, then of the person's Party cells. Pure.
import { FormInvalid, NotFound } from '#shared/domain/errors';
import { type Fact, type FactContent, factsOf } from '#shared/domain/fact';
import type { UnitRef } from '#shared/domain/ids';
import type { Official } from '#shared/domain/official';
import { officialsOf, type PanelRecord } from '#shared/domain/unit';

export type Change = FactContent<'roster-change'>;

export type RosterAct =
  | { act: 'retired' | 'left'; official: string; document: string }
  | { act: 'transferred'; official: string; to: { panel: string; section: string; cell?: string }; document: string }
  | { act: 'joined' | 'corrected'; official: Official; document: string };

export type Entry = { ref: UnitRef; subject: string; content: Change };

export const subjectOf = (change: RosterAct): string =>
  typeof change.official === 'string' ? change.official : change.official.id;

export const changesOf = (facts: readonly Fact[], subject: string): Fact<'roster-change'>[] =>
  factsOf(facts, 'roster-change')
    .filter((fact) => fact.subject === subject)
    .sort((a, b) => a.round - b.round);

/** The person's record as this panel last had it, also after they left it. */
export const lastKnown = (record: PanelRecord, id: string): Official => {
  const told = changesOf(record.facts, id).flatMap(({ content }) =>
    content.change === 'out' ? [] : [content.official],
  );
  const official = told.at(-1) ?? record.frozen.find((each) => each.id === id);
  if (official === undefined) throw new NotFound(`${id} is not in ${record.ref.id}`, { official: id });
  return official;
};

export const isHere = (record: PanelRecord, id: string): boolean => officialsOf(record).some((each) => each.id === id);

const checkSection = (record: PanelRecord, section: string): void => {
  if (record.panel.sections.some(({ id }) => id === section)) return;
  throw new FormInvalid(`no section ${section}`, { field: 'section', problem: 'unknown' });
};

/** The person's record with the new place; `panel` is where they are from now on. */
const moved = (person: Official, panel: PanelRecord, to: { section: string; cell?: string }): Official => {
  checkSection(panel, to.section);
  const { cell = person.cell } = to;
  const place = { panel: panel.panel.id, agency: panel.panel.agency, section: to.section };
  return { ...person, ...place, ...(cell === undefined ? {} : { cell }) };
};

const refTo = (ref: UnitRef, kind: UnitRef['kind'], id: string): UnitRef => ({ cycle: ref.cycle, kind, id });

/** The cell that a person stays in hears the same; a cell left behind hears `out`, a new one `in`. */
const cellEntries = (ref: UnitRef, before: Official, content: Exclude<Change, { change: 'out' }>): Entry[] => {
  const { official, document } = content;
  const entry = (cell: string, said: Change): Entry => ({
    ref: refTo(ref, 'cell', cell),
    subject: official.id,
    content: said,
  });
  if (before.cell === official.cell) return official.cell === undefined ? [] : [entry(official.cell, content)];
  const why = content.change === 'in' ? content.why : 'transferred';
  return [
    ...(official.cell === undefined ? [] : [entry(official.cell, { change: 'in', why, official, document })]),
    ...(before.cell === undefined ? [] : [entry(before.cell, { change: 'out', why: 'transferred', document })]),
  ];
};

const transferPlan = (
  from: PanelRecord,
  target: PanelRecord,
  change: Extract<RosterAct, { act: 'transferred' }>,
): Entry[] => {
  const { official: subject, document, to } = change;
  if (from.ref.id === target.ref.id) throw new FormInvalid('same panel', { field: 'to', problem: 'same' });
  const person = lastKnown(from, subject);
  const came: Change = { change: 'in', why: 'transferred', official: moved(person, target, to), document };
  // in before out: a crash between the two leaves nobody without a panel
  return [
    { ref: target.ref, subject, content: came },
    { ref: from.ref, subject, content: { change: 'out', why: 'transferred', to: to.panel, document } },
    ...cellEntries(from.ref, person, came),
  ];
};

const outPlan = (from: PanelRecord, change: Extract<RosterAct, { act: 'retired' | 'left' }>): Entry[] => {
  const { official: subject, act: why, document } = change;
  const { cell } = lastKnown(from, subject);
  const content: Change = { change: 'out', why, document };
  const entries = [{ ref: from.ref, subject, content }];
  return cell === undefined ? entries : [...entries, { ref: refTo(from.ref, 'cell', cell), subject, content }];
};

const recordPlan = (panel: PanelRecord, change: Extract<RosterAct, { act: 'joined' | 'corrected' }>): Entry[] => {
  const { act, document } = change;
  const { cell, ...rest } = change.official;
  const official = moved(rest, panel, { section: rest.section, ...(cell === undefined ? {} : { cell }) });
  const content =
    act === 'joined'
      ? { change: 'in' as const, why: 'joined' as const, official, document }
      : { change: 'corrected' as const, official, document };
  const before = act === 'joined' ? official : lastKnown(panel, official.id);
  return [{ ref: panel.ref, subject: official.id, content }, ...cellEntries(panel.ref, before, content)];
};

/** In the order of writing. `target` is the new panel of a transfer, else the panel itself. */
export const planOf = (panel: PanelRecord, target: PanelRecord, change: RosterAct): Entry[] => {
  switch (change.act) {
    case 'transferred':
      return transferPlan(panel, target, change);
    case 'joined':
    case 'corrected':
      return recordPlan(panel, change);
    default:
      return outPlan(panel, change);
  }
};
