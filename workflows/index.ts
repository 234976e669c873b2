// The workflow text as every engine gets it, and the names that its placeholders stand for.
import { readFileSync } from 'node:fs';
import type { StepName } from '#shared/contracts/steps';

/** The text on disk is what AWS runs. */
export const workflowText = (): string => readFileSync(new URL('./evaluation-cycle.asl.json', import.meta.url), 'utf8');

/** `open-gate` → `OpenGateFunction`, as written between `${` and `}` in the text. */
export const placeholderOf = (step: StepName): string =>
  `${step
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')}Function`;

/** Fills every `${…}`; what the map lacks stays, so that a validator finds it. */
export const fillIn = (text: string, substitutions: Record<string, string>): string =>
  text.replace(/\$\{(\w+)\}/g, (whole, name: string) => substitutions[name] ?? whole);
