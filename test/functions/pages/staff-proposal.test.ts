// The page of the personnel office's proposal, through the app and a real store.
import { describe, expect, it } from 'vitest';
import type { Rating } from '#shared/domain/rating';
import { person, problemAt, type Recorded, rowWorld, type Setting } from './row-world.ts';
import { anOfficial } from './world.ts';

const officials = [anOfficial('o1', { lead: 'head' }), anOfficial('o2'), anOfficial('o3')];
const row = (official: string, proposal: Rating) => ({
  official,
  proposal,
  votes: { excellent: 1, good: 4, completed: 2, 'not-completed': 0 },
  comment: `Nhận xét ${official}`,
});
const reviewed: Recorded = {
  kind: 'review',
  subject: 'section:s1',
  content: {
    heldOn: '2023-11-20',
    present: 7,
    called: 8,
    minutes: 'Biên bản.',
    rows: [row('o1', 'good'), row('o2', 'good'), row('o3', 'completed')],
    notSelfAssessed: [],
  },
};
const opinion: Recorded = {
  kind: 'party-opinion',
  subject: 'party-committee',
  content: {
    document: '12-CV/ĐU',
    text: 'Nhất trí.',
    rows: [{ official: 'o1', agrees: false, comment: 'Cần xem lại.' }],
  },
};
const anOffice = (changes: Partial<Setting> = {}) =>
  rowWorld({ phase: 'staff-proposal', officials, recorded: [reviewed, opinion], ...changes });
const asReviewed: Record<string, string> = {
  outcome: 'submitted',
  summary: 'Kính trình phê duyệt.',
  'rating.o1': 'good',
  'rating.o2': 'good',
  'rating.o3': 'completed',
};

describe('what the personnel office sees', () => {
  it('has the meeting’s proposal, votes and comment and the Party committee’s opinion', async () => {
    const { page } = await (await anOffice()).show('personnel-office');

    expect(page).toContain('Nhận xét o2');
    expect(page).toContain('Hoàn thành tốt nhiệm vụ: 4');
    expect(page).toContain('12-CV/ĐU');
    expect(page).toMatch(/không nhất trí.*Cần xem lại\./s);
    expect(page).toContain('data-cap=');
  });

  it('has ratings filled from the meeting and no outcome chosen', async () => {
    const { page } = await (await anOffice()).show('personnel-office');

    expect(page.match(/ selected/g)).toHaveLength(3);
    expect(page).not.toContain(' checked');
  });

  it('has no row of the officer’s own, which goes to the substitute', async () => {
    const world = await anOffice({ panel: { personnelOffice: person('personnel', 'o2') } });

    expect((await world.show('personnel-office')).page).not.toContain('data-official="o2"');
    expect((await world.show('personnel-office:substitute')).page).toContain('data-official="o2"');
  });
});

describe('submitting a proposal', () => {
  it('records ratings and summary', async () => {
    const world = await anOffice();

    expect((await world.post('personnel-office', asReviewed)).status).toBe(200);
    expect(await world.recorded('personnel-office')).toEqual({
      outcome: 'submitted',
      summary: 'Kính trình phê duyệt.',
      rows: [
        { official: 'o1', rating: 'good' },
        { official: 'o2', rating: 'good' },
        { official: 'o3', rating: 'completed' },
      ],
    });
  });

  it('needs the reason where it departs from the meeting', async () => {
    const world = await anOffice();

    const { status, page } = await world.post('personnel-office', { ...asReviewed, 'rating.o2': 'completed' });

    expect(status).toBe(422);
    expect(page).toContain(problemAt('reason.o2'));
    expect(page).toContain('Kính trình phê duyệt.');
  });

  it('needs no reason where no meeting proposed anything', async () => {
    const world = await anOffice({ recorded: [] });

    expect((await world.post('personnel-office', asReviewed)).status).toBe(200);
  });

  it('needs a rating for every person who is rated', async () => {
    const world = await anOffice();

    const { status, page } = await world.post('personnel-office', { ...asReviewed, 'rating.o3': '' });

    expect(status).toBe(422);
    expect(page).toContain(problemAt('rating.o3'));
  });

  it('needs a summary', async () => {
    const world = await anOffice();

    const { status, page } = await world.post('personnel-office', { ...asReviewed, summary: '' });

    expect(status).toBe(422);
    expect(page).toContain(problemAt('summary'));
  });

  it('recomputes without recording', async () => {
    const world = await anOffice();

    const { status, page } = await world.post('personnel-office', { ...asReviewed, 'rating.o3': 'good', do: 'check' });

    expect(status).toBe(200);
    expect(page).toMatch(/data-cap="province-20[^"]*" data-base="3"/);
    expect(await world.recorded('personnel-office')).toBeUndefined();
  });

  it('returns the panel to the meeting with the reason', async () => {
    const world = await anOffice();
    const returned = { ...asReviewed, outcome: 'returned', to: 'collective-review', why: 'Thiếu phiếu.' };

    expect((await world.post('personnel-office', returned)).status).toBe(200);
    expect(await world.recorded('personnel-office')).toEqual({
      outcome: 'returned',
      to: 'collective-review',
      reason: 'Thiếu phiếu.',
    });
  });

  it('refuses a row of somebody else', async () => {
    const world = await anOffice();

    expect((await world.post('personnel-office', { ...asReviewed, 'reason.o9': 'x' })).status).toBe(422);
    expect(await world.recorded('personnel-office')).toBeUndefined();
  });
});
