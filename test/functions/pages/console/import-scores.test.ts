// The import as HR uses it: a page with a file, a list of what is wrong, or what was recorded.
import { describe, expect, it } from 'vitest';
import { createApp } from '../../../../functions/pages/app.ts';
import { aWorld, P1, type World } from '../../console/world.ts';
import { browse } from './browser.ts';

const PATH = '/console/2023/import';
const HEADER = 'Mã số,Kỳ,Điểm tiêu chí chung,Điểm kết quả nhiệm vụ';

const signedIn = async () => {
  const world = await aWorld();
  const browser = browse(world);
  await browser.signIn();
  const page = await (await browser.get(PATH)).text();
  const proof = /name="proof" value="([^"]*)"/.exec(page)?.[1] ?? '';
  return { world, browser, page, proof };
};
const upload = (world: World, cookie: string, proof: string, text: string) => {
  const body = new FormData();
  body.set('proof', proof);
  body.set('file', new File([text], 'diem.csv', { type: 'text/csv' }));
  return createApp(world.deps).request(PATH, { method: 'POST', headers: { cookie }, body });
};

describe('the import page', () => {
  it('records a clean file and says how many rows', async () => {
    const { world, browser, proof } = await signedIn();

    const done = await upload(world, browser.cookie(), proof, `${HEADER}\r\no1,Q1/2023,27,60\r\n`);

    expect(done.status).toBe(200);
    expect(await done.text()).toContain('1 dòng mới hoặc sửa');
    expect(await world.store.facts(P1, 'period-score')).toHaveLength(1);
  });

  it('lists what is wrong with file, row, column and value, and records nothing', async () => {
    const { world, browser, proof } = await signedIn();

    const refused = await upload(
      world,
      browser.cookie(),
      proof,
      `${HEADER}\r\no1,Q1/2023,27,60\r\no1,Q2/2023,31,60\r\n`,
    );
    const page = await refused.text();

    expect(refused.status).toBe(422);
    for (const part of ['diem.csv', '<td class="number">3</td>', 'Điểm tiêu chí chung', '<td>31</td>', 'vượt quá 30'])
      expect(page).toContain(part);
    expect(await world.store.facts(P1, 'period-score')).toEqual([]);
  });

  it('takes a file larger than a form may be, up to its own bound', async () => {
    const { world, browser, proof } = await signedIn();
    const rows = (bytes: number) => `${HEADER}\r\no1,Q1/2023,27,60\r\n${' \r\n'.repeat(bytes / 3)}`;

    expect((await upload(world, browser.cookie(), proof, rows(1_500_000))).status).not.toBe(413);
    expect((await upload(world, browser.cookie(), proof, rows(4_500_000))).status).toBe(413);
  });

  it('needs this session’s own form, and is not for an auditor', async () => {
    const { world, browser } = await signedIn();

    expect((await upload(world, browser.cookie(), 'another', HEADER)).status).toBe(422);
    browser.forget();
    await browser.signInAsAuditor();
    expect((await browser.get(PATH)).status).toBe(403);
    expect(await world.store.facts(P1, 'period-score')).toEqual([]);
  });
});
