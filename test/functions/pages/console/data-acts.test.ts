// HR types in what the verdicts rest on: figures, scores of months and quarters, ratings of units.
import { describe, expect, it } from 'vitest';
import type { Condition } from '#shared/regulations/standards';
import { aPeriodScore, aPeriodsProfile, aRegulations } from '../../../builders.ts';
import { aWorld, P1, P2, type World } from '../../console/world.ts';
import { type Browser, browse } from './browser.ts';

const UNIT = '/console/2023/panel/p1/do';
const condition = (id: string, test: Condition['test']): Condition => ({
  id,
  text: { vi: id, en: id },
  leads: ['staff'],
  test,
  source: { document: 'NĐ 90/2020/NĐ-CP', article: 'Đ8k1', certainty: 'T' },
});
const asking = () => {
  const profile = aPeriodsProfile();
  const [first, ...others] = profile.standards.levels;
  const conditions = [
    condition('done', { figure: 'tasks-done', is: 'at-least', value: 100_00 }),
    condition('well', { figure: 'common-well', is: 'yes' }),
    condition('law', { figure: 'disciplined', is: 'no' }),
  ];
  const levels = [
    { rating: first?.rating ?? 'excellent', conditions },
    ...others.map((each) => ({ ...each, conditions: [] })),
  ];
  const standards = { ...profile.standards, levels, notCompleted: { conditions: [] } };
  return aRegulations({ state: [{ ...profile, standards }] });
};

const signedIn = async (): Promise<{ world: World; browser: Browser }> => {
  const world = await aWorld({ regulations: asking() });
  await world.openAt(P1, 'self-assessment');
  const browser = browse(world);
  await browser.signIn();
  return { world, browser };
};
const contents = async ({ store }: World, kind: 'performance' | 'period-score' | 'unit-rating') =>
  (await store.facts(P1, kind)).map(({ content }) => content);

describe('figures of performance', () => {
  const path = `${UNIT}/performance?official=o1`;

  it('are asked for as the person’s standards ask, without what is derived', async () => {
    const { browser } = await signedIn();

    expect(await (await browser.get(`${UNIT}/performance`)).text()).toContain(`${path.slice(0, -3)}=o1`);
    const page = await (await browser.get(path)).text();

    expect(page).toContain('name="tasks-done"');
    expect(page).toContain('name="common-well"');
    expect(page).not.toContain('name="disciplined"');
    expect(page).not.toContain('name="unit-targets"');
  });

  it('are recorded with a decimal comma; what is left empty is absent', async () => {
    const { world, browser } = await signedIn();

    const done = await browser.fill(path, { 'tasks-done': '87,5', 'common-well': '' });

    expect(done.status).toBe(200);
    expect(await contents(world, 'performance')).toEqual([{ figures: { 'tasks-done': 87_50 } }]);
  });

  it.each(['87,555', '-1', 'tốt', '1001'])(
    'are refused where a percentage is %s, and nothing is recorded',
    async (typed) => {
      const { world, browser } = await signedIn();

      const refused = await browser.fill(path, { 'tasks-done': typed });

      expect(refused.status).toBe(422);
      expect(await refused.text()).toContain('id="f-tasks-done-problem"');
      expect(await contents(world, 'performance')).toEqual([]);
    },
  );

  it('are corrected with a reason only', async () => {
    const { world, browser } = await signedIn();
    await browser.fill(path, { 'tasks-done': '100' });

    const refused = await browser.fill(path, { 'tasks-done': '90' });
    const corrected = await browser.fill(path, { 'tasks-done': '90', why: 'Số liệu báo cáo lại' });

    expect([refused.status, corrected.status]).toEqual([422, 200]);
    expect(await refused.text()).toContain('id="f-why-problem"');
    expect(await contents(world, 'performance')).toHaveLength(2);
    expect(await (await browser.get('/console/2023/panel/p1')).text()).toContain('Số liệu báo cáo lại');
  });
});

describe('the score of a month or quarter', () => {
  const path = `${UNIT}/period-score?official=o1`;

  it('is chosen from the cycle’s periods and recorded', async () => {
    const { world, browser } = await signedIn();

    expect(await (await browser.get(path)).text()).toContain('Quý 1/2023');
    const done = await browser.fill(`${path}&period=2023-Q1`, { common: '27', results: '60,5', agency: 'Sở Mẫu' });

    expect(await done.text()).toContain('87,50 điểm');
    expect(await contents(world, 'period-score')).toEqual([aPeriodScore({ results: 60_50 })]);
  });

  it('is refused above its bounds, at the field', async () => {
    const { world, browser } = await signedIn();

    const refused = await browser.fill(`${path}&period=2023-Q1`, { common: '30,01', results: '70', agency: 'Sở Mẫu' });

    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('id="f-common-problem"');
    expect(await contents(world, 'period-score')).toEqual([]);
  });

  it('tells that months and quarters are not mixed', async () => {
    const { browser, world } = await signedIn();
    await world.put(P1, 'period-score', 'period:o1:2023-M01', aPeriodScore({ period: '2023-M01' }));

    const refused = await browser.fill(`${path}&period=2023-Q1`, { common: '27', results: '60', agency: 'Sở Mẫu' });

    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('không ghi lẫn hai loại');
  });
});

describe('the rating of a unit', () => {
  it('is recorded with its document, and shown in the list', async () => {
    const { world, browser } = await signedIn();
    const path = `${UNIT}/unit-rating?agency=a1`;

    const done = await browser.fill(path, { agency: 'a1', rating: 'good', number: '20/QĐ', date: '2023-11-10' });

    expect(done.status).toBe(200);
    expect(await contents(world, 'unit-rating')).toEqual([
      { agency: 'a1', rating: 'good', document: { number: '20/QĐ', date: '2023-11-10' } },
    ]);
    expect(await world.store.facts(P2, 'unit-rating')).toHaveLength(1);
    expect(await (await browser.get(`${UNIT}/unit-rating`)).text()).toContain('Hoàn thành tốt nhiệm vụ');
  });

  it('says how many units the agency above has in all, or is refused', async () => {
    const { browser, world } = await signedIn();
    const unit = { agency: 'phong-1', rating: 'good', number: '20/QĐ', date: '2023-11-10', under: 'a1' };

    const refused = await browser.fill(`${UNIT}/unit-rating?agency=`, unit);
    await browser.fill(`${UNIT}/unit-rating?agency=`, { ...unit, all: '2' });

    expect(refused.status).toBe(422);
    expect(await contents(world, 'unit-rating')).toMatchObject([{ under: { agency: 'a1', all: 2 } }]);
  });

  it('is nothing that an auditor can record', async () => {
    const world = await aWorld({ regulations: asking() });
    const browser = browse(world);
    await browser.signInAsAuditor();

    expect((await browser.get(`${UNIT}/unit-rating?agency=a1`)).status).toBe(403);
  });
});
