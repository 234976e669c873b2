// The flat plan that both runtimes read: functions with what each may do, routes, schedules, table, workflow. Plain data.
import { EXPIRY, GATES_INDEX, RESULTS_INDEX } from '#shared/contracts/keys';
import { STEPS, type StepName } from '#shared/contracts/steps';
import { placeholderOf } from '../workflows/index.ts';
import { type FunctionPlan, type Grants, page, planned, step } from './function-plan.ts';

const READ = ['GetItem', 'Query'] as const;
const WRITE = [...READ, 'PutItem', 'UpdateItem'] as const;

const QUICK = { memoryMB: 512, timeoutSeconds: 60 };
/** A hospital's hundreds of people in one panel, each a record and a mail. */
const MAILING = { memoryMB: 512, timeoutSeconds: 300 };
/** Looks at every unit of a cycle. */
const WHOLE = { memoryMB: 1024, timeoutSeconds: 600 };

const SENDING = { workflow: ['wake'], linkKeys: true, mail: 'enqueue' } as const;
const SWEEP: Grants = { table: WRITE, indexes: ['byNextLook'], metrics: true, ...SENDING };
/** An act wakes the workflow; what it leads to, steps send. A signer's one-time code is the one mail of a page. */
const PAGES: Grants = { table: WRITE, indexes: ['byOfficial'], ...SENDING };
/** HR's roster is written as many items at once; HR may start a cycle before the calendar does. */
const CONSOLE: Grants = {
  table: [...WRITE, 'BatchWriteItem'],
  indexes: ['byOfficial'],
  ...SENDING,
  openId: true,
  workflow: ['wake', 'start'],
};
const DELIVERIES: Grants = { table: ['Query', 'PutItem'], metrics: true };
const KICKOFF: Grants = { table: [...READ, 'PutItem'], workflow: ['start'] };

/**
 * The mail queue. Two lanes is the fewest that a queue drives; together they keep to the stage's rate. No concurrency is
 * reserved: a new account has too little to reserve from, and the lanes bound it already.
 */
export const MAIL = { lanes: 2, batch: 10, timeoutSeconds: 60, attempts: 5, keepDays: 14 } as const;

const STEP_PLANS = {
  'open-cycle': step('open-cycle', WHOLE, { table: [...READ, 'BatchWriteItem'], events: true }),
  'open-gate': step('open-gate', MAILING, { table: WRITE, events: true, ...SENDING }),
  'record-results': step('record-results', QUICK, { table: WRITE, workflow: ['wake'] }),
  'announce-results': step('announce-results', MAILING, { table: WRITE, events: true, ...SENDING }),
  'settle-panel': step('settle-panel', QUICK, { table: [...READ, 'PutItem'], events: true }),
  'settle-cell': step('settle-cell', QUICK, { table: [...READ, 'PutItem'], events: true }, ['PARTY_EVENTS']),
  'check-units': step('check-units', WHOLE, { table: READ }),
  'close-cycle': step('close-cycle', WHOLE, { table: READ, events: true }),
} satisfies Record<StepName, FunctionPlan>;

/** Every function by its id; a step's id is its name in the workflow's contract. */
export const FUNCTIONS = {
  ...STEP_PLANS,
  kickoff: planned('schedule', 'kickoff', { memoryMB: 1024, timeoutSeconds: 300 }, KICKOFF, ['CYCLE_PROFILE']),
  sweep: planned('schedule', 'sweep', { memoryMB: 1024, timeoutSeconds: 900 }, SWEEP),
  'send-mails': planned('mail', 'send-mails', { memoryMB: 256, timeoutSeconds: MAIL.timeoutSeconds }, { mail: 'send' }),
  'record-deliveries': planned('mail', 'record-deliveries', { memoryMB: 512, timeoutSeconds: 30 }, DELIVERIES),
  pages: page('functions/pages/lambda.ts', PAGES, ['SIGNER_CODES']),
  console: page('functions/pages/console/lambda.ts', CONSOLE, [
    'HR_ADDRESSES',
    'AUDITOR_ADDRESSES',
    'LISTED_PEOPLE',
    'OPEN_ID',
  ]),
} satisfies Record<string, FunctionPlan>;
export type FunctionId = keyof typeof FUNCTIONS;
export const FUNCTION_IDS = Object.keys(FUNCTIONS) as FunctionId[];
export const STEP_NAMES = Object.keys(STEPS) as StepName[];

/** Each app knows its own paths; what has no page gets its own answer there. */
export const ROUTES = [
  { methods: ['GET', 'HEAD', 'POST'], path: '/console', function: 'console' },
  { methods: ['GET', 'HEAD', 'POST'], path: '/console/{proxy+}', function: 'console' },
  { methods: ['GET', 'HEAD', 'POST'], path: '/l/{token}/my-data', function: 'console' },
  { methods: ['GET', 'HEAD'], path: '/l/{token}/my-data.json', function: 'console' },
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
