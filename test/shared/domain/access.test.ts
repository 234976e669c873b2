// Who sees and does what, cell by cell, against a table written from design.md §4 and the law, not from the code.
import { describe, expect, it } from 'vitest';
import { type AccessRole, assertNotOwnRow, isOwnAct, may, RECORD_KINDS, recordKindOf } from '#shared/domain/access';
import { OwnRow } from '#shared/domain/errors';
import { FACT_OF_PHASE } from '#shared/domain/slots';

// one letter a kind: s sees, d does, b both, . neither
const KINDS = `roster-row leave-and-discipline self-assessment review party-opinion proposal decision
  signature result petition answer party-review party-decision trail
  performance period-score unit-rating transfer-comment data-request amendment reading hand-over`.split(/\s+/);
const EXPECTED: Record<AccessRole, string> = {
  //                   roster leave self review opinion proposal decision signature result petition answer p-review p-decision trail performance period unit transfer request amendment reading
  official: /*      */ 's s b . . . . . s b s . s . s s s . b s s s',
  chair: /*         */ 's . s b . . . . . . . . . . s s s s . s . .',
  substitute: /*    */ 's . s b b b . . s s b b b . s s s s . . . .',
  'agency-hr': /*   */ 'b s . . . . . . . . . . . . . . . . . . . .',
  'party-committee': ' s . s s b . . . . . . . . . . . . . . . . .',
  'personnel-office': 's s s s s b s s s s s s s . s s s s . s . .',
  'level-above': /* */ 's . s s s s s s s s b . . . s s s s . s . .',
  authority: /*     */ 's . s s s s b s s s b . . . s s s s . s . .',
  clerk: /*         */ 's . . . . . s b . . . . . . . . . . . . . .',
  'party-secretary': ' s . . . . . . . s . . b s . . . . . . . . .',
  'party-decider': /**/ 's . . . . . . . s . . s b . . . . . . . . .',
  hr: /*            */ 'b b b b b b b b s b b b b s b b b b b b s b',
  'hr-of-agency': /**/ 'b b b b b b b b s b b . . s b b s b b s s s',
  'old-agency': /*  */ 's . . . . . . . . . . . . . . . . b . . . .',
  auditor: /*       */ 's s s s s s s s s s s . . s s s s s s s s s',
  operator: /*      */ '. . . . . . . . . . . . . s . . . . . . . .',
};
const cells = Object.entries(EXPECTED).flatMap(([role, line]) =>
  line
    .trim()
    .split(/\s+/)
    .map((letter, index) => ({ role: role as AccessRole, kind: KINDS[index] ?? '', letter })),
);

describe('the table of access', () => {
  it('has the kinds and roles that are expected, and no others', () => {
    expect(KINDS).toEqual([...RECORD_KINDS]);
    expect(cells).toHaveLength(16 * 22);
  });

  it.each(Object.keys(EXPECTED) as AccessRole[])('says of %s what is expected, in every cell', (role) => {
    const own = cells.filter((cell) => cell.role === role);
    const actual = RECORD_KINDS.map((kind) => {
      const [see, act] = [may(role, 'see', kind), may(role, 'do', kind)];
      return see && act ? 'b' : see ? 's' : act ? 'd' : '.';
    });

    expect(actual).toEqual(own.map(({ letter }) => letter));
  });

  it('lets nobody but the person, HR and the personnel office see leave and discipline, and the auditor', () => {
    const seeing = cells.filter(
      ({ kind, role }) => kind === 'leave-and-discipline' && may(role, 'see', kind as 'trail'),
    );

    expect(seeing.map(({ role }) => role).sort()).toEqual([
      'agency-hr',
      'auditor',
      'hr',
      'hr-of-agency',
      'official',
      'personnel-office',
    ]);
  });

  it('keeps Party ratings from the auditor, who changes nothing', () => {
    expect(may('auditor', 'see', 'party-decision')).toBe(false);
    expect(RECORD_KINDS.filter((kind) => may('auditor', 'do', kind))).toEqual([]);
  });

  it('keeps the Party’s own rating from HR of one agency, and leaves a unit’s rating to the level above', () => {
    for (const kind of ['party-review', 'party-decision'] as const)
      expect(may('hr-of-agency', 'see', kind)).toBe(false);
    expect(may('hr-of-agency', 'do', 'unit-rating')).toBe(false);
  });

  it('gives the system no right of its own', () => {
    expect(RECORD_KINDS.filter((kind) => may('system', 'see', kind) || may('system', 'do', kind))).toEqual([]);
  });
});

describe('a fact of a kind', () => {
  it('is a record of the table where a person writes it', () => {
    const told = ['lower-results', 'members-announced', 'repair'];
    const kinds = Object.values(FACT_OF_PHASE).filter((kind) => !told.includes(kind));

    expect(kinds.filter((kind) => recordKindOf(kind) === undefined)).toEqual([]);
    expect(recordKindOf('roster-confirmation')).toBe('roster-row');
    expect(recordKindOf('closure')).toBeUndefined();
  });
});

describe('one’s own row', () => {
  it('is refused to whoever acts on it', () => {
    expect(() => assertNotOwnRow('o1', ['o2', 'o1'])).toThrow(OwnRow);
  });

  it('is no matter for others, nor for offices outside the roster', () => {
    expect(() => assertNotOwnRow('o3', ['o1', 'o2'])).not.toThrow();
    expect(() => assertNotOwnRow(undefined, ['o1'])).not.toThrow();
  });

  it('is what a self-assessment and a petition are about', () => {
    expect(isOwnAct('self-assessment') && isOwnAct('petition')).toBe(true);
    expect(isOwnAct('review') || isOwnAct('answer')).toBe(false);
  });
});
