// One run of one machine from its start to its end, a state at a time: an execution, a branch or an item.
import { StateMachine } from 'aws-local-stepfunctions';
import { type Attempt, startAttempt } from './attempt.ts';
import { type Execution, type Item, Moment } from './context.ts';
import { causeOf, ExecutionFailed, StatesTimeout } from './errors.ts';
import type { End, Host } from './host.ts';
import { runParts } from './parts.ts';
import type { Program, Work } from './program.ts';
import type { Json } from './wire.ts';

/** The text was checked when it was loaded. */
const UNCHECKED = { validationOptions: { noValidate: true } };

export class Flow {
  readonly host: Host;
  readonly execution: Execution;
  readonly item: Item | undefined;
  /** Runs inside this one: the branches or items of its present state. */
  readonly inside = new Set<Flow>();
  readonly #program: Program;
  readonly #moment: Moment;
  #ongoing: Promise<Json> | undefined;
  #attempt: Attempt | undefined;
  #abort: (() => void) | undefined;
  #awake = false;
  #over = false;

  constructor(host: Host, program: Program, execution: Execution, item?: Item) {
    this.host = host;
    this.execution = execution;
    this.item = item;
    this.#program = program;
    this.#moment = new Moment(host.now, () => host.tokens.draw());
  }

  /** A run inside this one, of the same execution. */
  part(program: Program, item = this.item): Flow {
    return new Flow(this.host, program, this.execution, item);
  }

  /** A run inside this one, as an execution of its own. */
  child(program: Program, execution: Execution): Flow {
    return new Flow(this.host, program, execution);
  }

  /** `done` is called once, at the end, while this run still counts as busy. */
  run(input: Json, done: (end: End) => void): void {
    this.wake();
    const machine = new StateMachine({ StartAt: this.#program.startAt, States: this.#watched() }, UNCHECKED);
    const overrides = { taskResourceLocalHandlers: this.#handlers() as never };
    const run = machine.run(input as never, { overrides, context: this.paths() });
    this.#abort = run.abort;
    void drain(run.eventLogs);
    const end = (end: End): void => {
      done(end);
      this.#over = true;
      this.rest();
    };
    run.result.then(
      (output) => end({ output: output as Json }),
      (error: unknown) => end({ failure: causeOf(error) }),
    );
  }

  /** What `$$` shows. */
  paths(item = this.item): Record<string, unknown> {
    return this.#moment.paths(this.execution, item);
  }

  wake(): void {
    if (this.#awake || this.#over) return;
    this.#awake = true;
    this.host.busy.begin();
  }

  rest(): void {
    if (!this.#awake) return;
    this.#awake = false;
    this.host.busy.end();
  }

  get isOver(): boolean {
    return this.#over;
  }

  /** Ends it and all inside it; their tokens are worth nothing from now on, and no timer of theirs is left. */
  cancel(): void {
    this.#over = true;
    this.#abort?.();
    this.#attempt?.fail(new ExecutionFailed('States.Aborted', 'the execution was stopped'));
    for (const flow of this.inside) flow.cancel();
    this.rest();
  }

  /** The package looks each state up as it enters it. */
  #watched(): Program['states'] {
    return new Proxy(this.#program.states, {
      get: (states, name: string) => {
        const state = states[name];
        if (state === undefined) return undefined;
        this.host.transition();
        this.#moment.enter(name);
        this.#ongoing = undefined;
        return state;
      },
    });
  }

  #handlers(): Record<string, (input: Json) => Promise<Json>> {
    return new Proxy(
      {},
      {
        get: (_, name: string) => (input: Json) => {
          const work = this.#program.work.get(name);
          if (work === undefined) throw new ExecutionFailed('States.Runtime', `nothing stands for the state ${name}`);
          return this.#work(work, input);
        },
      },
    );
  }

  /** Called again for the same attempt where the package's own limit has passed. */
  #work(work: Work, input: Json): Promise<Json> {
    this.#ongoing ??= this.#begin(work, input);
    return this.#ongoing;
  }

  async #begin(work: Work, input: Json): Promise<Json> {
    if (this.#over) throw new ExecutionFailed('States.Aborted', 'the execution was stopped');
    if (this.#moment.isRetry) this.host.transition();
    try {
      if (work.kind !== 'call') return await runParts(this, work, input);
      this.#attempt = startAttempt(this, work, input, this.#moment.token);
      return await this.#attempt.result;
    } catch (error) {
      this.#moment.failed();
      this.#ongoing = undefined;
      // told from the package's own, whoever said it
      if ((error as Error).name !== 'States.Timeout') throw error;
      throw Object.assign(new StatesTimeout(), { message: (error as Error).message });
    }
  }
}

/** The package keeps its log until somebody reads it. */
const drain = async (log: AsyncGenerator<unknown>): Promise<void> => {
  for await (const _ of log);
};
