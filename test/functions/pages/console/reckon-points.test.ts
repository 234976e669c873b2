// The score of a month or quarter, reckoned from given figures by NĐ 335, shown step by step, recorded only where HR says so.
import { describe, expect, it } from 'vitest';
import type { Official } from '#shared/domain/official';
import { nd335 } from '#shared/regulations/nd-335-2025';
import { aRegulations } from '../../../builders.ts';
import { anOfficial, aWorld, P1, type World } from '../../console/world.ts';
import { browse } from './browser.ts';

const FORM = '/console/2023/panel/p1/do/reckon-points?official=o7&period=2023-Q1';
/** Ten products, one of them not delivered, one late once: 90 %, 90 %, 87.5 % of all. */
const PRODUCTS = [
  ...Array.from({ length: 8 }, (_, at) => `Báo cáo ${at};1;x`),
  'Đề án;1;x;0;0;1;0',
  'Kế hoạch;1;;0;0;0;0',
].join('\n');

const signedIn = async (over: Partial<Official> = {}) => {
  const world = await aWorld({ regulations: aRegulations({ day: '2026-11-01', state: [nd335] }) });
  const record = await world.store.unit(P1);
  if (record.kind !== 'panel') throw new TypeError('p1 is a panel');
  const person = anOfficial('o7', over);
  await world.store.freeze([{ ref: P1, panel: record.panel, officials: [...record.frozen, person] }]);
  const browser = browse(world);
  await browser.signIn();
  return { world, browser };
};
const scores = async ({ store }: World) => (await store.facts(P1, 'period-score')).map(({ content }) => content);

describe('[R23] [R24] the score of somebody who leads nobody', () => {
  it('is the mean of quantity, quality and progress of 70, each with its article, and nothing is recorded yet', async () => {
    const { world, browser } = await signedIn();
    const reply = await browser.fill(FORM, { common: '28', products: PRODUCTS, do: 'check' });
    const page = await reply.text();

    expect(reply.status).toBe(200);
    // (90 + 90 + 87.5) ÷ 3 × 70 % = 62.41(6)
    expect(page).toContain('28,00 + 62,41 = 90,41');
    expect(page).toMatch(/Số lượng.*90,00.*Chất lượng.*90,00.*Tiến độ.*87,50/s);
    expect(page).toContain('Đ14');
    expect(page).toContain('Giả định');
    expect(page).toContain('Đề án;1;x;0;0;1;0');
    expect(await scores(world)).toEqual([]);
  });

  it('is recorded once as the score of the period, and the same again is the same', async () => {
    const { world, browser } = await signedIn();
    const typed = { common: '28', products: PRODUCTS, document: '5/BC', do: 'record' };
    await browser.fill(FORM, typed);
    const again = await browser.fill(FORM, { ...typed, seen: '0' });

    expect(again.status).toBe(200);
    expect(await scores(world)).toEqual([
      { official: 'o7', period: '2023-Q1', common: 28_00, results: 62_41, agency: 'Sở Mẫu', document: '5/BC' },
    ]);
  });

  it('takes off a quarter of a product for each failed review and delay, but for an objective cause, never below nothing', async () => {
    const { browser } = await signedIn();
    const shown = async (line: string): Promise<string> =>
      (await browser.fill(FORM, { common: '30', products: line, do: 'check' })).text();

    expect(await shown('A\t1\tx\t5\t0\t0\t0')).toContain('Chất lượng');
    expect(await shown('A\t1\tx\t5\t0\t0\t0')).toContain('30,00 + 46,66 = 76,66');
    expect(await shown('A\t1\tx\t2\t2\t1\t1')).toContain('30,00 + 70,00 = 100,00');
  });
});

describe('[R25] the score of a leader', () => {
  const leader = { common: '30', products: 'A;1;x', led: '12', organising: '100', uniting: '100', do: 'check' };

  it.each([
    ['whole where everybody led completed their tasks', '0', '30,00 + 70,00 = 100,00'],
    ['half where anybody did not', '1', '30,00 + 64,16 = 94,16'],
  ])('has the unit’s part %s', async (_, ledNotCompleted, sum) => {
    const { browser } = await signedIn({ lead: 'head' });

    expect(await (await browser.fill(FORM, { ...leader, ledNotCompleted })).text()).toContain(sum);
  });

  it('waits for the ratings of those led', async () => {
    const { world, browser } = await signedIn({ lead: 'head' });
    const reply = await browser.fill(FORM, { ...leader, led: '', ledNotCompleted: '' });

    expect(reply.status).toBe(422);
    expect(await reply.text()).toContain('Người thuộc quyền phải được xếp loại trước.');
    expect(await scores(world)).toEqual([]);
  });
});

describe('figures that cannot be', () => {
  it.each([
    ['a product without a worth', { products: 'Báo cáo;;x' }, 'Dòng 1'],
    ['more excuses than failures', { products: 'A;1;x;1;2' }, 'Số liệu không hợp lý'],
    ['nothing assigned', { products: 'A;0;x' }, 'Số liệu không hợp lý'],
    ['more than 30 common points', { common: '30,01' }, 'Số liệu không hợp lý: common'],
  ])('are refused and kept on the form: %s', async (_, typed, why) => {
    const { world, browser } = await signedIn();
    const fields = { common: '30', products: 'A;1;x', ...typed };
    const reply = await browser.fill(FORM, { ...fields, do: 'record' });
    const page = await reply.text();

    expect(reply.status).toBe(422);
    expect(page).toContain(why);
    expect(page).toContain(fields.products);
    expect(await scores(world)).toEqual([]);
  });
});
