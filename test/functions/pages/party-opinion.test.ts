// The page of the Party committee's opinion, through the app and a real store.
import { describe, expect, it } from 'vitest';
import { person, problemAt, rowWorld } from './row-world.ts';
import { anOfficial } from './world.ts';

const officials = [
  anOfficial('o1', { lead: 'head', name: 'Trần Thị Mẫu', post: 'Giám đốc' }),
  anOfficial('o2', { lead: 'deputy' }),
  anOfficial('o3'),
];
const aPanel = (committee = person('uy')) =>
  rowWorld({ phase: 'party-opinion', officials, panel: { partyCommittee: committee } });
const anOpinion = {
  'agrees.o1': 'yes',
  'comment.o1': '',
  'agrees.o2': 'no',
  'comment.o2': 'Cần xem lại kết quả quý III.',
  document: '12-CV/ĐU',
  text: 'Đã thảo luận, thống nhất.',
};

describe('the opinion of the Party committee', () => {
  it('lists the heads and deputies of the agency only', async () => {
    const { page } = await (await aPanel()).show('party-committee');

    expect(page).toContain('data-official="o1"');
    expect(page).toContain('data-official="o2"');
    expect(page).not.toContain('data-official="o3"');
  });

  it('records agreement and comment for each of them', async () => {
    const world = await aPanel();

    const { status } = await world.post('party-committee', anOpinion);

    expect(status).toBe(200);
    expect(await world.recorded('party-committee')).toEqual({
      document: '12-CV/ĐU',
      text: 'Đã thảo luận, thống nhất.',
      rows: [
        { official: 'o1', agrees: true },
        { official: 'o2', agrees: false, comment: 'Cần xem lại kết quả quý III.' },
      ],
    });
  });

  it('refuses a row without an answer and keeps what was typed', async () => {
    const world = await aPanel();

    const { status, page } = await world.post('party-committee', { ...anOpinion, 'agrees.o2': '' });

    expect(status).toBe(422);
    expect(page).toContain(problemAt('agrees.o2'));
    expect(page).toContain('Cần xem lại kết quả quý III.');
    expect(await world.recorded('party-committee')).toBeUndefined();
  });

  it('refuses a text that is too long, with its length named', async () => {
    const world = await aPanel();

    const { status, page } = await world.post('party-committee', { ...anOpinion, text: 'a'.repeat(5001) });

    expect(status).toBe(422);
    expect(page).toContain(problemAt('text'));
    expect(page).toContain('5000');
  });

  it('refuses an opinion on somebody who leads nothing', async () => {
    const world = await aPanel();

    const { status } = await world.post('party-committee', { ...anOpinion, 'agrees.o3': 'yes' });

    expect(status).toBe(422);
    expect(await world.recorded('party-committee')).toBeUndefined();
  });

  it('leaves the row of the committee’s own secretary to the substitute', async () => {
    const world = await aPanel(person('bi thu', 'o1'));

    expect((await world.show('party-committee')).page).not.toContain('Trần Thị Mẫu');
    const substitute = await world.show('party-committee:substitute');
    expect(substitute.page).toContain('data-official="o1"');
    expect(substitute.page).not.toContain('data-official="o2"');
  });

  it('refuses an opinion on oneself', async () => {
    const world = await aPanel(person('bi thu', 'o1'));

    const { status, page } = await world.post('party-committee', anOpinion);

    expect(status).toBe(422);
    expect(page).toContain('own row');
    expect(await world.recorded('party-committee')).toBeUndefined();
  });
});
