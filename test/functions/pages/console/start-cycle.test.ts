// HR starts a cycle from the console, sees the dates first, and starts none twice.
import { describe, expect, it } from 'vitest';
import { rosterOf, sampleProvince } from '../../../../infra/local/sample/province.ts';
import { aWorld } from '../../console/world.ts';
import { browse } from './browser.ts';

const START = '/console/start';
const NOW = '2024-11-04T03:00:00.000Z';

const withRoster = async () => {
  const world = await aWorld();
  world.clock.at = NOW;
  await world.store.saveRoster('r2', rosterOf(sampleProvince({ size: 'small', seed: 1 })));
  const browser = browse(world);
  await browser.signIn();
  return { world, browser };
};

describe('the page that starts a cycle', () => {
  it('says who is in the roster and which dates would follow; no cycle is chosen beforehand', async () => {
    const { browser } = await withRoster();
    const page = await (await browser.get(START)).text();

    expect(page).toContain('Danh sách đang dùng: 60 người');
    expect(page).toMatch(/Tự đánh giá.*19\/11\/2024/s);
    expect(page).toContain('Năm: Đánh giá, xếp loại năm 2024 (2024-01-01 – 2024-12-31)');
    expect(page).not.toMatch(/name="kind"[^>]*checked/);
  });

  it('says before the button what a preflight finds, and leads to each finding', async () => {
    const { browser } = await withRoster();
    const page = await (await browser.get(START)).text();

    expect(page).toMatch(/id="preflight"[^>]*><p>Kiểm tra trước khi mở: 0 điều chặn.*<button/s);
    const all = await (await browser.get('/console/preflight')).text();
    expect(all).toContain('Đã kiểm tra, không thấy');
  });

  it('has its preflight for HR only', async () => {
    const browser = browse(await aWorld());
    await browser.signInAsAuditor();

    expect((await browser.get('/console/preflight')).status).toBe(403);
  });

  it('leads to the import where there is no roster', async () => {
    const world = await aWorld();
    const browser = browse(world);
    await browser.signIn();

    expect(await (await browser.get(START)).text()).toContain('Hãy nhập danh sách trước');
  });

  it('is not for an auditor', async () => {
    const browser = browse(await aWorld());
    await browser.signInAsAuditor();

    expect((await browser.get(START)).status).toBe(403);
  });
});

describe('starting', () => {
  it('freezes roster and regulations of the day, once; again it says that the cycle runs', async () => {
    const { world, browser } = await withRoster();
    const first = await (await browser.fill(START, { kind: 'year', profile: 'by-date' })).text();
    const again = await (await browser.fill(START, { kind: 'year', profile: 'by-date' })).text();

    expect(first).toContain('Đã mở kỳ: Đánh giá, xếp loại năm 2024');
    expect(again).toContain('Kỳ này đang chạy');
    expect(await world.store.cycle('2024')).toMatchObject({ roster: 'r2', period: { from: '2024-01-01' } });
    expect(await world.store.attempt('2024')).toMatchObject({ number: 1 });
  });

  it.each([
    ['no cycle', { profile: 'by-date' }, 'kind'],
    ['regulations that are not known', { kind: 'year', profile: 'nd-1-1900' }, 'profile'],
  ])('is refused with %s, and nothing is started', async (_, fields, field) => {
    const { world, browser } = await withRoster();
    const reply = await browser.fill(START, fields);

    expect(reply.status).toBe(422);
    expect(await reply.text()).toContain(`id="f-${field}-problem"`);
    expect(await world.store.cycle('2024')).toBeUndefined();
  });
});
