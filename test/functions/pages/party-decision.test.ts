// The page of the Party committee's decision on a cell's members, through the app and a real store.
import { describe, expect, it } from 'vitest';
import { aCell, announced } from './party-world.ts';
import { person, problemAt, type Recorded, rowWorld, type Setting } from './row-world.ts';

const reviewed: Recorded = {
  kind: 'party-review',
  subject: 'secretary',
  content: {
    heldOn: '2023-11-28',
    present: 4,
    called: 4,
    rows: [
      { official: 'o1', rating: 'excellent' },
      { official: 'o2', rating: 'completed', reason: 'Vắng sinh hoạt.' },
      { official: 'o3', rating: 'not-completed' },
    ],
  },
};
const aCommittee = (changes: Partial<Setting> = {}) =>
  rowWorld({ phase: 'party-decision', cell: aCell(), recorded: [announced, reviewed], ...changes });
const aDecision: Record<string, string> = {
  number: '30-QĐ/ĐU',
  date: '2023-12-01',
  'rating.o1': 'excellent',
  'rating.o2': 'completed',
  'rating.o3': 'not-completed',
};

describe('what the committee sees', () => {
  it('has each member’s State result and the cell’s proposal, and is provisional', async () => {
    const { page } = await (await aCommittee()).show('committee');

    expect(page.match(/data-official=/g)).toHaveLength(4);
    expect(page).toContain('Chi bộ đề nghị');
    expect(page).toContain('provisional');
  });

  it('leaves the holder’s own row to the substitute', async () => {
    const world = await aCommittee({ cell: aCell({ committee: person('dang uy', 'o1') }) });

    expect((await world.show('committee')).page).not.toContain('data-official="o1"');
    expect((await world.show('committee:substitute')).page).toContain('data-official="o1"');
  });
});

describe('recording the Party ratings', () => {
  it('keeps rating, number and date', async () => {
    const world = await aCommittee();

    expect((await world.post('committee', aDecision)).status).toBe(200);
    expect(await world.recorded('committee')).toEqual({
      number: '30-QĐ/ĐU',
      date: '2023-12-01',
      rows: [
        { official: 'o1', rating: 'excellent' },
        { official: 'o2', rating: 'completed' },
        { official: 'o3', rating: 'not-completed' },
      ],
    });
  });

  it.each([
    ['no document number', { number: '' }, 'number'],
    ['no date', { date: '' }, 'date'],
    ['a date to come', { date: '2023-12-02' }, 'date'],
    ['a departure from the cell without a reason', { 'rating.o2': 'good' }, 'reason.o2'],
    ['excellent without the State rating excellent', { 'rating.o2': 'excellent', 'reason.o2': 'x' }, 'rating.o2'],
    ['no rating for a member with a State rating', { 'rating.o1': '' }, 'rating.o1'],
  ])('refuses %s', async (_what, changes, field) => {
    const world = await aCommittee();

    const { status, page } = await world.post('committee', { ...aDecision, ...changes });

    expect(status).toBe(422);
    expect(page).toContain(problemAt(field));
    expect(await world.recorded('committee')).toBeUndefined();
  });

  it('refuses a rating for somebody outside the cell', async () => {
    const world = await aCommittee();

    expect((await world.post('committee', { ...aDecision, 'rating.o9': 'good' })).status).toBe(422);
    expect(await world.recorded('committee')).toBeUndefined();
  });
});
