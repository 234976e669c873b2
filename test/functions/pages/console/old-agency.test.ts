// The agency that somebody came from is asked for its comment by one link, or its letter is typed in; beside the row it shows.
import { describe, expect, it } from 'vitest';
import type { Official } from '#shared/domain/official';
import { FACT_TEXTS } from '../../../../functions/pages/fact-texts.ts';
import { aTurn } from '../../../builders.ts';
import { anOfficial, aWorld, P1, P2, type World } from '../../console/world.ts';
import { browse, pathOf } from './browser.ts';

const UNIT = '/console/2023/panel/p1';
const ASK = `${UNIT}/do/ask-old-agency?official=o7`;
const PAPER = `${UNIT}/do/old-agency-comment?official=o7`;
const TO = 'old@example.test';
const SAID = { text: 'Hoàn thành tốt nhiệm vụ được giao.', document: '15/SCT-VP' };
const TRANSFER = { from: 'Sở Cũ', since: '2019-01-01', on: '2023-08-01', closed: false };

const signedIn = async (over: Partial<Official> = {}) => {
  const world = await aWorld();
  const record = await world.store.unit(P1);
  if (record.kind !== 'panel') throw new TypeError('p1 is a panel');
  const mover = anOfficial('o7', { transfer: TRANSFER, ...over });
  await world.store.freeze([{ ref: P1, panel: record.panel, officials: [...record.frozen, mover] }]);
  const browser = browse(world);
  await browser.signIn();
  return { world, browser };
};
/** The address of the link that the n-th mail to the old agency brings. */
const mailed = ({ mails }: World, n = 0): string => {
  const mail = mails.filter(({ to }) => to.endsWith('old@example.test'))[n];
  return pathOf(/https:\S+/.exec(mail?.text ?? '')?.[0] ?? '');
};
const asked = async () => {
  const { world, browser } = await signedIn();
  await browser.fill(ASK, { to: TO });
  return { world, browser, link: mailed(world) };
};
const comments = ({ store }: World) => store.facts(P1, 'transfer-comment');

describe('[R07] asking the old agency', () => {
  it('is offered for those alone who must be asked about', async () => {
    const { browser } = await signedIn();

    const list = await (await browser.get(`${UNIT}/do/ask-old-agency`)).text();

    expect(list).toContain('official=o7');
    expect(list).not.toContain('official=o1');
    expect((await browser.get(`${UNIT}/do/ask-old-agency?official=o1`)).status).toBe(404);
  });

  it.each([
    ['under six months there', { ...TRANSFER, since: '2023-02-02' }],
    ['an agency that is no more', { ...TRANSFER, closed: true }],
  ])('is not offered after %s', async (_, transfer) => {
    const { browser } = await signedIn({ transfer });

    expect(await (await browser.get(`${UNIT}/do/ask-old-agency`)).text()).not.toContain('official=o7');
  });

  it('offers the address of the other agency’s HR of today, where it is in this cycle', async () => {
    const { world, browser } = await signedIn({ transfer: { ...TRANSFER, from: 'Sở Mẫu' } });
    expect(await (await browser.get(ASK)).text()).toContain('value="hr@example.test"');

    for (const ref of [P1, P2])
      await world.store.putFact(aTurn('agency-hr', { name: 'HR mới', email: 'new-hr@example.test' }, ref));

    expect(await (await browser.get(ASK)).text()).toContain('value="new-hr@example.test"');
  });

  it('sends one mail with one link, however often the same form is posted, and stands in the trail', async () => {
    const { world, browser } = await signedIn();

    const first = await browser.fill(ASK, { to: TO });
    const again = await browser.post(ASK, { ...(await formOf(browser)), to: TO, epoch: '1' });

    expect([first.status, again.status]).toEqual([200, 200]);
    const sent = world.mails.filter(({ to }) => to === TO);
    expect(new Set(sent.map(({ id }) => id))).toEqual(
      new Set(['2023.panel.p1.transfer-comment.2.old-agency-o7.request']),
    );
    expect(new Set(sent.map(({ text }) => text)).size).toBe(1);
    expect(await (await browser.get(UNIT)).text()).toContain('old-agency:o7');
  });

  it('refuses another address for the same request, and asks anew from a new form: the old link dies', async () => {
    const { world, browser, link } = await asked();

    const other = await browser.post(ASK, { ...(await formOf(browser)), to: 'new-old@example.test', epoch: '1' });
    const anew = await browser.fill(ASK, { to: 'new-old@example.test' });

    expect([other.status, anew.status]).toEqual([409, 200]);
    expect((await browser.get(link)).status).toBe(410);
    expect((await browser.get(mailed(world, 1))).status).toBe(200);
  });

  it('proposes the address of that agency’s HR, where it is in this cycle', async () => {
    const { browser } = await signedIn({ transfer: { ...TRANSFER, from: 'Sở Mẫu' } });

    expect(await (await browser.get(ASK)).text()).toContain('value="hr@example.test"');
  });

  it('refuses what is no address, and an auditor', async () => {
    const { world, browser } = await signedIn();

    const refused = await browser.fill(ASK, { to: 'Sở Cũ' });
    await browser.signInAsAuditor();

    expect(refused.status).toBe(422);
    expect((await browser.get(ASK)).status).toBe(403);
    expect(await world.store.facts(P1, 'link-reset')).toEqual([]);
  });
});

const formOf = async (browser: ReturnType<typeof browse>): Promise<Record<string, string>> => {
  const page = await (await browser.get(ASK)).text();
  return { proof: /name="proof" value="([^"]+)"/.exec(page)?.[1] ?? '', do: 'record' };
};

describe('[R07] the old agency’s page', () => {
  it('says who and from when to when, and reading it changes nothing', async () => {
    const { world, browser, link } = await asked();

    const page = await (await browser.get(link)).text();
    await browser.get(link, 'HEAD');

    expect(page).toContain('Người o7');
    expect(page).toContain('01/01/2019');
    expect(page).toContain('01/08/2023');
    expect(page).not.toContain('Người o1');
    expect(await comments(world)).toEqual([]);
  });

  it('records the comment once; the same again is the same success, and no gate is asked', async () => {
    const { world, browser, link } = await asked();
    const page = await (await browser.get(link)).text();
    const proof = /name="proof" value="([^"]+)"/.exec(page)?.[1] ?? '';

    const first = await browser.post(link, { proof, do: 'record', ...SAID });
    const again = await browser.post(link, { proof, do: 'record', ...SAID });
    const other = await browser.post(link, { proof, do: 'record', ...SAID, text: 'Khác.' });

    expect([first.status, again.status, other.status]).toEqual([200, 200, 409]);
    expect(await other.text()).toContain('Cơ quan cũ');
    expect(await comments(world)).toMatchObject([
      {
        subject: 'official:o7',
        by: 'old-agency',
        channel: 'link',
        content: { official: 'o7', agencyName: 'Sở Cũ', ...SAID },
      },
    ]);
    expect(await (await browser.get(link)).text()).toContain(SAID.text);
  });

  it.each([
    ['no text', { text: '   ' }],
    ['no proof of the page', { proof: 'x' }],
    ['no wish to record', { do: 'check' }],
  ])('records nothing with %s', async (_, fields) => {
    const { world, browser, link } = await asked();

    await browser.fill(link, { ...SAID, ...fields });

    expect(await comments(world)).toEqual([]);
  });

  it('is dead after thirty days', async () => {
    const { world, browser, link } = await asked();
    world.clock.at = '2023-12-02T03:00:00.000Z';

    expect((await browser.get(link)).status).toBe(410);
  });

  it('is dead for somebody whom the roster makes inactive', async () => {
    const { world, browser, link } = await asked();
    const official = anOfficial('o7', { transfer: TRANSFER, active: false });
    await world.put(P1, 'roster-change', 'o7', { change: 'corrected', official, document: '1/QĐ' });

    expect((await browser.get(link)).status).toBe(410);
  });

  it('is dead for somebody who has moved on', async () => {
    const { world, browser, link } = await asked();
    await world.put(P1, 'roster-change', 'o7', { change: 'out', why: 'left', document: '1/QĐ' });

    expect((await browser.get(link)).status).toBe(410);
  });
});

describe('[R07] the old agency’s letter on paper', () => {
  it('is typed in with its number, by HR on paper', async () => {
    const { world, browser } = await signedIn();

    const without = await browser.fill(PAPER, { text: SAID.text });
    const done = await browser.fill(PAPER, SAID);

    expect([without.status, done.status]).toEqual([422, 200]);
    expect(await comments(world)).toMatchObject([{ by: 'hr:0', channel: 'paper', content: SAID }]);
    expect(await (await browser.get(UNIT)).text()).toContain(FACT_TEXTS['transfer-comment'].vi);
  });

  it('does not replace what came by link', async () => {
    const { world, browser, link } = await asked();
    await browser.fill(link, SAID);

    const refused = await browser.fill(PAPER, { ...SAID, text: 'Khác.' });

    expect(refused.status).toBe(409);
    expect(await comments(world)).toHaveLength(1);
  });
});
