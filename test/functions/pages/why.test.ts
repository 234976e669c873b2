// The explanation as a page: of one's own result, of rows of one's own, and in the console; nobody else's.
import { describe, expect, it } from 'vitest';
import { aPeriodScore } from '../../builders.ts';
import { aWorld as aConsoleWorld, P1 } from '../console/world.ts';
import { browse } from './console/browser.ts';
import { aWorld, type World } from './world.ts';

const RESULT = { outcome: 'good', profile: 'hau-giang-1120', profileVersion: 2 } as const;
const why = async (world: World, token: string, official: string) => {
  const response = await world.app.request(`/l/${token}/why/${official}`);
  return { status: response.status, page: await response.text() };
};

describe('one’s own explanation', () => {
  it('is there with the result, and linked from its page', async () => {
    const world = await aWorld();
    await world.put('result', 'o1', RESULT);
    await world.put('period-score', 'period:o1:2023-Q1', aPeriodScore());
    const token = world.link('result', 'official:o1');

    expect(await (await world.get(token)).text()).toContain(`/l/${token}/why/o1`);
    const { status, page } = await why(world, token, 'o1');

    expect(status).toBe(200);
    expect(page).toContain('27,00 + 60,00 = 87,00');
    expect(page).toContain('data-section="result"');
  });

  it('is nobody else’s, and not there before the result', async () => {
    const world = await aWorld();
    const token = world.link('result', 'official:o1');

    expect((await why(world, token, 'o1')).status).toBe(409);
    await world.put('result', 'o1', RESULT);
    await world.put('result', 'o3', RESULT);

    expect((await why(world, token, 'o3')).status).toBe(404);
    for (const name of ['Người o2', 'Người o3']) expect((await why(world, token, 'o1')).page).not.toContain(name);
  });
});

describe('the explanation of a row', () => {
  it('opens for the chair of the section, and for nobody of another', async () => {
    const world = await aWorld();
    await world.openAt('collective-review', ['section:s1', 'section:s2']);
    const token = world.link('collective-review', 'section:s1');

    expect((await why(world, token, 'o1')).status).toBe(200);
    expect((await why(world, token, 'o4')).status).toBe(404);
    // the chair's own row is the substitute's
    expect((await why(world, token, 'o2')).status).toBe(404);
  });

  it('is not for whoever may not see what it rests on', async () => {
    const world = await aWorld();
    await world.openAt('self-assessment', ['official:o1']);

    expect((await why(world, world.link('self-assessment', 'official:o1'), 'o1')).status).not.toBe(200);
  });

  it('changes nothing when it is read', async () => {
    const world = await aWorld();
    await world.openAt('collective-review', ['section:s1', 'section:s2']);
    const before = world.dump();

    await why(world, world.link('collective-review', 'section:s1'), 'o1');

    expect(world.dump()).toBe(before);
  });
});

describe('in the console', () => {
  it('is shown to HR and, without the Party side, to an auditor', async () => {
    const world = await aConsoleWorld();
    await world.put(P1, 'result', 'o1', RESULT);
    const browser = browse(world);
    await browser.signIn();
    const path = '/console/2023/panel/p1/why/o1';

    expect(await (await browser.get('/console/2023/panel/p1')).text()).toContain(path);
    expect(await (await browser.get(path)).text()).toContain('data-section="party"');
    browser.forget();
    await browser.signInAsAuditor();
    expect(await (await browser.get(path)).text()).not.toContain('data-section="party"');
  });

  it('needs a session, and a person of the panel', async () => {
    const world = await aConsoleWorld();
    const browser = browse(world);
    const path = '/console/2023/panel/p1/why';

    expect((await browser.get(`${path}/o1`)).status).toBe(401);
    await browser.signIn();
    expect((await browser.get(`${path}/o4`)).status).toBe(404);
  });
});
