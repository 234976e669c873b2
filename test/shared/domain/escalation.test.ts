// Whom a delay is told: the nearest above who is not the late one; what a Party body owes is HR's to follow up.
import { describe, expect, it } from 'vitest';
import { aboveOf, lateName } from '#shared/domain/escalation';
import type { Role, Slot } from '#shared/domain/slots';
import { aCell, aCellRecord, aHolder, aPanel, aPanelRecord, aTurn } from '../../builders.ts';

const by = (name: string) => aHolder(name, { email: `${name}@example.test` });
const aSlot = (role: Role, name = 'late'): Slot => ({ id: role, role, holder: by(name), rows: [] });
const panel = (over = {}) =>
  aPanelRecord({ panel: aPanel({ authority: by('decides'), levelAbove: by('above'), ...over }) });
const told = (role: Role, name?: string, over = {}) => aboveOf(panel(over), aSlot(role, name))?.holder.email;

describe('the level above', () => {
  it.each(['chair', 'substitute', 'personnel-office', 'clerk', 'official'] as const)(
    'of a late %s is the authority',
    (role) => {
      expect(told(role)).toBe('decides@example.test');
    },
  );

  it('of a late authority is the level above it', () => {
    expect(told('authority', 'decides')).toBe('above@example.test');
  });

  it('is one level higher where the late one is the authority in person', () => {
    expect(told('chair', 'Decides')).toBe('above@example.test');
  });

  it.each(['agency-hr', 'party-committee', 'level-above'] as const)(
    'of a late %s is nobody: HR of the cycle is told',
    (role) => {
      expect(told(role)).toBeUndefined();
    },
  );

  it('is nobody where none is named, or none can be reached', () => {
    expect(told('authority', 'decides', { levelAbove: undefined })).toBeUndefined();
    expect(told('chair', 'late', { authority: { name: 'paper' }, levelAbove: undefined })).toBeUndefined();
  });

  it('of a cell is the Party committee, and above that nobody', () => {
    const cell = aCellRecord({ cell: aCell({ committee: by('committee') }) });

    expect(aboveOf(cell, aSlot('party-secretary'))?.holder.email).toBe('committee@example.test');
    expect(aboveOf(cell, aSlot('party-decider', 'committee'))).toBeUndefined();
  });

  it('is whoever holds the post today, not who held it when the cycle opened', () => {
    const handed = { ...panel(), facts: [aTurn('authority', by('deputy'))] };
    const cell = aCellRecord({ cell: aCell({ committee: by('committee') }), facts: [aTurn('committee', by('new'))] });

    expect(aboveOf(handed, aSlot('chair'))?.holder.email).toBe('deputy@example.test');
    expect(aboveOf(cell, aSlot('party-secretary'))?.holder.email).toBe('new@example.test');
  });

  it('may read who is late, as everybody may who sees the people of the unit', () => {
    for (const role of ['authority', 'level-above', 'party-decider', 'hr'] as const)
      expect(lateName(role, aSlot('chair'))).toBe('late');
  });
});
