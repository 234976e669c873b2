// The functions of the workflow's steps by the name that the text calls, as one process runs them.

import type { StepName } from '#shared/contracts/steps';
import type { Dependencies } from '../../functions/dependencies.ts';
import { stepFunction } from '../../functions/middleware/step.ts';
import { handle as announceResults } from '../../functions/steps/announce-results.ts';
import { handle as checkUnits } from '../../functions/steps/check-units.ts';
import { handle as closeCycle } from '../../functions/steps/close-cycle.ts';
import { handle as openCycle } from '../../functions/steps/open-cycle.ts';
import { handle as openGate } from '../../functions/steps/open-gate.ts';
import { handle as recordResults } from '../../functions/steps/record-results.ts';
import { handle as settleCell } from '../../functions/steps/settle-cell.ts';
import { handle as settlePanel } from '../../functions/steps/settle-panel.ts';

type Invokable = (payload: unknown) => Promise<unknown>;

/** What Lambda hands besides the event; our handlers do not use it. */
const CONTEXT = {} as never;

export const stepFunctions = (deps: Dependencies): Record<StepName, Invokable> => {
  const of = () => deps;
  const run =
    (handler: (event: unknown, context: never) => Promise<unknown>): Invokable =>
    (payload) =>
      handler(payload, CONTEXT);
  return {
    'open-cycle': run(stepFunction('open-cycle', openCycle, of)),
    'open-gate': run(stepFunction('open-gate', openGate, of)),
    'record-results': run(stepFunction('record-results', recordResults, of)),
    'announce-results': run(stepFunction('announce-results', announceResults, of)),
    'settle-panel': run(stepFunction('settle-panel', settlePanel, of)),
    'settle-cell': run(stepFunction('settle-cell', settleCell, of)),
    'check-units': run(stepFunction('check-units', checkUnits, of)),
    'close-cycle': run(stepFunction('close-cycle', closeCycle, of)),
  };
};
