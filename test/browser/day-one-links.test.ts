// The same office’s year with everybody on their links: each opens their own mail, in a real browser without JavaScript, fills
// the form and sends it; HR imports the list, starts the cycle, and types in only what nobody with an address can do.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UnitRef } from '#shared/domain/ids';
import { resultTable } from '../../functions/console/results.ts';
import { consoleLink } from '../../functions/pages/console/console-link.ts';
import { aboutOf } from '../../infra/local/people/mails.ts';
import type { Runtime } from '../../infra/local/runtime.ts';
import { departmentList, type Grid, xlsx } from '../functions/documents/office-lists.ts';
import { aFolder, aRuntime, type Served, serve } from '../whole/small-province.ts';
import { type Browser, hasChromium, openBrowser } from './browser.ts';
import { type Hand, handOn } from './hand.ts';
import { fillIn } from './paper-form.ts';

const CYCLE = '2023';
const HEADING = 'Ghi chú';

/** The office’s list with an address for each person. */
const withAddresses: Grid = departmentList.map((row) => {
  const [first] = row;
  if (row.at(-1) === HEADING) return [...row, 'Email công vụ'];
  if (row.length < 11) return row;
  return [...row, typeof first === 'number' ? `nguoi-${first}@so.example.test` : ''];
});

/** One’s own form: every field that asks for something, as briefly as it lets; what the page offers already stays. */
const fillOwnForm = async ({ page, ...hand }: Hand): Promise<void> => {
  const required = page.locator('form [name][required]:not([type=hidden])');
  const names = await required.evaluateAll((all) => [...new Set(all.map((each) => each.getAttribute('name') ?? ''))]);
  for (const name of names) {
    const field = page.locator(`[name="${name}"]`);
    const kind = await field.first().evaluate((each) => each.getAttribute('type') ?? each.tagName.toLowerCase());
    if (kind === 'radio') {
      const good = page.locator(`[name="${name}"][value="good"]`);
      await hand.check((await good.count()) > 0 ? good : field.first());
    } else if (kind === 'checkbox') await hand.check(field);
    else if (kind === 'select') await hand.choose(field, 'good');
    else await hand.type(field, 'Đã làm tốt.');
  }
};

const record = async ({ page, ...hand }: Hand): Promise<void> => {
  await Promise.all([page.waitForNavigation(), hand.click(page.locator('button[value=record]'))]);
};

describe.runIf(hasChromium)('the first day of an office, with everybody on their links', () => {
  const undo: (() => void)[] = [];
  let runtime: Runtime;
  let served: Served;
  let browser: Browser;
  let hr: Hand;
  let others: Hand;

  beforeAll(async () => {
    runtime = aRuntime({ dir: aFolder((each) => undo.push(each)) });
    served = await serve(runtime);
    browser = await openBrowser();
    const open = async (): Promise<Page> => (await browser.open({ javaScript: false, width: 1280 })).newPage();
    [hr, others] = [handOn(await open()), handOn(await open())];
    await hr.page.goto(await consoleLink(runtime.deps, CYCLE));
    await hr.check(hr.page.locator('[name=confirmed]'));
    await record(hr);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    for (const each of undo) each();
  });

  it('begins with HR: the list with addresses, and the cycle', async () => {
    const { page } = hr;
    const path = join(
      aFolder((each) => undo.push(each)),
      'danh-sach.xlsx',
    );
    await writeFile(path, (await xlsx(withAddresses)).bytes);
    await page.goto(`${served.base}/console`);
    await hr.click(page.locator('a[href="/console/roster"]'));
    hr.counted.clicks += 2;
    await page.setInputFiles('input[type=file]', path);
    await hr.click(page.locator('button[value=check]'));
    await hr.check(page.locator('[name=confirmed]'));
    await record(hr);
    await page.goto(`${served.base}/console/start`);
    await hr.check(page.locator('[name=kind][value=year]'));
    await record(hr);

    expect((await runtime.deps.store.cycle(CYCLE))?.panels.length).toBeGreaterThan(0);
  });

  /** What came to the mailbox since, each mail’s one link opened and its form sent; how many were. */
  let read = 0;
  const answerMails = async (): Promise<number> => {
    await runtime.engine.idle();
    const mails = runtime.mailbox.after(read, 1000);
    read = mails.at(-1)?.n ?? read;
    let acted = 0;
    for (const { id, text } of mails) {
      const purpose = aboutOf(id)?.purpose;
      const link = /https?:\/\/\S+\/l\/\S+/.exec(text)?.[0];
      if (purpose === undefined || purpose === 'result' || link === undefined) continue;
      others.counted.clicks += 1;
      await others.page.goto(link.replace(/^https?:\/\/[^/]+/, served.base));
      if ((await others.page.locator('button[value=record]').count()) === 0) continue;
      await (purpose === 'self-assessment' ? fillOwnForm(others) : fillIn(others));
      await record(others);
      expect(
        await others.page.locator('.recorded').count(),
        `${purpose}: ${await others.page.textContent('main')}`,
      ).toBe(1);
      acted += 1;
    }
    return acted;
  };

  /** Roles that the list gives no address, on paper: the first of them in the first unit that waits. */
  const enterPaper = async (): Promise<boolean> => {
    const { page } = hr;
    const cycle = await runtime.deps.store.cycle(CYCLE);
    for (const id of cycle?.panels ?? []) {
      const ref: UnitRef = { cycle: CYCLE, kind: 'panel', id };
      const gate = await runtime.deps.store.gate(ref);
      if (gate?.state !== 'open' || gate.phase === 'petitions' || gate.phase === 'lower-panels') continue;
      await page.goto(`${served.base}/console/${CYCLE}/panel/${id}`);
      await hr.click(page.locator(`a[href*="/paper/${gate.phase}/"]`).first());
      await fillIn(hr);
      await record(hr);
      expect(await page.locator('.recorded').count(), `${gate.phase}: ${await page.textContent('main')}`).toBe(1);
      return true;
    }
    return false;
  };

  it('goes on by each person’s own mail until everybody has a result', { timeout: 180_000 }, async () => {
    let [links, papers] = [0, 0];
    for (;;) {
      const acted = await answerMails();
      links += acted;
      if (acted > 0) continue;
      if (!(await enterPaper())) break;
      papers += 1;
    }

    const { rows } = await resultTable(runtime.deps, CYCLE);
    console.log(
      `day one, 7 people on links: HR ${hr.counted.clicks} clicks, ${hr.counted.characters} characters, ${papers} papers; everybody else together ${others.counted.clicks} clicks, ${others.counted.characters} characters, ${links} links`,
    );
    expect(rows).toHaveLength(7);
    expect(rows.filter(({ outcome }) => outcome === 'good').length).toBeGreaterThan(3);
    expect(links).toBeGreaterThan(7);
    expect(hr.counted.clicks).toBeLessThan(120);
  });
});
