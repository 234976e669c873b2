// What a conformance case asks of an engine: small enough for the laptop's, an emulator's and AWS's side.

/** A function of the workflow: gets the payload as JSON, answers JSON or throws. */
export type Handler = (payload: Record<string, unknown>) => unknown;

export type Ended = { status: string; output?: unknown; error?: string; cause?: string };

/** One text with its functions, ready to run. Refusals of the engine reject with the API's own error names. */
export interface Deployment {
  start(name: string, input: unknown): Promise<string>;
  ended(execution: string): Promise<Ended>;
  succeed(token: string, output: unknown): Promise<void>;
  fail(token: string, error: string, cause: string): Promise<void>;
  /** Starts the text once, when it is this time in this zone. */
  schedule(moment: { at: string; zone: string; input: unknown }): Promise<void>;
  remove(): Promise<void>;
}

export interface EngineDriver {
  readonly name: string;
  /** `${Name}` in the text stands for the handler of that name. */
  deploy(text: string, handlers: Record<string, Handler>): Promise<Deployment>;
}

/** What an engine cannot do, by case, with the reason; every other case must pass on it. */
export type Cannot = Partial<Record<string, string>>;
