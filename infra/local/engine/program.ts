// One machine of the text, made once and run many times: its Tasks call our functions, its Maps and Parallels run programs.
import { ExecutionError, StateMachine } from 'aws-local-stepfunctions';
import {
  type Attempt,
  filled,
  isDistributed,
  isGate,
  isLambda,
  type Json,
  type Machine,
  runnableMachine,
  type State,
} from './definition.ts';
import { functionError, StateFailed } from './errors.ts';
import type { Tokens } from './tokens.ts';

export type Surroundings = {
  tokens: Tokens;
  invoke: (functionName: string, payload: unknown) => Promise<unknown>;
  pulse: (change: 1 | -1) => void;
  entered: () => string;
  transition: () => void;
  retryScale: number;
};

/** Of one execution; `at` remembers the running state's attempts. */
type Context = { Execution: { Id: string; Name: string }; Map?: { Item: { Index: number; Value: Json } } };
type Handler = (input: Json, context: Context, attempts: Attempts) => Promise<Json>;

class Attempts {
  #state = '';
  #failures = 0;
  #failed = false;
  /** Consecutive attempts of one state that failed count as retries. */
  begin(state: string): number {
    this.#failures = state === this.#state && this.#failed ? this.#failures + 1 : 0;
    this.#state = state;
    this.#failed = false;
    return this.#failures;
  }
  fail(): void {
    this.#failed = true;
  }
}

const causeOf = (error: unknown): Error => {
  const inner = error instanceof ExecutionError ? error.cause : error;
  return inner instanceof Error ? inner : new Error(String(inner));
};

const lambdaCall =
  (around: Surroundings, state: State, name: string): Handler =>
  async (input, _, attempts) => {
    const { token, done } = around.tokens.give();
    done.catch(() => {});
    const attempt: Attempt = { token, entered: around.entered(), retry: attempts.begin(name) };
    const { FunctionName, Payload } = filled(input, attempt) as { FunctionName: string; Payload: Json };
    const run = around.invoke(FunctionName, Payload);
    try {
      if (!isGate(state))
        return { ExecutedVersion: '$LATEST', StatusCode: 200, Payload: ((await run) ?? null) as Json };
      run.catch(() => {});
      const asleep = run.then(() => around.tokens.sleep(token)).then(() => done);
      return ((await Promise.race([done, asleep])) ?? null) as Json;
    } catch (error) {
      attempts.fail();
      throw functionError(error);
    } finally {
      around.tokens.forget(token);
    }
  };

export class Program {
  readonly #machine: StateMachine;
  readonly #handlers: Record<string, Handler> = {};
  readonly #retries: Record<string, number> | undefined;
  readonly #around: Surroundings;

  constructor(machine: Machine, around: Surroundings) {
    this.#around = around;
    for (const [name, state] of Object.entries(machine.States)) {
      if (state.Type === 'Parallel') this.#handlers[name] = this.#parallel(state);
      else if (isDistributed(state)) this.#handlers[name] = this.#map(state);
      else if (state.Type === 'Task' && isLambda(state)) this.#handlers[name] = lambdaCall(around, state, name);
    }
    this.#machine = new StateMachine(runnableMachine(machine) as never, { validationOptions: { noValidate: true } });
    const retried = Object.keys(machine.States).filter((name) => machine.States[name]?.Retry !== undefined);
    this.#retries = around.retryScale === 0 ? Object.fromEntries(retried.map((name) => [name, 0])) : undefined;
  }

  /** Runs to the end, awake while it does; rejects with the failure's own name. */
  async run(input: Json, context: Context): Promise<Json> {
    const { pulse } = this.#around;
    pulse(1);
    try {
      return await this.#execute(input, context);
    } catch (error) {
      throw causeOf(error);
    } finally {
      pulse(-1);
    }
  }

  async #execute(input: Json, context: Context): Promise<Json> {
    const attempts = new Attempts();
    const handlers = Object.fromEntries(
      Object.entries(this.#handlers).map(([name, handle]) => [name, (given: Json) => handle(given, context, attempts)]),
    );
    const overrides = {
      taskResourceLocalHandlers: handlers,
      ...(this.#retries === undefined ? {} : { retryIntervalOverrides: this.#retries }),
    };
    const execution = this.#machine.run(input as never, { overrides: overrides as never, context: context as never });
    void this.#count(execution.eventLogs);
    return (await execution.result) as Json;
  }

  /** The package keeps its log until somebody reads it. */
  async #count(log: AsyncGenerator<{ type: string }>): Promise<void> {
    for await (const { type } of log) if (type === 'StateEntered') this.#around.transition();
  }

  /** The execution sleeps while its parts run. */
  async #asleep<T>(work: () => Promise<T>): Promise<T> {
    const parts = work();
    this.#around.pulse(-1);
    try {
      return await parts;
    } finally {
      this.#around.pulse(1);
    }
  }

  #parallel(state: State): Handler {
    const branches = (state.Branches as unknown as Machine[]).map((branch) => new Program(branch, this.#around));
    return (input, context) => this.#asleep(() => Promise.all(branches.map((branch) => branch.run(input, context))));
  }

  #map(state: State): Handler {
    const items = this.#one('Items', { Parameters: { 'items.$': state.ItemsPath ?? '$' } });
    const selector =
      state.ItemSelector === undefined ? undefined : this.#one('Select', { Parameters: state.ItemSelector });
    const processor = new Program(state.ItemProcessor as unknown as Machine, this.#around);
    const tolerated = Number(state.ToleratedFailurePercentage ?? 0);
    return async (input, context) => {
      const { items: list } = (await items.run(input, context)) as { items: Json[] };
      const child = async (value: Json, index: number): Promise<Json> => {
        const item = { ...context, Map: { Item: { Index: index, Value: value } } };
        const selected = selector === undefined ? value : await selector.run(input, item);
        const name = `${context.Execution.Name}-${String(state.Label ?? 'map')}-${index}`;
        return processor.run(selected, { Execution: { Id: `${context.Execution.Id}/${name}`, Name: name } });
      };
      return this.#asleep(() => tolerate(list.map(child), tolerated));
    };
  }

  /** A machine of one Pass state: the package's own evaluation of a template. */
  #one(name: string, fields: Record<string, Json>): Program {
    const silent = { ...this.#around, transition: () => {} };
    return new Program({ StartAt: name, States: { [name]: { Type: 'Pass', ...fields, End: true } } }, silent);
  }
}

const tolerate = async (children: Promise<Json>[], percentage: number): Promise<Json> => {
  const ends = await Promise.allSettled(children);
  const failed = ends.filter(({ status }) => status === 'rejected').length;
  if (failed * 100 > percentage * ends.length)
    throw new StateFailed('States.ExceedToleratedFailureThreshold', `${failed} of ${ends.length} children failed`);
  return ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []));
};
