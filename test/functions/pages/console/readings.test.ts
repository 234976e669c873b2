// Reading a personal file in the console is itself kept: who, when, whose, which; once a day.
import { describe, expect, it } from 'vitest';
import { aWorld } from '../../console/world.ts';
import { browse } from './browser.ts';

const UNIT = '/console/2023/panel/p1';

const signedIn = async () => {
  const world = await aWorld();
  const browser = browse(world);
  await browser.signIn();
  return { ...world, browser };
};

describe('a reading', () => {
  it('of the reasons of a rating is kept with who read whose, and when', async () => {
    const { browser, store, clock } = await signedIn();
    await browser.get(`${UNIT}/why/o1`);

    expect(await store.readings('o1')).toEqual([
      { official: 'o1', file: 'explanation', by: 'hr:0', cycle: '2023', at: clock.at, day: '2023-11-02' },
    ]);
  });

  it('is kept once a day, and again the next day', async () => {
    const { browser, store, clock } = await signedIn();
    await browser.get(`${UNIT}/why/o1`);
    clock.at = '2023-11-02T08:00:00.000Z';
    await browser.get(`${UNIT}/why/o1`);
    clock.at = '2023-11-02T17:30:00.000Z';
    await browser.signIn();
    await browser.get(`${UNIT}/why/o1`);

    expect((await store.readings('o1')).map(({ day, at }) => [day, at.slice(11, 16)])).toEqual([
      ['2023-11-02', '03:00'],
      ['2023-11-03', '17:30'],
    ]);
  });

  it('is kept for an auditor too', async () => {
    const { browser, store } = await signedIn();
    browser.forget();
    await browser.signInAsAuditor();
    await browser.get(`${UNIT}/why/o1`);

    expect((await store.readings('o1')).map(({ by }) => by)).toEqual(['auditor:0']);
  });

  it('of the record to be corrected is kept, and the list to choose from is none', async () => {
    const { browser, store } = await signedIn();
    await browser.get(`${UNIT}/do/correct`);
    expect(await store.readings('o2')).toEqual([]);
    await browser.get(`${UNIT}/do/correct?official=o2`);

    expect((await store.readings('o2')).map(({ file }) => file)).toEqual(['record']);
  });

  it('is none where nothing was shown: a HEAD, somebody unknown, nobody signed in', async () => {
    const { browser, store } = await signedIn();
    await browser.get(`${UNIT}/why/o1`, 'HEAD');
    await browser.get(`${UNIT}/why/o4`);
    browser.forget();
    await browser.get(`${UNIT}/why/o1`);

    expect([...(await store.readings('o1')), ...(await store.readings('o4'))]).toEqual([]);
  });
});
