// Task tokens: given once an attempt, taken once; who comes late or twice hears so and changes nothing.
import { randomBytes } from 'node:crypto';
import { InvalidToken, StateFailed, TaskTimedOut } from './errors.ts';

type Waiting = { resolve: (output: unknown) => void; reject: (error: Error) => void; asleep: boolean };

export class Tokens {
  readonly #waiting = new Map<string, Waiting>();
  readonly #pulse: (change: 1 | -1) => void;

  /** `pulse` hears +1 when an execution wakes and -1 when it falls asleep. */
  constructor(pulse: (change: 1 | -1) => void) {
    this.#pulse = pulse;
  }

  give(): { token: string; done: Promise<unknown> } {
    const token = randomBytes(24).toString('base64url');
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    this.#waiting.set(token, { resolve, reject, asleep: false });
    return { token, done: promise };
  }

  /** The function that got the token has returned: the execution now waits for somebody else. */
  sleep(token: string): void {
    const waiting = this.#waiting.get(token);
    if (waiting === undefined || waiting.asleep) return;
    waiting.asleep = true;
    this.#pulse(-1);
  }

  /** The attempt is over without an answer: failed or timed out. */
  forget(token: string): void {
    const waiting = this.#waiting.get(token);
    if (waiting?.asleep) this.#pulse(1);
    this.#waiting.delete(token);
  }

  #take(token: string): Waiting {
    if (!/^[\w-]{32}$/.test(token)) throw new InvalidToken('not a token');
    const waiting = this.#waiting.get(token);
    if (waiting === undefined) throw new TaskTimedOut('the task has ended');
    if (waiting.asleep) this.#pulse(1);
    this.#waiting.delete(token);
    return waiting;
  }

  succeed(token: string, output: unknown): void {
    this.#take(token).resolve(output);
  }

  fail(token: string, error: string, cause: string): void {
    this.#take(token).reject(new StateFailed(error, cause));
  }
}
