// The day on which the list of results was posted, recorded by HR: the window for petitions follows it.
import { describe, expect, it } from 'vitest';
import { panelResults } from '../../../functions/documents/papers/gather.ts';
import { publicationList } from '../../../functions/documents/papers/lists.ts';
import { anOpenGate } from '../../builders.ts';
import { browse } from '../pages/console/browser.ts';
import { aWorld, CYCLE, P1 } from './world.ts';

const PATH = '/console/2023/panel/p1/do/publish';
const POSTED = { date: '2023-12-08', document: 'Niêm yết 3/TB ngày 8/12/2023' };
const RESULT = {
  outcome: 'good',
  profile: 'hau-giang-1120',
  profileVersion: 2,
  number: '15/QĐ',
  date: '2023-12-01',
} as const;

/** Notices went out on 5/12; today is 9/12 and the window stands open until 10/12. */
const whileWindow = async () => {
  const world = await aWorld();
  await world.put(P1, 'result', 'o1', RESULT);
  const openedAt = '2023-12-05T03:00:00.000Z';
  const due = '2023-12-10T16:59:59.999Z';
  await world.store.openGate(P1, anOpenGate({ phase: 'petitions', pending: ['clock'], openedAt, due, nextLook: due }));
  world.clock.at = '2023-12-09T03:00:00.000Z';
  const browser = browse(world);
  await browser.signIn();
  const dueNow = async () => {
    const gate = await world.store.gate(P1);
    return gate?.state === 'open' ? gate.due : undefined;
  };
  return { ...world, browser, dueNow };
};

describe('the day of the posted list', () => {
  it('[K8] moves the end of the window, and stands on the list for publication', async () => {
    const { browser, store, dueNow } = await whileWindow();

    const answer = await browser.fill(PATH, POSTED);

    expect([answer.status, await dueNow()]).toEqual([200, '2023-12-13T16:59:59.999Z']);
    expect(await answer.text()).toContain('13/12/2023');
    const record = await store.unit(P1);
    if (record.kind !== 'panel') throw new TypeError('no panel');
    const { notes } = publicationList({ cycle: CYCLE, panels: [panelResults(record, CYCLE)] });
    expect(notes).toContain('Công khai ngày 08/12/2023 (Niêm yết 3/TB ngày 8/12/2023).');
  });

  it('twice the same is one fact; a corrected day is the next', async () => {
    const { browser, store, dueNow } = await whileWindow();
    await browser.fill(PATH, POSTED);
    await browser.fill(PATH, POSTED);
    expect(await store.facts(P1, 'publication')).toHaveLength(1);

    await browser.fill(PATH, { ...POSTED, date: '2023-12-07' });

    expect((await store.facts(P1, 'publication')).map(({ round }) => round)).toEqual([1, 2]);
    expect(await dueNow()).toBe('2023-12-12T16:59:59.999Z');
  });

  it('is no day to come, and none before the decision', async () => {
    const { browser, store } = await whileWindow();

    for (const date of ['2023-12-10', '2023-11-30'])
      expect((await browser.fill(PATH, { ...POSTED, date })).status, date).toBe(422);
    expect(await store.facts(P1, 'publication')).toEqual([]);
  });

  it('is not offered before there are results, nor taken once the window has closed', async () => {
    const { browser, store, put } = await whileWindow();
    expect(await (await browser.get('/console/2023/panel/p1')).text()).toContain('/do/publish');
    expect(await (await browser.get('/console/2023/panel/p2')).text()).not.toContain('/do/publish');
    const closure = { reason: 'due', outcome: 'done' } as const;
    const empty = { facts: [], missing: [], asked: 0 };
    await put(P1, 'closure', 'petitions', { phase: 'petitions', ...closure, ...empty });

    expect((await browser.fill(PATH, POSTED)).status).toBe(410);
    expect(await store.facts(P1, 'publication')).toEqual([]);
  });
});
