// What only looks, in the console: the doctor, other regulations, published figures, a cap proof from its file.
import { describe, expect, it } from 'vitest';
import { createApp } from '../../../../functions/pages/app.ts';
import { aWorld, P1, type World } from '../../console/world.ts';
import { type Browser, browse } from './browser.ts';

/** The page's form with a file of this text. */
const upload = async (world: World, browser: Browser, text: string) => {
  const proof = /name="proof" value="([^"]+)"/.exec(await (await browser.get('/console/proof')).text())?.[1] ?? '';
  const body = new FormData();
  body.set('proof', proof);
  body.set('file', new File([text], 'proof.json'));
  return createApp(world.deps).request('/console/proof', {
    method: 'POST',
    body,
    headers: { cookie: browser.cookie() },
  });
};

const signedIn = async (): Promise<Browser> => {
  const browser = browse(await aWorld());
  await browser.signIn();
  return browser;
};

describe('the doctor', () => {
  it('says what is stuck and leads to where it is mended', async () => {
    const world = await aWorld();
    await world.openAt(P1, 'repair');
    const browser = browse(world);
    await browser.signIn();

    const page = await (await browser.get('/console/2023/doctor')).text();

    expect(page).toContain('href="/console/2023/panel/p1/do/repair"');
  });

  it('is not for an auditor', async () => {
    const browser = browse(await aWorld());
    await browser.signInAsAuditor();

    expect((await browser.get('/console/2023/doctor')).status).toBe(403);
  });
});

describe('judging by other regulations', () => {
  it('asks which, and shows what would change', async () => {
    const browser = await signedIn();

    expect(await (await browser.get('/console/2023/shadow')).text()).not.toContain('class="report"');
    const page = await (await browser.get('/console/2023/shadow?profile=nd-335-2025')).text();
    expect(page).toMatch(/class="report"[^>]*>Giữ nguyên/);
  });
});

describe('published figures', () => {
  it('are answered with the bases that agree, and stay in the form', async () => {
    const browser = await signedIn();
    const reply = await browser.fill('/console/figures', {
      total: '10',
      'count-excellent': '2',
      'share-excellent': '20',
      'count-good': '8',
      'share-good': '80',
    });
    const page = await reply.text();

    expect(reply.status).toBe(200);
    expect(page).toContain('Khớp với mẫu số');
    expect(page).toMatch(/name="count-good"[^>]*value="8"/);
  });

  it('are refused beside the form where nothing was typed', async () => {
    const browser = await signedIn();

    expect((await browser.fill('/console/figures', {})).status).toBe(422);
  });
});

describe('a cap proof', () => {
  it('is told not to hold where its file is no proof', async () => {
    const world = await aWorld();
    const browser = browse(world);
    await browser.signIn();

    const judged = await upload(world, browser, '{}');
    const broken = await upload(world, browser, '{');

    expect(await judged.text()).toContain('Tệp không phải bản chứng minh tỷ lệ');
    expect(broken.status).toBe(422);
  });
});
