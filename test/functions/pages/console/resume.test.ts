// A session that ends in the middle of a form loses nothing: the page keeps what was typed until somebody has signed in again.
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../../../functions/pages/app.ts';
import { aSelfAssessment } from '../../../builders.ts';
import { aWorld, C1, P1, type World } from '../../console/world.ts';
import { departmentList, xlsx } from '../../documents/office-lists.ts';
import { type Browser, browse } from './browser.ts';

const UNIT = '/console/2023/panel/p1';
const EXTEND = `${UNIT}/do/extend`;
const WHY = '\nMưa lũ <cả tuần>,\n\nđường bị cắt.';

const signedIn = async (): Promise<{ world: World; browser: Browser }> => {
  const world = await aWorld();
  await world.openAt(P1, 'self-assessment');
  const browser = browse(world);
  await browser.signIn();
  return { world, browser };
};

/** What a browser sends from a page, untouched, by this button. */
const fieldsOf = (page: string, act: string): Record<string, string> => {
  const form = parse(page, { blockTextElements: { textarea: true } })
    .querySelectorAll('form')
    .find((each) => each.querySelector(`button[value="${act}"]`) && each.getAttribute('target') === undefined);
  const inputs = form?.querySelectorAll('input[type="hidden"], input[type="date"], textarea') ?? [];
  const values = inputs.map((each): [string, string] => [
    each.getAttribute('name') ?? '',
    each.tagName === 'TEXTAREA' ? each.textContent.replace(/^\n/, '') : (each.getAttribute('value') ?? ''),
  ]);
  return { ...Object.fromEntries(values), do: act };
};

const typedInto = async (browser: Browser, path: string, typed: Record<string, string>) => ({
  ...fieldsOf(await (await browser.get(path)).text(), 'record'),
  ...typed,
});

describe('a form that is sent after its session has ended', () => {
  it('waits on the page until somebody has signed in, comes back whole, and is recorded by a press', async () => {
    const { world, browser } = await signedIn();
    const typed = await typedInto(browser, EXTEND, { until: '2023-12-20', why: WHY });
    world.clock.at = '2023-11-02T12:00:00.000Z';

    const ended = await browser.post(EXTEND, typed);
    const waiting = await ended.text();
    expect(ended.status).toBe(401);
    expect(waiting).toContain('action="/console/ask" target="_blank"');
    const early = await browser.post(EXTEND, fieldsOf(waiting, 'resume'));
    expect(early.status, 'pressed before signing in, it still waits').toBe(401);
    await browser.signIn();
    const back = await browser.post(EXTEND, fieldsOf(await early.text(), 'resume'));
    const form = await back.text();
    expect([back.status, await world.store.facts(P1, 'extension')]).toEqual([422, []]);
    expect(fieldsOf(form, 'record')).toMatchObject({ until: '2023-12-20', why: WHY, phase: 'self-assessment' });
    const done = await browser.post(EXTEND, fieldsOf(form, 'record'));

    expect(done.status).toBe(200);
    expect(await world.store.facts(P1, 'extension')).toMatchObject([{ content: { reason: WHY.trim() } }]);
  });

  it('is told apart from one of a session that signed in anew meanwhile: shown again, recorded by a press', async () => {
    const { world, browser } = await signedIn();
    const typed = await typedInto(browser, EXTEND, { until: '2023-12-20', why: WHY });
    await browser.signIn();

    const back = await browser.post(EXTEND, typed);

    expect(back.status).toBe(422);
    expect(fieldsOf(await back.text(), 'record')).toMatchObject({ until: '2023-12-20', why: WHY });
    expect(await world.store.facts(P1, 'extension')).toEqual([]);
  });

  it('keeps a paper form that took an hour to type in', async () => {
    const { world, browser } = await signedIn();
    const path = `${UNIT}/paper/self-assessment/official:o1`;
    const typed = await typedInto(browser, path, { politics: WHY, scan: '' });
    world.clock.at = '2023-11-02T12:00:00.000Z';

    const waiting = await (await browser.post(path, typed)).text();
    await browser.signIn();
    const back = await (await browser.post(path, fieldsOf(waiting, 'resume'))).text();

    expect(fieldsOf(back, 'record').politics).toBe(WHY);
    expect(await world.store.facts(P1, 'self-assessment')).toEqual([]);
  });

  it('gives a paper form back where the person has acted by link meanwhile', async () => {
    const { world, browser } = await signedIn();
    await world.openAt(C1, 'party-review');
    const path = `${UNIT}/paper/self-assessment/official:o1`;
    const typed = await typedInto(browser, path, { politics: WHY });
    await world.put(P1, 'self-assessment', 'official:o1', aSelfAssessment());
    await world.store.answerGate(P1, { phase: 'self-assessment', round: 1 }, 'official:o1', world.clock.at);
    await browser.signIn();

    const back = await browser.post(path, typed);

    expect(back.status).toBe(409);
    expect(await back.text()).toContain('Mưa lũ &lt;cả tuần&gt;,\n\nđường bị cắt.');
  });

  it('says of a chosen file that it must be chosen again, and keeps the rest', async () => {
    const { world, browser } = await signedIn();
    const { name, bytes } = await xlsx(departmentList);
    const body = new FormData();
    body.set('agency', 'Sở Mẫu');
    body.set('file', new File([new Uint8Array(bytes)], name));
    browser.forget();

    const ended = await createApp(world.deps).request('/console/roster', { method: 'POST', body });
    const waiting = await ended.text();

    expect(ended.status).toBe(401);
    expect(waiting).toContain('xin chọn lại ở trang sau');
    expect(fieldsOf(waiting, 'resume').agency).toBe('Sở Mẫu');
    expect(waiting).toContain('enctype="multipart/form-data"');
  });

  it('shows no form, and takes nothing, where it was none of ours', async () => {
    const world = await aWorld();
    const page = await browse(world).post(EXTEND, {});

    expect(page.status).toBe(401);
    expect(await page.text()).not.toContain('name="until"');
  });
});
