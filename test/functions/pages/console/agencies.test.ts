// The first screen of a cycle: the law's date, one row an agency with what is late first, and a reminder to whoever is awaited.
import { describe, expect, it } from 'vitest';
import { agenciesOf, stepsOf } from '../../../../functions/console/agencies.ts';
import { aClosure, anOpenGate, aPanel, aPanelRecord } from '../../../builders.ts';
import { aWorld, P1, P2, type World } from '../../console/world.ts';
import { browse } from './browser.ts';

const NOW = '2023-11-20T03:00:00.000Z';

const signedIn = async (world: World) => {
  const browser = browse(world);
  await browser.signIn();
  return browser;
};
const remind = '/console/2023/agencies/a1/remind';

describe('the rows of the agencies', () => {
  const record = (id: string, agency: string, over: Parameters<typeof aPanelRecord>[0] = {}) =>
    aPanelRecord({ panel: aPanel({ id, agency, agencyName: `Sở ${agency}` }), ...over });

  it('count for each step how many are in of how many were asked, over all panels of the agency', () => {
    const [row] = agenciesOf(
      [
        record('p1', 'a', { gate: anOpenGate({ phase: 'self-assessment', asked: 5, pending: ['x', 'y'] }) }),
        record('p2', 'a', { facts: [aClosure('self-assessment', [], { asked: 4, missing: ['z'] })] }),
      ],
      NOW,
    );

    expect(row?.panels).toHaveLength(2);
    expect(row?.steps['self-assessment']).toMatchObject({ done: 6, of: 9, over: false });
    expect(row?.steps.published).toEqual({ done: 0, of: 2, over: false, late: false });
  });

  it('count a panel that has not come to a step as not done, so that the chart never looks further than it is', () => {
    const rows = agenciesOf(
      [
        record('p1', 'a', { facts: [aClosure('collective-review', [], { asked: 1 })] }),
        record('p2', 'b'),
        record('p3', 'b'),
      ],
      NOW,
    );

    expect(stepsOf(rows).minutes).toMatchObject({ done: 1, of: 1, ended: 1, panels: 3, share: 1 / 3, over: false });
  });

  it('begin with what needs repair, then what is late, then the soonest date', () => {
    const open = (due: string, phase = 'decision' as const) => ({
      gate: anOpenGate({ phase, due, asked: 1, pending: ['x'] }),
    });
    const rows = agenciesOf(
      [
        record('p1', 'calm', open('2023-12-10T00:00:00.000Z')),
        record('p2', 'soon', open('2023-11-21T00:00:00.000Z')),
        record('p3', 'late', open('2023-11-19T00:00:00.000Z')),
        record('p4', 'broken', { gate: anOpenGate({ phase: 'repair', due: '2023-12-10T00:00:00.000Z' }) }),
      ],
      NOW,
    );

    expect(rows.map(({ agency }) => agency)).toEqual(['broken', 'late', 'soon', 'calm']);
  });
});

describe('the first screen', () => {
  it('says how many days are left to the law’s date, and that it has passed', async () => {
    const world = await aWorld();
    const browser = await signedIn(world);

    expect(await (await browser.get('/console/2023')).text()).toMatch(/Còn 43 ngày.*15\/12\/2023.*Đ20k2/);
    world.clock.at = '2023-12-20T03:00:00.000Z';
    await browser.signIn();
    expect(await (await browser.get('/console/2023')).text()).toContain('Đã qua hạn của luật');
  });

  it('shows each agency with its steps and the acts, drawn and as a table; an auditor sees no act', async () => {
    const world = await aWorld();
    await world.openAt(P1, 'self-assessment');
    const browser = await signedIn(world);
    const page = await (await browser.get('/console/2023')).text();
    await browser.signInAsAuditor();
    const audited = await (await browser.get('/console/2023')).text();

    expect(page).toMatch(/Sở Mẫu.*0\/3.*agencies\/a1\/remind.*report\?agency=a1/s);
    expect(page).toMatch(/<svg.*Tự đánh giá · Self-assessed: 0\/3 · 0\/2<\/text>/s);
    expect(audited).toContain('Sở Mẫu');
    expect(audited).not.toContain('/remind');
  });

  it('leads to the panels of an agency, and says where there is none', async () => {
    const browser = await signedIn(await aWorld());

    expect(await (await browser.get('/console/2023/agencies/a1')).text()).toMatch(
      /Nhóm đánh giá p1.*Nhóm đánh giá p2/s,
    );
    expect((await browser.get('/console/2023/agencies/a9')).status).toBe(404);
  });
});

describe('a reminder', () => {
  it('goes once a day to whoever is still awaited in the agency, however often it is asked for', async () => {
    const world = await aWorld();
    await world.openAt(P1, 'self-assessment');
    await world.openAt(P2, 'self-assessment');
    await world.store.answerGate(P1, { phase: 'self-assessment', round: 1 }, 'official:o1', world.clock.at);
    const browser = await signedIn(world);
    world.mails.length = 0;

    const first = await (await browser.fill(remind, {})).text();
    const again = await (await browser.fill(remind, {})).text();

    expect(world.mails.map(({ to }) => to).sort()).toEqual(['o2', 'o3', 'o4'].map((id) => `${id}@example.test`));
    expect(world.mails.every(({ subject }) => subject.startsWith('Nhắc: '))).toBe(true);
    expect(first).toContain('Đã gửi 3 thư; 0 người đã được nhắc hôm nay');
    expect(again).toContain('Đã gửi 0 thư; 3 người đã được nhắc hôm nay');
  });

  it('is not offered where only the clock is awaited', async () => {
    const world = await aWorld();
    await world.openAt(P1, 'petitions');
    const browser = await signedIn(world);

    expect(await (await browser.get('/console/2023')).text()).not.toContain('/remind');
    expect(await (await browser.get(remind)).text()).toContain('Không có ai đang được chờ');
    expect(await (await browser.get('/console/2023/panel/p1')).text()).toContain('Hết thời hạn kiến nghị');
  });

  it('is sent again on another day', async () => {
    const world = await aWorld();
    await world.openAt(P1, 'decision');
    const browser = await signedIn(world);
    await browser.fill(remind, {});
    world.clock.at = '2023-11-03T03:00:00.000Z';
    await browser.signIn();
    world.mails.length = 0;

    expect(await (await browser.fill(remind, {})).text()).toContain('Đã gửi 1 thư');
  });

  it('is sent by nobody who only looks: neither by opening the page nor by an auditor', async () => {
    const world = await aWorld();
    await world.openAt(P1, 'decision');
    const browser = await signedIn(world);
    world.mails.length = 0;
    await browser.get(remind);
    await browser.get(remind, 'HEAD');
    await browser.signInAsAuditor();

    expect((await browser.get(remind)).status).toBe(403);
    expect(world.mails.filter(({ subject }) => subject.startsWith('Nhắc: '))).toEqual([]);
  });
});
