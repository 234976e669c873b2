// The loaded text made fit for aws-local-stepfunctions, in memory only; the text on disk is what AWS runs.
import { randomBytes } from 'node:crypto';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type State = { Type: string; [field: string]: Json };
export type Machine = { StartAt: string; States: Record<string, State>; [field: string]: Json | Record<string, State> };

/** setTimeout fires at once above 24.8 days, and the package gives 60 s where a text gives none. */
const LONGEST_SECONDS = 2_000_000;

const TOKEN_SUFFIX = '.waitForTaskToken';
export const isGate = (state: State): boolean => String(state.Resource).endsWith(TOKEN_SUFFIX);
export const isLambda = (state: State): boolean => String(state.Resource).startsWith('arn:aws:states:::lambda:invoke');

/** Unguessable, so that no input can pretend to be one. */
const nonce = randomBytes(8).toString('hex');
const MARKS: Record<string, string> = {
  '$$.Task.Token': `${nonce}:token`,
  '$$.State.EnteredTime': `${nonce}:entered`,
  '$$.State.RetryCount': `${nonce}:retry`,
};

/** The package does not supply these paths: a mark stands in for each until the attempt is known. */
export const marked = (template: Json): Json => {
  if (Array.isArray(template)) return template.map(marked);
  if (template === null || typeof template !== 'object') return template;
  return Object.fromEntries(
    Object.entries(template).map(([key, value]) => {
      const mark = key.endsWith('.$') && typeof value === 'string' ? MARKS[value] : undefined;
      return mark === undefined ? [key, marked(value)] : [key.slice(0, -2), mark];
    }),
  );
};

export type Attempt = { token: string; entered: string; retry: number };

export const filled = (value: Json, attempt: Attempt): Json => {
  if (Array.isArray(value)) return value.map((inner) => filled(inner, attempt));
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filled(inner, attempt)]));
  if (value === MARKS['$$.Task.Token']) return attempt.token;
  if (value === MARKS['$$.State.EnteredTime']) return attempt.entered;
  return value === MARKS['$$.State.RetryCount'] ? attempt.retry : value;
};

/** Fields that a Task keeps of the state that it stands in for. */
const KEPT = ['Comment', 'InputPath', 'ResultSelector', 'ResultPath', 'OutputPath', 'Retry', 'Catch', 'Next', 'End'];

const asTask = (state: State): State => ({
  ...Object.fromEntries(Object.entries(state).filter(([field]) => KEPT.includes(field))),
  Type: 'Task',
  Resource: 'arn:aws:lambda:us-east-1:000000000000:function:local',
  TimeoutSeconds: LONGEST_SECONDS,
});

export const isDistributed = (state: State): boolean =>
  state.Type === 'Map' &&
  (state.ItemProcessor as { ProcessorConfig?: { Mode?: string } })?.ProcessorConfig?.Mode === 'DISTRIBUTED';

const runnable = (state: State): State => {
  // both run their parts as executions that the adapter counts: all at once, whatever the package's limits
  if (state.Type === 'Parallel' || isDistributed(state)) return asTask(state);
  if (state.Type !== 'Task') return state;
  const seconds = Math.min(Number(state.TimeoutSeconds ?? LONGEST_SECONDS), LONGEST_SECONDS);
  const parameters = state.Parameters === undefined ? {} : { Parameters: marked(state.Parameters) };
  return {
    ...state,
    ...parameters,
    Resource: 'arn:aws:lambda:us-east-1:000000000000:function:local',
    TimeoutSeconds: seconds,
  };
};

export const runnableMachine = (machine: Machine): Machine => ({
  ...machine,
  States: Object.fromEntries(Object.entries(machine.States).map(([name, state]) => [name, runnable(state)])),
});
