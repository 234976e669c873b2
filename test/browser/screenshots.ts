// `npm run screenshots`: takes README's pictures again, of real pages with the generated sample, which each of them says.
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { dayOf } from '#shared/domain/calendar';
import { consoleLink } from '../../functions/pages/console/console-link.ts';
import { HR_ADDRESS, PLANS, START } from '../../infra/local/demonstration.ts';
import { importSample } from '../../infra/local/import-sample.ts';
import { createRuntime } from '../../infra/local/runtime.ts';
import { sampleCast } from '../../infra/local/sample/cast.ts';
import { SAMPLE_SEED } from '../../infra/local/sample/write.ts';
import { serveRuntime } from '../../infra/local/server.ts';
import { stageFor } from './asked.ts';
import { openBrowser } from './browser.ts';

const FOLDER = 'test/browser/screenshots';
const SIZE = 'small';

const take = async (page: Page, name: string, height: number): Promise<void> => {
  const path = join(FOLDER, `${name}.png`);
  const width = page.viewportSize()?.width ?? 360;
  await page.setViewportSize({ width, height });
  await page.screenshot({ path });
  console.log(`${path}: ${statSync(path).size} bytes`);
};

const dir = mkdtempSync(join(tmpdir(), 'xeploai-screenshots-'));
mkdirSync(FOLDER, { recursive: true });
const runtime = createRuntime({ dir, hrAddresses: [HR_ADDRESS], start: START });
const server = await serveRuntime(runtime, 0, { sample: true });
const browser = await openBrowser();
try {
  const base = `http://127.0.0.1:${server.port}`;
  const { id: cycle } = PLANS[SIZE];
  await importSample(runtime.deps.store, { size: SIZE, seed: SAMPLE_SEED }, dayOf(runtime.clock.now()));
  await runtime.kickoff(PLANS[SIZE]);
  const stage = stageFor(base, sampleCast({ cycle, size: SIZE, seed: SAMPLE_SEED, hrAddress: HR_ADDRESS, spared: [] }));
  await stage.changeRoster();
  const desk = await (await browser.open({ javaScript: false, width: 1100 })).newPage();
  const phone = await (await browser.open({ javaScript: false, width: 360 })).newPage();

  const [meeting = ''] = await stage.until('collective-review');
  await phone.goto(meeting);
  await take(phone, 'meeting-on-a-phone', 760);

  const decisions = await stage.until('decision');
  await desk.goto(decisions.at(-1) ?? '');
  await take(desk, 'decision', 850);

  await desk.goto(await consoleLink(runtime.deps, cycle));
  await desk.locator('[name=confirmed]').check();
  await desk.locator('button[value=record]').click();
  await desk.goto(`${base}/console/${cycle}`);
  await take(desk, 'console', 800);
} finally {
  await browser.close();
  await server.close();
  runtime.stop();
  rmSync(dir, { recursive: true, force: true });
}
process.exit(0);
