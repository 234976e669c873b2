// From the decision that counts to one result for each person of the panel.
import { describe, expect, it } from 'vitest';
import type { Fact } from '#shared/domain/fact';
import type { Official } from '#shared/domain/official';
import { basisOf, decisionOf, resultsOf } from '#shared/domain/results';
import { tallyOf } from '#shared/domain/tally';
import {
  aClosure,
  aCycle,
  aDecision,
  aFact,
  anOfficial,
  aPanelRecord,
  aRecordOfDecision,
  aTally,
  closed,
  officials,
} from '../../builders.ts';

const document = '12/QĐ-SM';
const resultsIn = (people: Official[], facts: Fact[]) =>
  resultsOf(aPanelRecord({ officials: people, facts }), aCycle());
const shown = (people: Official[], facts: Fact[]) =>
  resultsIn(people, facts).map(({ subject, content }) => [subject, content.outcome, content.reason]);
const out = (id: string, why: 'transferred' | 'retired' | 'left', round = 1): Fact =>
  aFact('roster-change', { change: 'out', why, document }, { subject: id, round });
const came = (id: string): Fact =>
  aFact('roster-change', { change: 'in', why: 'transferred', official: anOfficial({ id }), document }, { subject: id });

describe('a result', () => {
  it('[R39] carries the rating, the paper, the profile and the Party cell', () => {
    const [result] = resultsIn([anOfficial({ cell: 'c1' })], aRecordOfDecision({ o1: 'excellent' }));

    expect(result?.content).toEqual({
      outcome: 'excellent',
      profile: 'hau-giang-1120',
      profileVersion: 2,
      number: '15/QĐ-SM',
      date: '2023-12-10',
      cell: 'c1',
    });
  });

  it('is dated by the signed paper’s record and of the decision’s round', () => {
    const facts = [
      ...aRecordOfDecision({ o1: 'good' }),
      aClosure('answers', [], { outcome: 'changed' }),
      ...aRecordOfDecision({ o1: 'excellent' }, { round: 2, at: '2024-01-05T03:00:00.000Z' }),
    ];

    expect(resultsIn(officials('o1'), facts)).toEqual([
      expect.objectContaining({
        round: 2,
        at: '2024-01-05T03:00:00.000Z',
        by: 'step',
        content: expect.objectContaining({ outcome: 'excellent' }),
      }),
    ]);
  });

  it('is the same whenever it is derived again, in whatever order the facts are read', () => {
    const facts = [...aRecordOfDecision({ o1: 'good', o2: 'completed' }), out('o2', 'left')];

    expect(resultsIn(officials('o1', 'o2'), [...facts].reverse())).toEqual(resultsIn(officials('o1', 'o2'), facts));
  });

  it('[K2] waits for the signed paper', () => {
    const decision = aFact('decision', aDecision(), { subject: 'authority' });

    expect(resultsIn(officials('o1'), closed('decision', [decision]))).toEqual([]);
    expect(resultsIn(officials('o1'), [])).toEqual([]);
  });

  it('[K3] rests on the paper that a decision made outside brings', () => {
    const madeOutside = { number: '99/QĐ-UBND', date: '2023-12-01', signer: 'Người ký ngoài' };
    const decision = aFact('decision', aDecision({ o1: 'good' }, { madeOutside }), { subject: 'authority' });

    expect(resultsIn(officials('o1'), closed('decision', [decision]))[0]?.content).toMatchObject({
      number: '99/QĐ-UBND',
      date: '2023-12-01',
    });
  });

  it('does not rest on a decision that its closure does not count', () => {
    const late = aFact('decision', aDecision(), { subject: 'authority', round: 2 });

    expect(decisionOf(aPanelRecord({ facts: [late, aClosure('decision')] }))).toBeUndefined();
  });
});

describe('whoever has no rating', () => {
  it('is not rated with the article, deferred with the reason, or decided elsewhere [R03]', () => {
    const people = [
      anOfficial(),
      anOfficial({ id: 'o2', entered: '2023-10-01' }),
      anOfficial({ id: 'o3' }),
      anOfficial({ id: 'o4', decidedElsewhere: true }),
    ];
    const deferred = [{ official: 'o3', reason: 'Đang xác minh', until: '2024-03-01' }];
    const results = resultsIn(people, aRecordOfDecision({ o1: 'good' }, { deferred }));

    expect(results.map(({ content }) => [content.outcome, content.reason, content.article])).toEqual([
      ['good', undefined, undefined],
      ['not-rated', 'service-under-minimum', 'Đ2k3 NĐ 90/2020/NĐ-CP'],
      ['deferred', 'Đang xác minh', undefined],
      ['decided-elsewhere', 'party-committee-managed', 'diện quản lý'],
    ]);
    expect(results[1]?.content).not.toHaveProperty('number');
  });

  it('[K6] is deferred, never lost, where the decision does not name them', () => {
    expect(shown(officials('o1', 'o2'), aRecordOfDecision({ o1: 'good' }))[1]).toEqual([
      'o2',
      'deferred',
      'not-in-decision',
    ]);
  });

  it('stays in the figures after retiring or leaving, also where they had come after the freeze', () => {
    const facts = [...aRecordOfDecision({ o1: 'good' }), out('o2', 'retired'), came('o3'), out('o3', 'left', 2)];

    expect(shown(officials('o1', 'o2'), facts)).toEqual([
      ['o1', 'good', undefined],
      ['o2', 'not-rated', 'retired'],
      ['o3', 'not-rated', 'left'],
    ]);
  });
});

describe('whoever is transferred', () => {
  it('is counted once, in the new panel [R07]', () => {
    const old = resultsIn(officials('o1', 'o2'), [...aRecordOfDecision({ o1: 'good' }), out('o2', 'transferred')]);
    const here = resultsIn(officials('o3'), [...aRecordOfDecision({ o2: 'good', o3: 'good' }), came('o2')]);

    expect([...old, ...here].map(({ subject }) => subject)).toEqual(['o1', 'o2', 'o3']);
  });

  it('is counted once where they retire after it', () => {
    const old = resultsIn(officials('o1'), [...aRecordOfDecision({}), out('o1', 'transferred')]);
    const here = resultsIn(officials('o3'), [
      ...aRecordOfDecision({ o3: 'good' }),
      came('o1'),
      out('o1', 'retired', 2),
    ]);

    expect([...old, ...here].map(({ subject }) => subject)).toEqual(['o3', 'o1']);
  });
});

describe('a panel with nobody to decide on', () => {
  const elsewhere = [anOfficial({ decidedElsewhere: true }), anOfficial({ id: 'o2', decidedElsewhere: true })];
  const passed = [aClosure('decision', [], { at: '2023-12-07T03:00:00.000Z' }), aClosure('signature')];

  it('has its outcomes all the same, without a paper, dated by the closure', () => {
    const results = resultsIn(elsewhere, passed);

    expect(tallyOf(results.map(({ content }) => content.outcome))).toEqual(aTally({ 'decided-elsewhere': 2 }));
    expect(results.map(({ at }) => at)).toEqual(Array(2).fill('2023-12-07T03:00:00.000Z'));
    expect(results[0]?.content).not.toHaveProperty('number');
  });

  it('has outcomes for the last person, who left before the decision', () => {
    expect(shown(officials('o1'), [out('o1', 'retired'), ...passed])).toEqual([['o1', 'not-rated', 'retired']]);
  });

  it('may be empty altogether, which is no missing decision', () => {
    expect(basisOf(aPanelRecord({ officials: [], facts: passed }))).toBeDefined();
    expect(resultsIn([], passed)).toEqual([]);
  });
});
