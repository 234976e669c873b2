// What a plan says of one function: where it begins, its size, its settings, and what it may do outside itself.
import type { Environment } from '#shared/contracts/environment';
import type { StepName } from '#shared/contracts/steps';

type TableAction = 'GetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'BatchWriteItem';
export type IndexName = 'byNextLook' | 'byOfficial';

/** What a function may do outside itself; nothing else is granted. */
export type Grants = {
  table?: readonly TableAction[];
  indexes?: readonly IndexName[];
  /** Puts events on the bus, and counts them for the dashboard. */
  events?: true;
  /** `wake`: completes waiting states; `start`: starts a cycle's execution and looks at it. */
  workflow?: readonly ('wake' | 'start')[];
  /** Reads the link keys. */
  linkKeys?: true;
  /** Reads the secret of the client at the issuer, where the stage has one. */
  openId?: true;
  /** `enqueue`: hands mails to the queue; `send`: takes them from it and sends them. */
  mail?: 'enqueue' | 'send';
  /** Counts its own work for dashboard and alarms. */
  metrics?: true;
};

export type FunctionPlan = {
  /** Who calls it: the workflow, a person, the clock, or the mail service and its queue. */
  kind: 'step' | 'page' | 'schedule' | 'mail';
  entry: string;
  memoryMB: number;
  timeoutSeconds: number;
  environment: readonly (keyof Environment)[];
  grants: Grants;
};

export type Size = Pick<FunctionPlan, 'memoryMB' | 'timeoutSeconds'>;

const MAIL_SETTINGS = {
  enqueue: ['MAIL_QUEUE_URL', 'PUBLIC_URL'],
  send: ['MAIL_FROM', 'MAIL_CONFIGURATION_SET', 'MAIL_PAUSE_MS'],
} as const;

/** What is granted is also named to the function; what is not, is not. */
const environmentFor = (grants: Grants): (keyof Environment)[] => {
  const { table, events, workflow, linkKeys, mail, metrics } = grants;
  return [
    ...(table ? (['TABLE_NAME'] as const) : []),
    ...(events ? (['BUS_NAME'] as const) : []),
    ...(workflow ? (['STATE_MACHINE_ARN'] as const) : []),
    ...(linkKeys ? (['LINK_KEYS_SECRET'] as const) : []),
    ...(mail ? MAIL_SETTINGS[mail] : []),
    ...(events || metrics ? (['METRICS_NAMESPACE'] as const) : []),
  ];
};

/** A function whose file is named as its id. */
export const planned = (
  kind: FunctionPlan['kind'],
  id: string,
  size: Size,
  grants: Grants,
  more: readonly (keyof Environment)[] = [],
): FunctionPlan => ({
  kind,
  entry: `functions/lambda/${id}.ts`,
  ...size,
  environment: [...environmentFor(grants), ...more],
  grants,
});

/** What people open: an HTTP API gives up after 30 seconds. */
export const page = (entry: string, grants: Grants, more: readonly (keyof Environment)[] = []): FunctionPlan => ({
  kind: 'page',
  entry,
  memoryMB: 1024,
  timeoutSeconds: 29,
  environment: [...environmentFor(grants), ...more],
  grants,
});

export const step = (
  name: StepName,
  size: Size,
  grants: Grants,
  more: readonly (keyof Environment)[] = [],
): FunctionPlan => planned('step', name, size, grants, more);
