// The old agency's comment stands beside the row for whoever rates the person.
import { describe, expect, it } from 'vitest';
import type { Phase } from '#shared/domain/phase';
import type { Role } from '#shared/domain/slots';
import { oldAgencyLines } from '../../../functions/pages/old-agency-line.ts';
import { aFact, aPanelRecord } from '../../builders.ts';
import { type Recorded, rowWorld } from './row-world.ts';
import { anOfficial } from './world.ts';

const comment = {
  kind: 'transfer-comment',
  subject: 'official:o1',
  content: { official: 'o1', agencyName: 'Sở Cũ', text: 'Có trách nhiệm.', document: '15/SCT' },
} as const satisfies Recorded;
const shownTo = async (phase: Phase, slot: string): Promise<string> => {
  const officials = [anOfficial('o1'), anOfficial('o3', { lead: 'head' })];
  const world = await rowWorld({ phase, officials, recorded: [comment] });
  return (await world.show(slot)).page;
};

describe('[R07] the old agency’s comment', () => {
  it.each<[Phase, string]>([
    ['collective-review', 'section:s1'],
    ['staff-proposal', 'personnel-office'],
    ['decision', 'authority'],
  ])('is shown in the %s to %s', async (phase, slot) => {
    expect(await shownTo(phase, slot)).toContain('Sở Cũ, 15/SCT – Có trách nhiệm.');
  });

  it('is nothing that the Party committee or the clerk sees', () => {
    const fact = aFact('transfer-comment', comment.content, { subject: 'official:o1' });
    const record = aPanelRecord({ facts: [fact] });
    const linesFor = (role: Role) => oldAgencyLines({ slot: { id: role, role, rows: ['o1'] }, record }, 'o1');

    expect([linesFor('party-committee'), linesFor('clerk')]).toEqual([[], []]);
    expect(linesFor('authority')).toHaveLength(1);
  });
});
