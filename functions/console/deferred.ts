// Everybody in a cycle whose rating is deferred, those first whose day has come longest ago.

import { pendingAmendments } from '#shared/domain/amendments';
import { dayOf } from '#shared/domain/calendar';
import { type Deferral, deferralsIn, isDueOn } from '#shared/domain/deferred';
import type { Fact } from '#shared/domain/fact';
import type { Day, Instant, UnitRef } from '#shared/domain/ids';
import { freshSettlement, lastClosure } from '#shared/domain/rounds';
import { participantsOf, type UnitRecord } from '#shared/domain/unit';
import type { Store } from '#shared/ports';
import { panelOf } from '../units.ts';
import { mapOf } from './units.ts';

export type DeferredRow = Deferral & {
  ref: UnitRef;
  panel: string;
  agency: string;
  name: string;
  post: string;
  due: boolean;
  /** `open`: an amendment can be recorded now; `asked`: one runs; `running`: the panel has not settled. */
  next: 'open' | 'asked' | 'running';
};

/** Who has left the panel since is nobody's to decide here. */
const rowsOf = async (store: Store, ref: UnitRef, today: Day): Promise<DeferredRow[]> => {
  const record = await panelOf(store, ref);
  const people = new Map(participantsOf(record).map((official) => [official.id, official]));
  const asked = new Set(pendingAmendments(record.facts).flatMap(({ content }) => content.officials));
  const settled = freshSettlement(record.facts) !== undefined;
  return deferralsIn(record.facts).flatMap((deferral) => {
    const official = people.get(deferral.official);
    if (official === undefined) return [];
    const { name, post } = official;
    const next = asked.has(official.id) ? 'asked' : settled ? 'open' : 'running';
    const { name: panel, agencyName: agency } = record.panel;
    return [{ ...deferral, ref, panel, agency, name, post, due: isDueOn(deferral, today), next }];
  });
};

const inOrder = (one: DeferredRow, other: DeferredRow): number =>
  one.until.localeCompare(other.until) || one.name.localeCompare(other.name, 'vi');

/** Only a panel that has decided has anybody to tell of: its decisions are read, and of who has deferrals the rest. */
const decisionsOf = async (store: Store, { ref, facts }: UnitRecord): Promise<Fact[]> =>
  lastClosure(facts, 'decision') === undefined ? [] : [...facts, ...(await store.facts(ref, 'decision', 'glance'))];

export type DeferredCount = { people: number; due: number };

/** For the first screen: from the outlines that it has read. */
export const countDeferred = async (
  store: Store,
  outlines: readonly UnitRecord[],
  now: Instant,
): Promise<DeferredCount> => {
  const all = (await mapOf(outlines, async (outline) => deferralsIn(await decisionsOf(store, outline)))).flat();
  return { people: all.length, due: all.filter((each) => isDueOn(each, dayOf(now))).length };
};

export const deferredOf = async (store: Store, panels: readonly UnitRef[], now: Instant): Promise<DeferredRow[]> => {
  const rows = await mapOf(panels, async (ref) => {
    const outline = await store.outline(ref);
    return deferralsIn(await decisionsOf(store, outline)).length === 0 ? [] : rowsOf(store, ref, dayOf(now));
  });
  return rows.flat().sort(inOrder);
};
