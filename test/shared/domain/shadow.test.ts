// A closed cycle judged again under another profile: who would change, who would not, and for whom data is missing.
import { describe, expect, it } from 'vitest';
import { RuleNotInForce } from '#shared/domain/errors';
import type { Fact } from '#shared/domain/fact';
import type { Official } from '#shared/domain/official';
import type { Outcome } from '#shared/domain/rating';
import { shadowOf } from '#shared/domain/shadow';
import { nd233 } from '#shared/regulations/nd-233-2026';
import { nd335 } from '#shared/regulations/nd-335-2025';
import { aCycle, aFact, anOfficial, aPanelRecord, aPeriodScore } from '../../builders.ts';

const CYCLE = aCycle();
const scored = (official: string, results: number): Fact[] =>
  ['2023-Q1', '2023-Q2', '2023-Q3'].map((period) =>
    aFact('period-score', aPeriodScore({ official, period, common: 30_00, results }), {
      subject: `period:${official}:${period}`,
    }),
  );
const result = (official: string, outcome: Outcome, round = 1): Fact =>
  aFact('result', { outcome, profile: 'hau-giang-1120', profileVersion: 1 }, { subject: official, round });
const run = (facts: Fact[], officials: Official[] = [anOfficial()], profile = nd335) =>
  shadowOf([aPanelRecord({ facts, officials })], CYCLE, profile);
const verdicts = (facts: Fact[], officials?: Official[]) =>
  run(facts, officials).rows.map(({ official, verdict }) => [official, verdict]);

describe('a shadow run', () => {
  it('finds whoever would have another rating by points, and whoever would keep theirs', () => {
    const officials = [anOfficial(), anOfficial({ id: 'o2' })];
    const facts = [...scored('o1', 60_00), ...scored('o2', 45_00), result('o1', 'good'), result('o2', 'good')];

    expect(verdicts(facts, officials)).toEqual([
      ['o1', 'changes'],
      ['o2', 'same'],
    ]);
  });

  it('compares with the result that stands last', () => {
    expect(verdicts([...scored('o1', 60_00), result('o1', 'good'), result('o1', 'excellent', 2)])).toEqual([
      ['o1', 'same'],
    ]);
  });

  it('says what data is missing rather than guess', () => {
    const [row] = run([result('o1', 'good')]).rows;

    expect(row?.verdict).toBe('undetermined');
    expect(row?.suggestion.answer).toMatchObject({ is: 'missing-data', points: true });
  });

  it('applies the discipline rule of the profile’s nearest day, though the cycle is older than it', () => {
    const act = { form: 'reprimand', side: 'administrative', decidedOn: '2023-05-01', document: '1/QĐ' } as const;
    const of = (dutyRelated: boolean) =>
      verdicts(
        [...scored('o1', 45_00), result('o1', 'good')],
        [anOfficial({ disciplines: [{ ...act, dutyRelated }] })],
      );

    expect([of(true), of(false)]).toEqual([[['o1', 'changes']], [['o1', 'same']]]);
  });

  it('leaves out whom the profile does not rate, and is refused where it rates nobody', () => {
    const officials = [anOfficial(), anOfficial({ id: 'o2', kind: 'public-employee' })];
    const facts = [...scored('o1', 45_00), result('o1', 'good')];

    expect(run(facts, officials)).toMatchObject({ outside: 1, rows: [{ official: 'o1' }] });
    expect(() => run(facts, [anOfficial()], nd233)).toThrow(RuleNotInForce);
  });

  it('counts its caps only where everybody’s rating is determined', () => {
    const officials = ['o1', 'o2'].map((id) => anOfficial({ id }));
    const facts = [...scored('o1', 60_00), result('o1', 'good'), result('o2', 'good')];

    expect(run([...facts, ...scored('o2', 45_00)], officials).exceeded.map(({ group }) => group.cap.id)).toEqual([
      'agency-20',
      'job-group-20',
    ]);
    expect(run(facts, officials).exceeded).toEqual([]);
  });
});
