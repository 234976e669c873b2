// What a cycle sets otherwise, at its page of the console and at the page of whoever it concerns.
import { describe, expect, it } from 'vitest';
import { signLink } from '#shared/contracts/links';
import type { UnitRef } from '#shared/domain/ids';
import { resultsOf } from '#shared/domain/results';
import type { Override } from '#shared/regulations/override';
import { createApp } from '../../../../functions/pages/app.ts';
import {
  aCap,
  aCycle,
  anOfficial,
  aPanel,
  aPanelRecord,
  aProfile,
  aRecordOfDecision,
  aRegulations,
  aSupplement,
} from '../../../builders.ts';
import { aWorld, KEYS } from '../../console/world.ts';
import { browse } from './browser.ts';

const REF: UnitRef = { cycle: '2024', kind: 'panel', id: 'p1' };
const raise: Override = {
  id: 'nang-25',
  reason: 'Đơn vị dẫn đầu',
  document: { number: '77/QĐ-UBND', date: '2023-11-20' },
  set: 'cap-percent',
  profile: 'hau-giang-1120',
  cap: 'cap-20',
  panels: ['p1'],
  percent: 25,
};
const elsewhere: Override = { ...raise, id: 'nang-khac', reason: 'Đơn vị khác', panels: ['p2'] };
const ballot: Override = { id: 'phieu-kin', reason: 'Theo quy chế', set: 'votes', votes: 'secret-ballot' };

const aCycleWith = async (overrides: Override[]) => {
  const world = await aWorld();
  const regulations = aRegulations({
    state: [aProfile({ caps: [aCap()] })],
    overrides,
    supplements: overrides.length === 0 ? [] : [aSupplement()],
  });
  const cycle = aCycle({ id: '2024', regulations });
  await world.store.putCycle(cycle);
  await world.store.freeze([{ ref: REF, panel: aPanel(), officials: [anOfficial()] }]);
  return { world, cycle };
};

describe('the cycle’s page', () => {
  it('lists what this cycle sets otherwise, with document and reason, and units’ own rules', async () => {
    const { world } = await aCycleWith([raise, ballot]);
    const browser = browse(world);
    await browser.signIn();

    const page = await (await browser.get('/console/2024')).text();

    for (const text of ['Nâng giới hạn cap-20 lên 25 % cho: p1', '77/QĐ-UBND, 20/11/2023', 'Đơn vị dẫn đầu'])
      expect(page).toContain(text);
    for (const text of ['Họp nhận xét: bỏ phiếu kín', 'Theo quy chế', '5/QC-SM, 01/10/2026'])
      expect(page).toContain(text);
  });

  it('says that it sets nothing otherwise', async () => {
    const { world } = await aCycleWith([]);
    const browser = browse(world);
    await browser.signIn();

    expect(await (await browser.get('/console/2024')).text()).toContain('không đặt gì khác');
  });
});

describe('one’s own result', () => {
  it('names what was set otherwise in it, and nothing that concerns others only', async () => {
    const { world, cycle } = await aCycleWith([raise, elsewhere, ballot]);
    const record = aPanelRecord({ ref: REF, facts: aRecordOfDecision({ o1: 'good' }) });
    const results = resultsOf(record, cycle);
    for (const fact of results) await world.store.putFact(fact);
    expect(results[0]?.content.overrides).toEqual(['nang-25', 'phieu-kin']);
    const claim = {
      purpose: 'result',
      cycle: '2024',
      unitKind: 'panel',
      unit: 'p1',
      slot: 'official:o1',
      epoch: 1,
    } as const;
    const link = signLink({ ...claim, expires: '2024-12-31T00:00:00.000Z' }, KEYS);

    const page = await (await createApp(world.deps).request(`/l/${link}`)).text();

    expect(page).toContain('Nâng giới hạn cap-20 lên 25 %');
    expect(page).toContain('bỏ phiếu kín');
    expect(page).not.toContain('Đơn vị khác');
  });
});
