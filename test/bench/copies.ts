// The sample several times over, side by side: the same people under ids and addresses of their own.
import type { Roster } from '#shared/domain/roster';
import type { Cast } from '../../infra/local/people/crowd.ts';
import { sampleCast } from '../../infra/local/sample/cast.ts';
import { rosterOf, sampleProvince } from '../../infra/local/sample/province.ts';
import { SAMPLE_SEED } from '../../infra/local/sample/write.ts';

type Rename = (name: string) => string;

/** Every text anywhere in `value`, renamed. */
const renamed = <T>(value: T, rename: Rename): T => {
  if (typeof value === 'string') return rename(value) as T;
  if (Array.isArray(value)) return value.map((each) => renamed(each, rename)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, renamed(inner, rename)])) as T;
};

const sample = (): Roster => rosterOf(sampleProvince({ seed: SAMPLE_SEED, size: 'province' }));

/** Ids and addresses get the copy's mark; everything else stays. The first copy is the sample itself. */
const renameFor = (roster: Roster, copy: number): Rename => {
  if (copy === 0) return (name) => name;
  const { officials, panels, cells } = roster;
  const ids = new Set([...officials, ...panels, ...cells].map(({ id }) => id));
  for (const { agency } of panels) ids.add(agency);
  return (name) => (ids.has(name) ? `k${copy}-${name}` : name.includes('@') ? `k${copy}.${name}` : name);
};

const renames = (roster: Roster, copies: number): Rename[] =>
  Array.from({ length: copies }, (_, copy) => renameFor(roster, copy));

export const copiedRoster = (copies: number): Roster => {
  const roster = sample();
  const all = renames(roster, copies).map((rename) => renamed(roster, rename));
  return {
    officials: all.flatMap(({ officials }) => officials),
    panels: all.flatMap(({ panels }) => panels),
    cells: all.flatMap(({ cells }) => cells),
  };
};

/** What befalls single people after the freeze happens in the first copy only. */
export const copiedCast = (copies: number, of: { cycle: string; hrAddress: string }): Cast => {
  const cast = sampleCast({ ...of, size: 'province', seed: SAMPLE_SEED, spared: [] });
  const { intentions, chores } = cast;
  const { retirement } = chores;
  const ratings = retirement === undefined ? {} : { [retirement.official]: 'good' };
  const all = renames(sample(), copies);
  const each = <T>(value: T): T[] => all.map((rename) => renamed(value, rename));
  const keyed = (record: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(each(Object.entries(record)).flat());
  return {
    ...cast,
    intentions: {
      ...intentions,
      ratings: { ...keyed({ ...ratings, ...intentions.ratings }), ...intentions.ratings },
      petitions: each(intentions.petitions).flat(),
    },
    chores: { ...chores, onPaper: each(chores.onPaper).flat() },
    addresses: keyed(cast.addresses),
    late: each(cast.late).flat(),
    never: each(cast.never).flat(),
  };
};
