// Every form of every page gives back every field as it was typed, where it is not taken.
import { describe, expect, it } from 'vitest';
import type { Claim } from '#shared/contracts/links';
import { ACTS } from '../../../functions/pages/console/acts.ts';
import { aWorld as aConsoleWorld, anOfficial, P1 } from '../console/world.ts';
import { browse } from './console/browser.ts';
import { filledIn, heldIn } from './filled-in.ts';
import { aWorld, type World } from './world.ts';

const PROFILE = { profile: 'hau-giang-1120', profileVersion: 1 };

const expectAllBack = (typed: Record<string, string>, page: string, at: string): void => {
  const { proof: _, ...fields } = typed;
  expect(Object.keys(fields).length, `${at} asks for something`).toBeGreaterThan(0);
  expect(heldIn(page), at).toMatchObject(fields);
};

describe('a form by link', () => {
  const cases: [Claim['purpose'], string, ((world: World) => Promise<void>)?][] = [
    ['confirm-roster', 'hr'],
    ['self-assessment', 'official:o1'],
    ['self-assessment', 'official:o2'],
    ['collective-review', 'section:s1'],
    ['staff-proposal', 'personnel-office'],
    ['decision', 'authority'],
    ['signature', 'clerk'],
    [
      'result',
      'official:o1',
      async (world) => {
        await world.put('result', 'o1', { outcome: 'good', ...PROFILE });
        await world.openAt('petitions', ['window']);
      },
    ],
  ];

  it.each(cases)('of %s by %s comes back whole where its page was stale', async (purpose, slot, ready) => {
    const world = await aWorld();
    if (ready === undefined) await world.openAt(purpose as never, [slot]);
    else await ready(world);
    const token = world.link(purpose, slot);
    const typed = filledIn(await (await world.get(token)).text());
    const before = world.dump();

    const answer = await world.post(token, { ...typed, proof: 'stale' });

    expect(answer.status).toBe(422);
    expectAllBack(typed, await answer.text(), purpose);
    expect(world.dump()).toBe(before);
  });
});

describe('a form of the console', () => {
  const UNIT = '/console/2023/panel/p1';
  /** What an act's address says beside its name. */
  const QUERIES: Record<string, string> = {
    link: 'slot=official:o1',
    'ask-old-agency': 'official=o7&place=post-1',
    'old-agency-comment': 'official=o7&place=post-1',
    'data-request': 'official=o1',
    performance: 'official=o1',
    'period-score': 'official=o1&period=2023-Q1',
    'reckon-points': 'official=o1&period=2023-Q1',
    'unit-rating': 'agency=a1',
    correct: 'official=o1',
    transfer: 'official=o1',
    leave: 'official=o1',
  };

  const signedIn = async () => {
    const world = await aConsoleWorld();
    const record = await world.store.unit(P1);
    if (record.kind !== 'panel') throw new TypeError('p1 is a panel');
    const busy = anOfficial('o7', { otherPosts: [{ post: 'Chủ tịch Công đoàn', place: 'Công đoàn Mẫu' }] });
    await world.store.freeze([{ ref: P1, panel: record.panel, officials: [...record.frozen, busy] }]);
    await world.openAt(P1, 'self-assessment');
    const browser = browse(world);
    await browser.signIn();
    return { world, browser };
  };

  it.each(ACTS.map(({ id }) => id))('of %s comes back whole to whoever has signed in again', async (id) => {
    const { world, browser } = await signedIn();
    const path = `${UNIT}/do/${id}?${QUERIES[id] ?? ''}`;
    const page = await (await browser.get(path)).text();
    const typed = filledIn(page);
    const before = JSON.stringify(await world.store.unit(P1));
    await browser.signIn();
    if (typed.proof === undefined) return expect(page, 'a page that only leads on').not.toContain('<textarea');

    const answer = await browser.post(path, typed);

    expect(answer.status).toBe(422);
    expectAllBack(typed, await answer.text(), id);
    expect(JSON.stringify(await world.store.unit(P1))).toBe(before);
  });
});
