// The roster's import in a real browser, without JavaScript and at 360 px: a file, its verdicts, yes.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consoleLink } from '../../functions/pages/console/console-link.ts';
import type { Runtime } from '../../infra/local/runtime.ts';
import { departmentList, faultyList, type Grid, xlsx } from '../functions/documents/office-lists.ts';
import { aFolder, aRuntime, PLAN, type Served, serve } from '../whole/small-province.ts';
import { type Browser, findings, hasChromium, openBrowser, overflow, screenshot } from './browser.ts';

describe.runIf(hasChromium)('the roster’s import in a browser', () => {
  const undo: (() => void)[] = [];
  let runtime: Runtime;
  let served: Served;
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = aFolder((each) => undo.push(each));
    runtime = aRuntime({ dir: aFolder((each) => undo.push(each)) });
    served = await serve(runtime);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    for (const each of undo) each();
  });

  const upload = async (context: BrowserContext, name: string, rows: Grid) => {
    const page = await context.newPage();
    await page.goto(await consoleLink(runtime.deps, PLAN.id));
    await page.check('input[name="confirmed"]');
    await page.click('button[name="do"]');
    await page.goto(`${served.base}/console/roster`);
    const path = join(folder, `${name}.xlsx`);
    await writeFile(path, (await xlsx(rows)).bytes);
    await page.setInputFiles('input[type="file"]', path);
    await page.click('button[value="check"]');
    return page;
  };

  it('shows verdicts and proposals without findings and within 360 px', async () => {
    const context = await browser.open({ javaScript: true, width: 360 });
    for (const [name, rows] of Object.entries({ plan: departmentList, faults: faultyList })) {
      const page = await upload(context, name, rows);
      await screenshot(page, `roster-${name}`);
      expect(await findings(page), name).toEqual([]);
      expect(await overflow(page), name).toBeLessThanOrEqual(0);
      await page.close();
    }
  });

  it('takes a list in three clicks, without JavaScript', async () => {
    const context = await browser.open({ javaScript: false, width: 360 });
    const page = await upload(context, 'clicks', departmentList);

    await page.check('input[name="confirmed"]');
    await page.click('button[value="record"]');

    expect(await page.textContent('main')).toContain('Danh sách có 7 người');
    expect((await runtime.deps.store.roster())?.roster.officials).toHaveLength(7);
  });
});
