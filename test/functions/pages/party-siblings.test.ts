// The Party's cap is counted over the similar group: the committee sees it over all cells that it decides, not over one alone.
import { describe, expect, it } from 'vitest';
import { makeFact } from '#shared/domain/fact';
import type { Rating } from '#shared/domain/rating';
import type { FrozenCell } from '#shared/domain/unit';
import { qd366 } from '#shared/regulations/qd-366-2025';
import { aTurn } from '../../builders.ts';
import { aCell, announced } from './party-world.ts';
import { person, rowWorld } from './row-world.ts';

const GROUP = 'Tham mưu';
const cellOf = (id: string, officials: readonly string[], committee = 'dang uy'): FrozenCell =>
  aCell({
    id,
    committee: person(committee),
    members: officials.map((official) => ({
      official,
      panel: 'p1',
      holder: person(official, official),
      jobGroup: GROUP,
    })),
  });
const people = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${prefix}${at + 1}`);

const aCommittee = async () => {
  const cells = [
    cellOf('c2', people('m', 9)),
    cellOf('c3', people('n', 5)),
    cellOf('c4', people('k', 9), 'dang uy khac'),
  ];
  const world = await rowWorld({
    phase: 'party-decision',
    cell: cellOf('c1', ['o1', 'o2', 'o3']),
    cells,
    regulations: { party: qd366 },
    recorded: [announced],
  });
  const decide = (id: string, ratings: Record<string, Rating>, round = 1) =>
    world.store.putFact(
      makeFact<'party-decision'>({
        unit: { cycle: '2023', kind: 'cell', id },
        kind: 'party-decision',
        subject: 'committee',
        round,
        at: '2023-11-30T03:00:00.000Z',
        by: 'committee',
        channel: 'link',
        content: {
          number: '1',
          date: '2023-11-30',
          rows: Object.entries(ratings).map(([official, rating]) => ({ official, rating })),
        },
      }),
    );
  const whole = async (fields: Record<string, string>) => {
    const { page } = await world.post('committee', { do: 'check', ...fields });
    return page.slice(page.indexOf('id="all-cells"'));
  };
  return { ...world, decide, whole };
};
const all = (ids: readonly string[], rating: Rating): Record<string, Rating> =>
  Object.fromEntries(ids.map((id) => [id, rating]));
const SHEET = { 'rating.o1': 'excellent', 'rating.o2': 'good', 'rating.o3': 'not-completed' };

describe('[R27] the head-room over all cells of a committee', () => {
  it('counts this sheet with what the committee decided for its other cells, and no other committee’s', async () => {
    const world = await aCommittee();
    await world.decide('c2', { ...all(people('m', 9), 'good') });
    await world.decide('c4', all(people('k', 9), 'good'));

    const text = await world.whole(SHEET);

    // 20 % of 1 + 9 rated good is 2: of this cell alone it would be none
    expect(text).toMatch(/data-base="10" data-bound="2" data-proposed="1" data-left="1"/);
    expect(text).toContain('chi bộ này và 1/2 chi bộ khác đã có quyết định');
  });

  it('goes by the newest decision of a cell', async () => {
    const world = await aCommittee();
    await world.decide('c2', all(people('m', 9), 'good'));
    await world.decide('c2', { ...all(people('m', 9), 'good'), m1: 'excellent', m2: 'excellent' }, 2);

    expect(await world.whole(SHEET)).toMatch(/data-base="8" data-bound="1" data-proposed="3" data-left="-2"/);
  });

  it('goes by who decides on each cell today', async () => {
    const world = await aCommittee();
    await world.decide('c4', all(people('k', 9), 'good'));
    const pass = (id: string, to: string) =>
      world.store.putFact(aTurn('committee', person(to), { cycle: '2023', kind: 'cell', id }));
    await pass('c2', 'dang uy khac');
    await pass('c3', 'dang uy khac');
    expect(await world.whole(SHEET)).not.toContain('chi bộ khác đã có quyết định');

    await pass('c4', 'dang uy');

    expect(await world.whole(SHEET)).toContain('chi bộ này và 1/1 chi bộ khác đã có quyết định');
  });

  it('binds nobody: the group of the law is for the committee to weigh', async () => {
    const world = await aCommittee();
    await world.decide('c2', { ...all(people('m', 9), 'completed'), m1: 'excellent' });
    const decision = { number: '30-QĐ/ĐU', date: '2023-12-01', ...SHEET };

    expect((await world.post('committee', decision)).status).toBe(200);
  });

  it('is not asked for where the committee has one cell only', async () => {
    const world = await rowWorld({
      phase: 'party-decision',
      cell: cellOf('c1', ['o1', 'o2', 'o3']),
      regulations: { party: qd366 },
      recorded: [announced],
    });

    expect((await world.show('committee')).page).not.toContain('id="all-cells"');
  });
});
