// Rounds: every return, granted petition and outdated settlement raises exactly the phases that it asks anew.
import { describe, expect, it } from 'vitest';
import type { Fact } from '#shared/domain/fact';
import { CELL_PHASES, PANEL_PHASES, type Phase } from '#shared/domain/phase';
import {
  closureOf,
  countedFacts,
  freshSettlement,
  lastClosure,
  passedDecision,
  reopenings,
  roundOf,
  toldRounds,
} from '#shared/domain/rounds';
import { aClosure, aDecision, aFact, aPartyDecision, aTally, CELL_REF, closed } from '../../builders.ts';

const lower = (panel: string, resultsRound: number): Fact =>
  aFact('lower-results', { panel, resultsRound, tally: aTally() }, { subject: `panel:${panel}`, round: resultsRound });
const announced = (panel: string, resultsRound: number): Fact =>
  aFact(
    'members-announced',
    { panel, resultsRound, results: { o1: 'good' } },
    { unit: CELL_REF, subject: `panel:${panel}`, round: resultsRound },
  );
const settled = (used: Record<string, number>, round = 1): Fact =>
  aFact('settlement', { tally: aTally(), used }, { subject: 'panel', round });

const outdated = [lower('p2', 1), settled({ p2: 1 }), lower('p2', 2)];
const raisedBy = (facts: Fact[]): Partial<Record<Phase, number>> =>
  Object.fromEntries(
    PANEL_PHASES.map((phase) => [phase, roundOf(phase, { kind: 'panel', facts })] as const).filter(
      ([, round]) => round > 1,
    ),
  );

describe('the round of a panel’s phase', () => {
  it.each<[string, Fact[], Partial<Record<Phase, number>>]>([
    ['nothing yet', [], {}],
    ['a phase that ended as it should', [aClosure('decision')], {}],
    [
      'a return to self-assessment',
      [aClosure('staff-proposal', [], { outcome: 'returned-to-self-assessment' })],
      {
        'self-assessment': 2,
        'collective-review': 2,
        'party-opinion': 2,
        'staff-proposal': 2,
        decision: 2,
        signature: 2,
        answers: 2,
      },
    ],
    [
      'a return to the collective review',
      [aClosure('decision', [], { outcome: 'returned-to-collective-review' })],
      { 'collective-review': 2, 'party-opinion': 2, 'staff-proposal': 2, decision: 2, signature: 2, answers: 2 },
    ],
    [
      'a return to the staff proposal',
      [aClosure('decision', [], { outcome: 'returned-to-staff-proposal' })],
      { 'staff-proposal': 2, decision: 2, signature: 2, answers: 2 },
    ],
    [
      'a granted petition',
      [aClosure('answers', [], { outcome: 'changed' })],
      { decision: 2, signature: 2, answers: 2 },
    ],
    ['a settlement outdated by a panel below', outdated, { 'lower-panels': 2, decision: 2, signature: 2, answers: 2 }],
    [
      'a return, and then two granted petitions',
      [
        aClosure('decision', [], { outcome: 'returned-to-staff-proposal' }),
        aClosure('answers', [], { outcome: 'changed' }),
        aClosure('answers', [], { outcome: 'changed', round: 2 }),
      ],
      { 'staff-proposal': 2, decision: 4, signature: 4, answers: 4 },
    ],
  ])('counts after %s', (_, facts, raised) => {
    expect(raisedBy(facts)).toEqual(raised);
  });

  it('does not depend on the order in which the facts are read', () => {
    expect(raisedBy([...outdated].reverse())).toEqual(raisedBy(outdated));
  });

  it('counts one more repair for each that ended', () => {
    expect(
      roundOf('repair', { kind: 'panel', facts: [aClosure('repair'), aClosure('repair', [], { round: 2 })] }),
    ).toBe(3);
  });
});

describe('the round of a Party cell’s phase', () => {
  it('[R55] is raised in every phase by State results newer than the settlement', () => {
    const facts = [announced('p1', 1), settled({ p1: 1 }), announced('p1', 2)];

    expect(CELL_PHASES.map((phase) => roundOf(phase, { kind: 'cell', facts }))).toEqual([2, 2, 2]);
  });

  it('is the first until then', () => {
    expect(roundOf('party-review', { kind: 'cell', facts: [announced('p1', 1), settled({ p1: 1 })] })).toBe(1);
  });
});

describe('a settlement', () => {
  it('stands while it used the latest results told', () => {
    expect(freshSettlement([lower('p2', 1), settled({ p2: 1 })])).toBeDefined();
    expect(reopenings([lower('p2', 1), settled({ p2: 1 })])).toBe(0);
  });

  it('falls with a newer round of any panel that it used, or one that it did not know', () => {
    expect(freshSettlement(outdated)).toBeUndefined();
    expect(freshSettlement([settled({}), lower('p3', 1)])).toBeUndefined();
  });

  it('is replaced by the next, which counts as one reopening', () => {
    const again = [...outdated, settled({ p2: 2 }, 2)];

    expect(freshSettlement(again)?.round).toBe(2);
    expect(reopenings(again)).toBe(1);
  });

  it('knows the latest round told by each panel', () => {
    expect(toldRounds([lower('p2', 2), lower('p2', 1), announced('p9', 1)])).toEqual({ p2: 2, p9: 1 });
  });
});

describe('closures', () => {
  const first = aFact('decision', aDecision({ o1: 'good' }), { subject: 'authority' });
  const second = aFact('decision', aDecision({ o1: 'excellent' }), { subject: 'authority', round: 2 });
  const facts = [...closed('decision', [second], { round: 2 }), ...closed('decision', [first])];

  it('of the latest round say which facts count', () => {
    expect(lastClosure(facts, 'decision')?.round).toBe(2);
    expect(countedFacts(facts, 'decision')).toEqual([second]);
  });

  it('leave out a fact that came too late to be listed', () => {
    const late = aFact('party-decision', aPartyDecision(), { subject: 'committee' });

    expect(countedFacts([late, aClosure('party-decision')], 'party-decision')).toEqual([]);
  });

  it('are found by phase and round', () => {
    expect(closureOf(facts, 'decision', 1)?.round).toBe(1);
    expect(closureOf(facts, 'decision', 3)).toBeUndefined();
    expect(closureOf(facts, 'signature', 1)).toBeUndefined();
  });

  it('of a decision that nobody was asked for pass it over, in its own round only', () => {
    const passed = aClosure('decision');
    const panel = (...own: Fact[]) => passedDecision({ kind: 'panel', facts: own });

    expect(panel(passed)).toEqual(passed);
    expect(panel(...facts)).toBeUndefined();
    expect(panel(passed, aClosure('answers', [], { outcome: 'changed' }))).toBeUndefined();
    expect(panel()).toBeUndefined();
  });

  it('of a decision pass over neither one that is missing, nor one taken before the last person left', () => {
    const missing = aClosure('decision', [], { asked: 1, missing: ['authority'] });
    const taken = closed('decision', [first], { asked: 0 });

    expect(passedDecision({ kind: 'panel', facts: [missing] })).toBeUndefined();
    expect(passedDecision({ kind: 'panel', facts: taken })).toBeUndefined();
  });
});
