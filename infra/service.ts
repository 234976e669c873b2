// The flat plan that both runtimes read: functions with what each may do, routes, schedules, table, workflow. Plain data.
import type { Environment } from '#shared/contracts/environment.ts';
import { EXPIRY, GATES_INDEX, RESULTS_INDEX } from '#shared/contracts/keys.ts';
import { STEPS, type StepName } from '#shared/contracts/steps.ts';
import { placeholderOf } from '../workflows/index.ts';

type TableAction = 'GetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'BatchWriteItem';
export type IndexName = keyof typeof TABLE.indexes;

/** What a function may do outside itself; nothing else is granted. */
export type Grants = {
  table: readonly TableAction[];
  indexes?: readonly IndexName[];
  /** Puts events on the bus. */
  events?: true;
  /** `wake`: completes waiting states; `start`: starts a cycle's execution and looks at it. */
  workflow?: readonly ('wake' | 'start')[];
  /** Reads the link keys. */
  linkKeys?: true;
  mail?: true;
};

export type FunctionPlan = {
  kind: 'step' | 'page' | 'schedule';
  entry: string;
  memoryMB: number;
  timeoutSeconds: number;
  environment: readonly (keyof Environment)[];
  grants: Grants;
};

const READ = ['GetItem', 'Query'] as const;
const WRITE = [...READ, 'PutItem', 'UpdateItem'] as const;

const QUICK = { memoryMB: 512, timeoutSeconds: 60 };
/** A hospital's hundreds of people in one panel, each a record and a mail. */
const MAILING = { memoryMB: 512, timeoutSeconds: 300 };
/** Looks at every unit of a cycle. */
const WHOLE = { memoryMB: 1024, timeoutSeconds: 600 };

/** What is granted is also named to the function; what is not, is not. */
const environmentFor = ({ events, workflow, linkKeys, mail }: Grants): (keyof Environment)[] => [
  'TABLE_NAME',
  ...(events ? (['BUS_NAME'] as const) : []),
  ...(workflow ? (['STATE_MACHINE_ARN'] as const) : []),
  ...(linkKeys ? (['LINK_KEYS_SECRET'] as const) : []),
  ...(mail ? (['MAIL_FROM', 'PUBLIC_URL'] as const) : []),
];

type Size = { memoryMB: number; timeoutSeconds: number };

const step = (name: StepName, size: Size, grants: Grants): FunctionPlan => ({
  kind: 'step',
  entry: `functions/lambda/${name}.ts`,
  ...size,
  environment: environmentFor(grants),
  grants,
});

const SENDING = { workflow: ['wake'], linkKeys: true, mail: true } as const;
const SWEEP: Grants = { table: WRITE, indexes: ['byNextLook'], ...SENDING };
const PAGES: Grants = { table: WRITE, indexes: ['byOfficial'], ...SENDING };
const KICKOFF: Grants = { table: [...READ, 'PutItem'], workflow: ['start'] };

const STEP_PLANS = {
  'open-cycle': step('open-cycle', WHOLE, { table: [...READ, 'BatchWriteItem'], events: true }),
  'open-gate': step('open-gate', MAILING, { table: WRITE, events: true, ...SENDING }),
  'record-results': step('record-results', QUICK, { table: WRITE, workflow: ['wake'] }),
  'announce-results': step('announce-results', MAILING, { table: WRITE, events: true, ...SENDING }),
  'settle-panel': step('settle-panel', QUICK, { table: [...READ, 'PutItem'], events: true }),
  'settle-cell': step('settle-cell', QUICK, { table: [...READ, 'PutItem'], events: true }),
  'check-units': step('check-units', WHOLE, { table: READ }),
  'close-cycle': step('close-cycle', WHOLE, { table: READ, events: true }),
} satisfies Record<StepName, FunctionPlan>;

/** Every function by its id; a step's id is its name in the workflow's contract. */
export const FUNCTIONS = {
  ...STEP_PLANS,
  kickoff: {
    kind: 'schedule',
    entry: 'functions/lambda/kickoff.ts',
    memoryMB: 1024,
    timeoutSeconds: 300,
    environment: [...environmentFor(KICKOFF), 'CYCLE_PROFILE'],
    grants: KICKOFF,
  },
  sweep: {
    kind: 'schedule',
    entry: 'functions/lambda/sweep.ts',
    memoryMB: 1024,
    timeoutSeconds: 900,
    environment: environmentFor(SWEEP),
    grants: SWEEP,
  },
  pages: {
    kind: 'page',
    entry: 'functions/pages/lambda.ts',
    memoryMB: 1024,
    // an HTTP API gives up after 30
    timeoutSeconds: 29,
    environment: [...environmentFor(PAGES), 'HR_ADDRESSES', 'AUDITOR_ADDRESSES'],
    grants: PAGES,
  },
} satisfies Record<string, FunctionPlan>;
export type FunctionId = keyof typeof FUNCTIONS;
export const FUNCTION_IDS = Object.keys(FUNCTIONS) as FunctionId[];
export const STEP_NAMES = Object.keys(STEPS) as StepName[];

/** The app of the pages knows its own paths; what has no page gets its own answer there. */
export const ROUTES = [
  { methods: ['GET', 'HEAD', 'POST'], path: '/', function: 'pages' },
  { methods: ['GET', 'HEAD', 'POST'], path: '/{proxy+}', function: 'pages' },
] as const;

export const TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** What the clock calls; a call that fails is tried again, then kept in a queue for the operator. */
export const SCHEDULES = {
  kickoff: { at: { minute: '0', hour: '8', day: '1', month: '11' }, retries: 10, maxAgeHours: 24 },
  // the next sweep does what this one could not: trying the old one again for long gains nothing
  sweep: { at: { minute: '0' }, retries: 2, maxAgeHours: 1 },
} as const satisfies Partial<Record<FunctionId, object>>;

/** The one table; both indexes are sparse: only open gates, only results. */
export const TABLE = {
  partitionKey: 'pk',
  sortKey: 'sk',
  expiry: EXPIRY,
  indexes: {
    [GATES_INDEX.name]: { partitionKey: GATES_INDEX.pk, sortKey: GATES_INDEX.sk, projection: 'KEYS_ONLY' },
    [RESULTS_INDEX.name]: { partitionKey: RESULTS_INDEX.pk, sortKey: RESULTS_INDEX.sk, projection: 'ALL' },
  },
} as const;

export const EVENT_SOURCE = 'xeploai';

/** Placeholder of the workflow's text → what an engine calls for it. */
export const substitutionsBy = (target: (step: StepName) => string): Record<string, string> =>
  Object.fromEntries(STEP_NAMES.map((name) => [placeholderOf(name), target(name)]));
