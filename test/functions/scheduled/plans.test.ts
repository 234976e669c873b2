// Which cycle a day belongs to.
import { describe, expect, it } from 'vitest';
import { type CycleKind, planAt } from '../../../functions/scheduled/plans.ts';

describe('a day', () => {
  it('belongs to the cycle of its year, its quarter, or the school year that ends or begins', () => {
    const idAt = (cycle: CycleKind, day: string) => planAt(cycle, `${day}T01:00:00.000Z`, 'by-date');
    expect(idAt('year', '2026-11-01')).toMatchObject({ id: '2026', period: { from: '2026-01-01', to: '2026-12-31' } });
    expect(idAt('quarter', '2026-06-25')).toMatchObject({
      id: '2026-q2',
      period: { from: '2026-04-01', to: '2026-06-30' },
    });
    expect(idAt('quarter', '2026-12-25')).toMatchObject({
      id: '2026-q4',
      period: { from: '2026-10-01', to: '2026-12-31' },
    });
    expect(idAt('school-year', '2026-05-25')).toMatchObject({
      id: '2026-schools',
      period: { from: '2025-09-01', to: '2026-05-31' },
    });
    expect(idAt('school-year', '2026-09-05')).toMatchObject({ id: '2027-schools' });
  });
});
