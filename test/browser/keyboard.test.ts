// Every task page and each role's main act in the console, by keyboard alone: no mouse, no JavaScript, at 360 px.
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consoleLink } from '../../functions/pages/console/console-link.ts';
import type { Runtime } from '../../infra/local/runtime.ts';
import { PLAN, type Served } from '../whole/small-province.ts';
import { IN_ORDER, type Stage } from './asked.ts';
import { type Browser, hasChromium, openBrowser, overflow } from './browser.ts';
import { dateKeys, faultsOf, focused, follow, isRecord, press, type Stop, walk } from './keyboard.ts';
import { type SmallStage, smallStage } from './small-stage.ts';

describe.runIf(hasChromium)('every page by keyboard alone, without JavaScript, at 360 px', () => {
  let small: SmallStage;
  let runtime: Runtime;
  let served: Served;
  let browser: Browser;
  let stage: Stage;
  let context: BrowserContext;

  beforeAll(async () => {
    small = await smallStage();
    ({ runtime, served, stage } = small);
    browser = await openBrowser();
    context = await browser.open({ javaScript: false, width: 360 });
  });
  afterAll(async () => {
    await browser?.close();
    await small?.close();
  });

  const seen = (stops: readonly Stop[]): string =>
    stops.map(({ tag, name, text }) => `${tag} ${name || text}`).join(', ');

  /** Walks through the page, records, and looks at what was recorded. */
  const record = async (page: Page, wanted: Record<string, string>): Promise<void> => {
    const stops = await walk(page, { wanted, until: isRecord });
    expect(stops.filter(isRecord), seen(stops)).toHaveLength(1);
    expect(faultsOf(stops)).toEqual([]);
    await press(page);
    expect(await page.locator('.recorded').count(), (await page.textContent('main')) ?? '').toBe(1);
    expect(await page.locator('form[method="post"]').count(), 'the record shows no form').toBe(0);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  };

  /** One date wrong: the answer begins at what is to be corrected, leads there, and has kept the rest. */
  const correct = async (page: Page, wanted: Record<string, string>): Promise<void> => {
    await walk(page, { wanted: { ...wanted, heldOn: '2030-01-01' }, until: isRecord });
    await press(page);
    expect((await focused(page))?.text).toContain('Chưa ghi nhận');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatchObject({ tag: 'A', href: '#f-heldOn', outlined: true });
    await page.keyboard.press('Enter');
    expect(await focused(page)).toMatchObject({ id: 'f-heldOn', value: '2030-01-01' });
    expect(await page.inputValue('[name=minutes]')).not.toBe('');
    await page.keyboard.type(dateKeys(wanted.heldOn ?? ''));
  };

  it('signs HR in to the console, extends a date and types in a paper', {
    timeout: 60_000,
  }, async () => {
    const page = await context.newPage();
    const unit = `/console/${PLAN.id}/panel/so-01`;
    await page.goto(await consoleLink(runtime.deps, PLAN.id));
    await walk(page, { wanted: { confirmed: 'yes' }, until: ({ tag }) => tag === 'BUTTON' });
    await press(page);
    await page.goto(`${served.base}${unit}`);
    await follow(page, ({ href }) => href === `${unit}/do/extend`);
    await record(page, { until: '2023-11-20', why: 'Bão' });
    await page.goto(`${served.base}${unit}`);
    await follow(page, ({ href }) => href.startsWith(`${unit}/paper/confirm-roster/`));
    await record(page, { confirmed: 'yes' });
    await page.goto(`${served.base}${unit}`);
    expect(await page.locator('main').textContent()).toContain('Bão');
    await page.close();
  });

  for (const purpose of ['confirm-roster', 'self-assessment', ...IN_ORDER])
    it(`records ${purpose}`, { timeout: 60_000 }, async () => {
      await stage.until(purpose);
      const asked = await stage.shortest();
      expect(asked, `nobody was asked for ${purpose}`).toBeDefined();
      const page = await context.newPage();
      await page.goto(asked?.url ?? '');
      const wanted = asked?.wanted ?? {};
      if (purpose === 'collective-review') await correct(page, wanted);
      await record(page, wanted);
      await page.close();
    });
});
