// The console's pages as HR uses them: reading, each act by its form, refused forms, paper.
import { describe, expect, it } from 'vitest';
import { formProof, signLink } from '#shared/contracts/links';
import { closeGate } from '../../../../functions/gates/close.ts';
import { createApp } from '../../../../functions/pages/app.ts';
import { ACTS } from '../../../../functions/pages/console/acts.ts';
import { aReview } from '../../../builders.ts';
import { aWorld, KEYS, P1, P2, type World } from '../../console/world.ts';
import { type Browser, browse } from './browser.ts';

const UNIT = '/console/2023/panel/p1';
type Session = { world: World; browser: Browser };

const signedIn = async (): Promise<Session> => {
  const world = await aWorld();
  await world.openAt(P1, 'self-assessment');
  const browser = browse(world);
  await browser.signIn();
  return { world, browser };
};

const ASSESSMENT = {
  politics: 'Chấp hành tốt.',
  ethics: 'Giữ gìn.',
  style: 'Trách nhiệm.',
  discipline: 'Nghiêm túc.',
  results: 'Hoàn thành.',
  strengths: 'Chủ động.',
  shortcomings: 'Nể nang.',
  ownRating: 'good',
};

describe('reading', () => {
  it('shows a panel’s gate, who is awaited by name, and the trail', async () => {
    const { world, browser } = await signedIn();
    await world.put(P1, 'roster-confirmation', 'hr', { confirmed: true, note: 'Ghi chú riêng' });

    const page = await (await browser.get(UNIT)).text();

    for (const part of ['Nhóm đánh giá p1', 'Người o1', 'Người o3', 'Roster confirmed', '0 of 3 answered'])
      expect(page).toContain(part);
    expect(page).not.toContain('Ghi chú riêng');
  });

  it('escapes what people typed', async () => {
    const { world, browser } = await signedIn();
    await world.put(P1, 'extension', 'self-assessment', {
      phase: 'self-assessment',
      due: '2023-12-20T16:59:59.999Z',
      reason: '<script>alert(1)</script>',
    });

    const page = await (await browser.get(UNIT)).text();

    expect(page).not.toContain('<script>');
    expect(page).toContain('&lt;script&gt;');
  });

  it('answers an unknown cycle, unit, act and form with 404', async () => {
    const { browser } = await signedIn();
    for (const path of [
      '/console/1999',
      '/console/2023/panel/p9',
      '/console/2023/agency/p1',
      `${UNIT}/do/erase`,
      `${UNIT}/paper/console/hr:0`,
    ])
      expect((await browser.get(path)).status, path).toBe(404);
  });

  it('by GET and HEAD changes nothing on any page', async () => {
    const { world, browser } = await signedIn();
    const before = JSON.stringify([await world.store.unit(P1), await world.store.unit(P2)]);
    const acts = ACTS.map(({ id }) => `${UNIT}/do/${id}`);
    const queries = [`${UNIT}/do/link?slot=official:o1`, `${UNIT}/do/correct?official=o1`];
    const pages = [
      '/console',
      '/console/2023',
      '/console/2023/cells',
      '/console/2023/results',
      '/console/2023/results.csv',
    ];
    const all = [...pages, UNIT, ...acts, ...queries, `${UNIT}/paper/self-assessment/official:o1`];

    for (const path of all)
      for (const method of ['GET', 'HEAD']) expect((await browser.get(path, method)).status, path).toBe(200);

    expect(JSON.stringify([await world.store.unit(P1), await world.store.unit(P2)])).toBe(before);
    expect(world.mails).toEqual([]);
  });

  it('shows the figures with their base, and those outside it apart', async () => {
    const { world, browser } = await signedIn();
    const profile = { profile: 'hau-giang-1120', profileVersion: 1 };
    await world.put(P1, 'result', 'o1', { outcome: 'excellent', ...profile });
    await world.put(P1, 'result', 'o2', { outcome: 'good', ...profile });
    await world.put(P2, 'result', 'o4', { outcome: 'decided-elsewhere', ...profile });

    const page = await (await browser.get('/console/2023/results')).text();

    expect(page).toContain('Shares of 2 people rated');
    expect(page).toContain('50,00 %');
    expect(page).toContain('100,00 %');
    expect(page).toContain('Decided elsewhere');
  });
});

describe('acting', () => {
  it('extends a due date, and says the same again when repeated', async () => {
    const { world, browser } = await signedIn();

    const first = await browser.fill(`${UNIT}/do/extend`, { until: '2023-12-20', why: 'Lũ lụt' });
    const second = await browser.fill(`${UNIT}/do/extend`, { until: '2023-12-20', why: 'Lũ lụt' });

    expect(first.status).toBe(200);
    expect(await second.text()).toContain('This was recorded before.');
    const extensions = await world.store.facts(P1, 'extension');
    expect(extensions).toHaveLength(1);
    expect(extensions[0]).toMatchObject({ by: 'hr:0', content: { due: '2023-12-20T16:59:59.999Z' } });
  });

  it('keeps what was typed and names the field where a form is refused', async () => {
    const { world, browser } = await signedIn();

    const refused = await browser.fill(`${UNIT}/do/extend`, { until: '', why: 'Vì <lũ>' });
    const page = await refused.text();

    expect(refused.status).toBe(422);
    expect(page).toContain('f-until-problem');
    expect(page).toContain('Vì &lt;lũ&gt;');
    expect(page).toContain('name="phase" value="self-assessment"');
    expect(await world.store.facts(P1, 'extension')).toEqual([]);
  });

  it('without the form’s proof, or with another session’s, records nothing and keeps what was typed', async () => {
    const { world, browser } = await signedIn();
    const other = browse(world);
    await other.signIn();
    const page = await (await other.get(`${UNIT}/do/extend`)).text();
    const proof = /name="proof" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const fields = { phase: 'self-assessment', round: '1', until: '2023-12-20', why: 'Lũ lụt' };

    expect(proof).not.toBe('');
    for (const typed of [fields, { ...fields, proof }]) {
      const answer = await browser.post(`${UNIT}/do/extend`, typed);
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain('Lũ lụt');
    }
    expect(await world.store.facts(P1, 'extension')).toEqual([]);
  });

  it('shows a new link once, on the answer only', async () => {
    const { browser } = await signedIn();

    const answer = await (await browser.fill(`${UNIT}/do/link?slot=official:o1`, { why: 'Mất thư' })).text();
    const url = /https:\/\/xeploai\.example\.test\/l\/[^<"]+/.exec(answer)?.[0] ?? 'none';

    expect(url).not.toBe('none');
    expect(await (await browser.get(UNIT)).text()).not.toContain(url);
  });

  it('closes a phase early only with a reason and a choice', async () => {
    const { world, browser } = await signedIn();

    expect((await browser.fill(`${UNIT}/do/close`, { why: 'Sáp nhập' })).status).toBe(422);
    expect(await world.store.gate(P1)).toMatchObject({ state: 'open' });
    expect((await browser.fill(`${UNIT}/do/close`, { why: 'Sáp nhập', confirmed: 'yes' })).status).toBe(200);
    expect(await world.store.gate(P1)).toMatchObject({ state: 'closed' });
  });

  it('records a transfer, a retirement, a correction and somebody who joins', async () => {
    const { world, browser } = await signedIn();
    const moved = await browser.fill(`${UNIT}/do/transfer`, { official: 'o1', to: 'p2/t1', document: '12/QĐ' });
    const left = await browser.fill(`${UNIT}/do/leave`, { official: 'o2', change: 'retired', document: '13/QĐ' });
    const record = { name: 'Người o3', born: '1980-05-01', post: 'Chánh', jobGroup: 'lãnh đạo', entered: '2010-01-01' };
    const choices = { kind: 'civil-servant', lead: 'manager', section: 's1', active: 'yes', decidedElsewhere: 'no' };
    const corrected = await browser.fill(`${UNIT}/do/correct?official=o3`, {
      ...record,
      ...choices,
      document: '14/QĐ',
    });
    const joined = await browser.fill(`${UNIT}/do/join`, { official: 'o9', ...record, ...choices, document: '15/QĐ' });

    for (const response of [moved, left, corrected, joined]) expect(response.status).toBe(200);
    expect(await world.pending(P1)).toEqual(['official:o3', 'official:o9']);
    const facts = await world.store.facts(P1, 'roster-change');
    expect(facts.map(({ subject, content }) => `${subject} ${content.change}`).sort()).toEqual([
      'o1 out',
      'o2 out',
      'o3 corrected',
      'o9 in',
    ]);
  });

  it('names the field of a join that lacks a choice', async () => {
    const { browser } = await signedIn();

    const refused = await browser.fill(`${UNIT}/do/join`, { official: 'o9', name: 'Người o9', document: '15/QĐ' });
    const page = await refused.text();

    expect(refused.status).toBe(422);
    for (const name of ['post', 'section', 'active']) expect(page).toContain(`f-${name}-problem`);
  });

  it('repairs a unit that waits for it', async () => {
    const { world, browser } = await signedIn();
    await world.openAt(P2, 'repair');

    const response = await browser.fill('/console/2023/panel/p2/do/repair', { note: 'Sửa tệp' });

    expect(response.status).toBe(200);
    expect(await world.store.gate(P2)).toMatchObject({ state: 'closed', phase: 'repair' });
  });
});

describe('a paper form', () => {
  const path = `${UNIT}/paper/self-assessment/official:o1`;
  const scan = 'ab'.repeat(32);

  it('is the person’s own form, recorded on their behalf with channel, session and scan', async () => {
    const { world, browser } = await signedIn();

    const response = await browser.fill(path, { ...ASSESSMENT, scan });

    expect(response.status).toBe(200);
    const [fact] = await world.store.facts(P1, 'self-assessment');
    expect(fact).toMatchObject({ subject: 'official:o1', by: 'official:o1', channel: 'paper', scan });
    expect(fact?.link).toMatch(/^console\.hr:0\./);
    expect(await world.pending(P1)).toEqual(['official:o2', 'official:o3']);
  });

  it('leads on to the form of whoever is awaited next, and after the last to the unit', async () => {
    const { browser } = await signedIn();
    const next = async (official: string) =>
      (await browser.fill(`${UNIT}/paper/self-assessment/official:${official}`, { ...ASSESSMENT })).text();

    expect(await next('o1')).toMatch(/paper\/self-assessment\/official%3Ao2">Phiếu tiếp theo/);
    expect(await next('o2')).toMatch(/paper\/self-assessment\/official%3Ao3">Phiếu tiếp theo/);
    const last = await next('o3');
    expect(last).not.toContain('Phiếu tiếp theo');
    expect(last).toContain(`<a href="${UNIT}">Về đơn vị`);
  });

  it('refused keeps what was typed, and the scan’s field', async () => {
    const { world, browser } = await signedIn();

    const refused = await browser.fill(path, { ...ASSESSMENT, scan: 'nonsense' });
    const page = await refused.text();

    expect(refused.status).toBe(422);
    expect(page).toContain('f-scan-problem');
    expect(page).toContain('Chấp hành tốt.');
    expect(await world.store.facts(P1, 'self-assessment')).toEqual([]);
  });

  it('shows no draft of the person', async () => {
    const { world, browser } = await signedIn();
    const claim = {
      purpose: 'self-assessment',
      cycle: '2023',
      unitKind: 'panel',
      unit: 'p1',
      slot: 'official:o1',
    } as const;
    const token = signLink({ ...claim, epoch: 1, expires: '2024-01-01T00:00:00.000Z' }, KEYS);
    const app = createApp(world.deps);
    const draft = new URLSearchParams({ proof: formProof(token, KEYS), do: 'draft', politics: 'Bản nháp riêng' });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    await app.request(`/l/${token}`, { method: 'POST', headers, body: draft.toString() });

    expect(await (await app.request(`/l/${token}`)).text()).toContain('Bản nháp riêng');
    expect(await (await browser.get(path)).text()).not.toContain('Bản nháp riêng');
  });

  it('tells of an answer that came by the person’s own link, and does not show it', async () => {
    const { world, browser } = await signedIn();
    await world.put(P1, 'self-assessment', 'official:o1', { ...ASSESSMENT, ownRating: 'good' });
    await world.store.answerGate(P1, { phase: 'self-assessment', round: 1 }, 'official:o1', world.clock.now());

    const page = await (await browser.get(path)).text();

    expect(page).toContain('Recorded before');
    expect(page).not.toContain('Chấp hành tốt.');
  });

  it('shows what stands where it was typed in before', async () => {
    const { world, browser } = await signedIn();
    await browser.fill(path, { ...ASSESSMENT });

    const page = await (await browser.get(path)).text();

    expect(page).toContain('Chấp hành tốt.');
    expect(page).not.toContain('<form');
    expect(await world.store.facts(P1, 'self-assessment')).toHaveLength(1);
  });
});

it('shows HR, in the form that HR typed in, what the meeting wrote in its part', async () => {
  const { world, browser } = await signedIn();
  const path = `${UNIT}/paper/self-assessment/official:o1`;
  await browser.fill(path, { ...ASSESSMENT });
  await closeGate(world.deps, P1, { phase: 'self-assessment', round: 1 }, { reason: 'operator' });
  await world.openAt(P1, 'collective-review');
  await world.put(
    P1,
    'review',
    'section:s1',
    aReview({ rows: [{ official: 'o1', proposal: 'good', comment: 'Tận tụy.' }] }),
  );
  await closeGate(world.deps, P1, { phase: 'collective-review', round: 1 }, { reason: 'operator' });

  const page = await (await browser.get(path)).text();

  expect(page).toContain('III. Ý kiến nhận xét, đánh giá');
  expect(page).toContain('Tận tụy.');
});

describe('a decision made outside', () => {
  const path = `${UNIT}/paper/decision/authority`;
  const ratings = { 'rating.o1': 'good', 'rating.o2': 'good', 'rating.o3': 'completed', outcome: 'decided' };
  const reasons = { 'reason.o1': 'Theo quyết định', 'reason.o2': 'Theo quyết định', 'reason.o3': 'Theo quyết định' };
  const paper = { number: '123/QĐ-UBND', date: '2023-11-01', signer: 'Chủ tịch' };

  const atDecision = async (): Promise<Session> => {
    const world = await aWorld();
    await world.openAt(P1, 'decision');
    const browser = browse(world);
    await browser.signIn();
    return { world, browser };
  };

  it('is recorded on the authority’s form with number, date and signer, and needs no signature after', async () => {
    const { world, browser } = await atDecision();

    const response = await browser.fill(path, { ...ratings, ...reasons, ...paper });

    expect(response.status).toBe(200);
    const [decision] = await world.store.facts(P1, 'decision');
    expect(decision).toMatchObject({ subject: 'authority', channel: 'paper', content: { madeOutside: paper } });
    const [signature] = await world.store.facts(P1, 'signature');
    expect(signature).toMatchObject({ subject: 'clerk', round: 1, by: 'hr:0', content: paper });
    expect(await world.store.gate(P1)).toMatchObject({ state: 'closed', phase: 'decision' });
  });

  it('recorded twice is one decision and one signature', async () => {
    const { world, browser } = await atDecision();
    const page = await (await browser.get(path)).text();
    const proof = /name="proof" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const fields = { ...ratings, ...reasons, ...paper, proof, do: 'record' };
    await browser.post(path, fields);

    const again = await browser.post(path, fields);

    expect(again.status).toBe(200);
    expect(await world.store.facts(P1, 'decision')).toHaveLength(1);
    expect(await world.store.facts(P1, 'signature')).toHaveLength(1);
  });

  it('with a number and no signer is refused, with everything kept', async () => {
    const { world, browser } = await atDecision();

    const refused = await browser.fill(path, { ...ratings, ...reasons, number: '123/QĐ-UBND' });
    const page = await refused.text();

    expect(refused.status).toBe(422);
    expect(page).toContain('f-signer-problem');
    expect(page).toContain('123/QĐ-UBND');
    expect(await world.store.facts(P1, 'decision')).toEqual([]);
  });
});
