// Every page in a real browser: at 360 px, without JavaScript, by keyboard alone, and under axe.
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consoleLink } from '../../functions/pages/console/console-link.ts';
import type { Runtime } from '../../infra/local/runtime.ts';
import { PLAN } from '../whole/small-province.ts';
import { IN_ORDER, type Stage } from './asked.ts';
import { type Browser, findings, hasChromium, openBrowser, overflow, screenshot } from './browser.ts';
import { type SmallStage, smallStage } from './small-stage.ts';
import { kindOf, walk } from './walk.ts';

/** Pages whose high contrast and print are kept as pictures too. */
const LOOKED_AT = ['collective-review', 'decision', 'result'];

const otherLooks = async (page: Page, name: string): Promise<void> => {
  await page.emulateMedia({ forcedColors: 'active' });
  await screenshot(page, `${name}-contrast`);
  await page.emulateMedia({ forcedColors: 'none', media: 'print' });
  await screenshot(page, `${name}-print`);
  await page.emulateMedia({ media: 'screen' });
};

describe.runIf(hasChromium)('the pages in a browser', () => {
  let small: SmallStage;
  let runtime: Runtime;
  let browser: Browser;
  let stage: Stage;
  let scripted: BrowserContext;
  let plain: BrowserContext;

  beforeAll(async () => {
    small = await smallStage();
    ({ runtime, stage } = small);
    browser = await openBrowser();
    scripted = await browser.open({ javaScript: true, width: 360 });
    plain = await browser.open({ javaScript: false, width: 360 });
  });
  afterAll(async () => {
    await browser?.close();
    await small?.close();
  });

  const visit = async (context: BrowserContext, url: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(url);
    return page;
  };

  const check = async (url: string, name: string): Promise<void> => {
    const page = await visit(scripted, url);
    await screenshot(page, name);
    if (LOOKED_AT.includes(name)) await otherLooks(page, name);
    expect(await findings(page), name).toEqual([]);
    expect(await overflow(page), `${name} is wider than 360 px`).toBeLessThanOrEqual(0);
    await page.close();
  };

  it('shows confirm-roster without findings and within 360 px', async () => {
    const [url = ''] = await stage.until('confirm-roster');
    await check(url, 'confirm-roster');
  });

  it('lets an official write and submit a self-assessment by keyboard alone, without JavaScript', async () => {
    const urls = await stage.until('self-assessment');
    const asked = await Promise.all(urls.map(async (each) => (await fetch(each)).status === 200));
    // who moved or retired after the freeze has a dead link
    const [url = '', another = ''] = urls.filter((_, index) => asked[index]);
    await check(another, 'self-assessment');
    const page = await visit(plain, url);
    const focused = (): Promise<string> =>
      page
        .locator(':focus')
        .evaluate(
          (element) => [element.tagName, ...['name', 'value'].map((each) => element.getAttribute(each))].join(' '),
          undefined,
          { timeout: 2000 },
        );
    const seen: string[] = [];
    for (let times = 0; times < 40; times += 1) {
      await page.keyboard.press('Tab');
      const at = await focused().catch(() => '');
      seen.push(at);
      if (at.startsWith('TEXTAREA')) await page.keyboard.type('Hoàn thành nhiệm vụ được giao.');
      if (at.startsWith('INPUT ownRating')) await page.keyboard.press('ArrowDown');
      // the drafts' buttons come first
      if (at === 'BUTTON do record') break;
    }
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(await page.locator('h1').count(), seen.join(', ')).toBe(1);
    expect(await page.locator('form[method="post"]').count(), 'the record shows no form').toBe(0);
    await page.close();
  });

  for (const purpose of IN_ORDER)
    it(`shows ${purpose} without findings and within 360 px`, async () => {
      const [url] = await stage.until(purpose);
      expect(url, `nobody was asked for ${purpose}`).toBeDefined();
      await check(url ?? '', purpose);
    });

  it('shows one’s own data, and takes what one asks about it without JavaScript', async () => {
    const [url = ''] = await stage.until('result');
    await check(`${url}/my-data`, 'my-data');
    const page = await visit(plain, `${url}/my-data`);
    await page.check('input[name="asks"][value="correct"]');
    await page.fill('textarea[name="text"]', 'Ngày sinh ghi sai');
    await page.click('button[value="record"]');
    expect(await page.locator('[role="status"]').count()).toBe(1);
    await page.close();
  });

  it('shows every page of the console without findings and within 360 px', async () => {
    const page = await visit(scripted, await consoleLink(runtime.deps, PLAN.id));
    await page.check('input[name="confirmed"]');
    await page.click('button[name="do"]');
    const unit = await runtime.deps.store.unit({ cycle: PLAN.id, kind: 'panel', id: 'so-01' });
    const id = unit.kind === 'panel' ? unit.frozen.find(({ active }) => active)?.id : undefined;
    const acts = `/console/${PLAN.id}/panel/so-01/do`;
    // what no link leads to while this cycle stands where it does
    const first = [
      `/console/${PLAN.id}`,
      `/console/${PLAN.id}/agencies/so-01/remind`,
      `${acts}/period-score?official=${id}&period=2023-Q1`,
      `${acts}/reckon-points?official=${id}&period=2023-Q1`,
      `${acts}/ask-old-agency`,
      `${acts}/data-answer?request=${id}/1`,
    ];
    const kinds = await walk(page, { first, under: '/console' }, async (path, status) => {
      expect(status, path).toBe(200);
      await screenshot(
        page,
        kindOf(path)
          .slice(1)
          .replaceAll(/[^a-z0-9]+/gi, '-'),
      );
      expect(await findings(page), path).toEqual([]);
      expect(await overflow(page), path).toBeLessThanOrEqual(0);
    });

    for (const part of [
      '/trail',
      '/doctor',
      '/access',
      '/preflight',
      '/mails',
      '/figures',
      '/proof',
      '/shadow',
      '/start',
    ])
      expect(kinds.join(' '), part).toContain(part);
    for (const act of ['hand-over', 'amend', 'slips', 'link', 'correct'])
      expect(kinds.join(' ')).toContain(`/do/${act}`);
  });
});
