// What HR of one agency finds by the search.
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../functions/console/search/entries.ts';
import { ownEntry } from '../../../functions/console/search/own-entries.ts';
import type { Place } from '../../../functions/console/seats.ts';

const OWN = { agency: 'a1', panels: new Set(['p1']) };
const at = (kind: 'panel' | 'cell', id: string): Place => ({ ref: { cycle: '2023', kind, id }, unit: id });
const person = (place: Place): Entry => ({ is: 'person', id: 'o1', name: 'An', post: '', place, words: [] });

describe('an entry of the search', () => {
  it('of the agency’s own panel is found, of another panel or of a Party cell of the same id not', () => {
    expect(ownEntry(OWN, person(at('panel', 'p1')))).toBeDefined();
    expect(ownEntry(OWN, person(at('panel', 'p2')))).toBeUndefined();
    expect(ownEntry(OWN, person(at('cell', 'p1')))).toBeUndefined();
  });

  it('of an agency is the own one', () => {
    const agency = (id: string): Entry => ({ is: 'agency', id, name: id, words: [] });

    expect(ownEntry(OWN, agency('a1'))).toBeDefined();
    expect(ownEntry(OWN, agency('a2'))).toBeUndefined();
  });

  it('of a holder tells the roles in the own panels alone', () => {
    const roles = [at('panel', 'p1'), at('panel', 'p2')].map((place) => ({ role: 'authority' as const, place }));
    const holder: Entry = { is: 'holder', name: 'An', roles, words: [] };

    expect(ownEntry(OWN, holder)).toMatchObject({ roles: [{ place: { ref: { id: 'p1' } } }] });
    expect(ownEntry(OWN, { ...holder, roles: roles.slice(1) })).toBeUndefined();
  });
});
