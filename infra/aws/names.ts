// Names that must not change: a waiting execution keeps its old definition and calls the functions of today by them.
import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Stage } from '../config.ts';

export const nameOf = (stage: Stage, part: string): string => `xeploai-${stage.name}-${part}`;

/** Under which name the functions count their work. */
export const metricsNamespace = (stage: Stage): string => `xeploai-${stage.name}`;
export const configurationSetName = (stage: Stage): string => nameOf(stage, 'mails');
/** Step Functions writes only to groups under /aws/vendedlogs without growing the account's resource policy. */
export const logPrefixes = (stage: Stage): [functions: string, workflow: string] => [
  `/xeploai/${stage.name}`,
  `/aws/vendedlogs/states/${stage.name}`,
];

/** `open-gate` → `OpenGate`: ids inside a stack. */
export const pascal = (id: string): string =>
  id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

const states = (scope: Construct, resource: string, resourceName: string): string =>
  Stack.of(scope).formatArn({ service: 'states', resource, resourceName, arnFormat: ArnFormat.COLON_RESOURCE_NAME });

/** By name and not by reference: functions wake the machine that calls them, which would be a circle. */
export const stateMachineName = (stage: Stage): string => nameOf(stage, 'evaluation-cycle');
export const stateMachineArn = (scope: Construct, stage: Stage): string =>
  states(scope, 'stateMachine', stateMachineName(stage));
/** Executions of the machine itself, or of its Distributed Maps (`/*`: whichever label). */
export const executionsArn = (scope: Construct, stage: Stage, of: '' | '/*' = ''): string =>
  states(scope, 'execution', `${stateMachineName(stage)}${of}:*`);
