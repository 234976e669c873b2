// One's own data by one's own link: to read, to take away, to ask about; nobody else's, and no change by looking.
import { describe, expect, it } from 'vitest';
import { aWorld, REF } from './world.ts';

const RESULT = { outcome: 'good', profile: 'hau-giang-1120', profileVersion: 2 } as const;

const settled = async () => {
  const world = await aWorld();
  await world.put('result', 'o1', RESULT);
  const token = world.link('result', 'official:o1');
  const get = (path: string) => world.app.request(`/l/${token}${path}`);
  const post = (fields: Record<string, string>) =>
    world.app.request(`/l/${token}/my-data`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    });
  const proof = async () => /name="proof" value="([^"]+)"/.exec(await (await get('/my-data')).text())?.[1] ?? '';
  const requests = () => world.store.facts(REF, 'data-request');
  return { ...world, token, get, post, proof, requests };
};

describe('my data', () => {
  it('is linked from the result, readable there and as a file', async () => {
    const { get, token } = await settled();
    expect(await (await get('')).text()).toContain(`/l/${token}/my-data`);
    const text = await (await get('/my-data')).text();
    const data = JSON.parse(await (await get('/my-data.json')).text());

    expect(text).toContain('Người o1');
    expect(text).not.toMatch(/Người o[2-9]/);
    expect(data.facts.map(({ kind }: { kind: string }) => kind)).toEqual(['result']);
  });

  it('opens by no other link than the one to the result', async () => {
    const world = await aWorld();
    await world.openAt('collective-review', ['section:s1', 'section:s2']);

    const chair = await world.app.request(`/l/${world.link('collective-review', 'section:s1')}/my-data`);
    expect(chair.status).toBe(404);
  });

  it('takes a request that was chosen and worded, once', async () => {
    const { post, proof, requests } = await settled();
    const fields = { proof: await proof(), do: 'record', asks: 'correct', text: 'Ngày sinh sai' };
    for (const _ of [1, 2]) expect((await post(fields)).status).toBe(200);

    expect(await requests()).toMatchObject([
      {
        subject: 'o1',
        round: 1,
        by: 'official:o1',
        channel: 'link',
        content: { asks: 'correct', text: 'Ngày sinh sai' },
      },
    ]);
  });

  it('refuses what a scanner sends: nothing chosen, nothing worded, no proof; what was typed is kept', async () => {
    const { post, proof, requests } = await settled();
    const refused = [
      await post({ proof: await proof(), do: 'record' }),
      await post({ do: 'record', asks: 'delete', text: 'Xin xóa hết' }),
    ];

    expect(refused.map(({ status }) => status)).toEqual([422, 422]);
    expect(await refused[1]?.text()).toContain('Xin xóa hết');
    expect(await requests()).toEqual([]);
  });
});
