// The other cells whose members the same committee decides: the group of the Party's cap may reach over all of them.
import type { CapRow } from '#shared/domain/caps';
import type { Cycle } from '#shared/domain/cycle';
import type { Holder } from '#shared/domain/official';
import { cellNow } from '#shared/domain/posts';
import type { Rating } from '#shared/domain/rating';
import { type CellRecord, membersOf } from '#shared/domain/unit';
import type { Store } from '#shared/ports';
import { outlinesOf } from '../console/progress.ts';
import { mapOf } from '../console/units.ts';
import type { TaskVisit } from './page.ts';
import { cellOf } from './rows.ts';

/** The same person, or the same office by its address. */
const isSame = (one: Holder, other: Holder): boolean =>
  one.official === undefined && one.email === undefined
    ? one.name === other.name && other.official === undefined && other.email === undefined
    : one.official === other.official && one.email === other.email;

const kept = new WeakMap<Cycle, CellRecord[]>();

/** Who decided on a cell when the cycle opened: read once a process. */
const frozenCells = async (store: Store, cycle: Cycle): Promise<CellRecord[]> => {
  const known = kept.get(cycle);
  if (known !== undefined) return known;
  const records = await outlinesOf({ store }, cycle, 'cell');
  const cells = records.filter((record) => record.kind === 'cell');
  kept.set(cycle, cells);
  return cells;
};

/** `decided` of `others` have a decision; `rows` are its ratings, of all of them. */
export type Siblings = { others: number; decided: number; rows: CapRow[] };

const decidedIn = async (store: Store, cell: CellRecord): Promise<CapRow[] | undefined> => {
  const [decisions, changes] = await Promise.all([
    store.facts(cell.ref, 'party-decision', 'glance'),
    store.facts(cell.ref, 'roster-change', 'glance'),
  ]);
  if (decisions.length === 0) return undefined;
  const newest = Math.max(...decisions.map(({ round }) => round));
  const ratings = new Map<string, Rating>(
    decisions
      .filter(({ round }) => round === newest)
      .flatMap(({ content }) => content.rows.map(({ official, rating }) => [official, rating] as const)),
  );
  return membersOf({ ...cell, facts: changes }).flatMap(({ official, jobGroup = '' }) => {
    const rating = ratings.get(official);
    return rating === undefined ? [] : [{ official, jobGroup, rating }];
  });
};

export const siblingsOf = async (visit: TaskVisit): Promise<Siblings> => {
  const { deps, cycle, ref } = visit;
  const { committee } = cellNow(cellOf(visit));
  const cells = (await frozenCells(deps.store, cycle)).filter((each) => each.ref.id !== ref.id);
  const now = await mapOf(cells, async (each) => ({
    each,
    now: cellNow({ cell: each.cell, facts: await deps.store.facts(each.ref, 'hand-over-turn', 'glance') }),
  }));
  const others = now.filter((one) => isSame(one.now.committee, committee)).map(({ each }) => each);
  const decided = (await mapOf(others, (each) => decidedIn(deps.store, each))).filter((rows) => rows !== undefined);
  return { others: others.length, decided: decided.length, rows: decided.flat() };
};
