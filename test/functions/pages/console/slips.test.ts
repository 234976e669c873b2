// Other channels than mail: a message to paste that names nobody, and paper slips with the very links that mails carry.
import { describe, expect, it } from 'vitest';
import { readLink } from '#shared/contracts/links';
import { slotsOf } from '#shared/domain/slots';
import { openNewLink } from '../../../../functions/console/new-link.ts';
import { recordDelivery } from '../../../../functions/mails/deliveries.ts';
import { sendRequests } from '../../../../functions/mails/request.ts';
import { aSelfAssessment } from '../../../builders.ts';
import { anOfficial, aWorld, C1, CYCLE, HR, KEYS, P1, P2, type World } from '../../console/world.ts';
import { type Browser, browse } from './browser.ts';

const AGENCY = '/console/2023/agencies/a1';
const SLIPS = `${AGENCY}/slips`;
const slipOf = (official: string, panel = 'p1', purpose = 'self-assessment') =>
  `slip.panel.${panel}.${purpose}.official:${official}`;

/** `o8` and `o9` of p1 have no address; the mail to `o2` bounced; everybody is asked for their self-assessment. */
const signedIn = async (): Promise<{ world: World; browser: Browser }> => {
  const world = await aWorld();
  const record = await world.store.unit(P1);
  if (record.kind !== 'panel') throw new TypeError('p1 is a panel');
  const { email: _, ...silent } = anOfficial('o9');
  const people = [...record.frozen, silent, { ...silent, id: 'o8', name: 'Người o8' }];
  await world.store.freeze([{ ref: P1, panel: record.panel, officials: people }]);
  for (const ref of [P1, P2]) await world.openAt(ref, 'self-assessment');
  const asked = await world.store.unit(P1);
  const due = asked.gate?.state === 'open' ? asked.gate.due : '';
  const slots = slotsOf('self-assessment', asked, CYCLE.regulations.procedure);
  await sendRequests(world.deps, { record: asked, phase: 'self-assessment', round: 1, due }, slots);
  const mail = world.mails.find(({ to }) => to === 'o2@example.test')?.id ?? '';
  await recordDelivery(world.store, { mail, trouble: 'bounce-permanent', at: world.clock.at });
  const browser = browse(world);
  await browser.signIn();
  return { world, browser };
};

const linksIn = (page: string): string[] =>
  [...page.matchAll(/<code class="link">(\S+)<\/code>/g)].map(([, url = '']) => url);
const claimOf = (url: string, now: string) => readLink(url.split('/l/')[1] ?? '', KEYS, now);

describe('the message of an agency', () => {
  it('says for each step what is asked, until when, where one’s link is and whom to ask, and how many are left', async () => {
    const { world, browser } = await signedIn();
    await world.store.answerGate(P1, { phase: 'self-assessment', round: 1 }, 'official:o1', world.clock.at);

    const page = await (await browser.get(`${AGENCY}/message`)).text();

    expect(page.match(/class="copy"/g)).toHaveLength(1);
    expect(page).toMatch(/Sở Mẫu – đánh giá, xếp loại: Năm 2023/);
    expect(page).toMatch(/Việc cần làm: Tự đánh giá, xếp loại\.\nHạn: 10:00, 12\/11\/2023\. Còn 5 lượt chưa làm\./);
    expect(page).toMatch(/hộp thư điện tử của chính ông\/bà.*bộ phận tổ chức cán bộ/s);
  });

  it('holds no name, no address and no link, whoever reads it', async () => {
    const { browser } = await signedIn();
    const page = await (await browser.get(`${AGENCY}/message`)).text();
    await browser.signInAsAuditor();
    const audited = await browser.get(`${AGENCY}/message`);

    for (const [message = ''] of page.matchAll(/<div class="copy"[\s\S]*?<\/div>/g))
      expect(message).not.toMatch(/Người o|@|https?:|\/l\/|Nhóm đánh giá p/);
    expect(audited.status).toBe(200);
  });

  it('has one for each step that panels of the agency are in, and none where nobody is awaited', async () => {
    const world = await aWorld();
    const browser = browse(world);
    await browser.signIn();
    expect(await (await browser.get(`${AGENCY}/message`)).text()).toContain('Không có bước nào');

    await world.openAt(P1, 'decision');
    await world.openAt(P2, 'petitions');
    const page = await (await browser.get(`${AGENCY}/message`)).text();

    expect(page).toMatch(
      /Việc cần làm: Quyết định xếp loại\..*Việc cần làm: Xem kết quả đánh giá, xếp loại; gửi kiến nghị/s,
    );
  });
});

describe('slips', () => {
  it('are for whom mail does not reach, each with the reason, over all panels; others can be listed', async () => {
    const { browser } = await signedIn();

    const page = await (await browser.get(SLIPS)).text();
    const all = await (await browser.get(`${SLIPS}?who=all`)).text();

    expect(
      [...page.matchAll(/name="slip[^"]*official:(o\d)" value="yes" checked/g)].map(([, id]) => id).sort(),
    ).toEqual(['o2', 'o8', 'o9']);
    expect(page).toMatch(/Người o2 .*thư bị trả lại.*Người o9 .*không có thư điện tử/s);
    expect(page).not.toContain('/l/');
    expect([...all.matchAll(/name="slip[^"]*official:(o\d)" value="yes">/g)].map(([, id]) => id).sort()).toEqual([
      'o1',
      'o3',
      'o4',
    ]);
  });

  it('are offered where a reminder finds people without an address', async () => {
    const { browser } = await signedIn();

    expect(await (await browser.fill(`${AGENCY}/remind`, {})).text()).toMatch(
      /2 người không có thư.*agencies\/a1\/slips/s,
    );
  });

  it('carry the very link that the mail carried: the current epoch, the task, the person', async () => {
    const { world, browser } = await signedIn();
    const page = await (await browser.fill(SLIPS, { [slipOf('o2')]: 'yes', [slipOf('o9')]: 'yes' })).text();
    const mailed = /https:\S+\/l\/\S+/.exec(world.mails.find(({ to }) => to === 'o2@example.test')?.text ?? '')?.[0];

    const links = linksIn(page);

    expect(links).toHaveLength(2);
    expect(links).toContain(mailed);
    expect(claimOf(links.find((url) => url !== mailed) ?? '', world.clock.at)).toMatchObject({
      purpose: 'self-assessment',
      slot: 'official:o9',
      epoch: 1,
    });
    expect(page.match(/<svg class="qr"/g)).toHaveLength(2);
  });

  it('show a name and no code on the outside', async () => {
    const { browser } = await signedIn();
    const page = await (await browser.fill(SLIPS, { [slipOf('o9')]: 'yes' })).text();
    const [outside = ''] = /<div class="panel outside">[\s\S]*?<\/div>/.exec(page) ?? [];

    expect(outside).toMatch(/Người o9.*Sở Mẫu – Nhóm đánh giá p1/s);
    expect(outside).not.toMatch(/svg|\/l\//);
  });

  it('of a link that was replaced carry the new one', async () => {
    const { world, browser } = await signedIn();
    await openNewLink(world.deps, P1, { slot: 'official:o9', reason: 'Mất phiếu', epoch: 1 }, HR);

    const [url = ''] = linksIn(await (await browser.fill(SLIPS, { [slipOf('o9')]: 'yes' })).text());

    expect(claimOf(url, world.clock.at).epoch).toBe(2);
  });

  it('printed again are the same, recorded once a day with who was given what, and send no mail', async () => {
    const { world, browser } = await signedIn();
    const mails = world.mails.length;
    const kept = () => world.store.facts(P1, 'link-slips');
    const print = async (...who: string[]) =>
      linksIn(await (await browser.fill(SLIPS, Object.fromEntries(who.map((id) => [slipOf(id), 'yes'])))).text());

    const first = await print('o8', 'o9');
    expect(await print('o8', 'o9')).toEqual(first);
    expect(await kept()).toMatchObject([
      {
        by: 'hr:0',
        channel: 'console',
        content: { purpose: 'self-assessment', slots: { 'official:o8': 1, 'official:o9': 1 } },
      },
    ]);
    await print('o9');
    expect(await kept()).toHaveLength(2);
    world.clock.at = '2023-11-03T03:00:00.000Z';
    await browser.signIn();
    expect(await print('o8', 'o9')).toEqual(first);
    expect(await kept()).toHaveLength(3);
    expect(world.mails.length).toBe(mails);
    expect(await (await browser.get('/console/2023/panel/p1')).text()).toMatch(
      /Slips with links printed.*official:o8, official:o9/s,
    );
  });

  it('of two panels at once are kept with each panel', async () => {
    const { world, browser } = await signedIn();
    await browser.fill(`${SLIPS}?who=all`, { [slipOf('o9')]: 'yes', [slipOf('o4', 'p2')]: 'yes' });

    expect(await world.store.facts(P1, 'link-slips')).toMatchObject([{ content: { slots: { 'official:o9': 1 } } }]);
    expect(await world.store.facts(P2, 'link-slips')).toMatchObject([{ content: { slots: { 'official:o4': 1 } } }]);
  });

  it('bring whoever has no address their result', async () => {
    const { world, browser } = await signedIn();
    for (const id of ['o1', 'o9'])
      await world.put(P1, 'result', id, { outcome: 'good', profile: 'hau-giang-1120', profileVersion: 1 });
    await world.openAt(P1, 'petitions');
    const field = slipOf('o9', 'p1', 'result');

    const list = await (await browser.get('/console/2023/panel/p1/do/slips')).text();
    const [url = ''] = linksIn(
      await (await browser.fill('/console/2023/panel/p1/do/slips', { [field]: 'yes' })).text(),
    );

    expect(list).toContain(`name="${field}" value="yes" checked`);
    expect(list).not.toContain('Người o1');
    expect(claimOf(url, world.clock.at).purpose).toBe('result');
  });

  it('can be made for a Party cell', async () => {
    const { world, browser } = await signedIn();
    await world.openAt(C1, 'party-review');
    const page = await browser.fill('/console/2023/cell/c1/do/slips?who=all', {
      'slip.cell.c1.party-review.secretary': 'yes',
    });

    expect(linksIn(await page.text())).toHaveLength(1);
  });

  it('are not for somebody who has acted, nor chosen by nobody', async () => {
    const { world, browser } = await signedIn();
    const none = await browser.fill(SLIPS, {});
    await world.put(P1, 'self-assessment', 'official:o9', aSelfAssessment());
    await world.store.answerGate(P1, { phase: 'self-assessment', round: 1 }, 'official:o9', world.clock.at);

    expect(none.status).toBe(422);
    expect(await none.text()).toContain('Chưa chọn ai.');
    expect(await (await browser.get(SLIPS)).text()).not.toContain('Người o9');
    expect((await browser.fill(SLIPS, { [slipOf('o9')]: 'yes' })).status).toBe(422);
    expect(await world.store.facts(P1, 'link-slips')).toEqual([]);
  });

  it('are made by HR’s post from this very session only, and never stored by a browser', async () => {
    const { world, browser } = await signedIn();
    const made = await browser.fill(SLIPS, { [slipOf('o9')]: 'yes' });
    const before = await world.store.facts(P1, 'link-slips');
    for (const method of ['GET', 'HEAD']) await browser.get(`${SLIPS}?${slipOf('o8')}=yes`, method);
    await browser.signInAsAuditor();

    expect(made.headers.get('cache-control')).toBe('no-store');
    expect((await browser.get(SLIPS)).status).toBe(403);
    expect((await browser.post(SLIPS, { [slipOf('o8')]: 'yes' })).status).toBe(403);
    expect(await world.store.facts(P1, 'link-slips')).toEqual(before);
  });
});
