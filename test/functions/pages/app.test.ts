// What holds for every page: reading changes nothing, posting needs proof and our own origin, acting twice is told.
import { Hono } from 'hono';
import { describe, expect, it, vi } from 'vitest';
import { createApp } from '../../../functions/pages/app.ts';
import { SECURITY_HEADERS } from '../../../functions/pages/guards.ts';
import { aSelfAssessment, atSelfAssessment, aWorld, type World } from './world.ts';

const SLOT = 'official:o1';

const expectGuarded = (answer: Response): void => {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(answer.headers.get(name)).toBe(value);
};

describe('every answer', () => {
  it('carries the security headers, found or not, refused or not', async () => {
    const world = await atSelfAssessment();
    const token = world.link('self-assessment', SLOT);
    const answers = [
      await world.get(token),
      await world.get(token, 'HEAD'),
      await world.post(token, {}),
      await world.post(token, aSelfAssessment(), { 'sec-fetch-site': 'cross-site' }),
      await world.get('x'),
      await world.app.request('/nowhere'),
      await world.app.request('/style.css'),
    ];

    for (const answer of answers) expectGuarded(answer);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 422, 403, 403, 404, 200]);
  });

  it('is ours also where the app is mounted in another, as on a laptop', async () => {
    const world = await atSelfAssessment();
    const outer = new Hono().route('/', world.app);

    const missing = await outer.request('/nowhere');
    const stranger = await outer.request('/l/x');

    expect([missing.status, stranger.status]).toEqual([404, 403]);
    for (const answer of [missing, stranger]) expectGuarded(answer);
    expect(await missing.text()).toContain('Không tìm thấy.');
  });

  it('has no script and no inline style', async () => {
    const world = await atSelfAssessment();

    const page = await (await world.get(world.link('self-assessment', SLOT))).text();

    expect(page).not.toMatch(/<script|<style|style=|javascript:| on[a-z]+=/);
  });
});

describe('reading', () => {
  it('changes nothing in the store, whatever the page and however often', async () => {
    const world = await atSelfAssessment();
    await world.put('result', 'o1', { outcome: 'good', profile: 'hau-giang-1120', profileVersion: 1 });
    const tokens = [
      world.link('confirm-roster', 'hr'),
      world.link('self-assessment', SLOT),
      world.link('collective-review', 'section:s1'),
      world.link('staff-proposal', 'personnel-office'),
      world.link('decision', 'authority'),
      world.link('signature', 'clerk'),
      world.link('answers', 'petition:o1'),
      world.link('result', SLOT),
    ];
    const before = world.dump();

    for (const token of tokens)
      for (const method of ['GET', 'HEAD', 'GET']) expect((await world.get(token, method)).status).toBeLessThan(500);

    expect(world.dump()).toBe(before);
    expect(world.woken).toEqual([]);
  });

  it.each([
    ['confirm-roster', 'hr'],
    ['self-assessment', SLOT],
    ['collective-review', 'section:s1'],
    ['staff-proposal', 'personnel-office'],
    ['decision', 'authority'],
    ['signature', 'clerk'],
  ] as const)('shows the open task of %s and changes nothing', async (phase, slot) => {
    const world = await aWorld();
    await world.openAt(phase, [slot]);
    const token = world.link(phase, slot);
    const before = world.dump();

    const answers = [await world.get(token), await world.get(token, 'HEAD')];

    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await answers[0]?.text()).toContain('<form method="post">');
    expect(world.dump()).toBe(before);
    expect(world.woken).toEqual([]);
  });

  it('answers HEAD like GET, without a body', async () => {
    const world = await atSelfAssessment();

    const answer = await world.get(world.link('self-assessment', SLOT), 'HEAD');

    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('');
  });
});

describe('acting twice', () => {
  it('with the same content answers what was recorded and changes nothing', async () => {
    const world = await atSelfAssessment();
    const token = world.link('self-assessment', SLOT);
    await world.post(token, aSelfAssessment());
    const before = world.dump();
    world.clock.at = '2023-11-03T03:00:00.000Z';

    const again = await world.post(token, aSelfAssessment());

    expect(again.status).toBe(200);
    expect(await again.text()).toContain('10:00, 02/11/2023');
    expect(world.dump()).toBe(before);
  });

  it('with other content is refused with who acted and when, and changes nothing', async () => {
    const world = await atSelfAssessment();
    const token = world.link('self-assessment', SLOT);
    await world.post(token, aSelfAssessment());
    const before = world.dump();

    const other = await world.post(token, aSelfAssessment({ ownRating: 'excellent' }));

    const page = await other.text();
    expect(other.status).toBe(409);
    expect(page).toContain('Ghi nhận lúc 10:00, 02/11/2023: Người được đánh giá');
    expect(world.dump()).toBe(before);
  });

  it('with an incomplete form is told that a record stands', async () => {
    const world = await atSelfAssessment();
    const token = world.link('self-assessment', SLOT);
    await world.post(token, aSelfAssessment());

    expect((await world.post(token, { politics: '' })).status).toBe(409);
  });

  it('is the same after the act has closed the gate', async () => {
    const world = await aWorld();
    await world.openAt('self-assessment', [SLOT]);
    const token = world.link('self-assessment', SLOT);
    await world.post(token, aSelfAssessment());
    const before = world.dump();

    expect(world.woken).toEqual([{ outcome: 'done' }]);
    expect((await world.post(token, aSelfAssessment())).status).toBe(200);
    expect((await world.post(token, aSelfAssessment({ style: 'Khác.' }))).status).toBe(409);
    expect(world.dump()).toBe(before);
  });
});

describe('a post', () => {
  const refused = async (world: World, headers: Record<string, string>): Promise<number> => {
    const before = world.dump();
    const answer = await world.post(world.link('self-assessment', SLOT), aSelfAssessment(), headers);
    expect(world.dump()).toBe(before);
    return answer.status;
  };

  it('without the page’s proof, or with another page’s, is refused with what was typed kept', async () => {
    const world = await atSelfAssessment();
    const token = world.link('self-assessment', SLOT);
    const before = world.dump();

    for (const proof of ['', 'x', 'A'.repeat(22)]) {
      const answer = await world.post(token, aSelfAssessment({ proof }));
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain('Còn nể nang.');
    }
    expect(world.dump()).toBe(before);
  });

  it('from another site or origin is refused', async () => {
    const world = await atSelfAssessment();

    expect(await refused(world, { 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await refused(world, { 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(await refused(world, { 'sec-fetch-site': 'none' })).toBe(403);
    expect(await refused(world, { origin: 'https://elsewhere.example.test' })).toBe(403);
    expect(await refused(world, { origin: 'not an origin' })).toBe(403);
  });

  it('from our own page is taken, also where the browser hides the origin', async () => {
    const world = await atSelfAssessment();
    const own = { 'sec-fetch-site': 'same-origin', origin: 'null' };

    const first = await world.post(world.link('self-assessment', SLOT), aSelfAssessment(), own);
    const second = await world.post(world.link('self-assessment', 'official:o3'), aSelfAssessment(), {
      origin: 'https://xeploai.example.test',
    });

    expect([first.status, second.status]).toEqual([200, 200]);
  });

  it('of more than a megabyte is refused as too large', async () => {
    const world = await atSelfAssessment();
    const before = world.dump();

    const answer = await world.post(world.link('self-assessment', SLOT), { politics: 'x'.repeat(1_100_000) });

    expect(answer.status).toBe(413);
    expect(world.dump()).toBe(before);
  });

  it('that is no form is refused', async () => {
    const world = await atSelfAssessment();
    const token = world.link('self-assessment', SLOT);
    const before = world.dump();

    const answer = await world.app.request(`/l/${token}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(aSelfAssessment()),
    });

    expect(answer.status).toBe(422);
    expect(world.dump()).toBe(before);
  });
});

describe('a fault', () => {
  it('is told without any detail, and logged by name and place only', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    const world = await atSelfAssessment();
    const store = { ...world.store, frame: () => Promise.reject(new TypeError('secret detail')) };
    const app = createApp({ ...world.deps, store });

    const answer = await app.request(`/l/${world.link('self-assessment', SLOT)}`);
    const log = logged.mock.calls.flat().join();
    logged.mockRestore();

    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('secret detail');
    expect(log).toContain('TypeError');
    expect(log).not.toContain('secret detail');
  });
});
