// A petition that comes after the window: recorded by HR with what was answered, and read by the person; nothing changes.
import { describe, expect, it } from 'vitest';
import { signLink } from '#shared/contracts/links';
import { addDays } from '#shared/domain/calendar';
import { factKey } from '#shared/domain/fact';
import { createApp } from '../../../functions/pages/app.ts';
import { browse } from '../pages/console/browser.ts';
import { aWorld, KEYS, P1 } from './world.ts';

const RESULT = {
  outcome: 'completed',
  profile: 'hau-giang-1120',
  profileVersion: 2,
  number: '15/QĐ',
  date: '2023-12-01',
} as const;
const PATH = '/console/2023/panel/p1/do/late-petition';
const LATE = {
  official: 'o1',
  receivedOn: '2023-12-15',
  grounds: 'Tôi đi công tác xa.',
  answer: 'Đã hết thời gian kiến nghị.',
};

/** Results stand, and unless told otherwise the window has closed on 10/12/2023; today is 20/12. */
const afterWindow = async ({ closed = true, petitioned = false } = {}) => {
  const world = await aWorld();
  await world.put(P1, 'result', 'o1', RESULT);
  world.clock.at = '2023-12-10T03:00:00.000Z';
  if (petitioned) await world.put(P1, 'petition', 'official:o1', { grounds: 'Đúng hạn' });
  const facts = petitioned ? [factKey({ kind: 'petition', subject: 'official:o1', round: 1 })] : [];
  const done = { phase: 'petitions', reason: 'due', outcome: 'done' } as const;
  const closure = { ...done, facts, missing: [], asked: 0 };
  if (closed) await world.put(P1, 'closure', 'petitions', closure);
  world.clock.at = '2023-12-20T03:00:00.000Z';
  const browser = browse(world);
  await browser.signIn();
  const claim = {
    purpose: 'result',
    cycle: '2023',
    unitKind: 'panel',
    unit: 'p1',
    slot: 'official:o1',
    epoch: 1,
  } as const;
  const link = `/l/${signLink({ ...claim, expires: addDays(world.clock.at, 60) }, KEYS)}`;
  const own = async () => (await createApp(world.deps).request(link)).text();
  return { ...world, browser, own };
};

describe('a late petition', () => {
  it('is recorded with what was answered, and the person reads both', async () => {
    const { browser, store, own } = await afterWindow();

    const { status } = await browser.fill(PATH, LATE);

    expect(status).toBe(200);
    expect(await store.facts(P1, 'late-petition')).toMatchObject([
      { subject: 'official:o1', by: 'hr:0', content: LATE },
    ]);
    const page = await own();
    for (const text of ['Kiến nghị gửi muộn', 'Nhận ngày 15/12/2023', LATE.grounds, LATE.answer])
      expect(page).toContain(text);
    expect(await store.facts(P1, 'result')).toHaveLength(1);
  });

  it('has one answer: the same again is the same, a second one is refused by name', async () => {
    const { browser, store } = await afterWindow();
    await browser.fill(PATH, LATE);

    expect((await browser.fill(PATH, LATE)).status).toBe(200);
    const second = await browser.fill(PATH, { ...LATE, grounds: 'Lần hai.' });

    expect(second.status).toBe(409);
    expect(await store.facts(P1, 'late-petition')).toHaveLength(1);
  });

  it('[R37] is refused to who petitioned in time: there is no second review', async () => {
    const { browser, store } = await afterWindow({ petitioned: true });

    expect((await browser.fill(PATH, LATE)).status).toBe(409);
    expect(await store.facts(P1, 'late-petition')).toEqual([]);
  });

  it.each([
    ['a day within the window', '2023-12-09'],
    ['a day to come', '2023-12-21'],
  ])('is refused with %s, and what was typed is kept', async (_, receivedOn) => {
    const { browser, store } = await afterWindow();

    const refused = await browser.fill(PATH, { ...LATE, receivedOn });

    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain('id="f-receivedOn-problem"');
    expect(page).toContain(LATE.grounds);
    expect(await store.facts(P1, 'late-petition')).toEqual([]);
  });

  it('is refused before the window has closed, and for who has no result', async () => {
    const open = await afterWindow({ closed: false });
    const { browser } = await afterWindow();

    expect((await open.browser.fill(PATH, LATE)).status).toBe(409);
    expect((await browser.fill(PATH, { ...LATE, official: 'o2' })).status).toBe(404);
  });
});
