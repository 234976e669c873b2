// Which members of a Party cell are reviewed: QĐ 124 Đ5, QĐ 366 Đ5k2.
import { describe, expect, it } from 'vitest';
import { partyEligibility } from '#shared/domain/party-eligibility';
import { hd21 } from '#shared/regulations/hd-21-2019';
import { qd124 } from '#shared/regulations/qd-124-2023';
import { qd366 } from '#shared/regulations/qd-366-2025';

const YEAR = { from: '2025-01-01', to: '2025-12-31' };
const joined = (joinedParty: string, profile = qd366, period = YEAR) =>
  partyEligibility({ joinedParty }, profile, period).status;

describe('a member of a Party cell', () => {
  it('[R03] is reviewed with exactly six months of membership, and not with a day less', () => {
    expect(joined('2025-07-01')).toBe('reviewed');
    expect(joined('2025-07-02')).toBe('not-reviewed');
  });

  it('[R03] has six months over a leap day', () => {
    expect(joined('2023-08-29', qd124, { from: '2023-03-01', to: '2024-02-28' })).toBe('reviewed');
    expect(joined('2023-08-30', qd124, { from: '2023-03-01', to: '2024-02-28' })).toBe('reviewed');
    expect(joined('2023-08-31', qd124, { from: '2023-03-01', to: '2024-02-28' })).toBe('reviewed');
    expect(joined('2023-09-01', qd124, { from: '2023-03-01', to: '2024-02-28' })).toBe('not-reviewed');
  });

  it('is reviewed where the roster does not give the day of joining', () => {
    expect(partyEligibility({}, qd366, YEAR)).toEqual({ status: 'reviewed' });
  });

  it('[R03] is not reviewed while suspended, with the article', () => {
    expect(partyEligibility({ partyStanding: 'suspended' }, qd124, YEAR)).toEqual({
      status: 'not-reviewed',
      reason: 'suspended',
      article: 'Đ5 QĐ 124-QĐ/TW (4/10/2023)',
    });
  });

  it('is not reviewed while exempt under QĐ 366 Đ5k2; QĐ 124 Đ5 as read names only the new and the suspended', () => {
    expect(partyEligibility({ partyStanding: 'exempt' }, qd366, YEAR)).toMatchObject({ reason: 'exempt' });
    expect(partyEligibility({ partyStanding: 'exempt' }, qd124, YEAR)).toEqual({ status: 'reviewed' });
  });

  it('is reviewed under HD 21, of which no rule on it was read', () => {
    expect(partyEligibility({ partyStanding: 'suspended' }, hd21, YEAR)).toEqual({ status: 'reviewed' });
  });
});
