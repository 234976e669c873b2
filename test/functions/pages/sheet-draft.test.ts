// A sheet that HR prepares in the console and its signer confirms by their own link.
import { describe, expect, it } from 'vitest';
import { signLink } from '#shared/contracts/links';
import { addDays } from '#shared/domain/calendar';
import type { Phase } from '#shared/domain/phase';
import { aWorld, KEYS, P1 } from '../console/world.ts';
import { browse } from './console/browser.ts';

const UNIT = '/console/2023/panel/p1';

const aSheet = async (phase: Phase & ('decision' | 'collective-review') = 'decision', slot = 'authority') => {
  const world = await aWorld();
  await world.openAt(P1, phase);
  const browser = browse(world);
  await browser.signIn();
  const claim = { purpose: phase, cycle: '2023', unitKind: 'panel', unit: 'p1', slot, epoch: 1 } as const;
  const link = `/l/${signLink({ ...claim, expires: addDays(world.deps.clock.now(), 30) }, KEYS)}`;
  const paper = `${UNIT}/paper/${phase}/${encodeURIComponent(slot)}`;
  const text = async (answer: Response | Promise<Response>) => (await answer).text();
  return {
    world,
    prepare: async (fields: Record<string, string>) => text(browser.fill(paper, { ...fields, do: 'draft' })),
    atPaper: () => text(browser.get(paper)),
    show: () => text(browser.get(link)),
    send: async (fields: Record<string, string>) => {
      const answer = await browser.fill(link, fields);
      return { status: answer.status, page: await answer.text() };
    },
    facts: () => world.store.facts(P1, phase === 'decision' ? 'decision' : 'review'),
  };
};

const RATINGS = { 'rating.o1': 'good', 'rating.o2': 'good', 'rating.o3': 'completed' };
const PREPARED = { ...RATINGS, 'reason.o3': 'Chậm tiến độ.' };

describe('a sheet that HR prepares', () => {
  it('is filled in on the signer’s page, said to be HR’s, with nothing recorded and no outcome chosen', async () => {
    const sheet = await aSheet();
    const saved = await sheet.prepare({ ...PREPARED, outcome: 'decided' });
    const page = await sheet.show();

    expect(saved).toContain('data-draft="hr"');
    expect(page).toContain('data-draft="hr"');
    expect(page).toContain('Chậm tiến độ.');
    expect(page).not.toContain(' checked');
    expect(await sheet.facts()).toEqual([]);
  });

  it('is recorded by the signer, in the signer’s name, once it is confirmed', async () => {
    const sheet = await aSheet();
    await sheet.prepare(PREPARED);

    const unconfirmed = await sheet.send({ ...PREPARED, outcome: 'decided' });
    expect(unconfirmed.status).toBe(422);
    expect(unconfirmed.page).toContain('id="f-confirmed-problem"');
    expect(unconfirmed.page).toContain('Chậm tiến độ.');
    expect(await sheet.facts()).toEqual([]);

    expect((await sheet.send({ ...PREPARED, outcome: 'decided', confirmed: 'yes' })).status).toBe(200);
    expect(await sheet.facts()).toMatchObject([{ by: expect.stringMatching(/^authority/), channel: 'link' }]);
  });

  it('asks for no confirmation where nothing was prepared', async () => {
    const sheet = await aSheet();

    expect(await sheet.show()).not.toContain('name="confirmed"');
    expect((await sheet.send({ ...PREPARED, outcome: 'decided' })).status).toBe(200);
  });

  it('is found again by HR, who may go on with it', async () => {
    const sheet = await aSheet();
    await sheet.prepare(PREPARED);

    expect(await sheet.atPaper()).toContain('Chậm tiến độ.');
    expect(await sheet.prepare({ ...PREPARED, 'reason.o3': 'Chậm hai tháng.' })).toContain('Chậm hai tháng.');
    expect(await sheet.show()).toContain('Chậm hai tháng.');
  });

  it('is one meeting’s minutes and attendance as well', async () => {
    const sheet = await aSheet('collective-review', 'section:s1');
    await sheet.prepare({ minutes: 'Họp lúc 8 giờ.', 'absence.o2': 'Ốm', attendance: 'listed', 'attends.o1': 'yes' });
    const page = await sheet.show();

    expect(page).toContain('Họp lúc 8 giờ.');
    expect(page).toMatch(/name="attends.o1"[^>]* checked/);
    expect(page).not.toMatch(/name="attends.o2"[^>]* checked/);
  });
});

describe('two who prepare one sheet', () => {
  it('see each other’s: what the other saved meanwhile is shown and not overwritten', async () => {
    const sheet = await aSheet();
    await sheet.prepare({ ...RATINGS, 'reason.o3': 'Của người đầu.' });
    const mine = { ...RATINGS, 'reason.o3': 'Của người sau.' };

    const refused = await sheet.prepare({ ...mine, draft: '' });
    expect(refused).toContain('class="problems"');
    expect(refused).toContain('Của người sau.');
    expect(refused).toContain('Của người đầu.');
    expect(await sheet.show()).toContain('Của người đầu.');

    await sheet.prepare(mine);
    expect(await sheet.show()).toContain('Của người sau.');
    expect(await sheet.show()).not.toContain('Của người đầu.');
  });

  it('may both save the same', async () => {
    const sheet = await aSheet();
    await sheet.prepare(PREPARED);

    expect(await sheet.prepare({ ...PREPARED, draft: '' })).not.toContain('class="problems"');
  });

  it('do so in the console: a link, whose buttons mail scanners press, saves nothing', async () => {
    const sheet = await aSheet();

    expect(await sheet.show()).not.toContain('value="draft"');
    expect((await sheet.send({ ...PREPARED, do: 'draft' })).page).toContain('Chậm tiến độ.');
    expect(await sheet.show()).not.toContain('Chậm tiến độ.');
  });
});
