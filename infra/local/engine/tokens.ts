// Task tokens: drawn once an attempt, answered once; who comes late or twice hears so and changes nothing.
import { randomBytes } from 'node:crypto';
import { InvalidToken, TaskTimedOut } from './errors.ts';

/** An attempt that waits for its token. */
export type Waiting = { end(end: { output: unknown } | { error: string; cause: string }): void; beat(): void };

export class Tokens {
  readonly #waiting = new Map<string, Waiting>();
  /** Tells a token of ours that has ended from one that never was, without remembering all that were. */
  readonly #ours = randomBytes(12).toString('base64url');

  draw(): string {
    return `${this.#ours}${randomBytes(24).toString('base64url')}`;
  }

  open(token: string, waiting: Waiting): void {
    this.#waiting.set(token, waiting);
  }

  close(token: string): void {
    this.#waiting.delete(token);
  }

  /** The one who waits for `token`. */
  of(token: string): Waiting {
    const waiting = this.#waiting.get(token);
    if (waiting !== undefined) return waiting;
    if (!token.startsWith(this.#ours)) throw new InvalidToken('not a token of this engine');
    throw new TaskTimedOut('the task of this token has ended');
  }
}
