// Who reaches what of the console: every route is declared, and HR of one agency stays in its agency.
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { UnitRef } from '#shared/domain/ids';
import { REACH, type Reach, routeName } from '../../../../functions/pages/console/reach.ts';
import { consoleRoutes } from '../../../../functions/pages/console/routes.ts';
import { shown, withSession } from '../../../../functions/pages/console/routing.ts';
import { newSession, signSession } from '../../../../functions/pages/console/session.ts';
import { anOfficial, aWorld, KEYS, P1 } from '../../console/world.ts';
import { browse } from './browser.ts';

const Q1: UnitRef = { cycle: '2023', kind: 'panel', id: 'q1' };
const OWN = 'hr-of-agency:a1-0';

/** The console's world, and a panel of another agency beside it. */
const twoAgencies = async () => {
  const world = await aWorld({ panels: ['p1', 'p2', 'q1'] });
  const frame = await world.store.frame(P1);
  if (frame.kind !== 'panel') throw new TypeError('p1 is a panel');
  const panel = { ...frame.panel, id: 'q1', name: 'Nhóm khác', agency: 'a2', agencyName: 'Sở Khác' };
  const other = anOfficial('o9', { panel: 'q1', agency: 'a2', name: 'Người của sở khác' });
  await world.store.freeze([{ ref: Q1, panel, officials: [other] }]);
  world.deps.settings.listed = [{ role: 'hr-of-agency', agency: 'a1', address: 'to-chuc@a1.example' }];
  const browser = browse(world);
  await browser.signInAs(OWN);
  return { ...world, browser };
};

const declared = Object.entries(REACH).flatMap(([route, reach]): [string, Reach][] =>
  reach === 'anyone' ? [] : [[route, reach]],
);

type Place = { agency: string; panel: string; official: string };
const HERE: Place = { agency: 'a1', panel: 'p1', official: 'o1' };
const THERE: Place = { agency: 'a2', panel: 'q1', official: 'o9' };

/** An address of this route, about this place. */
const addressOf = (route: string, { agency, panel, official }: Place): string => {
  const values: Record<string, string> = {
    cycle: '2023',
    kind: 'panel',
    id: panel,
    official,
    agency,
    act: 'extend',
    post: 'clerk',
    purpose: 'self-assessment',
    slot: `official:${official}`,
    paper: `archive-${agency}.zip`,
    backup: 'xeploai-2023-11-01T020000.backup',
  };
  const path = route.split(' ')[1]?.replace(/:([a-z]+)/g, (_, name: string) => values[name] ?? '') ?? '';
  return `/console${path}?agency=${agency}`;
};

describe('the reach of the console', () => {
  it('is declared for every route that is registered, and for no other', async () => {
    const { deps } = await aWorld();
    const registered = consoleRoutes(deps).routes.map(({ method, path }) => routeName(method, path));

    expect(registered.filter((route) => !Object.hasOwn(REACH, route))).toEqual([]);
    expect(Object.keys(REACH).filter((route) => !registered.includes(route))).toEqual([]);
  });

  it('is nobody’s for a route that is not declared', async () => {
    const { deps, clock } = await aWorld();
    const app = new Hono();
    app.get(
      '/console/:cycle/forgotten',
      withSession(deps, async () => shown('told' as never)),
    );
    app.onError((error, context) => context.text(error.name, 403));
    const cookie = `xeploai_console=${signSession(newSession('hr:0', clock.at), KEYS)}`;

    const answer = await app.request('/console/2023/forgotten', { headers: { cookie } });

    expect(await answer.text()).toBe('NotAllowed');
  });

  it.each(declared)('of HR of one agency ends at it: %s', async (route, { roles, bound }) => {
    const { browser } = await twoAgencies();
    const [method = ''] = route.split(' ');
    const ask = (place: Place) =>
      method === 'GET' ? browser.get(addressOf(route, place)) : browser.post(addressOf(route, place), {});

    const there = await ask(THERE);
    const text = await there.text();

    const open = roles.includes('hr-of-agency') && (bound === 'none' || bound === 'filtered');
    expect(there.status === 403).toBe(!open);
    for (const secret of ['Sở Khác', 'Nhóm khác', 'Người của sở khác']) expect(text).not.toContain(secret);
    if (roles.includes('hr-of-agency') && method === 'GET') expect((await ask(HERE)).status).not.toBe(403);
  });

  it('has three forms that an auditor may send, none of which records anything', () => {
    const sent = declared.filter(([route, { roles }]) => route.startsWith('POST') && roles.includes('auditor'));

    expect(sent.map(([route]) => route)).toEqual(['POST /figures', 'POST /proof', 'POST /:cycle/search']);
  });

  it.each(declared.filter(([, { roles }]) => !roles.includes('auditor')))('is no auditor’s: %s', async (route) => {
    const browser = browse(await twoAgencies());
    await browser.signInAsAuditor();
    const path = addressOf(route, HERE);

    const answer = route.startsWith('POST') ? await browser.post(path, {}) : await browser.get(path);

    expect(answer.status).toBe(403);
  });
});

describe('HR of one agency', () => {
  it('acts in its own panel, and the trail says by whom', async () => {
    const { browser, store, openAt } = await twoAgencies();
    await openAt(P1, 'self-assessment');

    const done = await browser.fill('/console/2023/panel/p1/do/extend', { until: '2023-12-20', why: 'mưa bão' });

    expect(done.status).toBe(200);
    const [extension] = await store.facts(P1, 'extension');
    expect(extension?.by).toBe(OWN);
    expect(await (await browser.get('/console/2023/panel/p1')).text()).toContain(OWN);
  });

  it('does not act elsewhere, nor what reaches beyond its agency', async () => {
    const { browser, store, openAt } = await twoAgencies();
    await openAt(Q1, 'self-assessment');
    const proof = /name="proof" value="([^"]+)"/.exec(
      await (await browser.get('/console/2023/panel/p1/do/leave')).text(),
    )?.[1];

    const there = { proof: proof ?? '', until: '2023-12-20', why: 'x', do: 'record' };
    expect((await browser.post('/console/2023/panel/q1/do/extend', there)).status).toBe(403);
    for (const act of ['unit-rating', 'repair'])
      expect((await browser.get(`/console/2023/panel/p1/do/${act}`)).status, act).toBe(403);
    expect(await store.facts(Q1, 'extension')).toEqual([]);
  });

  it('moves nobody into another agency, which is not offered either', async () => {
    const { browser, store } = await twoAgencies();
    const path = '/console/2023/panel/p1/do/transfer';
    const form = await (await browser.get(path)).text();
    expect(form).toContain('p2/t1');
    expect(form).not.toContain('q1/');

    const sent = await browser.fill(path, { official: 'o2', to: 'q1/s1', document: '12/QĐ' });

    expect(sent.status).toBe(403);
    expect(await store.facts(P1, 'roster-change')).toEqual([]);
  });

  it('reads nothing of somebody of another agency under the address of its own panel', async () => {
    const { browser } = await twoAgencies();

    for (const path of ['person/o9', 'person/o9/data.json', 'why/o9'])
      expect((await browser.get(`/console/2023/panel/p1/${path}`)).status, path).toBe(404);
  });

  it('sees no Party cell and is led to none', async () => {
    const { browser } = await twoAgencies();

    expect((await browser.get('/console/2023/cell/c1')).status).toBe(403);
    expect((await browser.get('/console/2023/cells')).status).toBe(403);
    const overview = await (await browser.get('/console/2023')).text();
    expect(overview).not.toContain('/console/2023/cells');
    expect(overview).toContain('Sở Mẫu');
    expect(overview).not.toContain('/console/2023/import');
  });

  it('finds nobody of another agency', async () => {
    const { browser } = await twoAgencies();

    const found = await browser.fill('/console/2023/search', { q: 'o' });

    expect(found.status).toBe(200);
    expect(await found.text()).not.toContain('o9');
  });

  it('gets results of its own people alone, without Party ratings', async () => {
    const { browser, put } = await twoAgencies();
    const result = {
      outcome: 'good',
      profile: 'nd-90-2020',
      profileVersion: 1,
      number: '7/QĐ',
      date: '2023-12-01',
    } as const;
    await put(P1, 'result', 'o2', result);
    await put(Q1, 'result', 'o9', result);

    const csv = await (await browser.get('/console/2023/results.csv')).text();

    expect(csv).toContain('o2');
    expect(csv).not.toContain('o9');
  });
});

describe('an auditor with a time limit', () => {
  const limited = async (days: { from?: string; until?: string }) => {
    const world = await aWorld();
    world.deps.settings.auditorAddresses = [];
    world.deps.settings.listed = [{ role: 'auditor', address: 'kiem-tra@example.test', ...days }];
    return { world, browser: browse(world) };
  };

  it('has a session that ends with the last day, however short', async () => {
    const { world, browser } = await limited({ from: '2023-11-01', until: '2023-11-02' });
    world.clock.at = '2023-11-02T15:00:00.000Z';
    await browser.signInAsAuditor();
    expect((await browser.get('/console/2023')).status).toBe(200);

    world.clock.at = '2023-11-02T16:59:59.998Z';
    expect((await browser.get('/console/2023')).status).toBe(200);
    world.clock.at = '2023-11-02T17:00:00.000Z';
    expect((await browser.get('/console/2023')).status).toBe(401);
  });

  it.each([
    ['before the first day', { from: '2023-11-03' }],
    ['after the last', { until: '2023-11-01' }],
  ])('is mailed no link %s, and an old link opens nothing', async (_, days) => {
    const { world, browser } = await limited(days);

    await browser.post('/console/ask', { address: 'kiem-tra@example.test' });
    await browser.signInAsAuditor();

    expect(world.mails).toEqual([]);
    expect((await browser.get('/console/2023')).status).toBe(401);
  });
});
