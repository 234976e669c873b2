// Before every page: the right address of whoever asks, no more requests than allowed, and only the public address.
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { Hono } from 'hono';
import { describe, expect, it, onTestFinished } from 'vitest';
import { doorway } from '../../../../infra/local/serve/doorway.ts';
import { listen } from '../../../../infra/local/serve/listen.ts';

const PUBLIC = 'https://danh-gia.tinh.example';

const aDoor = async (trustedProxies: string[], requestsPerMinute = 1000) => {
  const mismatches: string[] = [];
  const app = new Hono();
  doorway({ trustedProxies, requestsPerMinute, publicUrl: PUBLIC }, (came) => void mismatches.push(came))(app);
  app.get('/', (c) => c.text('in'));
  const { port, close } = await listen(app, '127.0.0.1', 0);
  onTestFinished(close);
  const get = (headers: Record<string, string>): Promise<{ status: number; body: string }> =>
    new Promise((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, headers, agent: false }, (reply) => {
        text(reply).then((body) => resolve({ status: reply.statusCode ?? 0, body }), reject);
      });
      asked.on('error', reject).end();
    });
  return { get, mismatches };
};

const behindProxy = (more: Record<string, string> = {}) => ({
  host: 'danh-gia.tinh.example',
  'x-forwarded-proto': 'https',
  'x-forwarded-for': '203.0.113.7',
  ...more,
});

const statuses = async (
  get: (headers: Record<string, string>) => Promise<{ status: number }>,
  all: Record<string, string>[],
) => {
  const found: number[] = [];
  for (const headers of all) found.push((await get(headers)).status);
  return found;
};

describe('the limit of requests', () => {
  it('counts each person behind a trusted proxy by their own address', async () => {
    const { get } = await aDoor(['127.0.0.1'], 10);
    const [one, other] = [behindProxy(), behindProxy({ 'x-forwarded-for': '203.0.113.8' })];

    expect(
      await statuses(
        get,
        Array.from({ length: 11 }, () => one),
      ),
    ).toEqual([...Array(10).fill(200), 429]);
    expect(await statuses(get, [other])).toEqual([200]);
    expect((await get(one)).body).toMatch(/Quá nhiều yêu cầu.*Too many requests/s);
  });

  it('is not passed by whoever invents addresses: those before the proxy’s own word are not believed', async () => {
    const { get } = await aDoor(['127.0.0.1'], 10);
    const lying = Array.from({ length: 11 }, (_, n) =>
      behindProxy({ 'x-forwarded-for': `198.51.100.${n}, 203.0.113.7` }),
    );

    expect((await statuses(get, lying)).at(-1)).toBe(429);
  });

  it('is not passed by a stranger who plays the proxy', async () => {
    const { get } = await aDoor(['10.0.0.1'], 10);
    const lying = Array.from({ length: 11 }, (_, n) => behindProxy({ 'x-forwarded-for': `198.51.100.${n}` }));

    expect((await statuses(get, lying)).at(-1)).toBe(429);
  });
});

describe('the public address', () => {
  it('is the only one that is answered; another is refused with a sentence, and told', async () => {
    const { get, mismatches } = await aDoor(['127.0.0.1']);

    expect((await get(behindProxy())).status).toBe(200);
    const refused = await get(behindProxy({ host: 'may-chu.noi-bo' }));
    expect(refused.status).toBe(421);
    expect(refused.body).toMatch(/không phải địa chỉ công khai.*not the public address/s);
    expect(mismatches).toEqual(['https://may-chu.noi-bo']);
  });

  it('is refused where the proxy says that it came without TLS', async () => {
    const { get, mismatches } = await aDoor(['127.0.0.1']);

    expect((await get(behindProxy({ 'x-forwarded-proto': 'http' }))).status).toBe(421);
    expect(mismatches).toEqual(['http://danh-gia.tinh.example']);
  });

  it('is taken from a proxy’s header where it is trusted, and not from a stranger’s', async () => {
    const forwarded = {
      host: '127.0.0.1:8080',
      'x-forwarded-host': 'danh-gia.tinh.example',
      'x-forwarded-proto': 'https',
    };

    expect((await (await aDoor(['127.0.0.0/8'])).get(forwarded)).status).toBe(200);
    expect((await (await aDoor([])).get(forwarded)).status).toBe(421);
  });

  it('tells nothing of a request but plain letters of its address', async () => {
    const { get, mismatches } = await aDoor(['127.0.0.1']);

    await get(behindProxy({ 'x-forwarded-host': 'evil"<script>' }));
    expect(mismatches).toEqual(['https://evilscript']);
  });
});
