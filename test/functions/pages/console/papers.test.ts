// Papers in the console: who is offered which, and what comes when they are asked for.
import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { openDesk } from '../../../../functions/documents/papers/desk.ts';
import { anOfficial, aPanel, aSelfAssessment } from '../../../builders.ts';
import { aWorld, CYCLE, P1, P2 } from '../../console/world.ts';
import { browse } from './browser.ts';

const profile = { profile: 'hau-giang-1120', profileVersion: 1 };
const paper = { number: '1/QĐ', date: '2023-12-01' };

const aDesk = async () => {
  const world = await aWorld();
  world.deps.desk = openDesk();
  await world.put(P1, 'result', 'o1', { outcome: 'good', ...profile, ...paper });
  await world.put(P2, 'result', 'o4', { outcome: 'excellent', ...profile, ...paper });
  return { world, browser: browse(world) };
};

describe('papers', () => {
  it('are offered for the cycle and for a panel, as files that open', async () => {
    const { browser } = await aDesk();
    await browser.signIn();

    const page = await (await browser.get('/console/2023/papers')).text();
    const all = await browser.get('/console/2023/papers/publication.xlsx');
    const one = await browser.get('/console/2023/panel/p1/papers/publication.xlsx');

    expect(page).toContain('href="/console/2023/papers/summary.xlsx"');
    expect(all.headers.get('content-disposition')).toBe('attachment; filename="publication-2023.xlsx"');
    expect((await readSheet(Buffer.from(await all.arrayBuffer()))).flat()).toContain('Người o4');
    const cells = (await readSheet(Buffer.from(await one.arrayBuffer()))).flat();
    expect(cells).toContain('Người o1');
    expect(cells).not.toContain('Người o4');
  });

  it('compare with the cycle before, of a whole year and nearest', async () => {
    const { world, browser } = await aDesk();
    const earlier = { id: '2022', name: 'Năm 2022', period: { from: '2022-01-01', to: '2022-12-31' } };
    const quarter = { id: '2023q3', name: 'Quý', period: { from: '2023-07-01', to: '2023-09-30' } };
    for (const over of [earlier, quarter]) {
      await world.store.putCycle({ ...CYCLE, ...over, panels: ['p1'], cells: [] });
      await world.store.freeze([{ ref: { ...P1, cycle: over.id }, panel: aPanel(), officials: [anOfficial()] }]);
    }
    await browser.signIn();

    const file = await browser.get('/console/2023/papers/summary.xlsx');
    const rows = await readSheet(Buffer.from(await file.arrayBuffer()), 'So với kỳ trước');

    expect(rows.flat()).toContain('Năm 2023; Năm 2022');
  });

  it('are for whoever is signed in, an auditor too', async () => {
    const { browser } = await aDesk();

    expect((await browser.get('/console/2023/papers/results.xlsx')).status).toBe(401);
    await browser.signInAsAuditor();
    expect((await browser.get('/console/2023/papers/results.xlsx')).status).toBe(200);
  });

  it('that are not known are not found', async () => {
    const { browser } = await aDesk();
    await browser.signIn();

    for (const path of ['papers/votes.xlsx', 'cell/c1/papers', 'panel/p1/papers/votes.xlsx'])
      expect((await browser.get(`/console/2023/${path}`)).status, path).toBe(404);
  });

  it('are not made where there is no desk, and the page says so', async () => {
    const world = await aWorld();
    const browser = browse(world);
    await browser.signIn();

    expect(await (await browser.get('/console/2023/papers')).text()).toContain('makes no spreadsheets');
    expect((await browser.get('/console/2023/papers/results.xlsx')).status).toBe(404);
  });

  it('in Word are offered once there is something to print', async () => {
    const { world, browser } = await aDesk();
    await world.put(P1, 'self-assessment', 'official:o1', aSelfAssessment());
    await browser.signIn();

    const page = await (await browser.get('/console/2023/panel/p1/papers')).text();
    const form = await browser.get('/console/2023/panel/p1/papers/form-o1.docx');

    expect(page).toContain('papers/form-o1.docx');
    expect(page).not.toContain('papers/form-o2.docx');
    expect(page).not.toContain('papers/decision.docx');
    expect(form.headers.get('content-type')).toContain('wordprocessingml');
    expect((await browser.get('/console/2023/panel/p1/papers/notice-o1.docx')).status).toBe(200);
    for (const file of ['form-o2', 'form-o9', 'decision', 'proposal', 'minutes-s1', 'minutes-s9'])
      expect((await browser.get(`/console/2023/panel/p1/papers/${file}.docx`)).status, file).toBe(404);
  });

  it('of an agency come as one archive, with what is there so far', async () => {
    const { world, browser } = await aDesk();
    await world.put(P1, 'self-assessment', 'official:o1', aSelfAssessment());
    await browser.signIn();

    const response = await browser.get('/console/2023/papers/archive-a1.zip');
    const files = Object.keys(unzipSync(new Uint8Array(await response.arrayBuffer())));

    expect(response.headers.get('content-type')).toBe('application/zip');
    expect(files).toEqual([
      'p1/results-2023-p1.xlsx',
      'p1/publication-2023-p1.xlsx',
      'p1/publication-2023-p1.docx',
      'p1/form-2023-o1.docx',
      'p1/notice-2023-o1.docx',
      'p2/results-2023-p2.xlsx',
      'p2/publication-2023-p2.xlsx',
      'p2/publication-2023-p2.docx',
      'p2/notice-2023-o4.docx',
      'MUC-LUC.csv',
      'SHA256SUMS',
    ]);
    expect((await browser.get('/console/2023/papers/archive-a9.zip')).status).toBe(404);
  });
});
