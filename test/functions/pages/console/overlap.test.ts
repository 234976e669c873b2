// The console's page on what State and Party ask of the people of a cycle.
import { expect, it } from 'vitest';
import { aWorld } from '../../console/world.ts';
import { browse } from './browser.ts';

const shown = async (path: string) => {
  const browser = browse(await aWorld());
  await browser.signIn();
  return (await browser.get(path)).text();
};

it('is linked from the cycle’s page', async () => {
  expect(await shown('/console/2023')).toContain('href="/console/2023/overlap"');
});

it('[R40] has each rule with both articles, and how they compare', async () => {
  const page = await shown('/console/2023/overlap');

  expect(page).toContain('data-rule="link"');
  expect(page).toContain('2.3a HD 21-HD/BTCTW (18/10/2019)');
  expect(page).toContain('data-verdict="not-read"');
  expect(page).toContain('Đ2k3 NĐ 90/2020/NĐ-CP');
});

it('says of what is no law that it is assumed', async () => {
  expect(await shown('/console/2023/overlap')).toMatch(/Báo Hậu Giang[^<]*<strong>giả định, S/);
});

it('is for whoever is signed in', async () => {
  const response = await browse(await aWorld()).get('/console/2023/overlap');

  expect(response.status).toBe(401);
});
