// Charts: what is drawn is what was counted, told in words and patterns too.
import { describe, expect, it } from 'vitest';
import type { CapUse } from '../../../../functions/documents/papers/gather.ts';
import { rosterBefore } from '../../../../functions/documents/papers/gather.ts';
import { publicReport, reportOf } from '../../../../functions/documents/papers/report.ts';
import { reportTables } from '../../../../functions/documents/papers/report-tables.ts';
import { beforeBars } from '../../../../functions/pages/console/before-chart.ts';
import { capBars } from '../../../../functions/pages/console/cap-chart.ts';
import { nameLines } from '../../../../functions/pages/console/chart.ts';
import { ratingBars } from '../../../../functions/pages/console/report-chart.ts';
import { aTally } from '../../../builders.ts';
import { aPerson, people, somePanel, someResults } from '../../documents/papers/results.ts';

const CAPTION = { vi: 'Biểu đồ', en: 'Chart' };
const aCap = (over: Partial<CapUse>): CapUse => ({
  cap: 'Sở Mẫu: agency-20',
  percent: 20,
  base: 20,
  bound: 4,
  used: 3,
  assumption: false,
  ...over,
});
const widths = (page: string, ink: string): number[] =>
  [...page.matchAll(/<rect x="[^"]*" y="[^"]*" width="([\d.]+)%"[^>]*fill="url\(#ink-([a-e])\)"/g)]
    .filter(([, , other]) => other === ink)
    .map(([, width]) => Number(width));

describe('bars of ratings', () => {
  it('are as wide as the shares, which fill the whole', async () => {
    const page = String(await ratingBars('x', CAPTION, [{ name: 'Sở Mẫu', tally: aTally({ excellent: 1, good: 3 }) }]));

    expect([widths(page, 'a'), widths(page, 'b')]).toEqual([[25], [75]]);
    expect(page).toContain('Hoàn thành xuất sắc nhiệm vụ · Excellent: 1 (25,00 %)');
  });

  it('of more than twenty groups stand in several pictures, none left out', async () => {
    const parts = Array.from({ length: 45 }, (_, at) => ({ name: `Sở ${at}`, tally: aTally({ good: 2 }) }));

    const page = String(await ratingBars('x', CAPTION, parts));

    expect(page.match(/<svg width="100%"/g)).toHaveLength(3);
    expect(page.match(/<details>/g)).toHaveLength(2);
    expect(page).toContain('41–45 / 45');
    expect(widths(page, 'b')).toHaveLength(45);
  });

  it('break a long name into two lines', () => {
    expect(nameLines('Sở Mẫu')).toEqual(['Sở Mẫu']);
    expect(nameLines(`${'từ '.repeat(40)}cuối`)).toHaveLength(2);
    expect(nameLines('x'.repeat(300))[0]?.length).toBeLessThan(50);
  });
});

describe('bars of caps', () => {
  it('end at the bound where all of it is used, and before it where seats are left', async () => {
    const [full = 0] = widths(String(await capBars('x', CAPTION, [aCap({ used: 4 })])), 'a');
    const [part = 0] = widths(String(await capBars('x', CAPTION, [aCap({ used: 3 })])), 'a');

    expect(part / full).toBeCloseTo(0.75, 2);
  });

  it('say by how many the bound is exceeded, in words and with a pattern of its own', async () => {
    const page = String(await capBars('x', CAPTION, [aCap({ used: 6 })]));

    expect(page).toContain('6/4 · 20 % × 20 · vượt 2 · 2 over');
    expect(widths(page, 'd')).toHaveLength(1);
    expect(widths(String(await capBars('x', CAPTION, [aCap({ used: 4 })])), 'd')).toEqual([]);
  });

  it('are never wider than the picture, even where nobody may be given the rating', async () => {
    for (const cap of [aCap({ bound: 0, used: 2 }), aCap({ bound: 1, used: 9 }), aCap({ bound: 0, used: 0 })]) {
      const page = String(await capBars('x', CAPTION, [cap]));
      const all = ['a', 'd'].flatMap((ink) => widths(page, ink));

      expect(all.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(100);
    }
  });
});

describe('this cycle against the one before', () => {
  const now = someResults([
    somePanel({
      people: [
        aPerson({ outcome: 'good', earlier: 'excellent' }),
        aPerson({ official: 'o2', outcome: 'good', earlier: 'good' }),
        aPerson({ official: 'o3', outcome: 'completed' }),
      ],
    }),
  ]);

  it('is made of the roster’s ratings of the year before where no cycle of it is here, with its own base', async () => {
    const report = reportOf(now, rosterBefore(now));
    const page = String(await beforeBars('x', report));

    expect(page).toContain('Kỳ trước: Năm 2022 (theo danh sách) (2)');
    expect(page).toContain('1/2 · 50,00 %');
    expect(page).toContain('−50,00 điểm %');
    expect(reportTables(report).at(-1)?.notes).toContain(
      '1 người không có xếp loại năm trước trong danh sách, không tính ở cột kỳ trước.',
    );
  });

  it('is not made up where the roster is silent, nor for a quarter', () => {
    const silent = someResults([somePanel({ people: people({ good: 3 }) })]);
    const quarter = someResults(now.panels, { period: { from: '2023-07-01', to: '2023-09-30' } });

    expect(rosterBefore(silent)).toBeUndefined();
    expect(rosterBefore(quarter)).toBeUndefined();
  });

  it('for the public folds the roster’s ratings as it folds the results', () => {
    expect(publicReport(now, rosterBefore(now)).before).toMatchObject({ tally: aTally({}) });
    expect(publicReport(now, rosterBefore(now)).before).not.toHaveProperty('unknown');
  });
});
