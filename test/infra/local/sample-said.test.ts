// A demonstration says on each of its pages that its people are invented; a server of one's own does not.
import { describe, expect, it, onTestFinished } from 'vitest';
import { serveRuntime } from '../../../infra/local/server.ts';
import { aFolder, aRuntime } from '../../whole/small-province.ts';

const pageOf = async (sample: boolean, path: string): Promise<Response> => {
  const runtime = aRuntime({ dir: aFolder(onTestFinished) });
  const server = await serveRuntime(runtime, 0, { sample });
  onTestFinished(async () => {
    await server.close();
    runtime.stop();
  });
  return fetch(`http://127.0.0.1:${server.port}${path}`);
};

describe('a page of a demonstration', () => {
  it('says above its heading that its data is generated', async () => {
    for (const path of ['/mailbox', '/console/2023', '/l/nothing'])
      expect(await (await pageOf(true, path)).text(), path).toMatch(/Generated sample data.*\n<h1>/);
  });

  it('keeps status and policy, and other files as they are', async () => {
    const refused = await pageOf(true, '/l/nothing');

    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(refused.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await (await pageOf(true, '/style.css')).text()).not.toContain('Generated');
  });
});

describe('a page elsewhere', () => {
  it('says nothing of it', async () => {
    expect(await (await pageOf(false, '/mailbox')).text()).not.toContain('Generated');
  });
});
