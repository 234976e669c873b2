// What of the Amazon States Language this engine runs as AWS does; a text that uses more is refused when it is loaded.
import * as z from 'zod';
import { WorkflowUnsupported } from './errors.ts';
import type { Json } from './wire.ts';

export const INVOKE = 'arn:aws:states:::lambda:invoke';
export const GATE = 'arn:aws:states:::lambda:invoke.waitForTaskToken';

const Template: z.ZodType<Json> = z.json() as z.ZodType<Json>;
const Path = z.string().startsWith('$').nullable().optional();
const errors = { Comment: z.string().optional(), ErrorEquals: z.array(z.string()).min(1) };

const Retrier = z.strictObject({
  ...errors,
  IntervalSeconds: z.int().positive().optional(),
  MaxAttempts: z.int().nonnegative().optional(),
  BackoffRate: z.number().min(1).optional(),
  MaxDelaySeconds: z.int().positive().optional(),
  JitterStrategy: z.enum(['NONE', 'FULL']).optional(),
});
export type Retrier = z.infer<typeof Retrier>;

const Catcher = z.strictObject({ ...errors, ResultPath: Path, Next: z.string() });

const common = { Comment: z.string().optional(), InputPath: Path, OutputPath: Path };
const onward = { Next: z.string().optional(), End: z.literal(true).optional() };
const result = { ResultSelector: Template.optional(), ResultPath: Path };
const recovery = { Retry: z.array(Retrier).optional(), Catch: z.array(Catcher).optional() };

const Task = z.strictObject({
  Type: z.literal('Task'),
  ...common,
  Resource: z.enum([INVOKE, GATE]),
  Parameters: z.strictObject({
    FunctionName: z.string(),
    Payload: Template.optional(),
    'Payload.$': z.string().optional(),
  }),
  // above 24.8 days setTimeout fires at once: the loader shortens
  TimeoutSeconds: z.int().positive().optional(),
  HeartbeatSeconds: z.int().positive().optional(),
  ...result,
  ...recovery,
  ...onward,
});

const Parallel = z.strictObject({
  Type: z.literal('Parallel'),
  ...common,
  Parameters: Template.optional(),
  get Branches(): z.ZodArray<typeof Machine> {
    return z.array(Machine);
  },
  ...result,
  ...recovery,
  ...onward,
});

const DistributedMap = z.strictObject({
  Type: z.literal('Map'),
  ...common,
  Label: z.string().optional(),
  ItemsPath: z.string().optional(),
  ItemSelector: Template.optional(),
  get ItemProcessor(): typeof Machine {
    return Machine;
  },
  MaxConcurrency: z.int().nonnegative().optional(),
  ToleratedFailurePercentage: z.number().min(0).max(100).optional(),
  ToleratedFailureCount: z.int().nonnegative().optional(),
  ...result,
  ...recovery,
  ...onward,
});

const Choice = z.strictObject({
  Type: z.literal('Choice'),
  ...common,
  Choices: z.array(z.record(z.string(), Template)).min(1),
  Default: z.string().optional(),
});

const Pass = z.strictObject({
  Type: z.literal('Pass'),
  ...common,
  Parameters: Template.optional(),
  Result: Template.optional(),
  ResultPath: Path,
  ...onward,
});

const Wait = z.strictObject({
  Type: z.literal('Wait'),
  ...common,
  Seconds: z.int().positive().max(2_000_000).optional(),
  SecondsPath: z.string().optional(),
  Timestamp: z.string().optional(),
  TimestampPath: z.string().optional(),
  ...onward,
});

const Succeed = z.strictObject({ Type: z.literal('Succeed'), ...common });
const Fail = z.strictObject({
  Type: z.literal('Fail'),
  Comment: z.string().optional(),
  Error: z.string().optional(),
  ErrorPath: z.string().optional(),
  Cause: z.string().optional(),
  CausePath: z.string().optional(),
});

const State = z.discriminatedUnion('Type', [Task, Parallel, DistributedMap, Choice, Pass, Wait, Succeed, Fail]);
const Machine = z.strictObject({
  Comment: z.string().optional(),
  Version: z.literal('1.0').optional(),
  QueryLanguage: z.literal('JSONPath').optional(),
  ProcessorConfig: z
    .strictObject({ Mode: z.enum(['INLINE', 'DISTRIBUTED']), ExecutionType: z.literal('STANDARD').optional() })
    .optional(),
  StartAt: z.string(),
  get States(): z.ZodRecord<z.ZodString, typeof State> {
    return z.record(z.string(), State);
  },
});

export type State = z.infer<typeof State>;
export type Machine = z.infer<typeof Machine>;

export const readDefinition = (text: string): Machine => {
  const parsed = Machine.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new WorkflowUnsupported(problems.join('; '));
};
