// Signing in at an issuer, against a real one over HTTP: who comes in, and what is refused.
import { describe, expect, it } from 'vitest';
import { openIdAt } from '../../../../functions/adapters/open-id.ts';
import { consoleLink, mailedLink } from '../../../../functions/pages/console/console-link.ts';
import { aWorld, HR_ADDRESS } from '../../console/world.ts';
import { browse, pathOf } from './browser.ts';
import { anIssuer, CLIENT, walkThrough } from './issuer.ts';

const CALLBACK = 'https://xeploai.example.test/console/open-id/callback';

const anOffice = async (account: { email?: string; email_verified?: boolean } = {}) => {
  const { issuer, close } = await anIssuer({ email: HR_ADDRESS, email_verified: true, ...account }, CALLBACK);
  const world = await aWorld();
  world.deps.openId = openIdAt({ issuer, clientId: CLIENT.clientId, claim: 'email' }, async () => CLIENT.secret);
  /** To the issuer and back, as far as the address that brings the code. */
  const goThere = async (browser = browse(world)) => {
    const away = await browser.get('/console/open-id');
    const cookie = away.headers.get('set-cookie') ?? '';
    return { browser, cookie, back: pathOf(await walkThrough(away.headers.get('location') ?? '', CALLBACK)) };
  };
  return { world, close, goThere };
};

describe('signing in at an issuer', () => {
  it('ends in the same session as a link, by a cookie that comes back from another site', async () => {
    const { world, goThere } = await anOffice();
    const { browser, cookie, back } = await goThere();
    for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/console/open-id', 'Secure']) expect(cookie).toContain(part);

    const answer = await browser.get(back);

    expect(answer.status).toBe(200);
    const session = answer.headers.getSetCookie().find((each) => each.startsWith('xeploai_console=')) ?? '';
    expect(session).toContain('SameSite=Strict');
    const page = await browse(world).get('/console/2023');
    expect(page.status).toBe(401);
    const { createApp } = await import('../../../../functions/pages/app.ts');
    const inside = await createApp(world.deps).request('/console/2023', {
      headers: { cookie: session.split(';')[0] ?? '' },
    });
    expect(inside.status).toBe(200);
    expect(await inside.text()).toContain('Đăng nhập: Cán bộ tổ chức');
  });

  it('tells an unlisted and an unverified address the same', async () => {
    const answers = await Promise.all(
      [{ email: 'stranger@example.test' }, { email_verified: false }].map(async (account) => {
        const { browser, back } = await (await anOffice(account)).goThere();
        const answer = await browser.get(back);
        expect(answer.headers.getSetCookie().filter((each) => each.startsWith('xeploai_console='))).toEqual([]);
        return { status: answer.status, text: await answer.text() };
      }),
    );

    expect(answers[0]?.status).toBe(403);
    expect(answers[0]).toEqual(answers[1]);
  });

  it('refuses another state, another browser, and a code of another sign-in', async () => {
    const { world, goThere } = await anOffice();
    const [one, other] = [await goThere(), await goThere()];
    const codeOf = (path: string) => new URLSearchParams(path.split('?')[1]).get('code') ?? '';

    const forged = one.back.replace(/state=[^&]+/, 'state=forged');
    expect((await one.browser.get(forged)).status).toBe(403);
    expect((await browse(world).get(other.back)).status).toBe(403);
    // its own state and cookie with somebody else's code: nonce and verifier are of another sign-in
    const third = await goThere();
    const swapped = third.back.replace(codeOf(third.back), codeOf(other.back));
    expect((await third.browser.get(swapped)).status).toBe(403);
  });

  it('takes a code once, and not by only looking', async () => {
    const { world, goThere } = await anOffice();
    const { browser, cookie, back } = await goThere();
    const app = (await import('../../../../functions/pages/app.ts')).createApp(world.deps);
    const headers = { cookie: cookie.split(';')[0] ?? '' };

    expect((await app.request(back, { method: 'HEAD', headers })).status).toBe(403);
    expect((await browser.get(back)).status).toBe(200);
    expect((await app.request(back, { headers })).status).toBe(403);
  });

  it('forgets a sign-in that took longer than ten minutes', async () => {
    const { world, goThere } = await anOffice();
    const { browser, back } = await goThere();
    world.clock.at = new Date(Date.parse(world.clock.at) + 10 * 60_000).toISOString();

    expect((await browser.get(back)).status).toBe(403);
  });

  it('says that the issuer is away, before and after', async () => {
    const { world, close, goThere } = await anOffice();
    const { browser, back } = await goThere();
    close();

    const after = await browser.get(back);
    expect(after.status).toBe(503);
    expect(await after.text()).toContain('The sign-in service does not answer');
    const client = { issuer: 'http://127.0.0.1:9', clientId: 'x', claim: 'email' };
    world.deps.openId = openIdAt(client, async () => 'x');
    expect((await browse(world).get('/console/open-id')).status).toBe(503);
  });

  it('leaves the terminal’s own link, and no mailed one', async () => {
    const { world } = await anOffice();
    const browser = browse(world);

    expect((await browser.post('/console/ask', { address: HR_ADDRESS })).status).toBe(403);
    expect(world.mails).toEqual([]);
    expect((await browser.get(pathOf(await mailedLink(world.deps, 'hr:0')))).status).toBe(410);
    expect(await (await browser.get('/console')).text()).toContain('href="/console/open-id"');
    expect((await browser.fill(pathOf(await consoleLink(world.deps, '2023')), { confirmed: 'yes' })).status).toBe(303);
  });

  it('is no page where no issuer is set', async () => {
    expect((await browse(await aWorld()).get('/console/open-id')).status).toBe(404);
  });
});
