// Inputs of the workflow's steps: ids only, no personal data in any execution's input or history.
import * as z from 'zod';
import { Id, Instant, UnitRef } from '../domain/ids.ts';
import { OUTCOME_WORDS, PHASES } from '../domain/phase.ts';

/** Steps read the contract version before as well as this one. */
const version = z.literal(1);
const unitStep = z.strictObject({ version, unit: UnitRef });

export const STEPS = {
  'open-cycle': z.strictObject({ version, cycle: Id }),
  'open-gate': z.strictObject({
    version,
    unit: UnitRef,
    phase: z.enum(PHASES),
    token: z.string().min(1).max(2048),
    enteredAt: z
      .string()
      .transform((text) => new Date(text).toISOString())
      .pipe(Instant),
    retry: z.int().min(0),
  }),
  'record-results': unitStep,
  'announce-results': unitStep,
  'settle-panel': unitStep,
  'settle-cell': unitStep,
  'check-units': z.strictObject({ version, cycle: Id }),
  'close-cycle': z.strictObject({ version, cycle: Id }),
} as const;
export type StepName = keyof typeof STEPS;
export type StepInput<S extends StepName> = z.output<(typeof STEPS)[S]>;

/** What OpenCycle and CheckUnits hand to the two Maps. */
export const UnitsLeft = z.strictObject({
  outcome: z.enum(['units-left', 'all-settled']),
  panels: z.array(Id).max(10_000),
  cells: z.array(Id).max(10_000),
});
export type UnitsLeft = z.infer<typeof UnitsLeft>;

/** What a closed gate hands to the workflow; always made from the closure, by one function. */
export const GateOutput = z.strictObject({ outcome: z.enum(OUTCOME_WORDS) });
export type GateOutput = z.infer<typeof GateOutput>;
