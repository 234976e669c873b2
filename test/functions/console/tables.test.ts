// The console's tables: where every unit stands, and the results of the cycle.
import { describe, expect, it } from 'vitest';
import type { FactContent } from '#shared/domain/fact';
import { overviewOf } from '../../../functions/console/progress.ts';
import { resultTable } from '../../../functions/console/results.ts';
import { resultsCsv } from '../../../functions/console/results-csv.ts';
import { aTally } from '../../builders.ts';
import { aWorld, C1, CYCLE, P1, P2 } from './world.ts';

const profile = { profile: 'hau-giang-1120', profileVersion: 1 };
const good: FactContent<'result'> = { outcome: 'good', ...profile, number: '1/QĐ', date: '2023-12-01', cell: 'c1' };

describe('the overview', () => {
  it('shows phase, how many answered of asked and the due date, late units first', async () => {
    const world = await aWorld();
    await world.openAt(P2, 'self-assessment');
    await world.openAt(P1, 'self-assessment');
    await world.store.setDue(P2, { phase: 'self-assessment', round: 1 }, '2023-11-01T16:59:59.999Z', world.clock.at);
    await world.store.answerGate(P1, { phase: 'self-assessment', round: 1 }, 'official:o2', world.clock.now());

    const { rows, total, byPhase } = await overviewOf(world.deps, CYCLE, 'panel');

    expect(rows.map(({ ref, stand, answered, asked }) => [ref.id, stand, answered, asked])).toEqual([
      ['p2', 'late', 0, 1],
      ['p1', 'waiting', 1, 3],
    ]);
    expect(total).toEqual({ units: 2, late: 1, settled: 0, answered: 1, asked: 4 });
    expect([...byPhase.keys()]).toEqual(['self-assessment']);
  });

  it('puts a unit that needs repair before everything else', async () => {
    const world = await aWorld();
    await world.openAt(P1, 'self-assessment');
    await world.openAt(P2, 'repair');

    const { rows } = await overviewOf(world.deps, CYCLE, 'panel');

    expect(rows.map(({ ref, stand }) => [ref.id, stand])).toEqual([
      ['p2', 'repair'],
      ['p1', 'waiting'],
    ]);
  });

  it('lists Party cells apart, with those that no gate has reached', async () => {
    const world = await aWorld();
    await world.openAt(C1, 'members-announced');

    const { rows, byPhase } = await overviewOf(world.deps, CYCLE, 'cell');

    expect(rows.map(({ ref, stand }) => [ref.id, stand])).toEqual([
      ['c1', 'waiting'],
      ['c2', 'between'],
    ]);
    expect(byPhase.get('not-opened')?.units).toBe(1);
  });
});

describe('the table of results', () => {
  it('gives each person their latest result, sorted by id, with the tally', async () => {
    const world = await aWorld();
    await world.put(P2, 'result', 'o4', {
      outcome: 'not-rated',
      reason: 'under-six-months',
      article: 'Đ2k3',
      ...profile,
    });
    await world.put(P1, 'result', 'o1', good);
    await world.put(P1, 'result', 'o1', { ...good, outcome: 'excellent', number: '2/QĐ' }, 2);

    const { rows, tally } = await resultTable(world.deps, '2023');

    expect(rows.map(({ official, outcome, round }) => [official, outcome, round])).toEqual([
      ['o1', 'excellent', 2],
      ['o4', 'not-rated', 1],
    ]);
    expect(rows[0]).toMatchObject({ name: 'Người o1', panel: 'p1', agency: 'a1', number: '2/QĐ', date: '2023-12-01' });
    expect(tally).toMatchObject({ excellent: 1, good: 0, 'not-rated': 1, 'decided-elsewhere': 0 });
  });

  it('[R37] [R42] sets the Party rating that counts beside the State one, provisional until petitions are settled', async () => {
    const world = await aWorld();
    await world.put(P1, 'result', 'o1', good);
    const decided = { number: '5-QĐ/ĐU', date: '2023-12-20', rows: [{ official: 'o1', rating: 'excellent' as const }] };
    await world.put(C1, 'party-decision', 'committee', decided);
    const facts = ['PARTY-DECISION#committee#001'];
    await world.put(C1, 'closure', 'party-decision', {
      phase: 'party-decision',
      reason: 'all-answered',
      outcome: 'done',
      facts,
      missing: [],
      asked: 1,
    });

    const { rows } = await resultTable(world.deps, '2023');

    expect(rows[0]).toMatchObject({ outcome: 'good', partyRating: 'excellent', partyStatus: 'provisional' });
    await world.put(P1, 'settlement', 'panel', { tally: aTally({ good: 1 }), used: {} });
    const settled = await resultTable(world.deps, '2023');
    expect(settled.rows[0]).toMatchObject({ partyRating: 'excellent', partyStatus: 'final' });
  });

  it('is written as CSV that no spreadsheet runs as a formula', () => {
    const row = {
      official: 'o1',
      name: '=HYPERLINK("x")',
      panel: 'p1',
      agency: 'a1',
      outcome: 'good' as const,
      round: 1,
    };

    const lines = resultsCsv([row]).split('\r\n');

    expect(lines[0]?.startsWith('\ufeffofficial,name,panel')).toBe(true);
    expect(lines[1]).toContain(`'=HYPERLINK`);
  });

  it('[R50] carries what rated the person and what this cycle set otherwise into the CSV', async () => {
    const world = await aWorld();
    await world.put(P1, 'result', 'o1', { ...good, overrides: ['phieu-kin', 'nang-25'] });

    const { rows } = await resultTable(world.deps, '2023');
    const [header = '', line = ''] = resultsCsv(rows).split('\r\n');

    const at = (name: string) => line.split(',')[header.split(',').indexOf(name)];
    expect([at('profile'), at('overrides')]).toEqual(['hau-giang-1120', 'phieu-kin nang-25']);
  });
});
