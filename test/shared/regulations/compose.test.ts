// Which regulations a cycle opens with: by kind and day, or by the name of a province's own rule; and what it sets otherwise.
import { describe, expect, it } from 'vitest';
import { NotFound, RegulationsInvalid, RuleNotInForce } from '#shared/domain/errors';
import { KINDS, type Kind } from '#shared/domain/official';
import { concerns, profileOfKind, regimeOf } from '#shared/domain/regulations';
import { BY_DATE, regulationsFor } from '#shared/regulations/compose';
import { kindsOn, PARTY_PROFILES, PROFILES } from '#shared/regulations/index';
import type { Override } from '#shared/regulations/override';
import { isBelow } from '#shared/regulations/procedure';
import { conditionsOf } from '#shared/regulations/standards';
import type { Supplement } from '#shared/regulations/supplement';

const byDate = (day: string) => regulationsFor({ day, profile: BY_DATE });
const regime = (kind: Kind, day: string): string => profileOfKind(byDate(day), kind).id;

describe('the regime by kind and day', () => {
  it.each([
    ['civil-servant', '2023-09-14', 'nd-90-2020'],
    ['civil-servant', '2023-09-15', 'nd-90-2020-amended'],
    ['civil-servant', '2025-12-31', 'nd-90-2020-amended'],
    ['civil-servant', '2026-01-01', 'nd-335-2025'],
    ['civil-servant', '2026-12-01', 'nd-335-2025'],
    ['public-employee', '2026-06-30', 'nd-90-2020-amended'],
    ['public-employee', '2026-07-01', 'nd-233-2026'],
    ['contract-worker', '2026-06-30', 'nd-90-2020-amended'],
    ['contract-worker', '2026-07-01', 'nd-233-2026'],
    ['cadre', '2026-06-30', 'nd-90-2020-amended'],
  ] as const)('of a %s on %s is %s', (kind, day, id) => {
    expect(regime(kind, day)).toBe(id);
  });

  it('is never two at once, on any day and for any kind', () => {
    const days = PROFILES.flatMap(({ force, ends }) => [
      force.from,
      force.to ?? '2030-01-01',
      ...Object.values(ends ?? {}),
    ]);
    for (const day of days)
      for (const kind of KINDS) {
        const found = PROFILES.filter((each) => each.local === undefined && kindsOn(each, day).includes(kind));
        expect([day, kind, found.length > 1]).toEqual([day, kind, false]);
      }
  });

  it('is none for a cadre from 1/7/2026, and the refusal says why: NĐ 90 ceased with NĐ 233 Đ19k2', () => {
    expect(() => regime('cadre', '2026-07-01')).toThrow(
      expect.objectContaining({
        name: 'RuleNotInForce',
        facts: expect.objectContaining({ kind: 'cadre', article: expect.stringContaining('Đ19k2') }),
      }),
    );
  });

  it('Đ20k1 of NĐ 233: is NĐ 90 with NĐ 48 for a unit without rules of its own, and its own decree with them', () => {
    const without = byDate('2026-11-01');
    const supplement: Supplement = {
      id: 'rules-of-a1',
      profile: 'nd-233-2026',
      agencies: ['a1'],
      document: { number: '1/QC', date: '2026-10-01', title: 'Quy chế' },
      common: [{ id: 'c', text: { vi: 'Chung', en: 'Common' }, most: 30 }],
      results: {
        staff: [{ id: 's', text: { vi: 'Kết quả', en: 'Results' }, most: 70 }],
        managers: [{ id: 'm', text: { vi: 'Kết quả', en: 'Results' }, most: 70 }],
      },
    };
    const withRules = regulationsFor({ day: '2026-11-01', profile: BY_DATE, supplements: [supplement] });

    expect(regimeOf(without, { kind: 'public-employee', agency: 'a1' }).id).toBe('nd-90-2020-amended');
    expect(regimeOf(withRules, { kind: 'public-employee', agency: 'a1' }).id).toBe('nd-233-2026');
    expect(regimeOf(withRules, { kind: 'public-employee', agency: 'a2' }).id).toBe('nd-90-2020-amended');
    expect(regimeOf(without, { kind: 'civil-servant', agency: 'a1' }).id).toBe('nd-335-2025');
  });

  it('freezes of the standards only what may concern its people', () => {
    const kinds = new Set(
      byDate('2026-11-01').bridges.flatMap(({ standards }) =>
        conditionsOf(standards).flatMap((each) => each.kinds ?? []),
      ),
    );
    const before = profileOfKind(byDate('2026-01-01'), 'cadre');

    expect(kinds).toEqual(new Set(['public-employee', 'contract-worker']));
    expect(conditionsOf(before.standards).filter((each) => each.kinds?.includes('civil-servant'))).toEqual([]);
    expect(conditionsOf(before.standards).length).toBeGreaterThan(0);
  });

  it('leaves out a province’s own rule unless the cycle names it', () => {
    expect(byDate('2023-06-01').state.map(({ id }) => id)).toEqual(['nd-90-2020']);
    expect(regulationsFor({ day: '2023-06-01', profile: 'hau-giang-1120' }).state[0]?.id).toBe('hau-giang-1120');
  });

  it('has one Party profile on any day from HD 21 on', () => {
    for (const day of ['2020-12-01', '2023-11-09', '2023-11-10', '2025-08-29', '2025-08-30', '2026-12-01'])
      expect(PARTY_PROFILES.filter(({ force: { from, to } }) => from <= day && day <= (to ?? day))).toHaveLength(1);
  });

  it('takes the Party profile that a province’s own rule names', () => {
    expect(regulationsFor({ day: '2023-11-20', profile: 'hau-giang-1120' }).party.id).toBe('hd-21-2019');
  });

  it('is refused for an unknown profile, and for a day outside its force', () => {
    expect(() => regulationsFor({ day: '2023-06-01', profile: 'nd-1-1900' })).toThrow(NotFound);
    expect(() => regulationsFor({ day: '2024-01-01', profile: 'hau-giang-1120' })).toThrow(RuleNotInForce);
    expect(() => byDate('2019-01-01')).toThrow(RuleNotInForce);
    expect(() => profileOfKind(byDate('2023-06-01'), 'contract-worker')).toThrow(RuleNotInForce);
  });
});

describe('what a cycle sets otherwise', () => {
  const raise: Override = {
    id: 'raise-p1',
    set: 'cap-percent',
    profile: 'nd-90-2020-amended',
    cap: 'agency-20',
    panels: ['p1'],
    percent: 25,
    reason: 'đơn vị dẫn đầu',
    document: { number: '12/QĐ-UBND', date: '2024-11-20' },
  };
  const withOverride = (...overrides: Override[]) => regulationsFor({ day: '2024-11-01', profile: BY_DATE, overrides });

  it('stays listed, and leaves the profile as it is', () => {
    const regulations = withOverride(raise);

    expect(regulations.overrides).toEqual([raise]);
    expect(regulations.state).toEqual(byDate('2024-11-01').state);
  });

  it('concerns the people of its profile and panels only', () => {
    expect(concerns(raise, { profile: 'nd-90-2020-amended', panel: 'p1' })).toBe(true);
    expect(concerns(raise, { profile: 'nd-90-2020-amended', panel: 'p2' })).toBe(false);
    expect(concerns(raise, { profile: 'nd-90-2020', panel: 'p1' })).toBe(false);
  });

  it('may set the office’s own quorum of the meeting, exactly reached by its share', () => {
    const source = { document: 'Quy chế 12/QC', article: 'Đ5', certainty: 'T' } as const;
    const quorum = { parts: 2, of: 3, enforced: true, source };
    const { procedure } = withOverride({ id: 'quorum', set: 'quorum', quorum, reason: 'quy chế' });

    expect(procedure.quorum).toEqual(quorum);
    expect([5, 6].map((present) => isBelow(quorum, { present, called: 9 }))).toEqual([true, false]);
  });

  it('[R11] [K1] [K5] may change votes, dates and assumptions by name', () => {
    const votes = withOverride({ id: 'ballot', set: 'votes', votes: 'secret-ballot', reason: 'quy chế' });
    const due = withOverride({ id: 'later', set: 'due-date', phase: 'decision', dueAfterDays: 40, reason: 'lũ lụt' });
    const { assumptions } = regulationsFor({
      day: '2023-06-01',
      profile: 'hau-giang-1120',
      overrides: [
        {
          id: 'no-cap',
          set: 'assumption',
          profile: 'hau-giang-1120',
          switch: 'province-20',
          on: false,
          reason: 'không áp dụng',
        },
      ],
    }).state[0] ?? { assumptions: [] };

    expect(votes.procedure.votes).toBe('secret-ballot');
    expect(due.procedure.phases.decision.dueAfterDays).toBe(40);
    expect(assumptions.filter(({ on }) => !on).map(({ id }) => id)).toEqual(['province-20']);
  });

  it.each<[string, Override]>([
    ['raises a cap that is not there', { ...raise, cap: 'none' }],
    ['lowers a cap', { ...raise, percent: 10 }],
    [
      'turns an assumption that is not there',
      { id: 'x', set: 'assumption', profile: 'nd-90-2020-amended', switch: 'none', on: true, reason: 'thử' },
    ],
  ])('is refused where it %s', (_, override) => {
    expect(() => withOverride(override)).toThrow(RegulationsInvalid);
  });

  it('is refused where two have one name', () => {
    expect(() => withOverride(raise, raise)).toThrow(RegulationsInvalid);
  });
});
