// The last word on who may record what, below every page: role and kind by the table, and never one's own row.
import { describe, expect, it } from 'vitest';
import { NotAllowed, OwnRow } from '#shared/domain/errors';
import type { FactContent, FactKind } from '#shared/domain/fact';
import type { Slot } from '#shared/domain/slots';
import type { TaskVisit } from '../../../functions/pages/page.ts';
import { recordSlot } from '../../../functions/pages/rows.ts';
import { aDecision, aHolder, aReview, aSelfAssessment } from '../../builders.ts';
import { atSelfAssessment, CYCLE, REF, type World } from './world.ts';

const TITLE = { vi: 'Ghi nhận', en: 'Record' };
const slot = (over: Partial<Slot>): Slot => ({ id: 'official:o1', role: 'official', rows: ['o1'], ...over });

const recording = async <K extends FactKind>(world: World, as: Slot, kind: K, content: FactContent<K>) => {
  const claim = {
    purpose: 'self-assessment',
    cycle: '2023',
    unitKind: 'panel',
    unit: 'p1',
    slot: as.id,
    epoch: 1,
    expires: world.clock.at,
  } as const;
  const record = await world.store.unit(REF);
  const at = { phase: 'self-assessment', round: 1 } as const;
  const visit: TaskVisit = {
    deps: world.deps,
    cycle: CYCLE,
    token: 't',
    claim,
    ref: REF,
    now: world.clock.at,
    proof: '',
    record,
    at,
    slot: as,
  };
  return recordSlot(visit, kind, content, TITLE);
};

describe('recording', () => {
  it('is refused to a role whose act it is not, and writes nothing', async () => {
    const world = await atSelfAssessment();
    const before = world.dump();

    await expect(recording(world, slot({ role: 'clerk', rows: [] }), 'decision', aDecision())).rejects.toThrow(
      NotAllowed,
    );
    await expect(recording(world, slot({ role: 'chair' }), 'self-assessment', aSelfAssessment())).rejects.toThrow(
      NotAllowed,
    );
    expect(world.dump()).toBe(before);
  });

  it('is refused on one’s own row, whatever the slot says, and writes nothing', async () => {
    const world = await atSelfAssessment();
    const before = world.dump();
    const own = slot({
      id: 'section:s1',
      role: 'chair',
      holder: aHolder('Chủ trì', { official: 'o1' }),
      rows: ['o2', 'o1'],
    });

    await expect(recording(world, own, 'review', aReview())).rejects.toThrow(OwnRow);
    expect(world.dump()).toBe(before);
  });

  it('is open on one’s own row to a self-assessment', async () => {
    const world = await atSelfAssessment();
    const own = slot({ holder: aHolder('Người o1', { official: 'o1' }) });

    await recording(world, own, 'self-assessment', aSelfAssessment());

    expect(await world.fact('self-assessment', 'official:o1')).toMatchObject({ by: 'official:o1' });
  });
});
