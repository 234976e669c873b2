// A real Chromium for the pages: Debian's, headless, on loopback only.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
export const hasChromium = existsSync(CHROMIUM);

const axeText = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export type Browser = {
  open(options: { javaScript: boolean; width: number }): Promise<BrowserContext>;
  close(): Promise<void>;
};

export const openBrowser = async (): Promise<Browser> => {
  const folder = mkdtempSync(join(tmpdir(), 'xeploai-chromium-'));
  const contexts: BrowserContext[] = [];
  return {
    open: async ({ javaScript, width }) => {
      const context = await chromium.launchPersistentContext(join(folder, String(contexts.length)), {
        executablePath: CHROMIUM,
        args: FLAGS,
        headless: true,
        javaScriptEnabled: javaScript,
        viewport: { width, height: 800 },
        // axe comes in by the debugger, past the pages' own policy, which lets no script run
        bypassCSP: javaScript,
      });
      contexts.push(context);
      return context;
    },
    close: async () => {
      for (const context of contexts) await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

type Finding = { id: string; impact: string; nodes: { html: string }[] };

/** What axe finds that is moderate or worse. */
export const findings = async (page: Page): Promise<string[]> => {
  await page.evaluate(axeText);
  const { violations } = (await page.evaluate('axe.run()')) as { violations: Finding[] };
  return violations
    .filter(({ impact }) => impact !== 'minor')
    .map(({ id, impact, nodes }) => `${id} (${impact}): ${nodes[0]?.html.slice(0, 120)}`);
};

/** Pixels by which the page is wider than the screen; a table may scroll inside its own box. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth') as Promise<number>;

export const screenshot = async (page: Page, name: string): Promise<void> => {
  mkdirSync('test-output', { recursive: true });
  await page.screenshot({ path: join('test-output', `${name}.png`), fullPage: true });
};
