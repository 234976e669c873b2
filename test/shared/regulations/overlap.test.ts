// The overlap report: rule by rule the same, different, or one side only, with both citations.
import { describe, expect, it } from 'vitest';
import { hauGiang1120 } from '#shared/regulations/hau-giang-1120';
import { hd21 } from '#shared/regulations/hd-21-2019';
import { PARTY_PROFILES, PROFILES } from '#shared/regulations/index';
import { nd90Amended } from '#shared/regulations/nd-90-2020-amended';
import { nd233 } from '#shared/regulations/nd-233-2026';
import { nd335 } from '#shared/regulations/nd-335-2025';
import { canMeet, overlapOf } from '#shared/regulations/overlap';
import { overlapMarkdown } from '#shared/regulations/overlap-markdown';
import type { PartyProfile } from '#shared/regulations/party-profile';
import type { Profile } from '#shared/regulations/profile';
import { qd124 } from '#shared/regulations/qd-124-2023';
import { qd366 } from '#shared/regulations/qd-366-2025';

const row = (state: Profile, party: PartyProfile, rule: string) =>
  overlapOf(state, party).find((each) => each.rule === rule);

describe('NĐ 335 beside QĐ 366', () => {
  it('[R22] has the same points for each rating', () => {
    for (const rating of ['excellent', 'good', 'completed', 'not-completed'])
      expect(row(nd335, qd366, `${rating}/points`)?.verdict).toBe('same');
  });

  it('[R22] has conditions beside the points on the Party side only', () => {
    expect(row(nd335, qd366, 'good/others/tasks-on-time')).toMatchObject({
      verdict: 'party-only',
      party: { sources: [{ document: 'QĐ 366-QĐ/TW (30/8/2025)', article: 'Đ11' }] },
    });
  });

  it('[R21] tests on the State side what Party members must not do, for leaders too', () => {
    expect(row(nd335, qd366, 'not-completed/leaders/party-bans')?.verdict).toBe('state-only');
    expect(row(nd335, qd366, 'not-completed/others/party-bans')?.verdict).toBe('same');
  });

  it('[R27] has a cap in each similar group on both sides, and one in the unit on the State side only', () => {
    const caps = (more: number) => {
      const percent = (qd366.caps[0]?.percent ?? 0) + more;
      return { ...nd335, caps: nd335.caps.map((cap) => ({ ...cap, percent })) };
    };

    expect(row(caps(0), qd366, 'cap/panel-job-group')?.verdict).toBe('same');
    expect(row(caps(-1), qd366, 'cap/panel-job-group')?.verdict).toBe('different');
    expect(row(nd335, qd366, 'cap/panel')?.verdict).toBe('state-only');
  });

  it('[R20] counts an old act once on the State side, and weighs it now on the Party’s', () => {
    expect(row(nd335, qd366, 'discipline/once')).toMatchObject({
      verdict: 'different',
      state: { sources: [{ certainty: 'S' }] },
      party: { sources: [{ certainty: 'T' }] },
    });
  });
});

describe('NĐ 233 beside QĐ 366', () => {
  it('[R56] leaves an act at the old unit to the old unit on both sides', () => {
    expect(row(nd233, qd366, 'discipline/old-unit')?.verdict).toBe('same');
  });

  it('[R03] has two clocks of six months: of service and of membership', () => {
    expect(row(nd233, qd366, 'not-rated')).toMatchObject({
      verdict: 'different',
      state: { sources: [{ article: 'Đ14' }] },
      party: { sources: [{ article: 'Đ5k2' }] },
    });
  });

  it('[R28] holds a head to the unit on the State side only', () => {
    expect(row(nd233, qd366, 'unit-ceiling')?.verdict).toBe('state-only');
  });

  it('[R37] knows petitions after publication, and the Party a check before the decision', () => {
    expect(row(nd233, qd366, 'petition')).toMatchObject({
      verdict: 'different',
      state: { sources: [{ document: 'Luật Viên chức 2025', article: 'Đ27' }] },
    });
  });
});

describe('NĐ 90 beside the Party', () => {
  it('[R13] asks 50 percent beyond target where QĐ 366 asks 30, and QĐ 124 the same 50', () => {
    expect(row(nd90Amended, qd366, 'excellent/others/tasks-beyond')).toMatchObject({
      verdict: 'different',
      state: { says: { en: expect.stringContaining('≥ 50 %') } },
      party: { says: { en: '≥ 30 %' } },
    });
    expect(row(nd90Amended, qd124, 'excellent/others/tasks-beyond')?.verdict).toBe('same');
  });

  it('[R04] has a ceiling for leave; that the Party has none is said only where its text was read', () => {
    expect(row(nd90Amended, qd366, 'leave-ceiling')?.verdict).toBe('state-only');
    expect(row(nd90Amended, hd21, 'leave-ceiling')?.verdict).toBe('not-read');
  });

  it('says of levels that were not read that they were not, and not that nothing is asked', () => {
    const good = overlapOf(hauGiang1120, hd21).filter(({ rule }) => rule.startsWith('good/'));

    expect(good.length).toBeGreaterThan(0);
    expect(new Set(good.map(({ verdict }) => verdict))).toEqual(new Set(['not-read']));
  });

  it('[R26] counts its cap on all rated, the Party on those good', () => {
    expect(row(nd90Amended, qd366, 'cap/panel-job-group')?.verdict).toBe('different');
  });

  it('names discipline rules of the time in which both are in force only', () => {
    const says = row(nd90Amended, qd366, 'discipline/counts')?.state?.says.en ?? '';

    expect(says).toContain('duty-related discipline only (civil servants, from 01/07/2025');
    expect(says).not.toContain('to 30/06/2025');
  });
});

describe('the report of any pair', () => {
  const pairs = PROFILES.flatMap((state) => PARTY_PROFILES.map((party) => [state.id, party.id, state, party] as const));

  it.each(pairs)('%s and %s has each rule once, cited, and the verdict that its sides give', (_s, _p, state, party) => {
    const rows = overlapOf(state, party);

    expect(new Set(rows.map(({ rule }) => rule)).size).toBe(rows.length);
    for (const { verdict, state: ours, party: theirs } of rows) {
      for (const each of [ours, theirs]) expect(each === undefined || each.sources.length > 0).toBe(true);
      expect(verdict === 'same' || verdict === 'different').toBe(ours !== undefined && theirs !== undefined);
      if (verdict === 'party-only') expect(ours).toBeUndefined();
    }
  });

  it('leaves out what stands on an assumption that is off', () => {
    const off = { ...nd335, assumptions: nd335.assumptions.map((each) => ({ ...each, on: false })) };

    expect(row(nd335, qd366, 'discipline/once')?.state).toBeDefined();
    expect(row(off, qd366, 'leave-ceiling')).toBeUndefined();
  });

  it('is a table of as many rows as Markdown', () => {
    const lines = overlapMarkdown(nd335, qd366)
      .split('\n')
      .filter((line) => line.startsWith('| '));

    expect(lines).toHaveLength(overlapOf(nd335, qd366).length + 2);
    for (const line of lines) expect(line.split(/(?<!\\)\|/)).toHaveLength(6);
  });

  it('marks in Markdown what is no law', () => {
    expect(overlapMarkdown(nd335, qd366)).toContain('**[S]**');
  });
});

describe('which profiles one cycle can open with', () => {
  it('are those in force together, and what a province’s own rule names', () => {
    expect(canMeet(nd335, qd366)).toBe(true);
    expect(canMeet(nd335, qd124)).toBe(false);
    expect(canMeet(nd90Amended, hd21)).toBe(true);
    expect(canMeet(hauGiang1120, hd21)).toBe(true);
    expect(canMeet(hauGiang1120, qd124)).toBe(false);
  });
});
