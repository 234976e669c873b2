// The first day of an office with one HR person and no other user, in a real browser without JavaScript: its own list, the
// cycle, each meeting from paper on one screen, the decision, and one archive with every paper. Clicks and typing are counted.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UnitRef } from '#shared/domain/ids';
import { resultTable } from '../../functions/console/results.ts';
import { consoleLink } from '../../functions/pages/console/console-link.ts';
import type { Runtime } from '../../infra/local/runtime.ts';
import { departmentList, faultyList, type Grid, xlsx } from '../functions/documents/office-lists.ts';
import { aFolder, aRuntime, type Served, serve } from '../whole/small-province.ts';
import { type Browser, hasChromium, openBrowser, screenshot } from './browser.ts';
import { type Hand, handOn } from './hand.ts';
import { fillIn } from './paper-form.ts';

const CYCLE = '2023';
const AGENCY = 'so-cong-viec-mau';

describe.runIf(hasChromium)('the first day of an office, by one HR person alone', () => {
  const undo: (() => void)[] = [];
  let runtime: Runtime;
  let served: Served;
  let browser: Browser;
  let folder: string;
  let hand: Hand;

  beforeAll(async () => {
    folder = aFolder((each) => undo.push(each));
    runtime = aRuntime({ dir: aFolder((each) => undo.push(each)) });
    served = await serve(runtime);
    browser = await openBrowser();
    const context = await browser.open({ javaScript: false, width: 1280 });
    hand = handOn(await context.newPage());
    await hand.page.goto(await consoleLink(runtime.deps, CYCLE));
    await hand.check(hand.page.locator('[name=confirmed]'));
    await hand.click(hand.page.locator('button[value=record]'));
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    for (const each of undo) each();
  });

  const record = async (): Promise<void> => {
    await Promise.all([hand.page.waitForNavigation(), hand.click(hand.page.locator('button[value=record]'))]);
  };
  const drop = async (name: string, rows: Grid): Promise<void> => {
    const path = join(folder, `${name}.xlsx`);
    await writeFile(path, (await xlsx(rows)).bytes);
    hand.counted.clicks += 2;
    await hand.page.setInputFiles('input[type=file]', path);
    await hand.click(hand.page.locator('button[value=check]'));
  };

  it('takes the office’s list: red rows are named, mended and uploaded again', async () => {
    const { page } = hand;
    await page.goto(`${served.base}/console`);
    await hand.click(page.locator('a[href="/console/roster"]'));
    await drop('sai', faultyList);
    expect(await page.locator('[name=confirmed]').count(), 'a list with errors is not taken').toBe(0);
    await drop('dung', departmentList);
    await screenshot(page, 'day-one-roster');
    await hand.check(page.locator('[name=confirmed]'));
    await record();

    expect(await page.textContent('main')).toContain('Danh sách có 7 người');
  });

  it('opens the cycle with its dates in sight', async () => {
    const { page } = hand;
    await page.goto(`${served.base}/console/start`);
    expect(await page.textContent('main')).toMatch(/Danh sách đang dùng: 7 người/);
    await hand.check(page.locator('[name=kind][value=year]'));
    await record();
    await hand.click(page.locator(`a[href="/console/${CYCLE}"]`));

    expect(await page.textContent('h1')).toContain('Tiến độ');
  });

  const actAt = async (ref: UnitRef): Promise<boolean> => {
    const { page } = hand;
    await runtime.engine.idle();
    const gate = await runtime.deps.store.gate(ref);
    if (gate?.state !== 'open' || gate.phase === 'petitions' || gate.phase === 'lower-panels') return false;
    await page.goto(`${served.base}/console/${CYCLE}/panel/${ref.id}`);
    if (gate.phase === 'self-assessment') {
      await hand.click(page.locator('a[href$="/do/close"]'));
      await hand.check(page.locator('[name=confirmed]'));
      await hand.type(page.locator('[name=why]'), 'Phiếu giấy');
    } else {
      await hand.click(page.locator(`a[href*="/paper/${gate.phase}/"]`).first());
      // before anything is typed: a picture of the whole page moves it under the hand
      if (gate.phase === 'collective-review') await screenshot(page, 'day-one-meeting');
      await page.reload();
      await fillIn(hand);
    }
    await record();
    expect(await page.locator('.recorded').count(), `${gate.phase}: ${await page.textContent('main')}`).toBe(1);
    return true;
  };

  it('types in what was done on paper, a meeting a screen, until everybody has a result', {
    timeout: 120_000,
  }, async () => {
    const cycle = await runtime.deps.store.cycle(CYCLE);
    const panels = (cycle?.panels ?? []).map((id): UnitRef => ({ cycle: CYCLE, kind: 'panel', id }));
    let acted = true;
    while (acted) {
      acted = false;
      for (const ref of panels) acted = (await actAt(ref)) || acted;
    }

    const { rows } = await resultTable(runtime.deps, CYCLE);
    expect(rows).toHaveLength(7);
    expect(rows.filter(({ outcome }) => outcome === 'good').length).toBeGreaterThan(3);
  });

  it('downloads one archive with every paper', async () => {
    const { page } = hand;
    await page.goto(`${served.base}/console/${CYCLE}`);
    await hand.click(page.locator(`a[href="/console/${CYCLE}/agencies/${AGENCY}"]`).first());
    hand.counted.clicks += 1;
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('a[href$=".zip"]')]);
    const bytes = await readFile(await download.path());

    expect(download.suggestedFilename()).toBe(`archive-${CYCLE}-${AGENCY}.zip`);
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    console.log(
      `day one, 7 people, HR alone: ${hand.counted.clicks} clicks, ${hand.counted.characters} characters typed`,
    );
    expect(hand.counted.clicks).toBeLessThan(250);
  });
});
