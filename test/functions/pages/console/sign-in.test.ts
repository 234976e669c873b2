// Signing in to the console: a one-time link, a person's choice, a short session; and what strangers learn.
import { describe, expect, it } from 'vitest';
import { signLink } from '#shared/contracts/links';
import { addDays } from '#shared/domain/calendar';
import { consoleLink, mailedLink } from '../../../../functions/pages/console/console-link.ts';
import { newSession, readSession, signSession } from '../../../../functions/pages/console/session.ts';
import { aWorld, HR_ADDRESS, KEYS } from '../../console/world.ts';
import { browse, pathOf } from './browser.ts';

describe('a console link', () => {
  it('becomes a session by a choice and a button, and leads to the cycle', async () => {
    const world = await aWorld();
    const browser = browse(world);

    const response = await browser.fill(pathOf(await consoleLink(world.deps, '2023')), { confirmed: 'yes' });

    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/console/2023');
    const cookie = response.headers.get('set-cookie') ?? '';
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/console', 'Max-Age=28800', 'Secure'])
      expect(cookie).toContain(part);
    expect(cookie).not.toContain(HR_ADDRESS);
    expect((await browser.get('/console/2023')).status).toBe(200);
  });

  it('is not used up by whoever only opens it or presses its button without choosing', async () => {
    const world = await aWorld();
    const path = pathOf(await consoleLink(world.deps, '2023'));
    const scanner = browse(world);
    await scanner.get(path, 'HEAD');
    await scanner.get(path);

    const pressed = await scanner.fill(path, {});

    expect(pressed.status).toBe(422);
    expect(pressed.headers.get('set-cookie')).toBeNull();
    expect((await browse(world).fill(path, { confirmed: 'yes' })).status).toBe(303);
  });

  it('works once', async () => {
    const world = await aWorld();
    const path = pathOf(await consoleLink(world.deps, '2023'));
    await browse(world).fill(path, { confirmed: 'yes' });

    const again = await browse(world).fill(path, { confirmed: 'yes' });

    expect(again.status).toBe(410);
    expect(again.headers.get('set-cookie')).toBeNull();
  });

  it('is refused when altered, expired, of another purpose, or of somebody no longer listed', async () => {
    const world = await aWorld();
    const browser = browse(world);
    const path = pathOf(await consoleLink(world.deps, '2023'));
    const foreign = signLink(
      {
        purpose: 'decision',
        cycle: '2023',
        unitKind: 'panel',
        unit: 'p1',
        slot: 'hr:0',
        epoch: 1,
        expires: addDays(world.clock.at, 1),
      },
      KEYS,
    );

    expect((await browser.get(`${path}x`)).status).toBe(403);
    expect((await browser.get(`/console/sign-in/${foreign}`)).status).toBe(403);
    expect((await browser.get(pathOf(await mailedLink(world.deps, 'hr:7')))).status).toBe(410);
    world.clock.at = addDays(world.clock.at, 2);
    expect((await browser.get(path)).status).toBe(410);
  });
});

describe('asking for a link', () => {
  it('answers everyone alike and mails only listed addresses', async () => {
    const world = await aWorld();
    const browser = browse(world);

    const listed = await browser.post('/console/ask', { address: ` ${HR_ADDRESS.toUpperCase()} ` });
    const stranger = await browser.post('/console/ask', { address: 'stranger@example.test' });

    expect(listed.status).toBe(200);
    expect(await listed.text()).toBe(await stranger.text());
    expect(world.mails.map(({ to }) => to)).toEqual([HR_ADDRESS]);
  });

  it('sends one mail however often it is asked at once', async () => {
    const world = await aWorld();
    const browser = browse(world);

    await browser.post('/console/ask', { address: HR_ADDRESS });
    await browser.post('/console/ask', { address: HR_ADDRESS });

    expect(world.mails).toHaveLength(1);
  });

  it('without an address names the field', async () => {
    const world = await aWorld();

    const response = await browse(world).post('/console/ask', { address: ' ' });

    expect(response.status).toBe(422);
    expect(await response.text()).toContain('f-address-problem');
  });
});

describe('a session', () => {
  it('is asked for on every page, and nothing is told without one', async () => {
    const world = await aWorld();
    const browser = browse(world);
    for (const path of ['/console', '/console/2023', '/console/2023/panel/p1', '/console/2023/results.csv']) {
      const response = await browser.get(path);
      expect(response.status, path).toBe(401);
      expect(await response.text(), path).not.toContain('Nhóm đánh giá');
    }
  });

  it('ends after eight hours of the cycle’s clock', async () => {
    const world = await aWorld();
    const browser = browse(world);
    await browser.signIn();

    world.clock.at = '2023-11-02T10:59:59.000Z';
    expect((await browser.get('/console/2023')).status).toBe(200);
    world.clock.at = '2023-11-02T11:00:00.000Z';
    expect((await browser.get('/console/2023')).status).toBe(401);
  });

  it('of somebody taken off the list ends', async () => {
    const world = await aWorld();
    const browser = browse(world);
    await browser.signInAsAuditor();
    expect((await browser.get('/console/2023')).status).toBe(200);

    world.deps.settings.auditorAddresses = [];

    expect((await browser.get('/console/2023')).status).toBe(401);
  });

  it('altered, or signed as a link is, is none', () => {
    const now = '2023-11-02T03:00:00.000Z';
    const value = signSession(newSession('auditor:0', now), KEYS);
    const [kid, payload = '', mac] = value.split('.');
    const grander = Buffer.from(Buffer.from(payload, 'base64url').toString().replaceAll('auditor', 'hr')).toString(
      'base64url',
    );

    expect(readSession(value, KEYS, now)?.role).toBe('auditor');
    expect(readSession(`${kid}.${grander}.${mac}`, KEYS, now)).toBeUndefined();
    expect(readSession('not.a.session', KEYS, now)).toBeUndefined();
    expect(readSession(value, [{ id: 'k1', secret: 'another' }], now)).toBeUndefined();
  });

  it('ends when the person signs out', async () => {
    const world = await aWorld();
    const browser = browse(world);
    await browser.signIn();

    await browser.fill('/console/sign-out', {});

    expect((await browser.get('/console/2023')).status).toBe(401);
  });

  it('of an auditor reads all and changes nothing', async () => {
    const world = await aWorld();
    await world.openAt({ cycle: '2023', kind: 'panel', id: 'p1' }, 'self-assessment');
    const browser = browse(world);
    await browser.signInAsAuditor();
    const unit = '/console/2023/panel/p1';

    const page = await (await browser.get(unit)).text();
    expect(page).toContain('Auditor: read only.');
    expect(page).not.toContain(`${unit}/do/`);
    for (const path of [`${unit}/do/extend`, `${unit}/paper/self-assessment/official:o1`]) {
      expect((await browser.get(path)).status, path).toBe(403);
      expect((await browser.post(path, { until: '2023-12-20', why: 'x' })).status, path).toBe(403);
    }
    expect(await world.store.facts({ cycle: '2023', kind: 'panel', id: 'p1' }, 'extension')).toEqual([]);
  });
});
