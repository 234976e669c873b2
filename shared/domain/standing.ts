// Facts that HR records outside the gates, and corrects round by round with a reason.
import type { FactKind } from './fact.ts';

const CORRECTABLE = ['performance', 'period-score', 'unit-rating'] as const satisfies FactKind[];
export type Correctable = (typeof CORRECTABLE)[number];
