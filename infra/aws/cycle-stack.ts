// What a deployment replaces: functions, workflow, pages, schedules. It holds nothing that could be lost.
import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { Construct } from 'constructs';
import type { Stage } from '../config.ts';
import { FUNCTION_IDS, type FunctionId } from '../service.ts';
import type { DataStack } from './data-stack.ts';
import { createFunction } from './functions.ts';
import { createSchedules } from './schedules.ts';
import { createStateMachine } from './state-machine.ts';
import { addRoutes, createApi } from './web.ts';

export type CycleStackProps = StackProps & { stage: Stage; data: DataStack };

export class CycleStack extends Stack {
  constructor(scope: Construct, id: string, props: CycleStackProps) {
    super(scope, id, props);
    const { stage, data } = props;
    const api = createApi(this, stage, data);
    const publicUrl = stage.publicUrl ?? api.apiEndpoint;
    const functions = Object.fromEntries(
      FUNCTION_IDS.map((name) => [name, createFunction(this, name, { stage, data, publicUrl })]),
    ) as Record<FunctionId, NodejsFunction>;
    const functionOf = (name: FunctionId): NodejsFunction => functions[name];

    const machine = createStateMachine(this, { stage, data, functionOf });
    addRoutes(api, functionOf);
    createSchedules(this, stage, functionOf);

    new CfnOutput(this, 'PublicUrl', { value: publicUrl, description: 'What links in mails begin with' });
    new CfnOutput(this, 'ConsoleUrl', { value: `${publicUrl}/console`, description: 'Where HR signs in' });
    new CfnOutput(this, 'StateMachine', { value: machine.stateMachineArn });
  }
}
