// The yearly report in the console: chart and table with the same figures, per agency, for the public, as files.
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { openDesk } from '../../../../functions/documents/papers/desk.ts';
import { aWorld, P1, P2 } from '../../console/world.ts';
import { browse } from './browser.ts';

const rating = { profile: 'hau-giang-1120', profileVersion: 1, number: '1/QĐ', date: '2023-12-01' };

const aReport = async () => {
  const world = await aWorld();
  world.deps.desk = openDesk();
  for (const id of ['o1', 'o2', 'o3']) await world.put(P1, 'result', id, { outcome: 'good', ...rating });
  await world.put(P2, 'result', 'o4', { outcome: 'excellent', ...rating });
  const browser = browse(world);
  await browser.signIn();
  return browser;
};

describe('the yearly report', () => {
  it('shows its shares as a labelled chart and as a table', async () => {
    const browser = await aReport();

    const page = await (await browser.get('/console/2023/report')).text();

    expect(page).toMatch(/role="img" aria-labelledby="whole-0-title" aria-describedby="whole-0-about"/);
    expect(page).toMatch(/<title id="whole-0-title">Tỷ lệ xếp loại · Shares of ratings/);
    expect(page, 'the policy lets no style stand on an element').not.toContain(' style=');
    expect(new Set(page.match(/ id="[^"]+"/g)).size, 'each id once').toBe(page.match(/ id="[^"]+"/g)?.length);
    expect(page).toMatch(/<text[^>]*>75,00 %<\/text>/);
    expect(page).toMatch(/<td[^>]*>75,00<\/td>/);
    expect(page).toContain('4 người được xếp loại');
  });

  it('for the public tells nothing of four people', async () => {
    const browser = await aReport();

    const page = await (await browser.get('/console/2023/report?public=yes')).text();

    expect(page).not.toContain('75,00');
    expect(page).toContain('không tính vào số liệu nào');
  });

  it('says that there is nothing to compare with, until a cycle before or the roster tells', async () => {
    const browser = await aReport();

    expect(await (await browser.get('/console/2023/report')).text()).toContain('Chưa có số liệu kỳ trước');
  });

  it('comes as spreadsheet and in Word, of one agency too', async () => {
    const browser = await aReport();

    const sheet = await browser.get('/console/2023/report.xlsx?agency=a1');
    const paper = await browser.get('/console/2023/report.docx?public=yes');

    expect(sheet.headers.get('content-disposition')).toContain('report-2023-a1.xlsx');
    expect((await readSheet(Buffer.from(await sheet.arrayBuffer()))).flat()).toContain(75);
    expect(paper.headers.get('content-disposition')).toContain('report-2023-public.docx');
    expect((await browser.get('/console/2023/report?agency=a9')).status).toBe(404);
  });
});
