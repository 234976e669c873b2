// What a panel tells Party cells: outcomes and conflicts, and nothing of figures, leave or discipline.
import { describe, expect, it } from 'vitest';
import type { FactContent } from '#shared/domain/fact';
import type { Official } from '#shared/domain/official';
import type { Outcome } from '#shared/domain/rating';
import { nd90Amended } from '#shared/regulations/nd-90-2020-amended';
import { nd335 } from '#shared/regulations/nd-335-2025';
import { qd366 } from '#shared/regulations/qd-366-2025';
import { toldToCells } from '../../../functions/publishing/cells.ts';
import { aCycle, aFact, anOfficial, aPanelRecord, aPeriodScore, aRegulations, NOW } from '../../builders.ts';

const YEAR = { from: '2025-01-01', to: '2025-12-31' };
const cycle = aCycle({
  period: YEAR,
  regulations: aRegulations({ day: '2025-11-01', state: [nd90Amended], party: qd366 }),
});
const LATER = '2023-11-03T03:00:00.000Z';

const aResult = (id: string, outcome: Outcome, over: { round?: number; cell?: string } = {}) =>
  aFact(
    'result',
    {
      outcome,
      profile: nd90Amended.id,
      profileVersion: 1,
      ...(over.cell === undefined ? {} : { cell: over.cell }),
    } as FactContent<'result'>,
    { subject: id, round: over.round ?? 1 },
  );

const onLeave = (id: string): Official =>
  anOfficial({ id, kind: 'public-employee', leaves: [{ kind: 'sick', from: '2025-02-01', to: '2025-05-31' }] });
const facts = [
  aResult('o1', 'completed', { cell: 'c1' }),
  aResult('o2', 'good', { cell: 'c1' }),
  aResult('o3', 'good'),
];
const officials = [onLeave('o1'), anOfficial({ id: 'o2', kind: 'public-employee' }), anOfficial({ id: 'o3' })];

const told = (record = aPanelRecord({ officials, facts }), round = 1) => toldToCells({ record, cycle, round, at: NOW });

describe('what a cell is told', () => {
  it('is the outcome of each of its members, and of nobody else', () => {
    expect([...told().keys()]).toEqual(['c1']);
    expect(told().get('c1')?.results).toEqual({ o1: 'completed', o2: 'good' });
  });

  it('is which conflicts a member meets: a ceiling for leave that the Party does not know', () => {
    expect(told().get('c1')?.beside).toEqual({ o1: { conflicts: ['C7'], failing: [] } });
  });

  it('[R22] is which conditions of the Party fail where its points fit no level: one late task at 91 points', () => {
    const quarter = (period: string) =>
      aFact('period-score', aPeriodScore({ official: 'o2', period, common: 30_00, results: 61_00 }), {
        subject: `period:o2:${period}`,
      });
    const year = { 'tasks-on-time': 98_00, 'tasks-late': 2_00, 'tasks-done': 100_00, 'tasks-beyond': 40_00 };
    const figures = { ...year, 'tasks-not-done': 0, 'faults-fixed': true, degradation: false, 'party-bans': false };
    const performance = aFact('performance', { figures }, { subject: 'official:o2' });
    const record = aPanelRecord({
      officials: [anOfficial({ id: 'o2' })],
      facts: [
        aResult('o2', 'excellent', { cell: 'c1' }),
        performance,
        ...['2026-Q1', '2026-Q2', '2026-Q3'].map(quarter),
      ],
    });
    const of2026 = aCycle({
      period: { from: '2026-01-01', to: '2026-12-31' },
      regulations: aRegulations({ day: '2026-11-01', state: [nd335], party: qd366 }),
    });

    expect(toldToCells({ record, cycle: of2026, round: 1, at: NOW }).get('c1')?.beside).toEqual({
      o2: { conflicts: ['C2'], failing: ['on-time-excellent'] },
    });
  });

  it('has nothing of the leave itself', () => {
    expect(JSON.stringify(told().get('c1'))).not.toMatch(/sick|2025-0/);
  });

  it('is left as it was where nobody of the cell is concerned by this round', () => {
    const record = aPanelRecord({ officials, facts: [...facts, aResult('o3', 'completed', { round: 2 })] });

    expect(told(record, 2).size).toBe(0);
  });

  it('is the same when told again after something else was recorded', () => {
    const corrected = aFact(
      'roster-change',
      { change: 'corrected', official: anOfficial({ id: 'o1', kind: 'public-employee' }), document: '9/TB' },
      { subject: 'o1', at: LATER },
    );

    expect(told(aPanelRecord({ officials, facts: [...facts, corrected] }))).toEqual(told());
  });
});
