// HR sees in the console which mails did not arrive, and has them sent again once the mail server takes them.
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { aServer, hidden, signedIn } from './console-hr.ts';
import { command, sampleRoster } from './server.ts';

const PAGE = '/console/outbox';

describe('HR in the console of a machine of its own', () => {
  it('sees which mails were refused and why, chooses them, and they arrive once each', async () => {
    const { site, mail, server } = await aServer(() => ({}));
    mail.answering = () => ({ code: 550, text: 'no such mailbox' });
    const hr = await signedIn(site);
    expect((await hr.get(PAGE)).body).toContain('Không có thư nào bị từ chối');
    await command(site, 'import', await sampleRoster(site.dir));
    await command(site, 'kickoff');
    const refused = async () => /bị từ chối: (\d+);/.exec((await hr.get(PAGE)).body)?.[1];
    while (!((await refused()) ?? '').match(/^([6-9]|\d\d)$/)) await setTimeout(200);

    const page = (await hr.get(PAGE)).body;
    const form = { ...hidden(page), do: 'record' };
    expect(page).toContain('RCPT TO 550');
    expect(page).not.toMatch(/name="state"[^>]*checked/);
    expect((await hr.post(PAGE, form)).status).toBe(422);
    expect(mail.came).toEqual([]);

    mail.answering = () => undefined;
    const first = await hr.post(PAGE, { ...form, state: 'refused' });
    const second = await hr.post(PAGE, { ...form, state: 'refused' });
    expect(first.body).toMatch(/[1-9]\d* thư sẽ được gửi lại/);
    expect(second.body).toContain('0 thư sẽ được gửi lại');
    while ((await refused()) !== '0' || mail.came.length < 6) await setTimeout(200);
    const ids = mail.came.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    await server.stop();
  });
});
