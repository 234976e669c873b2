// What the console's search finds in a cycle, and where it says that people are now.
import { expect, it } from 'vitest';
import { makeFact } from '#shared/domain/fact';
import type { Official } from '#shared/domain/official';
import type { Store } from '#shared/ports';
import { searchIn } from '../../../functions/console/search/search.ts';
import { aRosterPanel } from '../../builders.ts';
import { anOfficial, aWorld, CYCLE, OPENED, P1, P2 } from './world.ts';

const binh = anOfficial('o1', { name: 'Đặng Thị Bình', panel: 'p1', disciplines: [] });
const ai = anOfficial('o4', { name: 'Nguyễn Ái', panel: 'p2', section: 't1' });

const withRoster = async () => {
  const world = await aWorld();
  const panel = (id: string) => aRosterPanel({ id, name: `Nhóm ${id}`, agency: 'a1', agencyName: 'Sở Y tế Mẫu' });
  await world.store.saveRoster('r1', { officials: [binh, ai], panels: [panel('p1'), panel('p2')], cells: [] });
  return world.store;
};

const search = async (store: Store, typed: string, from = 0, most = 10) =>
  searchIn({ store }, { ...CYCLE, cells: [] }, typed, { from, most });

const peopleIn = async (store: Store, typed: string) =>
  (await search(store, typed)).entries.flatMap((entry) =>
    entry.is === 'person' ? [`${entry.name} ${entry.place.ref.id}`] : [],
  );

const change = (at: typeof P1, official: Official, how: 'in' | 'out' | 'corrected', round: number, hour: number) =>
  makeFact<'roster-change'>({
    unit: at,
    kind: 'roster-change',
    subject: official.id,
    round,
    at: OPENED.replace(/T\d\d/, `T${String(hour).padStart(2, '0')}`),
    by: 'hr:0',
    channel: 'console',
    content:
      how === 'out'
        ? { change: 'out', why: 'transferred', to: 'p2', document: 'QĐ 1' }
        : how === 'in'
          ? { change: 'in', why: 'transferred', official, document: 'QĐ 1' }
          : { change: 'corrected', official, document: 'QĐ 2' },
  });

it('finds people without diacritics, words in any order, by beginnings', async () => {
  expect(await peopleIn(await withRoster(), 'bin dang')).toEqual(['Đặng Thị Bình p1']);
});

it('finds people by their id', async () => {
  expect(await peopleIn(await withRoster(), 'O4')).toEqual(['Nguyễn Ái p2']);
});

it('finds somebody in the panel that they moved to', async () => {
  const store = await withRoster();
  expect(await peopleIn(store, 'binh')).toEqual(['Đặng Thị Bình p1']);

  const moved = { ...binh, panel: 'p2', section: 't1' };
  await store.putFact(change(P2, moved, 'in', 1, 5));
  await store.putFact(change(P1, binh, 'out', 1, 5));

  expect(await peopleIn(store, 'binh')).toEqual(['Đặng Thị Bình p2']);
});

it('finds somebody by the name as corrected, and not by the old one', async () => {
  const store = await withRoster();
  await store.putFact(change(P1, { ...binh, name: 'Đặng Thị Bích' }, 'corrected', 1, 5));

  expect(await peopleIn(store, 'bich')).toEqual(['Đặng Thị Bích p1']);
  expect(await peopleIn(store, 'binh')).toEqual([]);
});

it('finds whoever joined after the freeze', async () => {
  const store = await withRoster();
  await store.putFact(change(P2, anOfficial('o9', { name: 'Lý Mới', panel: 'p2' }), 'in', 1, 5));

  expect(await peopleIn(store, 'moi ly')).toEqual(['Lý Mới p2']);
});

it('finds units, agencies and holders of roles, each holder once', async () => {
  const store = await withRoster();

  expect((await search(store, 'y te')).entries.map(({ is }) => is)).toEqual(['agency', 'unit', 'unit']);
  const authority = (await search(store, aRosterPanel().authority.name)).entries.filter(({ is }) => is === 'holder');
  expect(authority).toHaveLength(1);
});

it('shows a page at a time and says how many there are', async () => {
  const store = await withRoster();
  const all = await search(store, 'n', 0, 100);

  const [first, second] = [await search(store, 'n', 0, 1), await search(store, 'n', 1, 100)];

  expect(first.total).toBe(all.total);
  expect([...first.entries, ...second.entries].map(({ name }) => name)).toEqual(all.entries.map(({ name }) => name));
});
