// The stacks of one stage, in the order in which one needs another.
import { type App, Tags } from 'aws-cdk-lib';
import type { Stage } from '../config.ts';
import { acknowledge } from './acknowledged.ts';
import { AnalyticsStack } from './analytics-stack.ts';
import { CycleStack } from './cycle-stack.ts';
import { DataStack } from './data-stack.ts';
import { MailStack } from './mail-stack.ts';
import { OperationsStack } from './operations-stack.ts';

export type System = {
  data: DataStack;
  mail: MailStack;
  cycle: CycleStack;
  operations: OperationsStack;
  /** Where the stage asks for it. */
  analytics?: AnalyticsStack;
};

const DESCRIPTIONS = {
  data: 'facts, events, keys and logs of the evaluation; kept',
  mail: 'queue, sender and bounces of the evaluation’s mails; empty it before removing it',
  cycle: 'workflow, functions, pages and schedules of the evaluation; replaceable',
  analytics: 'events in a bucket, named queries and an example consumer; replaceable',
  operations: 'alarms and dashboard of the evaluation; replaceable',
};

/** The account is whoever's credentials deploy; synthesis needs none. */
export const createStacks = (app: App, stage: Stage): System => {
  const props = (part: keyof System) => ({
    stackName: `xeploai-${stage.name}-${part}`,
    description: `xeploai: ${DESCRIPTIONS[part]}`,
    // a deleted workflow takes its waiting executions along; a kickoff resumes them, but nobody should need it
    terminationProtection: stage.removal === 'keep',
    env: { region: stage.region },
    stage,
  });
  const data = new DataStack(app, 'Data', props('data'));
  const mail = new MailStack(app, 'Mail', { ...props('mail'), data });
  const cycle = new CycleStack(app, 'Cycle', { ...props('cycle'), data, mail });
  const operations = new OperationsStack(app, 'Operations', { ...props('operations'), data, apiId: cycle.apiId });
  const analytics = stage.analytics
    ? { analytics: new AnalyticsStack(app, 'Analytics', { ...props('analytics'), data }) }
    : {};
  Tags.of(app).add('service', 'xeploai');
  Tags.of(app).add('stage', stage.name);
  return { data, mail, cycle, operations, ...analytics };
};

export const createSystem = (app: App, stage: Stage): System => {
  const system = createStacks(app, stage);
  acknowledge(app, stage);
  return system;
};
