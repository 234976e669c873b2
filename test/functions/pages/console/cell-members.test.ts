// A Party cell in the console: both ratings of each member beside each other, for the personnel office only.
import { describe, expect, it } from 'vitest';
import { aTally } from '../../../builders.ts';
import { aWorld, C1, P1, type World } from '../../console/world.ts';
import { browse } from './browser.ts';

const closure = (phase: 'members-announced' | 'party-decision', facts: string[]) => ({
  phase,
  reason: 'all-answered' as const,
  outcome: 'done' as const,
  facts,
  missing: [],
  asked: 1,
});

const aDecidedCell = async (): Promise<World> => {
  const world = await aWorld();
  await world.put(C1, 'members-announced', 'panel:p1', {
    panel: 'p1',
    resultsRound: 1,
    results: { o1: 'good' },
    beside: { o1: { conflicts: ['C7'], failing: [] } },
  });
  await world.put(C1, 'party-decision', 'committee', {
    number: '5-QĐ/ĐU',
    date: '2023-11-02',
    rows: [{ official: 'o1', rating: 'completed', reason: 'Vắng sinh hoạt.' }],
  });
  await world.put(C1, 'closure', 'members-announced', closure('members-announced', ['MEMBERS-ANNOUNCED#panel:p1#001']));
  await world.put(C1, 'closure', 'party-decision', closure('party-decision', ['PARTY-DECISION#committee#001']));
  return world;
};
const shown = async (world: World, signIn: 'signIn' | 'signInAsAuditor' = 'signIn') => {
  const browser = browse(world);
  await browser[signIn]();
  return (await browser.get('/console/2023/cell/c1')).text();
};

describe('the page of a Party cell', () => {
  it('[R42] has each member’s State and Party rating and the conflicts that they meet', async () => {
    const page = await shown(await aDecidedCell());

    expect(page).toMatch(/Hoàn thành tốt nhiệm vụ.*Hoàn thành nhiệm vụ.*C7/s);
  });

  it('[R37] says that the Party rating is provisional until the panel’s petitions are settled', async () => {
    const world = await aDecidedCell();
    expect(await shown(world)).toContain('tạm thời');

    await world.put(P1, 'settlement', 'panel', { tally: aTally({ good: 1 }), used: {} });
    expect(await shown(world)).toContain('chính thức');
  });

  it('keeps Party ratings and conflicts from the auditor', async () => {
    const page = await shown(await aDecidedCell(), 'signInAsAuditor');

    expect(page).toContain('Chi bộ c1');
    expect(page).not.toContain('C7');
    expect(page).not.toContain('Đảng viên');
  });
});
