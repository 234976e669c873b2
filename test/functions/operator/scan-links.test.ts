// The scanner robot over a link of every channel: mail, slip, terminal, another agency, one's own data, the console. It changes
// nothing; and where a page would let it, it does.
import { describe, expect, it } from 'vitest';
import { scanLinks } from '../../../functions/operator/scan-links.ts';
import { channels, linkIn, listen, served, standingIn } from './channels.ts';

describe('the scanner robot', () => {
  it.each(channels)('changes nothing by the link of %s, which lives before and after', async (_, linkBy) => {
    const of = await served();
    const link = await linkBy(of);
    const before = await standingIn(of);

    const { requests, faults } = await scanLinks([link]);

    expect((await fetch(link)).status, link).toBe(200);
    expect(await standingIn(of)).toEqual(before);
    expect(faults).toEqual([]);
    expect(requests).toBeGreaterThan(24);
  });

  it('finds no link to try in the message of an agency', async () => {
    const { browser } = await served();
    const [message = ''] =
      /class="copy"[\s\S]*?<\/div>/.exec(await (await browser.get('/console/2023/agencies/a1/message')).text()) ?? [];

    expect(message).toContain('Việc cần làm');
    expect(linkIn(message)).toBe('');
  });

  it('presses what a page lets it press, on the link’s page and on pages below it, twice each', async () => {
    const pressed: string[] = [];
    const page = (inner: string) =>
      new Response(`<form method="post"><button name="do" value="record">x</button></form>${inner}`);
    const base = await listen((request) => {
      const { pathname } = new URL(request.url);
      if (request.method === 'POST') pressed.push(pathname);
      return page(pathname === '/l/x' ? '<a href="/l/x/my-data">x</a><a href="/elsewhere">x</a>' : '');
    });

    await scanLinks([`${base}/l/x`]);

    expect(pressed.filter((path) => path === '/l/x')).toHaveLength(4);
    expect(pressed.filter((path) => path === '/l/x/my-data')).toHaveLength(4);
    expect(pressed).not.toContain('/elsewhere');
  });
});
