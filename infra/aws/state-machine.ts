// The workflow's text as a Step Functions machine, and the role it runs under.
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import {
  CustomerManagedEncryptionConfiguration,
  DefinitionBody,
  LogLevel,
  StateMachine,
  StateMachineType,
} from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { StepName } from '#shared/contracts/steps';
import { workflowText } from '../../workflows/index.ts';
import type { Stage } from '../config.ts';
import { STEP_NAMES, substitutionsBy } from '../service.ts';
import type { DataStack } from './data-stack.ts';
import { executionsArn, stateMachineArn, stateMachineName } from './names.ts';

export type StateMachineProps = { stage: Stage; data: DataStack; functionOf: (step: StepName) => IFunction };

/** A Distributed Map starts executions of its own machine; `fromString` grants nothing, and a reference to itself is a circle. */
const selfPolicy = (scope: Construct, stage: Stage): PolicyStatement[] => [
  new PolicyStatement({ actions: ['states:StartExecution'], resources: [stateMachineArn(scope, stage)] }),
  new PolicyStatement({
    actions: ['states:DescribeExecution', 'states:StopExecution', 'states:RedriveExecution'],
    resources: [executionsArn(scope, stage), executionsArn(scope, stage, '/*')],
  }),
];

export const createStateMachine = (scope: Construct, { stage, data, functionOf }: StateMachineProps): StateMachine => {
  const role = new Role(scope, 'EvaluationCycleRole', { assumedBy: new ServicePrincipal('states.amazonaws.com') });
  const resources = STEP_NAMES.map((step) => functionOf(step).functionArn);
  role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources }));
  for (const statement of selfPolicy(scope, stage)) role.addToPolicy(statement);

  return new StateMachine(scope, 'EvaluationCycle', {
    stateMachineName: stateMachineName(stage),
    stateMachineType: StateMachineType.STANDARD,
    definitionBody: DefinitionBody.fromString(workflowText()),
    // unqualified: a waiting execution calls the function of today
    definitionSubstitutions: substitutionsBy((step) => functionOf(step).functionArn),
    role,
    // all steps, so that a panel's way can be read long after, and nobody's data in any of them
    logs: { destination: data.logGroupOf('evaluation-cycle'), level: LogLevel.ALL, includeExecutionData: false },
    tracingEnabled: true,
    ...(data.key === undefined
      ? {}
      : { encryptionConfiguration: new CustomerManagedEncryptionConfiguration(data.key) }),
  });
};
