// What `$$` shows of the present attempt. The package evaluates its paths right before the attempt begins.
import type { Json } from './wire.ts';

/** What `$$.Execution` shows. */
export type Execution = { Id: string; Name: string; Input: Json; StartTime: string };
export type Item = { Item: { Index: number; Value: Json } };

export class Moment {
  readonly #state = { Name: '', EnteredTime: '', RetryCount: 0 };
  readonly #now: () => string;
  readonly #draw: () => string;
  #token: string | undefined;

  /** `now` is later each time; `draw` gives a new token. */
  constructor(now: () => string, draw: () => string) {
    this.#now = now;
    this.#draw = draw;
  }

  enter(name: string): void {
    this.#token = undefined;
    Object.assign(this.#state, { Name: name, EnteredTime: this.#now(), RetryCount: 0 });
  }

  /** The attempt failed: the next one, if the text has one, is told from it by token, time and count. */
  failed(): void {
    this.#token = undefined;
    this.#state.EnteredTime = this.#now();
    this.#state.RetryCount += 1;
  }

  get isRetry(): boolean {
    return this.#state.RetryCount > 0;
  }

  /** One for each attempt, however often it is read. */
  get token(): string {
    this.#token ??= this.#draw();
    return this.#token;
  }

  /** `Own` stands for `Execution`, which the package overwrites. */
  paths(execution: Execution, item: Item | undefined): Record<string, unknown> {
    const read = (): string => this.token;
    const task = {
      get Token() {
        return read();
      },
    };
    return { Own: execution, State: this.#state, Task: task, ...(item === undefined ? {} : { Map: item }) };
  }
}
