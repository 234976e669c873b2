// The loaded text made fit for aws-local-stepfunctions 3.0.0, in memory only; the text on disk is what AWS runs.
// What the package cannot do, and what stands in for it:
// - Parallel and Map run at most 40 wide, tolerate no failed item, and show branches a wrong `$$.Execution.Input`:
//   both become Tasks that this engine answers, each part a run of its own (fork.ts).
// - A Task without TimeoutSeconds gets 60 s, and above 24.8 days its timer fires at once: every Task gets the longest
//   limit that the package knows, and a first retrier that comes back to the same work when that has passed; the text's
//   own limits and heartbeats are timers of the attempt (attempt.ts).
// - `$$.Task`, `$$.State` and the execution's own `$$.Execution` are not supplied: a context of ours (flow.ts).
// - ResultPath "$" writes a key "$"; a Result of false, 0 or null is lost: both are said another way.
import type { StateMachineDefinition } from 'aws-local-stepfunctions';
import { GATE, type Machine, type Retrier, type State } from './definition.ts';
import { type Select, selectBy } from './select.ts';
import type { Json } from './wire.ts';

/** Below setTimeout's 2,147,483 s. */
const LONGEST_SECONDS = 2_000_000;
const PACKAGE_LIMIT = { ErrorEquals: ['States.Timeout'], IntervalSeconds: 0, BackoffRate: 1, MaxAttempts: Infinity };

/** How many items AWS runs at once. */
const WIDEST = { INLINE: 40, DISTRIBUTED: 10_000 };

export type Call = { kind: 'call'; gate: boolean; timeoutMs: number | undefined; heartbeatMs: number | undefined };
export type Parallel = { kind: 'parallel'; branches: Program[] };
export type DistributedMap = {
  kind: 'map';
  label: string;
  /** Children are executions of their own. */
  distributed: boolean;
  processor: Program;
  select: Select | undefined;
  width: number;
  tolerated: { percentage: number; count: number };
};
export type Work = Call | Parallel | DistributedMap;

/** One machine of the text, made once and run many times. */
export type Program = { startAt: string; states: StateMachineDefinition['States']; work: Map<string, Work> };

/** `$$.Execution` → `$$.Own`: the package overwrites the former with the input of the part that runs. */
const ownPaths = (value: unknown, key = ''): unknown => {
  if (Array.isArray(value)) return value.map((inner) => ownPaths(inner, key));
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, ownPaths(inner, name)]));
  const evaluated = key.endsWith('.$') || key.endsWith('Path') || key === 'Variable';
  return evaluated && typeof value === 'string' ? value.replaceAll(/\$\$\.Execution\b/g, '$$$$.Own') : value;
};

const scaled = (retrier: Retrier, scale: number) => ({
  ...retrier,
  IntervalSeconds: (retrier.IntervalSeconds ?? 1) * scale,
  ...(retrier.MaxDelaySeconds === undefined ? {} : { MaxDelaySeconds: retrier.MaxDelaySeconds * scale }),
});

const withoutRootPath = <T extends { ResultPath?: string | null | undefined }>(part: T): T => {
  if (part.ResultPath !== '$') return part;
  const { ResultPath: _, ...rest } = part;
  return rest as T;
};

const TASK = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', TimeoutSeconds: LONGEST_SECONDS };

/** The fields that a Task, Parallel and Map share, and the package reads. */
const asTask = (state: Extract<State, { Type: 'Task' | 'Parallel' | 'Map' }>, scale: number): object => ({
  ...TASK,
  ...Object.fromEntries(
    Object.entries(withoutRootPath(state)).filter(([field]) =>
      ['InputPath', 'Parameters', 'ResultSelector', 'ResultPath', 'OutputPath', 'Next', 'End'].includes(field),
    ),
  ),
  Retry: [PACKAGE_LIMIT, ...(state.Retry ?? []).map((retrier) => scaled(retrier, scale))],
  ...(state.Catch === undefined ? {} : { Catch: state.Catch.map(withoutRootPath) }),
});

const runnable = (state: State, scale: number): object => {
  switch (state.Type) {
    case 'Task':
    case 'Parallel':
      return asTask(state, scale);
    case 'Map':
      return { ...asTask(state, scale), Parameters: { 'input.$': '$', 'items.$': state.ItemsPath ?? '$' } };
    case 'Pass': {
      const { Result, ...rest } = withoutRootPath(state);
      return Result === undefined || Result ? { ...rest, Result } : { ...rest, Parameters: Result };
    }
    default:
      return state;
  }
};

const milliseconds = (seconds: number | undefined): number | undefined =>
  seconds === undefined ? undefined : seconds * 1000;

const mapOf = (name: string, state: Extract<State, { Type: 'Map' }>, scale: number): DistributedMap => {
  const mode = state.ItemProcessor.ProcessorConfig?.Mode ?? 'INLINE';
  const select = state.ItemSelector === undefined ? undefined : selectBy(ownPaths(state.ItemSelector) as Json);
  return {
    kind: 'map',
    label: state.Label ?? name,
    distributed: mode === 'DISTRIBUTED',
    processor: programOf(state.ItemProcessor, scale),
    select,
    width: Math.min(state.MaxConcurrency || WIDEST[mode], WIDEST[mode]),
    tolerated: { percentage: state.ToleratedFailurePercentage ?? 0, count: state.ToleratedFailureCount ?? 0 },
  };
};

const workOf = (name: string, state: State, scale: number): Work | undefined => {
  if (state.Type === 'Map') return mapOf(name, state, scale);
  if (state.Type === 'Parallel')
    return { kind: 'parallel', branches: state.Branches.map((branch) => programOf(branch, scale)) };
  if (state.Type !== 'Task') return undefined;
  const { TimeoutSeconds, HeartbeatSeconds, Resource } = state;
  const timeoutMs = milliseconds(TimeoutSeconds);
  return { kind: 'call', gate: Resource === GATE, timeoutMs, heartbeatMs: milliseconds(HeartbeatSeconds) };
};

export const programOf = (machine: Machine, scale: number): Program => {
  const states = Object.entries(machine.States);
  const work = states.flatMap(([name, state]) => {
    const found = workOf(name, state, scale);
    return found === undefined ? [] : [[name, found] as const];
  });
  return {
    startAt: machine.StartAt,
    states: ownPaths(Object.fromEntries(states.map(([name, state]) => [name, runnable(state, scale)]))) as never,
    work: new Map(work),
  };
};
