// What a deployment replaces: functions, workflow, pages, schedules. It holds nothing that could be lost.
import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { Construct } from 'constructs';
import type { Stage } from '../config.ts';
import { FUNCTION_IDS, FUNCTIONS, type FunctionId } from '../service.ts';
import type { DataStack } from './data-stack.ts';
import { createFunction } from './functions.ts';
import type { MailStack } from './mail-stack.ts';
import { createSchedules } from './schedules.ts';
import { settingsOf } from './settings.ts';
import { createStateMachine } from './state-machine.ts';
import { addRoutes, createApi } from './web.ts';

export type CycleStackProps = StackProps & { stage: Stage; data: DataStack; mail: MailStack };

/** The mail stack keeps its own. */
const HERE = FUNCTION_IDS.filter((id) => FUNCTIONS[id].kind !== 'mail');

export class CycleStack extends Stack {
  readonly apiId: string;

  constructor(scope: Construct, id: string, props: CycleStackProps) {
    super(scope, id, props);
    const { stage, data, mail } = props;
    const api = createApi(this, stage, data);
    this.apiId = api.apiId;
    const publicUrl = stage.publicUrl ?? api.apiEndpoint;
    const own = { PUBLIC_URL: publicUrl, MAIL_QUEUE_URL: mail.queue.queueUrl };
    const settings = { ...settingsOf(this, stage, data), ...own };
    const functions = Object.fromEntries(
      HERE.map((name) => [name, createFunction(this, name, { stage, data, mailQueue: mail.queue, settings })]),
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
