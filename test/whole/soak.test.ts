// The soak's short variant: a quarter's cycle of three months, killed, stopped, upgraded, its mail server away for days.
// `npm run soak` runs a year of overlapping cycles with fifty kills, and reports memory, too.
import { describe, expect, it, onTestFinished } from 'vitest';
import { canMount } from './little-disk.ts';
import { aFolder } from './small-province.ts';
import { judged } from './soak/judge.ts';
import { dataOf, officialsOnly } from './soak/parts.ts';
import { soak } from './soak/soak.ts';

describe('three months of a server', () => {
  it('disturbed in every way lose nothing that was recorded, and double nothing', { timeout: 300_000 }, async () => {
    const found = await soak(
      {
        from: '2024-03-20T01:00:00.000Z',
        days: 85,
        kickoffs: 'quarter 03-25 08:00',
        seed: 7,
        kills: 4,
        restarts: 1,
        mailAway: [[12, 3]],
        diskFull: canMount() ? [9] : [],
        bouncing: 10,
        puttingOff: 10,
        tell: () => {},
      },
      aFolder(onTestFinished),
      onTestFinished,
      officialsOnly(),
    );
    const said = await judged(found, dataOf(found.site));

    expect(found.refused).toEqual([]);
    expect(said).toMatchObject({ findings: [], lostActs: [], lostMails: [] });
    expect(said.cycles).toEqual({ '2024-q1': { results: 60, open: false } });
    expect(said.doubledMails.length).toBeLessThanOrEqual(found.kills);
    expect([found.kills, found.restarts, found.recorded.length > 60]).toEqual([4, 1, true]);
    expect(said.bouncesRecorded).toBeGreaterThan(0);
  });
});
