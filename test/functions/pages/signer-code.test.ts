// A decision by link asks for a one-time code that goes to the signer's own address: who has the link alone decides nothing.
import { describe, expect, it } from 'vitest';
import { formProof, signLink } from '#shared/contracts/links';
import { addDays } from '#shared/domain/calendar';
import type { Mail } from '#shared/ports';
import { createApp } from '../../../functions/pages/app.ts';
import { aCell, announced } from './party-world.ts';
import { person, rowWorld, type Setting } from './row-world.ts';
import { anOfficial, KEYS } from './world.ts';

const NOW = '2023-12-01T03:00:00.000Z';
const DECIDED = { outcome: 'decided', 'rating.o1': 'good', do: 'record' };

const aSigner = async (setting: Partial<Setting> = {}, slot = 'authority') => {
  const phase = setting.phase ?? 'decision';
  const world = await rowWorld({
    phase,
    officials: [anOfficial('o1')],
    panel: { authority: person('cap tren') },
    ...setting,
  });
  const mails: Mail[] = [];
  const clock = { at: NOW, now: () => clock.at };
  const app = createApp({
    store: world.store,
    clock,
    tasks: { succeed: async () => {}, start: async (name) => name, status: async () => 'running' },
    events: { publish: async () => {} },
    mailer: { send: async (sent) => void mails.push(...sent) },
    secrets: { linkKeys: async () => KEYS },
    settings: { publicUrl: 'https://xeploai.example.test', hrAddresses: [], signerCodes: true },
  });
  const [unitKind, unit] = setting.cell === undefined ? (['panel', 'p1'] as const) : (['cell', 'c1'] as const);
  const claim = { purpose: phase, cycle: '2023', unitKind, unit, slot, epoch: 1, expires: addDays(NOW, 60) };
  const token = signLink(claim, KEYS);
  let cookie = '';
  const post = async (fields: Record<string, string>) => {
    const body = new URLSearchParams({ proof: formProof(token, KEYS), ...fields });
    const reply = await app.request(`/l/${token}`, { method: 'POST', body, headers: cookie === '' ? {} : { cookie } });
    cookie = reply.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return { status: reply.status, page: await reply.text(), set: reply.headers.get('set-cookie') };
  };
  const show = async () => (await app.request(`/l/${token}`, { headers: cookie === '' ? {} : { cookie } })).text();
  const code = (n = -1): string => /\b\d{6}\b/.exec(mails.at(n)?.text ?? '')?.[0] ?? '';
  const forget = (): void => {
    cookie = '';
  };
  const facts = () =>
    world.store.facts(
      { cycle: '2023', kind: unitKind, id: unit },
      unitKind === 'panel' ? 'decision' : 'party-decision',
    );
  return { post, show, code, mails, clock, facts, forget };
};

describe('a decision by link', () => {
  it('decides nothing without the code, and keeps what was typed', async () => {
    const signer = await aSigner();
    const { status, page } = await signer.post({ ...DECIDED, 'reason.o1': 'Vì lý do riêng.' });

    expect(status).toBe(422);
    expect(page).toContain('id="f-code-problem"');
    expect(page).toContain('Vì lý do riêng.');
    expect(await signer.facts()).toEqual([]);
    expect(signer.mails).toEqual([]);
  });

  it('sends the code to the signer alone, without a link, and shows the sheet as it was typed', async () => {
    const signer = await aSigner();
    const { status, page } = await signer.post({ ...DECIDED, do: 'code', 'reason.o1': 'Vì lý do riêng.' });

    expect(status).toBe(200);
    expect(page).toContain('Đã gửi mã');
    expect(page).toContain('Vì lý do riêng.');
    expect(page).not.toContain(signer.code());
    expect(signer.mails.map(({ to }) => to)).toEqual(['cap.tren@example.test']);
    expect(signer.mails[0]?.text).not.toContain('/l/');
  });

  it('is recorded with the code, which may be typed with spaces', async () => {
    const signer = await aSigner();
    await signer.post({ ...DECIDED, do: 'code' });
    const code = signer.code();
    const { status, set } = await signer.post({ ...DECIDED, code: `${code.slice(0, 3)} ${code.slice(3)}` });

    expect(status).toBe(200);
    expect(await signer.facts()).toHaveLength(1);
    expect(set).toMatch(/^xeploai_signer=.*Path=\/l\/v1\..*HttpOnly; Secure; SameSite=Strict$/);
  });

  it('answers digits of another script as a wrong code', async () => {
    const signer = await aSigner();
    await signer.post({ ...DECIDED, do: 'code' });
    const { status, page } = await signer.post({ ...DECIDED, code: '١٢٣٤٥٦' });

    expect(status).toBe(422);
    expect(page).toContain('Mã không đúng.');
    expect(await signer.facts()).toEqual([]);
  });

  it('asks once a session: what else is wrong with the sheet asks for no other code', async () => {
    const signer = await aSigner();
    await signer.post({ ...DECIDED, do: 'code' });
    const wrong = await signer.post({ outcome: 'decided', do: 'record', code: signer.code() });
    expect(wrong.status).toBe(422);
    expect(wrong.page).not.toContain('name="code"');
    expect(await signer.show()).not.toContain('name="code"');

    expect((await signer.post(DECIDED)).status).toBe(200);
  });

  it('asks again elsewhere, and after eight hours', async () => {
    const signer = await aSigner();
    await signer.post({ ...DECIDED, do: 'code' });
    await signer.post({ outcome: 'decided', do: 'record', code: signer.code() });
    expect(await signer.show()).not.toContain('name="code"');
    signer.clock.at = '2023-12-01T11:00:01.000Z';
    expect(await signer.show()).toContain('name="code"');
    signer.clock.at = NOW;
    signer.forget();
    expect(await signer.show()).toContain('name="code"');
  });
});

describe('a code', () => {
  it.each([
    ['a wrong one', (code: string) => (code === '000000' ? '000001' : '000000')],
    ['one of fewer digits', (code: string) => code.slice(1)],
  ])('that is %s is refused', async (_, change) => {
    const signer = await aSigner();
    await signer.post({ ...DECIDED, do: 'code' });

    expect((await signer.post({ ...DECIDED, code: change(signer.code()) })).status).toBe(422);
    expect(await signer.facts()).toEqual([]);
  });

  it('may be tried five times, the right one then too late; a new one works', async () => {
    const signer = await aSigner();
    await signer.post({ ...DECIDED, do: 'code' });
    for (let n = 0; n < 5; n += 1) await signer.post({ ...DECIDED, code: '12' });

    expect((await signer.post({ ...DECIDED, code: signer.code() })).page).toContain('Đã thử quá số lần');
    await signer.post({ ...DECIDED, do: 'code' });
    expect((await signer.post({ ...DECIDED, code: signer.code() })).status).toBe(200);
  });

  it('of before a newer one, and of more than fifteen minutes ago, is worth nothing', async () => {
    const signer = await aSigner();
    await signer.post({ ...DECIDED, do: 'code' });
    await signer.post({ ...DECIDED, do: 'code' });
    expect((await signer.post({ ...DECIDED, code: signer.code(0) })).status).toBe(422);
    signer.clock.at = '2023-12-01T03:15:00.000Z';

    expect((await signer.post({ ...DECIDED, code: signer.code() })).status).toBe(422);
  });

  it('is sent five times an hour at most', async () => {
    const signer = await aSigner();
    for (let n = 0; n < 5; n += 1) await signer.post({ do: 'code' });

    expect((await signer.post({ do: 'code' })).page).toContain('Đã gửi quá nhiều mã');
    expect(signer.mails).toHaveLength(5);
  });

  it('is asked of a Party committee, too', async () => {
    const signer = await aSigner({ phase: 'party-decision', cell: aCell(), recorded: [announced] }, 'committee');
    const decision = {
      number: '1',
      date: '2023-12-01',
      'rating.o1': 'excellent',
      'rating.o2': 'good',
      'rating.o3': 'not-completed',
      do: 'record',
    };

    expect((await signer.post(decision)).status).toBe(422);
    await signer.post({ ...decision, do: 'code' });
    expect((await signer.post({ ...decision, code: signer.code() })).status).toBe(200);
  });

  it('is not asked of whoever has no address, nor of those who decide nothing', async () => {
    const withoutAddress = await aSigner({ panel: { authority: { name: 'Cấp trên' } } });
    const chair = await aSigner({ phase: 'collective-review' }, 'section:s1');

    expect(await withoutAddress.show()).not.toContain('name="code"');
    expect(await chair.show()).not.toContain('name="code"');
  });
});
