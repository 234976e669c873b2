// A panel's results, as counts, told to a panel above that waits for them.
import { AlreadyRecorded } from '#shared/domain/errors';
import { type Fact, type FactContent, makeFact } from '#shared/domain/fact';
import type { Instant, UnitRef } from '#shared/domain/ids';
import type { Dependencies } from '../dependencies.ts';
import { tell } from './tell.ts';

type Said = FactContent<'lower-results'>;

const toUpper = (unit: UnitRef, content: Said, at: Instant): Fact<'lower-results'> => {
  const subject = `panel:${content.panel}`;
  const step = { by: 'step', channel: 'step' } as const;
  return makeFact({ unit, kind: 'lower-results', subject, round: content.resultsRound, at, ...step, content });
};

/** A word that the version before told without the agency stands, and is the same word. */
export const tellUpper = async (
  deps: Pick<Dependencies, 'store' | 'tasks' | 'clock'>,
  upper: UnitRef,
  said: Said,
  at: Instant,
): Promise<void> => {
  try {
    await tell(deps, 'lower-panels', toUpper(upper, said, at));
  } catch (error) {
    if (!(error instanceof AlreadyRecorded)) throw error;
    const { agency: _, ...before } = said;
    await tell(deps, 'lower-panels', toUpper(upper, before, at));
  }
};
