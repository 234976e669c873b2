// Failures by the names that Step Functions gives them.
import { ExecutionError, StateMachine } from 'aws-local-stepfunctions';

/** What ends an attempt; `message` is the Cause: of a function's error a JSON text, as Lambda's are. */
export class StateFailed extends Error {
  override readonly name: string;
  constructor(name: string, cause: string) {
    super(cause);
    this.name = name;
  }
}

/** No Retry or Catch sees it: States.Runtime, States.DataLimitExceeded, and what was cancelled. */
export class ExecutionFailed extends StateFailed {
  // the package asks these two of every error
  readonly isRetryable = false;
  readonly isCatchable = false;
}

/** The token's task has ended: answered before, failed, timed out, or its execution is over. */
export class TaskTimedOut extends Error {
  override readonly name = 'TaskTimedOut';
}
/** Not a token of this engine. */
export class InvalidToken extends Error {
  override readonly name = 'InvalidToken';
}
export class ExecutionAlreadyExists extends Error {
  override readonly name = 'ExecutionAlreadyExists';
}
/** The text uses something that this engine does not run as AWS does. */
export class WorkflowUnsupported extends Error {
  override readonly name = 'WorkflowUnsupported';
}

/** What Lambda makes of an error that a function throws. */
export const functionError = (error: unknown): StateFailed => {
  if (error instanceof StateFailed) return error;
  const { name, message, stack } = error instanceof Error ? error : new TypeError(String(error));
  const trace = (stack ?? '').split('\n');
  return new StateFailed(name, JSON.stringify({ errorType: name, errorMessage: message, trace }));
};

/** The failure that ended a run of the package. */
export const causeOf = (error: unknown): Error => {
  const cause = error instanceof ExecutionError ? error.cause : error;
  return cause instanceof Error ? cause : new TypeError(String(cause));
};

/** `States.TaskFailed` must not match a timeout; the package tells by a class of its own, which it does not export. */
const packageTimeout = async (): Promise<new () => Error> => {
  const slow = { Type: 'Task', Resource: 'slow', TimeoutSeconds: 0.001, End: true } as const;
  const machine = new StateMachine(
    { StartAt: 'Slow', States: { Slow: slow } },
    { validationOptions: { noValidate: true } },
  );
  const overrides = { taskResourceLocalHandlers: { Slow: () => new Promise<never>(() => {}) } };
  const thrown: unknown = await machine.run({}, { overrides }).result.catch((error: unknown) => error);
  return (thrown as { cause: Error }).cause.constructor as new () => Error;
};

/** A limit of the text has passed, where the package's own timeout means nothing (program.ts). */
export class StatesTimeout extends (await packageTimeout()) {
  #asked = false;

  /** Asked by each retrier in turn; the first is the adapter's, for the package's own timeout. */
  get isRetryable(): boolean {
    const again = this.#asked;
    this.#asked = true;
    return again;
  }
}
