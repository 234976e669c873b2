// A Party cell settles: its figures, and how many Party ratings stand beside a State rating that differs.
import { describe, expect, it } from 'vitest';
import type { FactContent } from '#shared/domain/fact';
import type { UnitRef } from '#shared/domain/ids';
import type { Rating } from '#shared/domain/rating';
import { handle as settleCell } from '../../../functions/steps/settle-cell.ts';
import { aCell, aCycle, aFact, aHolder, aPartyDecision, closed } from '../../builders.ts';
import { aWorld } from '../console/world.ts';

const REF: UnitRef = { cycle: '2023', kind: 'cell', id: 'k1' };
type State = FactContent<'members-announced'>['results'];

type Beside = FactContent<'members-announced'>['beside'];

const settled = async (results: State, ratings: Record<string, Rating>, beside?: Beside) => {
  const { deps, store } = await aWorld();
  await store.putCycle(aCycle({ cells: ['k1'] }));
  const members = Object.keys(results).map((official) => ({ official, panel: 'p1', holder: aHolder() }));
  await store.freeze([{ ref: REF, cell: aCell({ id: 'k1', members }) }]);
  const told = aFact(
    'members-announced',
    { panel: 'p1', resultsRound: 1, results, ...(beside === undefined ? {} : { beside }) },
    { unit: REF, subject: 'panel:p1' },
  );
  const decided = aFact('party-decision', aPartyDecision(ratings), { unit: REF, subject: 'committee' });
  const facts = [
    ...closed('members-announced', [told], { unit: REF }),
    ...closed('party-decision', [decided], { unit: REF }),
  ];
  for (const fact of facts) await store.putFact(fact);

  await settleCell(deps)({ version: 1, unit: REF });
  return (await store.facts(REF, 'settlement')).at(0)?.content;
};

describe('what analysts hear of it', () => {
  const told = async (partyEvents: boolean): Promise<string[]> => {
    const { deps, store } = await aWorld();
    await store.putCycle(aCycle({ cells: ['k1'] }));
    await store.freeze([{ ref: REF, cell: aCell({ id: 'k1', members: [] }) }]);
    const names: string[] = [];
    const publish: typeof deps.events.publish = async (entries) => void names.push(...entries.map(({ name }) => name));
    await settleCell({ ...deps, events: { publish }, settings: { ...deps.settings, partyEvents } })({
      version: 1,
      unit: REF,
    });
    return names;
  };

  it('is nothing of the Party ratings unless the settings say so', async () => {
    expect(await told(false)).not.toContain('PartyRatingsLinked');
    expect(await told(true)).toContain('PartyRatingsLinked');
  });
});

describe('settling a Party cell', () => {
  it('counts the Party ratings that differ from the State rating beside them', async () => {
    const content = await settled(
      { o1: 'good', o2: 'good', o3: 'excellent' },
      { o1: 'good', o2: 'completed', o3: 'good' },
    );

    expect(content).toMatchObject({ conflicts: 2, used: { p1: 1 }, tally: { good: 2, completed: 1 } });
  });

  it('counts how many members meet each conflict of the texts', async () => {
    const content = await settled(
      { o1: 'good', o2: 'good', o3: 'good' },
      { o1: 'good', o2: 'good', o3: 'good' },
      { o1: { conflicts: ['C2', 'C7'], failing: [] }, o2: { conflicts: ['C7'], failing: [] } },
    );

    expect(content?.met).toEqual({ C2: 1, C7: 2 });
  });

  it('counts no conflict of the texts where nobody meets one', async () => {
    expect((await settled({ o1: 'good' }, { o1: 'good' }))?.met).toBeUndefined();
  });

  it('counts no conflict where the State gave no rating', async () => {
    const content = await settled({ o1: 'not-rated', o2: 'decided-elsewhere' }, { o1: 'good', o2: 'good' });

    expect(content?.conflicts).toBe(0);
  });
});
