// One person's data in the console: given out whole, corrected with a trace, requests with their due dates.
import { describe, expect, it } from 'vitest';
import { aSelfAssessment } from '../../../store-contract/fixtures.ts';
import { aWorld, P1, P2 } from '../../console/world.ts';
import { browse } from './browser.ts';

const UNIT = '/console/2023/panel/p1';

const signedIn = async () => {
  const world = await aWorld();
  const browser = browse(world);
  await browser.signIn();
  const page = async (path: string) => (await browser.get(path)).text();
  return { ...world, browser, page };
};

describe('one person’s data', () => {
  it('is on a page with what was recorded, and names nobody else', async () => {
    const { store, page } = await signedIn();
    await store.putFact({ ...aSelfAssessment('o1'), unit: P1 });
    await store.putFact({ ...aSelfAssessment('o2', { results: 'Của riêng o2' }), unit: P1 });
    const text = await page(`${UNIT}/person/o1`);

    expect(text).toContain('Người o1');
    expect(text).toContain('data-fact="self-assessment"');
    expect(text).not.toMatch(/Người o[234]|Của riêng o2/);
  });

  it('is a file with the same, mails to the person and who read the file', async () => {
    const { store, browser } = await signedIn();
    const mail = { unit: P1, kind: 'request', recordedAt: '2023-11-02T02:00:00.000Z' };
    await store.recordMail({ ...mail, id: 'm1', slot: 'official:o1', to: 'o1@example.test' });
    await store.recordMail({ ...mail, id: 'm2', slot: 'official:o2', to: 'o2@example.test' });
    await browser.get(`${UNIT}/why/o1`);
    const response = await browser.get(`${UNIT}/person/o1/data.json`);
    const data = JSON.parse(await response.text());

    expect(response.headers.get('content-disposition')).toContain('personal-data-o1.json');
    expect(data.records.map(({ record }: { record: { id: string } }) => record.id)).toEqual(['o1']);
    expect(data.mails).toEqual([{ ...mail, to: 'o1@example.test' }]);
    expect(data.readings.map(({ file }: { file: string }) => file)).toEqual(['explanation']);
    expect((await store.readings('o1')).map(({ file }) => file)).toEqual(['explanation', 'personal-data']);
  });

  it('is found in every panel that ever had the person', async () => {
    const { browser } = await signedIn();
    const move = { official: 'o2', to: 'p2/t1', document: '5/QĐ' };
    expect((await browser.fill(`${UNIT}/do/transfer`, move)).status).toBe(200);
    const data = JSON.parse(await (await browser.get('/console/2023/panel/p2/person/o2/data.json')).text());

    expect(data.records.map(({ unit }: { unit: { id: string } }) => unit.id)).toEqual(['p1', 'p2']);
  });

  it('is not there for an auditor, nor for somebody unknown', async () => {
    const { browser, store } = await signedIn();
    expect((await browser.get(`${UNIT}/person/nobody`)).status).toBe(404);
    browser.forget();
    await browser.signInAsAuditor();

    expect((await browser.get(`${UNIT}/person/o1`)).status).toBe(403);
    expect((await browser.get(`${UNIT}/person/o1/data.json`)).status).toBe(403);
    expect(await store.readings('o1')).toEqual([]);
  });

  it('shows both the record before a correction and the one after, with its document', async () => {
    const { browser, page } = await signedIn();
    const form = `${UNIT}/do/correct?official=o2`;
    const record = {
      name: 'Tên đúng',
      born: '1990',
      post: 'Chuyên viên',
      jobGroup: 'Chuyên viên',
      entered: '2012-03-01',
    };
    const kind = { kind: 'civil-servant', lead: 'staff', section: 's1', active: 'yes', decidedElsewhere: 'no' };
    expect((await browser.fill(form, { ...record, ...kind, document: '7/QĐ' })).status).toBe(200);
    const text = await page(`${UNIT}/person/o2`);

    for (const each of ['Người o2', 'Tên đúng', '7/QĐ', 'data-fact="roster-change"']) expect(text).toContain(each);
  });
});

const REQUEST = { official: 'o1', asks: 'copy', receivedOn: '2023-11-02', text: 'Xin bản sao' };

describe('a request about one’s data', () => {
  it('is recorded by HR and listed with the day by which it is answered', async () => {
    const { browser, page } = await signedIn();
    await browser.fill(`${UNIT}/do/data-request`, REQUEST);
    const text = await page('/console/2023/data-requests');

    expect(text).toContain('<time datetime="2023-11-06">06/11/2023</time>');
    expect(text).toContain('request=o1%2F1');
    expect(text).not.toContain('Quá hạn');
  });

  it('is late once two working days have passed', async () => {
    const { browser, page, clock } = await signedIn();
    await browser.fill(`${UNIT}/do/data-request`, REQUEST);
    clock.at = '2023-11-06T17:30:00.000Z';
    await browser.signIn();

    expect(await page('/console/2023/data-requests')).toContain('Quá hạn');
  });

  it('is one where it was sent twice', async () => {
    const { browser, store } = await signedIn();
    for (const _ of [1, 2]) await browser.fill(`${UNIT}/do/data-request`, REQUEST);

    expect(await store.facts(P1, 'data-request')).toHaveLength(1);
  });

  it('is answered, then done; done without an answer is refused with a reason, and nothing is written', async () => {
    const { browser, store, page } = await signedIn();
    await browser.fill(`${UNIT}/do/data-request`, REQUEST);
    const answer = { request: 'o1/1', outcome: 'granted', text: 'Sẽ gửi bản sao' };
    const early = await browser.fill(`${UNIT}/do/data-answer`, { ...answer, stage: 'done' });
    expect([early.status, await early.text()]).toEqual([422, expect.stringContaining('Trước hết phải trả lời')]);
    expect(await store.facts(P1, 'data-answer')).toEqual([]);

    for (const stage of ['reply', 'done'])
      expect((await browser.fill(`${UNIT}/do/data-answer`, { ...answer, stage })).status).toBe(200);
    expect(await page('/console/2023/data-requests')).toContain('Đã xong');
  });

  it('of another panel is not answered here', async () => {
    const { browser, store } = await signedIn();
    await browser.fill(`${UNIT}/do/data-request`, REQUEST);
    const answer = { request: 'o1/1', outcome: 'granted', stage: 'reply', text: 'Sẽ gửi' };

    expect((await browser.fill('/console/2023/panel/p2/do/data-answer', answer)).status).toBe(404);
    expect(await store.facts(P2, 'data-answer')).toEqual([]);
  });
});
