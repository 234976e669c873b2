// Failures as Step Functions names them.

/** A failure inside an execution: `message` is the Cause, a JSON text, as Lambda's are. */
export class StateFailed extends Error {
  override readonly name: string;
  constructor(name: string, cause: string) {
    super(cause);
    this.name = name;
  }
}

export class TaskTimedOut extends Error {
  override readonly name = 'TaskTimedOut';
}
export class InvalidToken extends Error {
  override readonly name = 'InvalidToken';
}
export class ExecutionAlreadyExists extends Error {
  override readonly name = 'ExecutionAlreadyExists';
}

/** What Lambda makes of an error that a function throws. */
export const functionError = (error: unknown): StateFailed => {
  if (error instanceof StateFailed) return error;
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const trace = (stack ?? '').split('\n');
  return new StateFailed(name, JSON.stringify({ errorType: name, errorMessage: message, trace }));
};
