// Slips as Chromium prints them: one a page, the code readable by a real reader from the picture, the outside without one; and
// the link that the reader gets opens the person's own page. The message is selected by one tap, without a script.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { consoleLink } from '../../functions/pages/console/console-link.ts';
import { HR_ADDRESS } from '../../infra/local/demonstration.ts';
import type { Runtime } from '../../infra/local/runtime.ts';
import { sampleCast } from '../../infra/local/sample/cast.ts';
import { SAMPLE_SEED } from '../../infra/local/sample/write.ts';
import { aFolder, aRuntime, importSmall, PLAN, type Served, serve } from '../whole/small-province.ts';
import { stageFor } from './asked.ts';
import { type Browser, findings, hasChromium, openBrowser, overflow, screenshot } from './browser.ts';

const AGENCY = 'so-01';

const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));

/** What a reader of codes finds in a picture. */
const codesIn = async (picture: Uint8Array): Promise<string[]> =>
  (await readBarcodes(picture, { formats: ['QRCode'], maxNumberOfSymbols: 9 })).map(({ text }) => text);

describe.runIf(hasChromium)('slips in a browser', () => {
  const undo: (() => void)[] = [];
  let runtime: Runtime;
  let served: Served;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    await prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(wasm).buffer }, fireImmediately: true });
    runtime = aRuntime({ dir: aFolder((each) => undo.push(each)) });
    served = await serve(runtime);
    await importSmall(runtime);
    await runtime.kickoff(PLAN);
    const cast = sampleCast({ cycle: PLAN.id, size: 'small', seed: SAMPLE_SEED, hrAddress: HR_ADDRESS, spared: [] });
    await stageFor(served.base, cast).until('self-assessment');
    browser = await openBrowser();
    const context = await browser.open({ javaScript: true, width: 360 });
    page = await context.newPage();
    await page.goto(await consoleLink(runtime.deps, PLAN.id));
    await page.check('[name=confirmed]');
    await page.click('button[value=record]');
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    for (const each of undo) each();
  });

  const make = async (how: number): Promise<void> => {
    await page.emulateMedia({ media: 'screen' });
    await page.goto(`${served.base}/console/${PLAN.id}/agencies/${AGENCY}/slips?who=all`);
    await screenshot(page, 'console-slips-list');
    expect(await findings(page)).toEqual([]);
    for (const box of await page.locator('[name^="slip."]').all()) await box.uncheck();
    for (let at = 0; at < how; at += 1) await page.locator('[name^="slip."]').nth(at).check();
    await Promise.all([page.waitForNavigation(), page.click('button[value=record]')]);
  };

  it('are read by a reader of codes, from the screen and as printed, and open the page of that person', async () => {
    await make(3);
    await screenshot(page, 'console-slips-phone');
    expect(await findings(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 794, height: 1123 });
    await page.emulateMedia({ media: 'print' });
    await screenshot(page, 'console-slips-print');

    for (const slip of await page.locator('.slip').all()) {
      const typed = await slip.locator('.link').textContent();
      expect(await codesIn(await slip.screenshot())).toEqual([typed]);
      expect(await codesIn(await slip.locator('.outside').screenshot())).toEqual([]);
      const name = (await slip.locator('.to strong').textContent()) ?? '';
      const answer = await fetch(typed ?? '');
      expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining(name)]);
    }
  });

  it('are printed one a page of A4, and nothing else is', async () => {
    await make(3);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');

    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(3);
    expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.note').isVisible()).toBe(false);
  });

  it('stand beside a message that one tap selects as a whole', async () => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(`${served.base}/console/${PLAN.id}/agencies/${AGENCY}/message`);
    await screenshot(page, 'console-message');
    expect(await findings(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    const message = page.locator('.copy').first();
    await message.click();

    expect(await page.evaluate('getSelection().toString().trim()')).toBe((await message.textContent())?.trim());
  });
});
