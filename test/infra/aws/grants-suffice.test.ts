import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resultTable } from '../../../functions/console/results.ts';
import type { FunctionPlan } from '../../../infra/function-plan.ts';
import { FUNCTION_IDS, FUNCTIONS, type FunctionId } from '../../../infra/service.ts';
import { type System, startSystem } from './granted/system.ts';

const CYCLE = '2023';

let dir: string;
let system: System;

const bounce = (mail: string): object => ({
  detail: {
    eventType: 'Bounce',
    mail: { timestamp: '2023-11-02T01:00:00Z', tags: { mail: [mail] } },
    bounce: { bounceType: 'Permanent', timestamp: '2023-11-02T01:00:00Z' },
  },
});

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'xeploai-granted-'));
  system = await startSystem(dir);
  await system.invoke('kickoff');
  await system.invoke('kickoff');
  await system.letAllAct(CYCLE);
  const asked = system.mailbox.after(0, 100).find(({ id }) => id.startsWith(`${CYCLE}.`));
  await system.invoke('record-deliveries', bounce(asked?.id ?? ''));
}, 180_000);

afterAll(async () => {
  await system.stop();
  await rm(dir, { recursive: true, force: true });
});

/** Granted for what happens only where two runs of one step meet. */
const UNSEEN: Partial<Record<FunctionId, readonly string[]>> = {
  // reads the settlement that the other run was quicker to put
  'settle-cell': ['dynamodb:GetItem'],
  // the code of a signer, which the simulated people are not asked for
  pages: ['sqs:SendMessageBatch'],
  // the page of careers, which nobody of the sample opens, the import of a roster and the start of a cycle, which came by the operator's commands
  console: [
    'dynamodb:Query byOfficial',
    'dynamodb:BatchWriteItem',
    'states:DescribeExecution',
    'states:StartExecution',
  ],
};

/** Calls that the plan allows, named as they are recorded. */
const allowed = (id: FunctionId): string[] => {
  const { grants }: FunctionPlan = FUNCTIONS[id];
  const { table = [], indexes = [], workflow = [], events, linkKeys, mail } = grants;
  return [
    ...table.map((action) => `dynamodb:${action}`),
    ...indexes.map((index) => `dynamodb:Query ${index}`),
    ...(workflow.includes('wake') ? ['states:SendTaskSuccess'] : []),
    ...(workflow.includes('start') ? ['states:DescribeExecution', 'states:StartExecution'] : []),
    ...(events ? ['events:PutEvents'] : []),
    ...(linkKeys ? ['secretsmanager:GetSecretValue'] : []),
    // a batch needs the permission of the single message
    ...(mail === 'enqueue' ? ['sqs:SendMessageBatch'] : []),
    ...(mail === 'send' ? ['ses:SendEmail'] : []),
  ];
};

describe('a small province through the deployed functions, each step delivered twice', () => {
  it('ends with a result for everybody and nothing left to look at', async () => {
    const { rows } = await resultTable(system, CYCLE);
    expect(rows).toHaveLength(60);
    expect(await system.store.nextLook()).toBeUndefined();
  });

  it.each(FUNCTION_IDS)('calls nothing from %s that the plan does not grant', (id) => {
    const granted = allowed(id);
    expect(system.called(id).size).toBeGreaterThan(0);
    expect([...system.called(id)].filter((call) => !granted.includes(call))).toEqual([]);
  });

  it.each(FUNCTION_IDS)('uses from %s all that the plan grants', (id) => {
    const unused = allowed(id).filter((call) => !system.called(id).has(call));
    expect(unused.filter((call) => !UNSEEN[id]?.includes(call))).toEqual([]);
  });
});
