// The petition window and the days to answer, as the law that rates the panel's people says: the longest among them.
import { describe, expect, it } from 'vitest';
import type { Fact } from '#shared/domain/fact';
import { regulationsFor } from '#shared/regulations/compose';
import type { Override } from '#shared/regulations/override';
import { dueOf } from '../../../functions/gates/due.ts';
import {
  aCycle,
  aFact,
  anOfficial,
  aPanelRecord,
  aProfile,
  aRegulations,
  aSupplement,
  closed,
} from '../../builders.ts';

const OPENED = '2026-12-10T03:00:00.000Z';
const employee = anOfficial({ id: 'o1', kind: 'public-employee' });
const servant = anOfficial({ id: 'o2', kind: 'civil-servant' });

/** Civil servants under NĐ 335, public employees under NĐ 233 with their unit's own rules. */
const mixedCycle = (overrides: Override[] = []) =>
  aCycle({
    regulations: regulationsFor({ day: '2026-11-01', profile: 'by-date', supplements: [aSupplement()], overrides }),
  });
const dueDate = (phase: 'petitions' | 'answers', days: number): Override => ({
  id: 'han-1',
  reason: 'Hướng dẫn của tỉnh',
  set: 'due-date',
  phase,
  dueAfterDays: days,
});

const due = (phase: 'petitions' | 'answers', people = [employee, servant], cycle = mixedCycle()) =>
  dueOf(cycle, phase, OPENED, aPanelRecord({ officials: people }));

describe('the window', () => {
  it('[R37] is five calendar days from publication, to the end of the last (Luật Viên chức 2025 Đ27)', () => {
    expect(due('petitions', [employee])).toBe('2026-12-15T16:59:59.999Z');
  });

  it('is the longest among the regimes of the people who take part, and of nobody else', () => {
    const long = aProfile({ id: 'long', kinds: ['civil-servant'] });
    const short = aProfile({ id: 'short', kinds: ['public-employee'] });
    const cycle = aCycle({
      regulations: aRegulations({
        state: [
          { ...long, petition: { ...long.petition, windowDays: 9 } },
          { ...short, petition: { ...short.petition, windowDays: 3 } },
        ],
      }),
    });

    expect(due('petitions', [employee, servant], cycle)).toBe('2026-12-19T16:59:59.999Z');
    expect(due('petitions', [employee], cycle)).toBe('2026-12-13T16:59:59.999Z');
    expect(due('petitions', [employee, { ...servant, active: false }], cycle)).toBe('2026-12-13T16:59:59.999Z');
  });

  it('[K8] runs from the day on which the list was posted, where it is later than the notice', () => {
    const posted = (date: string, round = 1) =>
      aFact('publication', { date, document: 'Niêm yết 3/TB' }, { subject: 'panel', round });
    const window = (...facts: Fact[]) =>
      dueOf(mixedCycle(), 'petitions', OPENED, aPanelRecord({ officials: [employee], facts }));

    expect(window(posted('2026-12-13'))).toBe('2026-12-18T16:59:59.999Z');
    expect(window(posted('2026-12-08')), 'before the notice').toBe('2026-12-15T16:59:59.999Z');
    expect(window(posted('2026-12-13'), posted('2026-12-12', 2)), 'as corrected').toBe('2026-12-17T16:59:59.999Z');
  });

  it('[K8] that was extended is not shortened by the day of the list', () => {
    const extension = (due: string) =>
      aFact('extension', { phase: 'petitions', due, reason: 'Bão' }, { subject: 'petitions' });
    const posted = aFact('publication', { date: '2026-12-13', document: '3/TB' }, { subject: 'panel' });
    const window = (due: string) =>
      dueOf(
        mixedCycle(),
        'petitions',
        OPENED,
        aPanelRecord({ officials: [employee], facts: [extension(due), posted] }),
      );

    expect(window('2026-12-25T16:59:59.999Z')).toBe('2026-12-25T16:59:59.999Z');
    expect(window('2026-12-16T16:59:59.999Z')).toBe('2026-12-18T16:59:59.999Z');
  });

  it('is the procedure’s where nobody takes part', () => {
    expect(due('petitions', [])).toBe('2026-12-15T16:59:59.999Z');
  });

  it('is not shortened by the cycle where it is law, and may be longer', () => {
    expect(due('petitions', [employee], mixedCycle([dueDate('petitions', 2)]))).toBe('2026-12-15T16:59:59.999Z');
    expect(due('petitions', [employee], mixedCycle([dueDate('petitions', 7)]))).toBe('2026-12-17T16:59:59.999Z');
  });

  it('[R38] is as the cycle sets it where no law gives days', () => {
    expect(due('petitions', [servant], mixedCycle([dueDate('petitions', 2)]))).toBe('2026-12-12T16:59:59.999Z');
  });
});

describe('the answers', () => {
  it('[R37] have ten working days, over weekends and New Year', () => {
    expect(due('answers', [employee])).toBe('2026-12-24T16:59:59.999Z');
    expect(dueOf(mixedCycle(), 'answers', '2026-12-24T03:00:00.000Z', aPanelRecord({ officials: [employee] }))).toBe(
      '2027-01-08T16:59:59.999Z',
    );
  });

  it('[R36] have calendar days under NĐ 90, which gives none of its own', () => {
    const cycle = aCycle({ regulations: aRegulations() });
    expect(due('answers', [employee], cycle)).toBe('2026-12-24T16:59:59.999Z');
    expect(due('answers', [employee], { ...cycle, regulations: { ...cycle.regulations, overrides: [] } })).toBe(
      '2026-12-24T16:59:59.999Z',
    );
  });

  it('follow an extension', () => {
    const extension = aFact(
      'extension',
      { phase: 'answers', due: '2027-02-01T16:59:59.999Z', reason: 'Xác minh' },
      { subject: 'answers' },
    );
    expect(dueOf(mixedCycle(), 'answers', OPENED, aPanelRecord({ officials: [employee], facts: [extension] }))).toBe(
      '2027-02-01T16:59:59.999Z',
    );
  });
});

describe('a petition on hold', () => {
  const petition = (id: string) => aFact('petition', { grounds: 'Đề nghị xem lại' }, { subject: `official:${id}` });
  const filed = closed('petitions', [petition('o1'), petition('o2')]);
  const hold = (id: string, why: 'complaint' | 'lifted', at: string, round = 1) =>
    aFact('petition-hold', { official: id, why, document: '9/TB' }, { subject: `official:${id}`, round, at });
  const dueWith = (...holds: ReturnType<typeof hold>[]) =>
    dueOf(
      mixedCycle(),
      'answers',
      OPENED,
      aPanelRecord({ officials: [employee, servant], facts: [...filed, ...holds] }),
    );

  it('leaves the date to the others that wait', () => {
    expect(dueWith(hold('o1', 'complaint', '2026-12-11T03:00:00.000Z'))).toBe('2026-12-24T16:59:59.999Z');
  });

  it('suspends the date where no other waits', () => {
    const both = [
      hold('o1', 'complaint', '2026-12-11T03:00:00.000Z'),
      hold('o2', 'complaint', '2026-12-12T03:00:00.000Z'),
    ];
    expect(dueWith(...both)).toBe('2027-12-12T16:59:59.999Z');
  });

  it('has its days counted anew from the day on which the hold is lifted', () => {
    const lifted = [
      hold('o1', 'complaint', '2026-12-11T03:00:00.000Z'),
      hold('o1', 'lifted', '2027-01-11T03:00:00.000Z', 2),
    ];
    expect(dueWith(...lifted)).toBe('2027-01-25T16:59:59.999Z');
  });
});
