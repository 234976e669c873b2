// A scanner that runs a real browser over a link of every channel: it runs scripts, submits every form by every button past the
// browser's own checks, and clicks all there is to click. It chooses and types nothing, and so it must change nothing.
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channels, listen, served, standingIn } from '../functions/operator/channels.ts';
import { type Browser, hasChromium, openBrowser } from './browser.ts';

const SUBMITS = `[...document.forms].flatMap((form, at) => [-1, ...form.querySelectorAll('button').keys()].map((by) => [at, by]))`;

/** By its own button, twice as fast as it goes, past the fields that a browser would ask for first. */
const submitBy = ([form, by]: [number, number]) => `(() => {
  const form = document.forms[${form}];
  form.noValidate = true;
  const button = form.querySelectorAll('button')[${by}];
  if (button === undefined) return form.submit();
  form.requestSubmit(button);
  button.click();
  button.click();
})()`;

const CLICK_ALL = `for (const each of document.querySelectorAll('a, button, label, summary, [onclick]'))
  if (each.querySelector('input') === null && !each.hasAttribute('download')) each.click();`;

/** The page again, and then this script; answers once all that it started has come. */
const runAt = async (page: Page, url: string, script: string): Promise<void> => {
  await page.goto(url);
  const settled = page.waitForEvent('load', { timeout: 3000 }).catch(() => undefined);
  await page.evaluate(script).catch(() => undefined);
  await settled;
  await page.waitForLoadState('networkidle');
};

const scan = async (page: Page, url: string): Promise<number> => {
  await page.goto(url);
  const submits = (await page.evaluate(SUBMITS)) as [number, number][];
  for (const submit of submits) await runAt(page, url, submitBy(submit));
  await runAt(page, url, CLICK_ALL);
  return submits.length;
};

describe.runIf(hasChromium)('a scanner with a browser', () => {
  let browser: Browser;
  let context: BrowserContext;
  beforeAll(async () => {
    browser = await openBrowser();
    context = await browser.open({ javaScript: true, width: 800 });
  });
  afterAll(() => browser?.close());

  it.each(channels)(
    'changes nothing by the link of %s, which lives before and after',
    {
      timeout: 60_000,
    },
    async (_, linkBy) => {
      const of = await served();
      const link = await linkBy(of);
      const before = await standingIn(of);
      const page = await context.newPage();
      const posts: string[] = [];
      page.on('request', (request) => {
        if (request.method() === 'POST') posts.push(request.url());
      });

      const submits = await scan(page, link);
      await page.close();

      expect((await fetch(link)).status, link).toBe(200);
      expect(await standingIn(of)).toEqual(before);
      expect(posts.length, 'it did press').toBeGreaterThanOrEqual(submits);
      expect(submits).toBeGreaterThan(0);
    },
  );

  it('does act where a page lets a lone button act', async () => {
    let acts = 0;
    const base = await listen((request) => {
      if (request.method === 'POST') acts += 1;
      return new Response('<form method="post"><input required name="x"><button>x</button></form>', {
        headers: { 'content-type': 'text/html' },
      });
    });
    const page = await context.newPage();
    await scan(page, `${base}/l/x`);
    await page.close();

    expect(acts).toBeGreaterThan(1);
  });
});
