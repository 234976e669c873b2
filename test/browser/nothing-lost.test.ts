// What people do to pages with a browser: back, twice, in two tabs, too late, for hours. Nothing counts twice and nothing typed
// is lost, all without JavaScript.
import { serve } from '@hono/node-server';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Fact } from '#shared/domain/fact';
import type { UnitRef } from '#shared/domain/ids';
import { createApp } from '../../functions/pages/app.ts';
import { mailedLink } from '../../functions/pages/console/console-link.ts';
import { aSelfAssessment } from '../builders.ts';
import { aWorld as aConsoleWorld, P1 } from '../functions/console/world.ts';
import { atSelfAssessment, REF, type World } from '../functions/pages/world.ts';
import { type Browser, findings, hasChromium, openBrowser, screenshot } from './browser.ts';

const TEXT = 'Hai tuần viết mới xong.\n\nCòn nể nang <b>.';
const OWN = aSelfAssessment() as Record<string, string>;

describe.runIf(hasChromium)('a browser', () => {
  let browser: Browser;
  let plain: BrowserContext;
  let scripted: BrowserContext;
  const closing: (() => void)[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
    plain = await browser.open({ javaScript: false, width: 360 });
    scripted = await browser.open({ javaScript: true, width: 360 });
  });
  afterEach(() => {
    for (const close of closing.splice(0)) close();
  });
  afterAll(() => browser?.close());

  const listen = (fetch: (request: Request) => Response | Promise<Response>): Promise<string> =>
    new Promise((resolve) => {
      const server = serve({ fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
        resolve(`http://127.0.0.1:${port}`),
      );
      closing.push(() => server.close());
    });

  const press = (page: Page, act = 'record') =>
    Promise.all([page.waitForNavigation(), page.click(`button[value="${act}"] >> nth=-1`)]);

  const write = async (page: Page, typed: Record<string, string>): Promise<void> => {
    for (const [name, text] of Object.entries(typed))
      if (name === 'ownRating') await page.check(`[name=ownRating][value="${text}"]`);
      else await page.fill(`[name="${name}"]`, text);
  };

  const typedIn = (page: Page, name: string) => page.inputValue(`[name="${name}"]`);

  describe('on the page of a link', () => {
    let world: World;
    let url: string;
    const recorded = (): Promise<Fact[]> => world.store.facts(REF, 'self-assessment');

    const opened = async (context: BrowserContext = plain): Promise<Page> => {
      const page = await context.newPage();
      await page.goto(url);
      return page;
    };
    const atLink = async (slot = 'official:o1'): Promise<void> => {
      world = await atSelfAssessment();
      url = `${await listen(world.app.fetch)}/l/${world.link('self-assessment', slot)}`;
    };

    it('that goes back after recording sees what was recorded, not the form', async () => {
      await atLink();
      const page = await opened();
      await write(page, OWN);
      await press(page);
      await page.goBack();
      expect(await page.locator('.recorded').count()).toBe(1);
      expect(await page.locator('form[method=post]').count()).toBe(0);
      await page.goForward().catch(() => undefined);

      expect(await recorded()).toHaveLength(1);
      await page.close();
    });

    it('that clicks twice records once and is told so', async () => {
      await atLink();
      const page = await opened(scripted);
      await write(page, OWN);
      let posts = 0;
      page.on('request', (request) => {
        if (request.method() === 'POST') posts += 1;
      });
      await page.dblclick('button[value=record]', { noWaitAfter: true });
      await page.waitForSelector('.recorded');

      expect(posts).toBeGreaterThan(0);
      expect(await recorded()).toHaveLength(1);
      expect(await page.textContent('.recorded')).toContain('Đã ghi nhận lúc 10:00, 02/11/2023');
      await page.close();
    });

    it('that reloads the answer sends the same again, which changes nothing', async () => {
      await atLink();
      const page = await opened();
      await write(page, OWN);
      await press(page);
      await page.reload();

      expect(await page.locator('.recorded').count()).toBe(1);
      expect(await recorded()).toHaveLength(1);
      await page.close();
    });

    it('with two tabs: the second is told who acted and when, and gets back what it typed', async () => {
      await atLink();
      const [one, two] = [await opened(), await opened()];
      await write(one, OWN);
      await write(two, { ...OWN, politics: TEXT });
      await press(one);
      await press(two);
      await screenshot(two, 'second-tab');

      expect(await two.textContent('main')).toContain('Ghi nhận lúc 10:00, 02/11/2023: Người được đánh giá');
      expect(await two.locator('.kept dd').first().textContent()).toBe(TEXT);
      const [fact] = (await recorded()) as Fact<'self-assessment'>[];
      expect(fact?.content).toMatchObject({ values: { politics: OWN.politics } });
      await one.close();
      await two.close();
    });

    it('of two chairs with the same link is told the same, and who of them was first', async () => {
      world = await atSelfAssessment();
      await world.close('self-assessment');
      await world.openAt('collective-review', ['section:s2']);
      url = `${await listen(world.app.fetch)}/l/${world.link('collective-review', 'section:s2')}`;
      const [one, two] = [await opened(), await opened()];
      const counts = { 'votes.o4.excellent': '0', 'votes.o4.good': '1', 'votes.o4.completed': '0' };
      const fields = { heldOn: '2023-11-02', otherCalled: '1', otherPresent: '1', 'missing.o4': 'Ốm', ...counts };
      for (const [page, minutes] of [
        [one, 'Biên bản thứ nhất.'],
        [two, TEXT],
      ] as const) {
        await write(page, { ...fields, 'votes.o4.not-completed': '0', minutes });
        await page.selectOption('[name="rating.o4"]', 'good');
      }
      await press(one);
      await press(two);

      expect(await one.locator('.recorded').count(), (await one.textContent('main')) ?? '').toBe(1);
      expect(await two.textContent('main')).toContain('Ghi nhận lúc 10:00, 02/11/2023: Người chủ trì');
      expect(await two.locator('.kept').textContent()).toContain(TEXT);
      expect(await world.store.facts(REF, 'review')).toMatchObject([{ content: { minutes: 'Biên bản thứ nhất.' } }]);
      await one.close();
      await two.close();
    });

    it('keeps everything typed where one field is wrong', async () => {
      await atLink();
      const page = await opened();
      await write(page, { ...OWN, politics: TEXT, ethics: ' ' });
      await press(page);

      expect(await page.locator('[aria-invalid=true]').getAttribute('name')).toBe('ethics');
      expect(await typedIn(page, 'politics')).toBe(TEXT);
      expect(await page.isChecked(`[name=ownRating][value="${OWN.ownRating}"]`)).toBe(true);
      expect(await recorded()).toEqual([]);
      await page.close();
    });

    it('whose link dies in the middle gets back what it typed, one tap a field', async () => {
      await atLink();
      const page = await opened(scripted);
      await write(page, { ...OWN, politics: TEXT });
      await world.store.raiseEpoch(REF, 'official:o1', 2);
      await press(page);
      await screenshot(page, 'link-died');
      expect(await findings(page)).toEqual([]);
      const first = page.locator('.kept dd').first();
      await first.click();

      expect(await page.textContent('h1')).toContain('không còn hiệu lực');
      expect(await first.textContent()).toBe(TEXT);
      expect(await page.evaluate('getSelection().toString()')).toBe(TEXT);
      expect(await recorded()).toEqual([]);
      await page.close();
    });
  });

  describe('in the console', () => {
    const WHY = 'Mưa lũ cả tuần,\n\nđường bị cắt.';
    const UNIT = '/console/2023/panel/p1';
    const ref: UnitRef = P1;

    const atConsole = async () => {
      const world = await aConsoleWorld();
      await world.openAt(ref, 'self-assessment');
      const base = await listen((request) => createApp(world.deps).fetch(request));
      world.deps.settings.publicUrl = base;
      const context = await browser.open({ javaScript: false, width: 360 });
      const page = await context.newPage();
      const signIn = async (link: string, tab: Page): Promise<void> => {
        await tab.goto(link);
        await tab.check('[name=confirmed]');
        await press(tab);
      };
      await signIn(await mailedLink(world.deps, 'hr:0'), page);
      return { world, base, context, page, signIn };
    };

    it('whose session ends in the middle signs in again in another tab and goes on where it was', async () => {
      const { world, base, context, page, signIn } = await atConsole();
      await page.goto(`${base}${UNIT}/do/extend`);
      await page.fill('[name=until]', '2023-12-20');
      await page.fill('[name=why]', WHY);
      world.clock.at = '2023-11-02T12:00:00.000Z';
      await press(page);
      await screenshot(page, 'session-ended');
      expect(await page.textContent('h1')).toContain('nội dung vừa nhập còn nguyên');

      await page.fill('[name=address]', world.deps.settings.hrAddresses[0] ?? '');
      const [tab] = await Promise.all([context.waitForEvent('page'), page.click('button[value=record]')]);
      await tab.waitForLoadState();
      await signIn(/http:\S+/.exec(world.mails.at(-1)?.text ?? '')?.[0] ?? '', tab);
      await press(page, 'resume');
      await screenshot(page, 'session-resumed');

      expect([await typedIn(page, 'until'), await typedIn(page, 'why')]).toEqual(['2023-12-20', WHY]);
      expect(await world.store.facts(ref, 'extension')).toEqual([]);
      await press(page);
      expect(await page.locator('.recorded').count()).toBe(1);
      expect(await world.store.facts(ref, 'extension')).toMatchObject([{ content: { reason: WHY } }]);
    });

    it('with two tabs: the second is told who acted and when, and gets back what it typed', async () => {
      const { world, base, context, page } = await atConsole();
      const other = await context.newPage();
      const path = `${base}${UNIT}/paper/self-assessment/official:o1`;
      for (const [tab, politics] of [
        [page, 'Thẻ thứ nhất.'],
        [other, TEXT],
      ] as const) {
        await tab.goto(path);
        await write(tab, { ...OWN, politics });
      }
      await press(page);
      await press(other);

      expect(await other.textContent('main')).toContain('Ghi nhận lúc 10:00, 02/11/2023');
      expect(await other.locator('.kept').textContent()).toContain(TEXT);
      expect(await world.store.facts(ref, 'self-assessment')).toMatchObject([
        { content: { values: { politics: 'Thẻ thứ nhất.' } } },
      ]);
    });
  });
});
