// Which conflicts of State and Party a situation meets: C1 to C9 of the law sheet.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Known } from '#shared/domain/assessment';
import { type Eligibility, eligibilityOf } from '#shared/domain/eligibility';
import type { Discipline, Official } from '#shared/domain/official';
import { assessParty, partyDisciplined } from '#shared/domain/party-assessment';
import { conflictsBetween, conflictsOf, type Situation } from '#shared/domain/party-conflicts';
import { OUTCOMES } from '#shared/domain/rating';
import { CONFLICT_IDS, CONFLICTS, Conflict } from '#shared/regulations/conflicts';
import { hauGiang1120 } from '#shared/regulations/hau-giang-1120';
import { hd21 } from '#shared/regulations/hd-21-2019';
import { nd90Amended } from '#shared/regulations/nd-90-2020-amended';
import { qd124 } from '#shared/regulations/qd-124-2023';
import { qd366 } from '#shared/regulations/qd-366-2025';
import { anOfficial } from '../../builders.ts';

const YEAR = { from: '2026-01-01', to: '2026-12-31' };
const rated: Eligibility = { status: 'rated' };

/** 91 points, one task late, all else done. */
const oneLate: Known = {
  points: 91_00,
  figures: {
    'tasks-done': 100_00,
    'tasks-on-time': 98_00,
    'tasks-late': 2_00,
    'tasks-beyond': 40_00,
    'tasks-not-done': 0,
    'faults-fixed': true,
    degradation: false,
    'party-bans': false,
  },
};

const aSituation = (over: Partial<Situation> = {}): Situation => ({
  official: anOfficial(),
  party: qd366,
  period: YEAR,
  eligibility: rated,
  outcome: 'excellent',
  known: oneLate,
  ...over,
});
const met = (over: Partial<Situation> = {}) => conflictsOf(aSituation(over)).conflicts;

describe('C2: points that the State rates and no Party level fits', () => {
  it('[R22] is met by 91 points with one late task under QĐ 366, and says which conditions fail', () => {
    expect(conflictsOf(aSituation())).toEqual({ conflicts: ['C2'], failing: ['on-time-excellent'] });
  });

  it('is not met where the Party standards give a level', () => {
    const known = { ...oneLate, figures: { ...oneLate.figures, 'tasks-on-time': 100_00, 'tasks-late': 0 } };

    expect(met({ known })).toEqual([]);
  });

  it('is not met where data is missing: nothing is guessed', () => {
    expect(met({ known: { figures: {} } })).toEqual([]);
    expect(met({ known: { points: 91_00, figures: {} } })).toEqual([]);
  });

  it('is not met where the State rated nobody', () => {
    for (const outcome of OUTCOMES.slice(4)) expect(met({ outcome })).toEqual([]);
  });

  it('is not met under QĐ 124 and HD 21, whose levels were read in part only', () => {
    for (const party of [qd124, hd21]) expect(met({ party })).toEqual([]);
  });
});

describe('what was not read of a level', () => {
  it('is said instead of a rating', () => {
    const outcome = (lead: Official['lead'], known: Known) =>
      assessParty({ kind: 'civil-servant', lead }, qd124, known)?.outcome;

    expect(outcome('staff', { figures: {} })).toMatchObject({ is: 'missing-data' });
    expect(outcome('head', oneLate)).toEqual({ is: 'not-read', rating: 'excellent' });
    expect(outcome('staff', { figures: { ...oneLate.figures, 'common-well': false } })).toEqual({
      is: 'not-read',
      rating: 'good',
    });
    expect(outcome('head', { figures: { degradation: true } })).toMatchObject({ rating: 'not-completed' });
  });
});

describe('C5: discipline that counts on one side only', () => {
  const discipline = (over: Partial<Discipline> = {}): Discipline => ({
    form: 'reprimand',
    side: 'administrative',
    decidedOn: '2026-03-01',
    document: '1/QĐ',
    dutyRelated: true,
    ...over,
  });
  const disciplined: Eligibility = {
    status: 'rated',
    override: { rating: 'not-completed', code: 'discipline', article: 'Đ1' },
  };

  it('[R18] is met where the State counts any discipline and QĐ 366 only what is duty-related', () => {
    const official = anOfficial({ disciplines: [discipline({ dutyRelated: false })] });

    expect(met({ official, eligibility: disciplined, known: { figures: {} } })).toEqual(['C5']);
  });

  it('[R20] is met where an act already counted on the State side is weighed again by the Party', () => {
    const official = anOfficial({ disciplines: [discipline()] });

    expect(met({ official, eligibility: rated, known: { figures: {} } })).toEqual(['C5']);
  });

  it('[R19] is met where HD 21 counts any discipline and the State only what is duty-related', () => {
    const official = anOfficial({ disciplines: [discipline({ dutyRelated: false })] });
    const eligibility = eligibilityOf({ ...official, kind: 'public-employee' }, YEAR, hauGiang1120, {
      day: '2023-06-01',
    });

    expect(met({ official, party: hd21, eligibility, known: { figures: {} } })).toEqual(['C5']);
  });

  it('is not met where both count it, or neither', () => {
    const duty = anOfficial({ disciplines: [discipline()] });
    const private_ = anOfficial({ disciplines: [discipline({ dutyRelated: false })] });

    expect(met({ official: duty, eligibility: disciplined, known: { figures: {} } })).toEqual([]);
    expect(met({ official: private_, eligibility: rated, known: { figures: {} } })).toEqual([]);
  });

  it('[R56] leaves an act at the old organisation to the old one, as QĐ 366 Đ11.4 says', () => {
    const official = anOfficial({ disciplines: [discipline({ agency: 'a9' })] });

    expect(partyDisciplined(official, qd366, YEAR)).toBe(false);
    expect(partyDisciplined(official, qd124, YEAR)).toBe(true);
  });

  it('is not met by a discipline of another year', () => {
    const official = anOfficial({ disciplines: [discipline({ decidedOn: '2025-12-31' })] });

    expect(met({ official, known: { figures: {} } })).toEqual([]);
  });
});

describe('C7: a ceiling for leave on the State side only', () => {
  it('[R04] is met by three months of leave under NĐ 90 Đ2k3', () => {
    const period = { from: '2024-01-01', to: '2024-12-31' };
    const leave = (to: string) =>
      eligibilityOf(anOfficial({ leaves: [{ kind: 'sick', from: '2024-02-01', to }] }), period, nd90Amended);

    expect(met({ eligibility: leave('2024-04-30'), known: { figures: {} } })).toEqual(['C7']);
    expect(met({ eligibility: leave('2024-04-29'), known: { figures: {} } })).toEqual([]);
  });
});

describe('conflicts between two profiles as they stand', () => {
  it('[R26] C1: NĐ 48 measures the State’s share by the Party’s, and the State is rated first', () => {
    expect(conflictsBetween(nd90Amended, qd124)).toContain('C1');
    expect(conflictsBetween(hauGiang1120, hd21)).not.toContain('C1');
  });

  it('C3: 50 percent beyond target on the State side, 30 under QĐ 366', () => {
    expect(conflictsBetween(nd90Amended, qd366)).toContain('C3');
    expect(conflictsBetween(nd90Amended, hd21)).not.toContain('C3');
  });

  it('C4: all rated are the base of the State’s cap, those good of the Party’s', () => {
    expect(conflictsBetween(nd90Amended, qd366)).toContain('C4');
  });

  it('C4 goes with the assumption that the Party’s cap stands on', () => {
    const off = { ...qd124, assumptions: qd124.assumptions.map((each) => ({ ...each, on: false })) };

    expect(conflictsBetween(nd90Amended, qd124)).toContain('C4');
    expect(conflictsBetween(nd90Amended, off)).not.toContain('C4');
  });

  it('C8 and C9 are there in every cycle: kept as separate records and separate orders', () => {
    expect(conflictsBetween(hauGiang1120, hd21)).toEqual(expect.arrayContaining(['C8', 'C9']));
  });
});

describe('the list', () => {
  it('has C1 to C9 once each, cited on both sides', () => {
    expect(CONFLICTS.map(({ id }) => id)).toEqual([...CONFLICT_IDS]);
    for (const conflict of CONFLICTS) expect(Conflict.parse(conflict)).toEqual(conflict);
  });

  it('says of what is no law that it is assumed', () => {
    for (const { state, party } of CONFLICTS)
      for (const { certainty, note } of [...state, ...party])
        if (certainty !== 'T') expect(note).toContain('assumption');
  });
});

describe('finding conflicts', () => {
  it('changes nothing of what it is given: the Party side never bears on the State result', () => {
    fc.assert(
      fc.property(fc.constantFrom(...OUTCOMES), fc.constantFrom(hd21, qd124, qd366), (outcome, party) => {
        const situation = aSituation({ outcome, party });
        const before = structuredClone(situation);
        conflictsOf(situation);
        expect(situation).toEqual(before);
      }),
    );
  });
});
