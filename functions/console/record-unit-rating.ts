// HR records a unit's rating, as recognised elsewhere, in every panel whose people's ratings rest on it.
import type { Cycle } from '#shared/domain/cycle';
import { FormInvalid } from '#shared/domain/errors';
import type { UnitRef } from '#shared/domain/ids';
import { officialsOf, type PanelRecord } from '#shared/domain/unit';
import { type UnitRating, unitSubject } from '#shared/domain/unit-rating';
import type { Dependencies } from '../dependencies.ts';
import { panelOf } from '../units.ts';
import type { Actor, Recorded } from './actor.ts';
import { recordData } from './record-data.ts';
import { mapOf, refsOf } from './units.ts';

/** Panel → the agencies of the panel itself and of its people: a head's is another than the panel's. */
export type Agencies = ReadonlyMap<string, ReadonlySet<string>>;

export const agenciesIn = (record: PanelRecord): Set<string> =>
  new Set([record.panel.agency, ...officialsOf(record).map(({ agency }) => agency)]);

export const agenciesOf = async (store: Dependencies['store'], cycle: Cycle): Promise<Agencies> =>
  new Map(await mapOf(refsOf(cycle, 'panel'), async (ref) => [ref.id, agenciesIn(await panelOf(store, ref))] as const));

/** Where the unit's own people are rated, and those who lead the agency that it is under. */
export const panelsFor = (agencies: Agencies, { agency, under }: Pick<UnitRating, 'agency' | 'under'>): string[] =>
  [...agencies]
    .filter(([, held]) => held.has(agency) || (under !== undefined && held.has(under.agency)))
    .map(([panel]) => panel);

/** `seen` is the round that a panel's form showed. Throws FormInvalid for a unit that nobody of this cycle has to do with. */
export const recordUnitRating = async (
  deps: Pick<Dependencies, 'store' | 'clock'>,
  { cycle, agencies, from }: { cycle: Cycle; agencies: Agencies; from?: { ref: UnitRef; seen: number } },
  content: UnitRating,
  actor: Actor,
): Promise<Recorded<'unit-rating'>[]> => {
  const panels = panelsFor(agencies, content);
  if (panels.length === 0)
    throw new FormInvalid(`no people of ${content.agency}`, { field: 'agency', problem: 'unknown' });
  const recorded: Recorded<'unit-rating'>[] = [];
  // the panel of the form first: where that is out of date, nothing is written elsewhere
  const order = [...panels].sort((a, b) => Number(b === from?.ref.id) - Number(a === from?.ref.id));
  for (const id of order) {
    const ref: UnitRef = { cycle: cycle.id, kind: 'panel', id };
    const seen = id === from?.ref.id ? { seen: from.seen } : {};
    const subject = unitSubject(content.agency);
    recorded.push(await recordData(deps, { ref, kind: 'unit-rating', subject, content, ...seen }, actor));
  }
  return recorded;
};
