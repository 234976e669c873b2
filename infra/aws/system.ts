// Both stacks of one stage.
import { type App, Tags } from 'aws-cdk-lib';
import type { Stage } from '../config.ts';
import { CycleStack } from './cycle-stack.ts';
import { DataStack } from './data-stack.ts';

export type System = { data: DataStack; cycle: CycleStack };

/** The account is whoever's credentials deploy; synthesis needs none. */
export const createSystem = (app: App, stage: Stage): System => {
  const env = { region: stage.region };
  // a deleted workflow takes its waiting executions along; a kickoff resumes them, but nobody should need it
  const terminationProtection = stage.removal === 'keep';
  const data = new DataStack(app, 'Data', {
    stackName: `xeploai-${stage.name}-data`,
    description: 'xeploai: facts, events, keys and logs of the evaluation; kept',
    terminationProtection,
    env,
    stage,
  });
  const cycle = new CycleStack(app, 'Cycle', {
    stackName: `xeploai-${stage.name}-cycle`,
    description: 'xeploai: workflow, functions, pages and schedules of the evaluation; replaceable',
    terminationProtection,
    env,
    stage,
    data,
  });
  Tags.of(app).add('service', 'xeploai');
  Tags.of(app).add('stage', stage.name);
  return { data, cycle };
};
