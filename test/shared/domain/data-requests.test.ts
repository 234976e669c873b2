// Requests about personal data: an answer within two working days, then the days that each kind has.
import { describe, expect, it } from 'vitest';
import type { DataAnswer, DataRequest } from '#shared/domain/data-request';
import { dataRequests } from '#shared/domain/data-requests';
import type { Fact } from '#shared/domain/fact';
import { aFact } from '../../store-contract/fixtures.ts';

const asked = (over: Partial<DataRequest> = {}, round = 1): Fact =>
  aFact('data-request', { subject: 'o1', round, content: { asks: 'copy', receivedOn: '2026-11-26', ...over } });
const answered = (stage: DataAnswer['stage'], outcome: DataAnswer['outcome'] = 'granted', round = 1): Fact =>
  aFact('data-answer', { subject: `${stage}:o1`, round, content: { stage, outcome, text: 'Đã báo' } });
const standing = (facts: Fact[], today = '2026-11-27') =>
  dataRequests(facts, today).map(({ stage, due, late }) => [stage, due, late]);

describe('a request', () => {
  it('[K12] of a Thursday is answered by Monday: a weekend does not count', () => {
    expect(standing([asked()])).toEqual([['reply', '2026-11-30', false]]);
    expect(standing([asked()], '2026-11-30')).toEqual([['reply', '2026-11-30', false]]);
    expect(standing([asked()], '2026-12-01')).toEqual([['reply', '2026-11-30', true]]);
  });

  it('of New Year’s eve waits for the holiday to pass', () => {
    expect(standing([asked({ receivedOn: '2026-12-31' })])).toEqual([['reply', '2027-01-05', false]]);
  });

  it.each([
    ['copy', '2026-12-06'],
    ['correct', '2026-12-06'],
    ['restrict', '2026-12-11'],
    ['delete', '2026-12-16'],
  ] as const)('to %s is done by its own day once it was answered', (asks, due) => {
    expect(standing([asked({ asks }), answered('reply')])).toEqual([['done', due, false]]);
  });

  it('is over when it is done, or refused with a reason', () => {
    expect(standing([asked(), answered('reply'), answered('done')])).toEqual([['over', undefined, false]]);
    expect(standing([asked(), answered('reply', 'refused')])).toEqual([['over', undefined, false]]);
  });

  it('is not answered by the answer to the one before', () => {
    expect(standing([asked(), answered('reply'), answered('done'), asked({ asks: 'delete' }, 2)])).toEqual([
      ['reply', '2026-11-30', false],
      ['over', undefined, false],
    ]);
  });
});
