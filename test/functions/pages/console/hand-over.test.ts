// The console's acts “hand over”, “end a hand-over”, and everything that one person holds in one act.
import { describe, expect, it } from 'vitest';
import { aWorld, C1, P1, P2, type World } from '../../console/world.ts';
import { browse } from './browser.ts';

const ACT = '/console/2023/panel/p1/do/hand-over';
const END = '/console/2023/panel/p1/do/end-hand-over';
const ALL = '/console/2023/panel/p1/posts/authority';
const FORM = { to: 'o4', from: '2023-11-02', until: '2023-11-10', document: '7/GUQ', why: 'Đi công tác' };

const signedIn = async () => {
  const world = await aWorld();
  await world.openAt(P1, 'collective-review');
  const browser = browse(world);
  await browser.signIn();
  return { world, browser };
};
const handedOver = async ({ store }: World) =>
  (await Promise.all([P1, P2, C1].map((ref) => store.facts(ref, 'hand-over')))).map((facts) =>
    facts.map(({ subject, content }) => `${subject} ${content.to.name}`),
  );

describe('handing over one post', () => {
  it('is done once however often it is sent, and is told in the trail and beside whoever is awaited', async () => {
    const { world, browser } = await signedIn();

    const first = await browser.fill(ACT, { ...FORM, post: 'chair:s1' });
    const second = await browser.fill(ACT, { ...FORM, post: 'chair:s1' });

    expect([first.status, second.status]).toEqual([200, 200]);
    expect(await first.text()).toContain('Thay chair-p1 theo văn bản 7/GUQ, đến hết ngày 10/11/2023');
    expect(await second.text()).toContain('đã được ghi nhận trước đó');
    expect(await handedOver(world)).toEqual([['chair:s1 Người o4'], [], []]);
    const unit = await (await browser.get('/console/2023/panel/p1')).text();
    expect(unit).toContain('begins: Người o4 (7/GUQ)');
    expect(unit).toContain('Thay chair-p1 theo văn bản 7/GUQ');
  });

  it('keeps what was typed where it is refused, with the reason at its field', async () => {
    const { world, browser } = await signedIn();

    const response = await browser.fill(ACT, { ...FORM, post: 'chair:s1', until: '2024-11-10' });

    const page = await response.text();
    expect(response.status).toBe(422);
    expect(page).toContain('href="#f-until"');
    expect(page).toContain('Ủy quyền tối đa 183 ngày');
    expect(page).toContain('value="7/GUQ"');
    expect(await handedOver(world)).toEqual([[], [], []]);
  });

  it('needs a receiver', async () => {
    const { browser } = await signedIn();

    const response = await browser.fill(ACT, { ...FORM, to: '', post: 'clerk' });

    expect(response.status).toBe(422);
    expect(await response.text()).toContain('Cần mã hoặc tên của người nhận');
  });

  it('is offered to be ended, with a reason, and is over then', async () => {
    const { world, browser } = await signedIn();
    await browser.fill(ACT, { ...FORM, post: 'chair:s1' });

    const ended = await browser.fill(END, { which: 'chair:s1#1', why: 'Về sớm' });

    expect(ended.status).toBe(200);
    expect(await world.store.facts(P1, 'hand-over-turn')).toMatchObject([
      { round: 1, content: { turn: 'begins' } },
      { round: 2, by: 'hr:0', content: { turn: 'ends', reason: 'Về sớm' } },
    ]);
    expect(await (await browser.get('/console/2023/panel/p1')).text()).not.toContain('do/end-hand-over');
  });
});

describe('everything that one person holds', () => {
  it('is listed over all units, and what is chosen passes on in one act', async () => {
    const { world, browser } = await signedIn();
    const page = await (await browser.get(ALL)).text();
    expect(page).toContain('name="take.panel.p1.authority"');
    expect(page).toContain('name="take.panel.p2.authority"');
    expect(page).not.toContain('take.panel.p1.clerk');

    const both = { 'take.panel.p1.authority': 'yes', 'take.panel.p2.authority': 'yes' };
    const response = await browser.fill(ALL, {
      ...FORM,
      to: '',
      name: 'Phó chủ tịch',
      email: 'pct@example.test',
      ...both,
    });

    expect(response.status).toBe(200);
    expect(await handedOver(world)).toEqual([['authority Phó chủ tịch'], ['authority Phó chủ tịch'], []]);
  });

  it('may pass on in part: what is refused is told, the rest is done', async () => {
    const { world, browser } = await signedIn();
    const both = { 'take.panel.p1.authority': 'yes', 'take.panel.p2.authority': 'yes' };

    // `o4` is rated in p2 by this very authority
    const response = await browser.fill(ALL, { ...FORM, ...both });

    expect(response.status).toBe(200);
    expect(await response.text()).toContain('Không được tự xử lý nội dung của chính mình');
    expect(await handedOver(world)).toEqual([['authority Người o4'], [], []]);
  });

  it('is refused where nothing is chosen', async () => {
    const { browser } = await signedIn();

    const response = await browser.fill(ALL, FORM);

    expect(response.status).toBe(422);
    expect(await response.text()).toContain('Chưa chọn vai trò nào');
  });
});
