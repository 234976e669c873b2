// The page of who may see and do what, and the line that says as what one is signed in.
import { expect, it } from 'vitest';
import { ACCESS_ROLES, RECORD_KINDS } from '#shared/domain/access';
import { aWorld } from '../../console/world.ts';
import { browse } from './browser.ts';

const page = async (slot: string) => {
  const world = await aWorld();
  world.deps.settings.listed = [{ role: 'hr-of-agency', agency: 'a1', address: 'a@a1.example' }];
  const browser = browse(world);
  await browser.signInAs(slot);
  return (await browser.get('/console/access')).text();
};

it('has a row a kind of record and a column a role, each cell as the table says', async () => {
  const text = await page('auditor:0');
  const rows = [...text.matchAll(/<tr>(<td.*?)<\/tr>/g)].map(([, row = '']) => row.split('</td>').slice(0, -1));

  expect(rows).toHaveLength(RECORD_KINDS.length);
  expect(rows.every((cells) => cells.length === ACCESS_ROLES.length + 1)).toBe(true);
  const cell = rows[RECORD_KINDS.indexOf('self-assessment')]?.[1 + ACCESS_ROLES.indexOf('official')];
  expect(cell).toContain('xem, làm');
  expect(rows[RECORD_KINDS.indexOf('party-decision')]?.[1 + ACCESS_ROLES.indexOf('hr-of-agency')]).toContain('–');
});

it('says as what one is signed in, for which agency and until when', async () => {
  expect(await page('hr-of-agency:a1-0')).toContain('Cán bộ tổ chức của cơ quan a1, đến 18:00, 02/11/2023');
  expect(await page('auditor:0')).toContain('Signed in as the auditor, until 18:00, 02/11/2023');
});
