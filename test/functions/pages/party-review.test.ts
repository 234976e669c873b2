// The page of a Party cell's review, through the app and a real store.
import { describe, expect, it } from 'vitest';
import { qd124 } from '#shared/regulations/qd-124-2023';
import { aCell, announced } from './party-world.ts';
import { person, problemAt, type Recorded, rowWorld, type Setting } from './row-world.ts';

const aReview: Record<string, string> = {
  heldOn: '2023-12-01',
  called: '5',
  present: '4',
  'rating.o1': 'excellent',
  'rating.o2': 'good',
  'rating.o3': 'not-completed',
};
const aMeeting = (changes: Partial<Setting> = {}, more: Recorded[] = []) =>
  rowWorld({ phase: 'party-review', cell: aCell(), recorded: [announced, ...more], ...changes });

describe('what the secretary sees', () => {
  it('has each member with the State result beside and what follows from it', async () => {
    const { page } = await (await aMeeting()).show('secretary');

    for (const id of ['o1', 'o2', 'o3', 'o4']) expect(page).toContain(`data-official="${id}"`);
    expect(page).toContain('HD 21-HD/BTCTW');
    expect(page).toContain('Không xếp loại');
  });

  it('has ratings filled with what follows, none where the State side rated nobody', async () => {
    const { page } = await (await aMeeting()).show('secretary');

    expect(page.match(/ selected/g)).toHaveLength(3);
    expect(page.slice(page.indexOf('data-official="o4"'))).not.toContain(' selected');
  });

  it('says that the Party ratings are provisional', async () => {
    expect((await (await aMeeting()).show('secretary')).page).toContain('provisional');
  });

  it('[K4] has no row of the secretary’s own, which goes to the deputy', async () => {
    const world = await aMeeting({ cell: aCell({ secretary: person('bi thu', 'o2') }) });

    expect((await world.show('secretary')).page).not.toContain('data-official="o2"');
    const deputy = (await world.show('secretary:substitute')).page;
    expect(deputy).toContain('data-official="o2"');
    expect(deputy).not.toContain('data-official="o1"');
  });
});

describe('recording a cell’s review', () => {
  it('may leave members without a State rating without a Party rating', async () => {
    const world = await aMeeting();

    expect((await world.post('secretary', aReview)).status).toBe(200);
    expect(await world.recorded('secretary')).toEqual({
      heldOn: '2023-12-01',
      called: 5,
      present: 4,
      rows: [
        { official: 'o1', rating: 'excellent' },
        { official: 'o2', rating: 'good' },
        { official: 'o3', rating: 'not-completed' },
      ],
    });
  });

  it('refuses the Party rating excellent without the State rating excellent, with the article', async () => {
    const world = await aMeeting();

    const { status, page } = await world.post('secretary', { ...aReview, 'rating.o2': 'excellent', 'reason.o2': 'x' });

    expect(status).toBe(422);
    expect(page).toContain(problemAt('rating.o2'));
    expect(page).toMatch(/role="alert".*HD 21-HD\/BTCTW.*2\.3a/s);
    expect(await world.recorded('secretary')).toBeUndefined();
  });

  it('takes nothing but not completed where the State rating is that', async () => {
    const world = await aMeeting();

    const { status, page } = await world.post('secretary', { ...aReview, 'rating.o3': 'good', 'reason.o3': 'x' });

    expect(status).toBe(422);
    expect(page).toContain(problemAt('rating.o3'));
  });

  it('[R42] lets a cell go above the State rating with a reason where the rules make it a base only', async () => {
    const world = await aMeeting({ regulations: { party: qd124 } });
    const above = { ...aReview, 'rating.o2': 'excellent' };

    expect((await world.post('secretary', above)).page).toContain(problemAt('reason.o2'));
    expect((await world.post('secretary', { ...above, 'reason.o2': 'Gương mẫu.' })).status).toBe(200);
  });

  it.each([
    ['more present than called', { present: '6' }, 'present'],
    ['a day to come', { heldOn: '2023-12-02' }, 'heldOn'],
    ['no rating for a member with a State rating', { 'rating.o1': '' }, 'rating.o1'],
    ['a departure without a reason', { 'rating.o1': 'good' }, 'reason.o1'],
    ['a reason that is too long', { 'reason.o1': 'a'.repeat(1001) }, 'reason.o1'],
  ])('refuses %s', async (_what, changes, field) => {
    const world = await aMeeting();

    const { status, page } = await world.post('secretary', { ...aReview, ...changes });

    expect(status).toBe(422);
    expect(page).toContain(problemAt(field));
    expect(await world.recorded('secretary')).toBeUndefined();
  });

  it('refuses a rating for somebody outside the cell', async () => {
    const world = await aMeeting();

    expect((await world.post('secretary', { ...aReview, 'rating.o9': 'good' })).status).toBe(422);
    expect(await world.recorded('secretary')).toBeUndefined();
  });
});
