// The suite's driver for whatever speaks AWS's APIs: a state machine and its functions, deployed and called as on AWS.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  CreateFunctionCommand,
  DeleteFunctionCommand,
  LambdaClient,
  waitUntilFunctionActiveV2,
} from '@aws-sdk/client-lambda';
import { CreateScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import {
  CreateStateMachineCommand,
  DeleteStateMachineCommand,
  DescribeExecutionCommand,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { fillIn } from '../../../workflows/index.ts';
import type { Deployment, Ended, EngineDriver, Handler } from './driver.ts';
import type { Relay } from './relay.ts';

export type Account = {
  name: string;
  clients: { endpoint: string; region: string; credentials: { accessKeyId: string; secretAccessKey: string } };
  /** Taken by the machine, the functions and the schedules. */
  role: string;
  /** The relay's code, zipped. */
  code: Uint8Array;
  relay: Relay;
};

const createFunction = async (account: Account, lambda: LambdaClient, FunctionName: string, handler: Handler) => {
  const created = await lambda.send(
    new CreateFunctionCommand({
      FunctionName,
      Role: account.role,
      Runtime: 'nodejs24.x',
      Handler: 'index.handler',
      Timeout: 60,
      Code: { ZipFile: account.code },
      Environment: { Variables: { RELAY_TO: account.relay.urlOf(FunctionName, handler) } },
    }),
  );
  await waitUntilFunctionActiveV2({ client: lambda, maxWaitTime: 60 }, { FunctionName });
  return String(created.FunctionArn);
};

const ended = async (sfn: SFNClient, executionArn: string): Promise<Ended> => {
  for (;;) {
    const { status, output, error, cause } = await sfn.send(new DescribeExecutionCommand({ executionArn }));
    if (status !== 'RUNNING')
      return {
        status: String(status),
        ...(output === undefined ? {} : { output: JSON.parse(output) }),
        ...(error === undefined ? {} : { error }),
        ...(cause === undefined ? {} : { cause }),
      };
    await pause(100);
  }
};

const running = (account: Account, sfn: SFNClient, stateMachineArn: string): Omit<Deployment, 'remove'> => ({
  start: async (name, input) => {
    const command = new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) });
    return String((await sfn.send(command)).executionArn);
  },
  ended: (execution) => ended(sfn, execution),
  succeed: async (taskToken, output) => {
    await sfn.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) }));
  },
  fail: async (taskToken, error, cause) => {
    await sfn.send(new SendTaskFailureCommand({ taskToken, error, cause }));
  },
  schedule: async ({ at, zone, input }) => {
    await new SchedulerClient(account.clients).send(
      new CreateScheduleCommand({
        Name: `conformance-${randomUUID()}`,
        ScheduleExpression: `at(${at})`,
        ScheduleExpressionTimezone: zone,
        FlexibleTimeWindow: { Mode: 'OFF' },
        ActionAfterCompletion: 'DELETE',
        Target: { Arn: stateMachineArn, RoleArn: account.role, Input: JSON.stringify(input) },
      }),
    );
  },
});

const deploy =
  (account: Account) =>
  async (text: string, handlers: Record<string, Handler>): Promise<Deployment> => {
    const name = `conformance-${randomUUID()}`;
    const lambda = new LambdaClient(account.clients);
    const sfn = new SFNClient(account.clients);
    const functions = await Promise.all(
      Object.entries(handlers).map(
        async ([id, handler], at): Promise<[string, string]> => [
          id,
          await createFunction(account, lambda, `${name}-${at}`, handler),
        ],
      ),
    );
    const definition = fillIn(text, Object.fromEntries(functions));
    const command = new CreateStateMachineCommand({ name, definition, roleArn: account.role });
    const stateMachineArn = String((await sfn.send(command)).stateMachineArn);
    return {
      ...running(account, sfn, stateMachineArn),
      remove: async () => {
        await sfn.send(new DeleteStateMachineCommand({ stateMachineArn }));
        for (const [, FunctionName] of functions) await lambda.send(new DeleteFunctionCommand({ FunctionName }));
        sfn.destroy();
        lambda.destroy();
      },
    };
  };

export const awsDriver = (account: Account): EngineDriver => ({ name: account.name, deploy: deploy(account) });
