// Finds people, units, agencies and holders of roles in one cycle. What the freeze fixed is kept in the process, by roster
// revision, which never changes; what changed since is read anew at each search, a short reading a panel.
import type { Cycle } from '#shared/domain/cycle';
import type { Fact } from '#shared/domain/fact';
import { matches, wordsOf } from '#shared/domain/find-text';
import type { Id } from '#shared/domain/ids';
import type { Store } from '#shared/ports';
import type { Place } from '../seats.ts';
import { mapOf, refsOf } from '../units.ts';
import { type Entry, fixedEntries, personEntry } from './entries.ts';
import { type Own, ownEntry } from './own-entries.ts';

type Index = { fixed: Entry[]; entries: Map<Id, Entry>; places: Map<Id, Place> };

/** By store, since tests and stages have several; of each only the cycles searched last. */
const KEPT = new WeakMap<Store, Map<string, Index>>();
const MOST_KEPT = 4;

const build = async (store: Store, cycle: Cycle): Promise<Index> => {
  const roster = await store.rosterOf(cycle.roster);
  const { panels = [], officials = [] } = roster ?? {};
  const places = new Map(
    panels.map(({ id, name }): [Id, Place] => [id, { ref: { cycle: cycle.id, kind: 'panel', id }, unit: name }]),
  );
  const entries = new Map<Id, Entry>();
  for (const official of officials) {
    const place = places.get(official.panel);
    if (place !== undefined) entries.set(official.id, personEntry(official, place));
  }
  return { fixed: roster === undefined ? [] : fixedEntries(cycle, roster), entries, places };
};

const indexOf = async (store: Store, cycle: Cycle): Promise<Index> => {
  const kept = KEPT.get(store) ?? new Map<string, Index>();
  KEPT.set(store, kept);
  const key = `${cycle.id} ${cycle.roster}`;
  const index = kept.get(key) ?? (await build(store, cycle));
  kept.delete(key);
  kept.set(key, index);
  for (const old of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(old);
  return index;
};

type Change = Fact<'roster-change'>;

/** Where somebody is today: the last change of their last panel decides, as the trail has them in order of time. */
const changed = (index: Index, changes: readonly Change[]): Map<Id, Entry> => {
  const entries = new Map(index.entries);
  // of one instant: who leaves one panel comes into the other
  const inOrder = [...changes].sort(
    (a, b) => a.at.localeCompare(b.at) || Number(a.content.change !== 'out') - Number(b.content.change !== 'out'),
  );
  for (const { subject, content, unit } of inOrder) {
    const place = index.places.get(unit.id);
    // who has left stays to be found where they last were: their papers are there
    if (content.change === 'out' || place === undefined) continue;
    entries.set(subject, personEntry(content.official, place));
  }
  return entries;
};

/** A page of what was found, and how much there is in all. */
export type Found = { entries: Entry[]; total: number };

const ORDER: Record<Entry['is'], number> = { person: 0, holder: 1, agency: 2, unit: 3 };
const inOrder = (a: Entry, b: Entry): number =>
  ORDER[a.is] - ORDER[b.is] || a.name.localeCompare(b.name, 'vi') || (a.words.join(' ') < b.words.join(' ') ? -1 : 1);

/** Nothing typed finds nothing. */
export const searchIn = async (
  { store }: { store: Store },
  cycle: Cycle,
  typed: string,
  { from, most, own }: { from: number; most: number; own?: Own | undefined },
): Promise<Found> => {
  const words = wordsOf(typed);
  if (words.length === 0) return { entries: [], total: 0 };
  const index = await indexOf(store, cycle);
  const changes = (await mapOf(refsOf(cycle, 'panel'), (ref) => store.facts(ref, 'roster-change', 'glance'))).flat();
  const people = changes.length === 0 ? index.entries : changed(index, changes);
  const found = [...people.values(), ...index.fixed]
    .filter((entry) => matches(words, entry.words))
    .flatMap((entry) => (own === undefined ? entry : (ownEntry(own, entry) ?? [])))
    .sort(inOrder);
  return { entries: found.slice(from, from + most), total: found.length };
};
