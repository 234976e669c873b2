// What is kept on one person: their own facts whole, of others' facts their own row, nothing of anybody else.
import { describe, expect, it } from 'vitest';
import type { Fact } from '#shared/domain/fact';
import { ownActs, ownFacts } from '#shared/domain/personal-data';
import { aFact, aSelfAssessment } from '../../store-contract/fixtures.ts';

const review = aFact('review', {
  subject: 'section:o1',
  content: {
    heldOn: '2023-11-02',
    present: 3,
    called: 3,
    minutes: 'Biên bản nói về mọi người',
    rows: [
      { official: 'o1', proposal: 'good', comment: 'Về o1' },
      { official: 'o2', proposal: 'excellent', comment: 'Về o2' },
    ],
    notSelfAssessed: [{ official: 'o2', reason: 'ốm' }],
  },
}) as Fact;
const announced = aFact('members-announced', {
  subject: 'panel:P1',
  content: { panel: 'P1', resultsRound: 1, results: { o1: 'good', o2: 'excellent' } },
}) as Fact;
const late = aFact('late-petition', {
  subject: 'official:o1',
  content: { official: 'o1', grounds: 'Gửi muộn', receivedOn: '2023-12-20', answer: 'Đã hết hạn' },
}) as Fact;

describe('the facts kept on somebody', () => {
  it('are their own whole', () => {
    const own = ownFacts([aSelfAssessment('o1'), aSelfAssessment('o2'), late], 'o1', 'hr');

    expect(own.map(({ kind, subject }) => [kind, subject])).toEqual([
      ['self-assessment', 'official:o1'],
      ['late-petition', 'official:o1'],
    ]);
    expect(own[0]?.content).toEqual(aSelfAssessment('o1').content);
  });

  it('are of a meeting their own row only, although the section is called as they are', () => {
    expect(ownFacts([review], 'o1', 'hr').map(({ content }) => content)).toEqual([
      { rows: [{ official: 'o1', proposal: 'good', comment: 'Về o1' }] },
    ]);
    expect(ownFacts([review], 'o3', 'hr')).toEqual([]);
  });

  it('are of results told to a Party cell their own', () => {
    expect(ownFacts([announced], 'o2', 'hr').map(({ content }) => content)).toEqual([{ results: { o2: 'excellent' } }]);
  });

  it('are for the person what the table of access lets the person see', () => {
    expect(
      ownFacts([review, announced, aSelfAssessment('o1'), late], 'o1', 'official').map(({ kind }) => kind),
    ).toEqual(['self-assessment', 'late-petition']);
  });
});

describe('the acts of somebody in a role', () => {
  it('are told without what they are about', () => {
    const acted = { ...review, by: 'chair:o9' } as Fact;

    expect(ownActs([acted, aSelfAssessment('o9')], 'o9')).toEqual([
      { unit: review.unit, kind: 'review', round: 1, at: review.at },
    ]);
  });
});
