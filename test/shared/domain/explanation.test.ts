// Every rule applied to one person, with its verdict and article, as far as each reader may see it.
import { describe, expect, it } from 'vitest';
import type { AccessRole } from '#shared/domain/access';
import { explanationOf } from '#shared/domain/explanation';
import type { Fact } from '#shared/domain/fact';
import type { Official } from '#shared/domain/official';
import type { Profile } from '#shared/regulations/profile';
import { explanationSections } from '../../../functions/explain/sections.ts';
import {
  aCap,
  aCellRecord,
  aCycle,
  aFact,
  anOfficial,
  aPanelRecord,
  aPartyDecision,
  aPeriodScore,
  aPeriodsProfile,
  aRecordOfDecision,
  aRegulations,
  aReview,
  closed,
} from '../../builders.ts';

const byPoints = (): Profile => ({
  ...aPeriodsProfile(),
  caps: [aCap()],
  standards: {
    way: 'points',
    levels: [
      {
        rating: 'excellent',
        points: { from: 90_00, source: { document: 'NĐ 335', article: 'Đ20', certainty: 'T' } },
        conditions: [],
      },
      {
        rating: 'good',
        points: { from: 70_00, below: 90_00, source: { document: 'NĐ 335', article: 'Đ20', certainty: 'T' } },
        conditions: [],
      },
      {
        rating: 'completed',
        points: { from: 50_00, below: 70_00, source: { document: 'NĐ 335', article: 'Đ20', certainty: 'T' } },
        conditions: [],
      },
    ],
    notCompleted: { conditions: [] },
  },
});
const CYCLE = aCycle({ regulations: aRegulations({ state: [byPoints()] }) });
const score = (period: string, results: number, parts: { round?: number; at?: string } = {}): Fact =>
  aFact('period-score', aPeriodScore({ period, results }), { subject: `period:o1:${period}`, ...parts });
const SCORES = [score('2023-Q1', 60_00), score('2023-Q2', 61_00), score('2023-Q3', 62_01)];
const REVIEW = closed('collective-review', [
  aFact('review', aReview({ rows: [{ official: 'o1', proposal: 'completed' }] }), { subject: 'section:s1' }),
]);
const DISCIPLINED: Partial<Official> = {
  disciplines: [
    { form: 'reprimand', side: 'administrative', decidedOn: '2023-05-01', document: '1/QĐ', dutyRelated: true },
  ],
  leaves: [{ kind: 'sick', from: '2023-01-01', to: '2023-04-15' }],
};
const explained = (facts: Fact[], reader: AccessRole = 'hr', over: Partial<Official> = {}) => {
  const official = anOfficial({ cell: 'c1', ...over });
  const record = aPanelRecord({ facts, officials: [official, anOfficial({ id: 'o2' }), anOfficial({ id: 'o3' })] });
  const decided = closed('party-decision', [aFact('party-decision', aPartyDecision(), { subject: 'committee' })]);
  const explanation = explanationOf({ record, cycle: CYCLE, official, cell: aCellRecord({ facts: decided }) }, reader);
  return { explanation, text: JSON.stringify(explanationSections(explanation)) };
};

describe('the points of an explanation', () => {
  it('are reckoned step by step: each sum, the mean and its cut', () => {
    const { text } = explained(SCORES);

    for (const step of ['27,00 + 60,00 = 87,00', '264,01 ÷ 3 = 88,00', 'Đ21k1']) expect(text).toContain(step);
  });

  it('name the period that is missing, and no mean', () => {
    const { text } = explained(SCORES.slice(0, 2));

    expect(text).toContain('"vi":"Quý 3/2023","en":"Q3 2023"},"verdict":"missing-data"');
    expect(text).not.toContain('÷');
  });
});

describe('an explanation after the decision', () => {
  const decidedAt = '2023-12-10T00:00:00.000Z';
  const decided = aRecordOfDecision({ o1: 'good', o2: 'excellent', o3: 'good' }, { at: decidedAt });
  const later = score('2023-Q3', 70_00, { round: 2, at: '2023-12-20T00:00:00.000Z' });

  it('stands on what was recorded until then, and says what corrections since would suggest', () => {
    const before = explained([...SCORES, ...decided, later]).explanation;

    expect(before.suggestion.answer).toMatchObject({ is: 'rating', rating: 'good' });
    expect(before.since?.answer).toMatchObject({ is: 'rating', rating: 'excellent' });
    expect(explained([...SCORES, ...decided]).explanation.since).toBeUndefined();
  });

  it('shows the arithmetic of the caps that the person is counted in', () => {
    const { text } = explained([...SCORES, ...decided]);

    expect(text).toContain('⌊3 × 20 / 100⌋ = 0; đang xếp 1');
  });
});

describe('what a reader sees of it', () => {
  const all = [...SCORES, ...REVIEW];
  const sections = (reader: AccessRole, over: Partial<Official> = DISCIPLINED) => {
    const { explanation } = explained(all, reader, over);
    const found = explanationSections(explanation);
    // what a regime assumes is said of nobody
    const ofPerson = found.filter(({ id }) => id !== 'assumptions');
    return { ids: found.map(({ id }) => id), text: JSON.stringify(ofPerson) };
  };

  it('is all for HR: discipline, proposals, the Party rating', () => {
    expect(sections('hr').ids).toEqual(expect.arrayContaining(['discipline', 'proposals', 'party']));
  });

  it('is for a chair only the bound that follows from leave and discipline, and no Party rating', () => {
    const { ids, text } = sections('chair');

    expect(ids).not.toContain('discipline');
    expect(ids).not.toContain('party');
    for (const word of ['kỷ luật', 'Nghỉ từ 3']) expect(text).not.toContain(word);
    expect(text).toContain('Chỉ được xếp loại: Không hoàn thành nhiệm vụ');
  });

  it('is for the person their own data, discipline and Party rating, without what others proposed', () => {
    const { ids, text } = sections('official');

    expect(ids).toEqual(expect.arrayContaining(['discipline', 'points', 'party']));
    expect(ids).not.toContain('proposals');
    for (const other of ['o2', 'o3', 'Người Mẫu o2']) expect(text).not.toContain(other);
  });

  it('is for an auditor the State side alone', () => {
    expect(sections('auditor').ids).not.toContain('party');
  });
});
