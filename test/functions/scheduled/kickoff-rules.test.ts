// What is handed in beside the roster is frozen into the cycle at its kickoff, or refused there by name. On a real store.
import { describe, expect, it } from 'vitest';
import { capsIn } from '#shared/domain/caps';
import { digestOf } from '#shared/domain/fact';
import { regimeOf } from '#shared/domain/regulations';
import type { Roster } from '#shared/domain/roster';
import { BY_DATE } from '#shared/regulations/compose';
import type { Override } from '#shared/regulations/override';
import { type CyclePlan, kickoff } from '../../../functions/scheduled/kickoff.ts';
import { anOfficial, aPanel, aSupplement } from '../../builders.ts';
import { aWorld } from '../console/world.ts';

const PLAN: CyclePlan = {
  id: '2026',
  name: 'Năm 2026',
  period: { from: '2026-01-01', to: '2026-12-31' },
  profile: BY_DATE,
};
const OPENED = '2026-11-01T01:00:00.000Z';

const employee = (id: string, agency: string) => anOfficial({ id, agency, panel: agency, kind: 'public-employee' });
const panelOf = (agency: string) => {
  const { upper: _, ...panel } = aPanel({ id: agency, agency });
  return panel;
};
const ROSTER: Roster = {
  officials: [employee('o1', 'a1'), employee('o2', 'a2')],
  panels: [panelOf('a1'), panelOf('a2')],
  cells: [],
};
const raise: Override = {
  id: 'raise-a1',
  reason: 'Đơn vị được công nhận hoàn thành xuất sắc',
  document: { number: '77/QĐ-UBND', date: '2026-10-20' },
  set: 'cap-percent',
  profile: 'nd-233-2026',
  cap: 'agency-20',
  panels: ['a1'],
  percent: 25,
};
const full: Override = { id: 'party-1', reason: 'Máy tại chỗ', set: 'party-setting', setting: 'full' };

const opened = async (
  beside: Partial<Roster>,
  { plan = PLAN, onPremises }: { plan?: CyclePlan; onPremises?: boolean } = {},
) => {
  const { deps, store, clock } = await aWorld();
  clock.at = OPENED;
  await store.saveRoster('r1', { ...ROSTER, ...beside });
  const settings = { ...deps.settings, ...(onPremises === undefined ? {} : { onPremises }) };
  const started = kickoff({ ...deps, settings }, plan);
  return { started, cycle: async () => store.cycle(plan.id) };
};

describe('a kickoff', () => {
  it('freezes the overrides and supplements that came with the roster, under one fingerprint', async () => {
    const { started, cycle } = await opened({ overrides: [raise], supplements: [aSupplement()] });
    await started;

    const frozen = await cycle();
    expect(frozen?.regulations).toMatchObject({ overrides: [raise], supplements: [aSupplement()] });
    expect(frozen?.fingerprint).toBe(digestOf(frozen?.regulations));
  });

  it('rates by the unit’s own rules where it has them, else by the bridge (NĐ 233/2026 Đ20k1)', async () => {
    const { started, cycle } = await opened({ supplements: [aSupplement()] });
    await started;

    const regulations = (await cycle())?.regulations;
    expect(regulations && ROSTER.officials.map((each) => regimeOf(regulations, each).id)).toEqual([
      'nd-233-2026',
      'nd-90-2020-amended',
    ]);
  });

  it('raises the cap of the named panel and of no other', async () => {
    const { started, cycle } = await opened({ overrides: [raise], supplements: [aSupplement()] });
    await started;

    const regulations = (await cycle())?.regulations;
    const percent = (panel: string) =>
      regulations &&
      capsIn(regulations, panel).find(({ profile, cap }) => profile === 'nd-233-2026' && cap.id === 'agency-20')?.cap
        .percent;
    expect([percent('a1'), percent('a2')]).toEqual([25, 20]);
  });

  it('keeps the Party side in full where the machine is the office’s own', async () => {
    const { started, cycle } = await opened({ overrides: [full] }, { onPremises: true });
    await started;

    expect((await cycle())?.regulations.procedure.partySetting).toBe('full');
  });
});

describe('a kickoff that is refused, with no cycle left behind', () => {
  it.each<[string, Partial<Roster>, string, string]>([
    [
      'keeps the Party side in full on a machine that does not say it is the office’s own',
      { overrides: [full] },
      'RegulationsInvalid',
      'overrides.party-1',
    ],
    [
      'raises a cap of a profile that the cycle does not have',
      { overrides: [{ ...raise, profile: 'hau-giang-1120' }] },
      'RegulationsInvalid',
      'overrides.raise-a1',
    ],
    [
      'has rules of a unit to a profile that asks for none',
      { supplements: [aSupplement({ profile: 'nd-335-2025' })] },
      'RegulationsInvalid',
      'supplements.quy-che-1',
    ],
  ])('because it %s', async (_, beside, name, where) => {
    const { started, cycle } = await opened(beside);

    await expect(started).rejects.toMatchObject({ name, facts: { where } });
    expect(await cycle()).toBeUndefined();
  });

  it('because the machine says that it is elsewhere', async () => {
    const { started } = await opened({ overrides: [full] }, { onPremises: false });

    await expect(started).rejects.toMatchObject({ facts: { problem: 'party-off-premises' } });
  });
});
