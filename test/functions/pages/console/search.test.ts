// The search box of the console, and the page that answers it.
import { expect, it } from 'vitest';
import { aRosterPanel } from '../../../builders.ts';
import { anOfficial, aWorld } from '../../console/world.ts';
import { type Browser, browse } from './browser.ts';

const aBrowser = async (): Promise<Browser> => {
  const world = await aWorld();
  const officials = Array.from({ length: 30 }, (_, at) =>
    anOfficial(`n${at}`, { name: `Đặng Văn ${at}`, panel: 'p1', section: 's1' }),
  );
  const roster = { officials, panels: [aRosterPanel({ id: 'p1', name: 'Nhóm đánh giá p1' })], cells: [] };
  await world.store.saveRoster('r1', roster);
  return browse(world);
};

const proofIn = async (browser: Browser): Promise<string> =>
  /name="proof" value="([^"]+)"/.exec(await (await browser.get('/console/2023')).text())?.[1] ?? '';

const ask = async (browser: Browser, q: string, more: Record<string, string> = {}) =>
  (await browser.post('/console/2023/search', { proof: await proofIn(browser), q, ...more })).text();

it('is offered on the pages of a cycle, with a label, and not outside them', async () => {
  const browser = await aBrowser();
  await browser.signIn();

  for (const path of ['/console/2023', '/console/2023/panel/p1', '/console/2023/panel/p1/papers'])
    expect(await (await browser.get(path)).text(), path).toContain('<label for="search-q">');
  expect(await (await browser.get('/console')).text()).not.toContain('search-q');
});

it('answers a form, so that no name stands in an address', async () => {
  const browser = await aBrowser();
  await browser.signIn();

  expect(await ask(browser, 'dang van 7')).toContain('<a href="/console/2023/panel/p1/person/n7">Đặng Văn 7</a>');
  const page = await (await browser.get('/console/2023/search?q=dang')).text();
  expect(page, 'what stands in an address is not looked for').not.toContain('Đặng');
});

it('leads an auditor to the reasons, not to the personal file', async () => {
  const browser = await aBrowser();
  await browser.signInAsAuditor();

  const page = await ask(browser, 'dang van 7');

  expect(page).toContain('href="/console/2023/panel/p1/why/n7"');
  expect(page).not.toContain('/person/');
});

it('shows so many, and the rest on asking', async () => {
  const browser = await aBrowser();
  await browser.signIn();

  const first = await ask(browser, 'dang');
  expect(first.match(/\/person\/n\d+/g)).toHaveLength(25);
  const second = await ask(browser, 'dang', { from: '25' });
  expect(second.match(/\/person\/n\d+/g)).toHaveLength(5);
});

it('shows what was typed as text', async () => {
  const browser = await aBrowser();
  await browser.signIn();

  expect(await ask(browser, '"><script>')).not.toContain('<script>');
});

it('looks for nothing that another session’s form asks', async () => {
  const browser = await aBrowser();
  await browser.signIn();

  const page = await (await browser.post('/console/2023/search', { proof: 'x', q: 'dang' })).text();

  expect(page).not.toContain('Đặng');
});
