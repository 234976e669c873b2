// Each form in a real browser: asked, refused, added up, read back; at 360 px and on a desk, under axe, and as it is printed.
import { serve } from '@hono/node-server';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nd233 } from '#shared/regulations/nd-233-2026';
import { nd335 } from '#shared/regulations/nd-335-2025';
import { aRegulations, aSupplement } from '../builders.ts';
import { anOfficial, aSelfAssessment, atSelfAssessment, CYCLE, type World } from '../functions/pages/world.ts';
import { type Browser, findings, hasChromium, openBrowser, overflow, screenshot } from './browser.ts';

const POINTS = { conduct: '9,5', competence: '9', innovation: '8', quantity: '95', quality: '92,5', progress: '100' };
const LEADING = { unitResults: '100', leading: '90', uniting: '90' };
const CRITERIA = { 'common.c1': '9,5', 'common.c2': '9', 'common.c3': '8', 'results.s1': '27.5', 'results.s2': '30' };
const employees = ['o1', 'o2', 'o3', 'o4'].map((id) => anOfficial(id, { kind: 'public-employee' }));

type Case = { name: string; slot: string; fields: Record<string, string>; world: () => Promise<World> };
const cases: Case[] = [
  { name: 'nd-90', slot: 'official:o1', fields: aSelfAssessment(), world: () => atSelfAssessment() },
  {
    name: 'nd-335',
    slot: 'official:o2',
    fields: { ...POINTS, ...LEADING, ownRating: 'good' },
    world: () => atSelfAssessment({ ...CYCLE, regulations: aRegulations({ state: [nd335] }) }),
  },
  {
    name: 'nd-233',
    slot: 'official:o1',
    fields: { ...CRITERIA, ownRating: 'good' },
    world: () =>
      atSelfAssessment(
        { ...CYCLE, regulations: aRegulations({ state: [nd233], supplements: [aSupplement()] }) },
        employees,
      ),
  },
];

const listen = async ({ app }: World): Promise<{ base: string; close: () => void }> =>
  new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
      resolve({ base: `http://127.0.0.1:${port}`, close: () => server.close() }),
    );
  });

describe.runIf(hasChromium)('the forms in a browser', () => {
  let browser: Browser;
  let contexts: BrowserContext[];

  beforeAll(async () => {
    browser = await openBrowser();
    contexts = [
      await browser.open({ javaScript: true, width: 360 }),
      await browser.open({ javaScript: true, width: 1100 }),
    ];
  });
  afterAll(() => browser?.close());

  const look = async (url: string, name: string, typed: Record<string, string> = {}): Promise<void> => {
    for (const [index, context] of contexts.entries()) {
      const page = await context.newPage();
      await page.goto(url);
      for (const [field, text] of Object.entries(typed)) await page.fill(`[name="${field}"]`, text);
      if (Object.keys(typed).length > 0) await page.click('button[value="draft"]');
      await screenshot(page, `form-${name}-${index === 0 ? 'phone' : 'desk'}`);
      expect(await findings(page), name).toEqual([]);
      expect(await overflow(page), name).toBeLessThanOrEqual(0);
      if (name.endsWith('recorded')) {
        await page.emulateMedia({ media: 'print' });
        await screenshot(page, `form-${name}-print`);
      }
      await page.close();
    }
  };

  for (const { name, slot, fields, world: made } of cases)
    it(`are without findings and within the screen under ${name}: asked, as a draft, read back`, async () => {
      const world = await made();
      const { base, close } = await listen(world);
      const token = world.link('self-assessment', slot);
      const { ownRating: _, ...texts } = fields;

      await look(`${base}/l/${token}`, name);
      await look(`${base}/l/${token}`, `${name}-draft`, texts);
      await world.post(token, fields);
      await look(`${base}/l/${token}`, `${name}-recorded`);

      close();
    });

  it('say beside the field what is wrong with it, and lead there from the list of problems', async () => {
    const world = await (cases[1]?.world ?? atSelfAssessment)();
    const { base, close } = await listen(world);
    const page = await (contexts[0] as BrowserContext).newPage();
    await page.goto(`${base}/l/${world.link('self-assessment', 'official:o1')}`);
    for (const [field, text] of Object.entries({ ...POINTS, quality: '92,505', conduct: '31' }))
      await page.fill(`[name="${field}"]`, text);
    await page.check('[value="good"]');
    await Promise.all([page.waitForNavigation(), page.click('button[value="record"]')]);
    await screenshot(page, 'form-nd-335-refused-phone');

    expect(await findings(page)).toEqual([]);
    await page.click('.problems a[href="#f-quality"]');
    expect(await page.evaluate('location.hash')).toBe('#f-quality');
    expect(await page.inputValue('[name="quality"]')).toBe('92,505');

    await page.close();
    close();
  });
});
