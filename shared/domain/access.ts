// Who may see and do what, within their own unit and rows: one table, role × kind of record × act.
import { OwnRow } from './errors.ts';
import type { FactKind } from './fact.ts';
import type { Id } from './ids.ts';
import type { Role } from './slots.ts';

export const RECORD_KINDS = [
  'roster-row',
  'leave-and-discipline',
  'self-assessment',
  'review',
  'party-opinion',
  'proposal',
  'decision',
  'signature',
  'result',
  'petition',
  'answer',
  'party-review',
  'party-decision',
  'trail',
  'performance',
  'period-score',
  'unit-rating',
  'transfer-comment',
  'data-request',
  'amendment',
  'reading',
  'hand-over',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** The roles of the workflow, the three of the console, and the agency that somebody came from. */
export type AccessRole = Exclude<Role, 'system'> | 'hr' | 'hr-of-agency' | 'auditor' | 'old-agency';
export type Act = 'see' | 'do';

type Rights = { readonly see: readonly RecordKind[]; readonly do: readonly RecordKind[] };

const PARTY: readonly RecordKind[] = ['party-review', 'party-decision'];
/** What the verdicts on a person rest on: for the person and everybody who rates them; HR keeps it. */
const DATA: readonly RecordKind[] = ['performance', 'period-score', 'unit-rating'];
const STATE = RECORD_KINDS.filter((kind) => !PARTY.includes(kind));
/** What the law on personal data asks for: between the person and whoever keeps the data. */
const PRIVACY: readonly RecordKind[] = ['data-request', 'reading'];
const STATE_FORMS: readonly RecordKind[] = STATE.filter(
  (kind) => !['result', 'trail', 'hand-over'].includes(kind) && !PRIVACY.includes(kind),
);

/**
 * Leave, health and discipline reach only who keeps them: everybody else sees the bound that a rule draws from them.
 * A Party rating is the person's, the cell secretary's, the deciding committee's and the personnel office's.
 * Nobody writes a result (a step derives it), the trail (it is the facts themselves) or a reading (it is kept by reading).
 */
const RIGHTS: Record<AccessRole, Rights> = {
  official: {
    see: [
      'roster-row',
      'leave-and-discipline',
      'self-assessment',
      'result',
      'petition',
      'answer',
      'party-decision',
      'amendment',
      ...DATA,
      ...PRIVACY,
      'hand-over',
    ],
    do: ['self-assessment', 'petition', 'data-request'],
  },
  chair: { see: ['roster-row', 'self-assessment', 'review', 'amendment', ...DATA, 'transfer-comment'], do: ['review'] },
  // stands in for any of the roles above and below whose own row it is, on that one row
  substitute: {
    see: [
      'roster-row',
      'self-assessment',
      'review',
      'party-opinion',
      'proposal',
      'result',
      'petition',
      'answer',
      ...PARTY,
      ...DATA,
      'transfer-comment',
    ],
    do: ['review', 'party-opinion', 'proposal', 'answer', ...PARTY],
  },
  'agency-hr': { see: ['roster-row', 'leave-and-discipline'], do: ['roster-row'] },
  'party-committee': { see: ['roster-row', 'self-assessment', 'review', 'party-opinion'], do: ['party-opinion'] },
  'personnel-office': { see: [...STATE_FORMS, 'result', ...PARTY], do: ['proposal'] },
  authority: {
    see: [...STATE_FORMS.filter((kind) => kind !== 'leave-and-discipline'), 'result'],
    do: ['decision', 'answer'],
  },
  // answers petitions that come to it instead of to whoever rated
  'level-above': {
    see: [...STATE_FORMS.filter((kind) => kind !== 'leave-and-discipline'), 'result'],
    do: ['answer'],
  },
  clerk: { see: ['roster-row', 'decision', 'signature'], do: ['signature'] },
  'party-secretary': { see: ['roster-row', 'result', ...PARTY], do: ['party-review'] },
  'party-decider': { see: ['roster-row', 'result', ...PARTY], do: ['party-decision'] },
  // asked for one person, by a link of its own
  'old-agency': { see: ['roster-row', 'transfer-comment'], do: ['transfer-comment'] },
  // the personnel office of the whole cycle; what it does in forms, it types in from signed paper
  hr: { see: RECORD_KINDS, do: [...STATE_FORMS, ...PARTY, 'data-request', 'hand-over'] },
  // the same of its own agency alone, and nothing of the Party's own rating or what makes other agencies' units run again
  'hr-of-agency': {
    see: STATE,
    do: [...STATE_FORMS.filter((kind) => kind !== 'unit-rating' && kind !== 'amendment'), 'data-request'],
  },
  auditor: { see: STATE, do: [] },
  operator: { see: ['trail'], do: [] },
};

export const ACCESS_ROLES = Object.keys(RIGHTS) as readonly AccessRole[];

/** What the system does by itself is no person's act: `system` may nothing here. */
export const may = (role: AccessRole | 'system', act: Act, kind: RecordKind): boolean =>
  role !== 'system' && RIGHTS[role][act].includes(kind);

/** The record that a fact of this kind is; undefined for facts of the flow itself. */
export const recordKindOf = (kind: FactKind): RecordKind | undefined => {
  if (kind === 'roster-confirmation' || kind === 'roster-change') return 'roster-row';
  if (kind === 'hand-over-turn') return 'hand-over';
  if (kind === 'data-answer') return 'data-request';
  return RECORD_KINDS.find((each) => each === kind);
};

/** The two acts that are about oneself by their nature. */
const OWN_ACTS: readonly FactKind[] = ['self-assessment', 'petition'];
export const isOwnAct = (kind: FactKind): boolean => OWN_ACTS.includes(kind);

/** Throws OwnRow: nobody reviews, gives an opinion, proposes, decides or answers on their own row. */
export const assertNotOwnRow = (actor: Id | undefined, rows: readonly Id[]): void => {
  if (actor !== undefined && rows.includes(actor)) throw new OwnRow('a row of one’s own', { official: actor });
};
