// The phases of a panel and of a Party cell, in order, and what each one's gate does at its due date.
import * as z from 'zod';

export const PANEL_PHASES = [
  'confirm-roster',
  'self-assessment',
  'collective-review',
  'party-opinion',
  'lower-panels',
  'staff-proposal',
  'decision',
  'signature',
  'petitions',
  'answers',
] as const;
export const CELL_PHASES = ['members-announced', 'party-review', 'party-decision'] as const;
export const PHASES = [...PANEL_PHASES, ...CELL_PHASES, 'repair'] as const;

export const Phase = z.enum(PHASES);
export type Phase = z.infer<typeof Phase>;
export type PanelPhase = (typeof PANEL_PHASES)[number];

/** Nobody is asked in these: other units, or the clock, end them. */
const WITHOUT_PEOPLE: readonly Phase[] = ['lower-panels', 'petitions', 'members-announced'];
export const asksPeople = (phase: Phase): boolean => !WITHOUT_PEOPLE.includes(phase);

/** Phases that a return may name: their round, and every later one's, is counted anew. */
export const RETURNABLE = ['self-assessment', 'collective-review', 'staff-proposal'] as const;
export const Returnable = z.enum(RETURNABLE);
export type Returnable = z.infer<typeof Returnable>;

/** What a closed gate says to the workflow. One Choice branch stands for each. */
export const OUTCOME_WORDS = [
  'done',
  'returned-to-self-assessment',
  'returned-to-collective-review',
  'returned-to-staff-proposal',
  'changed',
] as const;
export const OutcomeWord = z.enum(OUTCOME_WORDS);
export type OutcomeWord = z.infer<typeof OutcomeWord>;

export const returnedTo = (phase: Returnable): OutcomeWord => `returned-to-${phase}`;
