// Amendments: they raise exactly the rounds of what is asked again, concern only whom they name, and are settled once.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concerned, lockedRows } from '#shared/domain/amended-people';
import { amendmentsSeen, pendingAmendments, windowOf } from '#shared/domain/amendments';
import type { Fact, FactContent } from '#shared/domain/fact';
import { PANEL_PHASES, type Phase } from '#shared/domain/phase';
import { freshSettlement, roundOf } from '#shared/domain/rounds';
import { slotsOf } from '#shared/domain/slots';
import { aClosure, aDecision, aFact, anOfficial, aPanelRecord, aTally, PANEL_REF } from '../../builders.ts';

type From = FactContent<'amendment'>['from'];
const amended = (round: number, officials = ['o1'], from: From = 'decision'): Fact<'amendment'> =>
  aFact('amendment', { from, officials, reason: 'Kết luận', document: `${round}/KL` }, { subject: 'panel', round });
const settled = (round: number, over: Partial<FactContent<'settlement'>> = {}): Fact =>
  aFact('settlement', { tally: aTally(), used: { [PANEL_REF.id]: round }, ...over }, { subject: 'panel', round });
const decided = aFact('decision', aDecision({ o1: 'good', o2: 'completed' }), { subject: 'authority' });
const CLOSED: Fact[] = [decided, aClosure('decision', [decided]), aClosure('lower-panels'), settled(1)];
const RULES = { partyOpinionOn: [], staffProposal: true };

const raisedBy = (facts: Fact[]): Phase[] =>
  PANEL_PHASES.filter((phase) => roundOf(phase, { kind: 'panel', facts }) > 1);
const people = [anOfficial({ id: 'o1' }), anOfficial({ id: 'o2' })];
const rowsIn = (phase: Phase, facts: Fact[]): string[] =>
  slotsOf(phase, aPanelRecord({ officials: people, facts }), RULES).flatMap(({ rows }) => rows);

describe('an amendment of a settled panel', () => {
  it('makes the settlement outdated, and raises the decision and what follows it', () => {
    const facts = [...CLOSED, amended(1)];

    expect(freshSettlement(facts)).toBeUndefined();
    expect(raisedBy(facts)).toEqual(['lower-panels', 'decision', 'signature', 'answers']);
  });

  it('raises the meeting and the proposal too, where the meeting is to speak again', () => {
    expect(raisedBy([...CLOSED, amended(1, ['o1'], 'collective-review')])).toEqual([
      'collective-review',
      'party-opinion',
      'lower-panels',
      'staff-proposal',
      'decision',
      'signature',
      'answers',
    ]);
  });

  it('opens a window once the closure before the decision lists it, and for whom it names alone', () => {
    const facts = [...CLOSED, amended(1), aClosure('lower-panels', [amended(1)], { round: 2 })];

    expect(amendmentsSeen(CLOSED)).toBe(0);
    expect(amendmentsSeen(facts)).toBe(1);
    expect(roundOf('petitions', { kind: 'panel', facts })).toBe(2);
    expect([windowOf(facts, 'o1'), windowOf(facts, 'o2')]).toEqual([2, 1]);
  });

  it('asks about whom it names, and locks the others as they were decided', () => {
    const facts = [...CLOSED, amended(1, ['o1'], 'collective-review')];

    for (const phase of ['collective-review', 'staff-proposal', 'decision'] as const) {
      expect(rowsIn(phase, CLOSED)).toEqual(['o1', 'o2']);
      expect(rowsIn(phase, facts)).toEqual(['o1']);
    }
    expect([...lockedRows(facts)]).toEqual([['o2', { row: { official: 'o2', rating: 'completed' } }]]);
  });

  it('locks nobody where a panel below has told otherwise meanwhile', () => {
    const told = aFact(
      'lower-results',
      { panel: 'p2', resultsRound: 1, tally: aTally() },
      { subject: 'panel:p2', round: 1 },
    );

    expect(lockedRows([...CLOSED, amended(1), told]).size).toBe(0);
  });

  it('waits on, where it came after the decision could see it', () => {
    const facts = [...CLOSED, amended(1), aClosure('lower-panels', [], { round: 2 }), settled(2)];

    expect(pendingAmendments(facts)).toHaveLength(1);
    expect(freshSettlement(facts)).toBeUndefined();
    expect(freshSettlement([...facts, settled(3, { amended: 1 })])).toBeDefined();
  });

  it('concerns nobody once it is settled, however many there were and in whatever order they are read', () => {
    const officials = fc.array(fc.constantFrom('o1', 'o2', 'o3'), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(officials, { minLength: 1, maxLength: 6 }), fc.nat(6), (each, taken) => {
        const amendments = each.map((ids, at) => amended(at + 1, ids));
        const settlement = taken === 0 ? settled(2) : settled(2, { amended: taken });
        const facts = [...CLOSED, ...amendments, settlement];
        const left = amendments.slice(taken).flatMap(({ content }) => content.officials);

        expect([...(concerned(facts) ?? [])].sort()).toEqual([...new Set(left)].sort());
        expect(concerned(facts.toReversed())).toEqual(concerned(facts));
        expect(freshSettlement(facts) === undefined).toBe(left.length > 0);
      }),
    );
  });
});
