// Who decides whose rating (NĐ 90 Đ16, Luật Viên chức 2010 Đ43, Luật 80/2025 Đ25k2, NĐ 233 Đ13), and when a panel looks otherwise.
import { describe, expect, it } from 'vitest';
import { authorityDoubt } from '#shared/domain/authority';
import type { Kind, Lead, Official } from '#shared/domain/official';
import type { AuthorityRule } from '#shared/regulations/authority';
import { nd90 } from '#shared/regulations/nd-90-2020';
import { nd233 } from '#shared/regulations/nd-233-2026';
import { nd335 } from '#shared/regulations/nd-335-2025';
import { anOfficial } from '../../builders.ts';

const decides = (rules: readonly AuthorityRule[], kind: Kind, lead: Lead) =>
  rules
    .filter(({ kinds, leads }) => kinds.includes(kind) && leads.includes(lead))
    .map(({ decides: who, source }) => `${who}: ${source.article}`);

describe('the table of who decides [R29]', () => {
  it.each<[string, readonly AuthorityRule[], Kind, Lead, string]>([
    ['NĐ 90 Đ16: a cadre by the level that manages them', nd90.authority, 'cadre', 'head', 'managing-level: Đ16'],
    ['NĐ 90 Đ16: a head from above', nd90.authority, 'civil-servant', 'head', 'upper-agency-head: Đ16'],
    ['NĐ 90 Đ16: deputies by the head', nd90.authority, 'civil-servant', 'deputy', 'agency-head: Đ16'],
    ['Luật VC Đ43: a head from above', nd90.authority, 'public-employee', 'head', 'upper-agency-head: Đ43k1-3'],
    ['Luật 80/2025 Đ25k2: a head from above', nd335.authority, 'civil-servant', 'head', 'upper-agency-head: Đ25k2'],
    ['Luật 80/2025 Đ25k2: others by the head', nd335.authority, 'civil-servant', 'staff', 'agency-head: Đ25k2'],
    ['NĐ 233 Đ13: a unit’s head from above', nd233.authority, 'public-employee', 'head', 'upper-agency-head: Đ13'],
    [
      'NĐ 233 Đ13: managers of sub-units by the head too',
      nd233.authority,
      'public-employee',
      'manager',
      'agency-head: Đ13',
    ],
  ])('%s', (_, rules, kind, lead, expected) => {
    expect(decides(rules, kind, lead)).toEqual([expected]);
  });

  it('names one for everybody whom these rate', () => {
    for (const { kinds, authority } of [nd90, nd335, nd233])
      for (const kind of kinds)
        for (const lead of ['head', 'deputy', 'manager', 'staff'] as const)
          expect([kind, lead, decides(authority, kind, lead).length]).toEqual([kind, lead, 1]);
  });
});

describe('a panel’s authority', () => {
  const chief = (over: Partial<Official>) => anOfficial({ id: 'boss', panel: 'p0', lead: 'head', ...over });
  const doubt = (authority: Official | undefined, official: Partial<Official>) =>
    authorityDoubt(authority, [anOfficial(official)], () => nd90.authority)?.problem;

  it('is in order as the head of the agency of staff and deputies, and of an agency above its head', () => {
    expect(doubt(chief({}), { lead: 'staff' })).toBeUndefined();
    expect(doubt(chief({}), { lead: 'deputy' })).toBeUndefined();
    expect(doubt(chief({ agency: 'a0' }), { lead: 'head' })).toBeUndefined();
  });

  it('is doubtful as a deputy or another agency’s head of staff, and as the own agency’s of its head', () => {
    expect(doubt(chief({ lead: 'deputy' }), { lead: 'staff' })).toBe('not-a-head');
    expect(doubt(chief({ agency: 'a9' }), { lead: 'staff' })).toBe('not-the-agency');
    expect(doubt(chief({}), { lead: 'head' })).toBe('not-above');
  });

  it('says nothing of an office outside the roster, of cadres, nor of whom a Party committee decides', () => {
    expect(doubt(undefined, { lead: 'staff' })).toBeUndefined();
    expect(doubt(chief({ lead: 'deputy' }), { kind: 'cadre' })).toBeUndefined();
    expect(doubt(chief({ lead: 'deputy' }), { decidedElsewhere: true })).toBeUndefined();
    expect(doubt(chief({ lead: 'deputy' }), { active: false })).toBeUndefined();
  });
});
