// Short hands for the texts of the cases: plain Amazon States Language, as the workflow itself writes it.
export type Fields = Record<string, unknown>;

export const INVOKE = 'arn:aws:states:::lambda:invoke';
export const GATE = 'arn:aws:states:::lambda:invoke.waitForTaskToken';

/** A machine of these states in their order of entry; the first starts. */
export const machine = (States: Record<string, Fields>): Fields => ({ StartAt: Object.keys(States)[0], States });

export const call = (name: string, payload: Fields, fields: Fields): Fields => ({
  Type: 'Task',
  Resource: INVOKE,
  Parameters: { FunctionName: `\${${name}}`, Payload: payload },
  ...fields,
});

/** A gate hands out its token, and whatever else the payload says. */
export const gate = (name: string, payload: Fields, fields: Fields): Fields => ({
  ...call(name, { 'token.$': '$$.Task.Token', ...payload }, fields),
  Resource: GATE,
});

export const end = { End: true };
export const pass = (fields: Fields): Fields => ({ Type: 'Pass', ...fields });

export const distributed = (States: Record<string, Fields>, fields: Fields): Fields => ({
  Type: 'Map',
  Label: 'Children',
  MaxConcurrency: 10000,
  ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' }, ...machine(States) },
  ...fields,
});

export const inlineMap = (States: Record<string, Fields>, fields: Fields): Fields => ({
  Type: 'Map',
  ItemProcessor: { ProcessorConfig: { Mode: 'INLINE' }, ...machine(States) },
  ...fields,
});
