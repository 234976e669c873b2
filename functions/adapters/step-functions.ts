// The Tasks port on Step Functions: wakes waiting states, starts a cycle's execution, tells how it stands.
import {
  DescribeExecutionCommand,
  type DescribeExecutionCommandOutput,
  type ExecutionStatus,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { canonical } from '#shared/domain/canonical';
import { AlreadyRecorded } from '#shared/domain/errors';
import type { Tasks } from '#shared/ports';

/** Step Functions answers late and repeated completions alike: nothing may be concluded from them. */
const LATE: ReadonlySet<string> = new Set(['TaskTimedOut', 'InvalidToken', 'TaskDoesNotExist']);

/** A closed execution that waits for its redrive must not be doubled by a new attempt. */
const STATUS = {
  RUNNING: 'running',
  PENDING_REDRIVE: 'running',
  SUCCEEDED: 'succeeded',
  FAILED: 'failed',
  TIMED_OUT: 'failed',
  ABORTED: 'failed',
} as const satisfies Record<ExecutionStatus, Awaited<ReturnType<Tasks['status']>>>;

const isNamed = (error: unknown, names: ReadonlySet<string>): boolean =>
  error instanceof Error && names.has(error.name);

/** `…:stateMachine:<machine>` and a name → `…:execution:<machine>:<name>`. */
export const executionArn = (stateMachineArn: string, name: string): string =>
  `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;

const sameInput = (described: DescribeExecutionCommandOutput, input: unknown): boolean =>
  described.input !== undefined && canonical(JSON.parse(described.input)) === canonical(input);

export const stepFunctionsTasks = (client: SFNClient, stateMachineArn: string): Tasks => {
  const describe = (name: string): Promise<DescribeExecutionCommandOutput> =>
    client.send(new DescribeExecutionCommand({ executionArn: executionArn(stateMachineArn, name) }));

  return {
    succeed: async (taskToken, output) => {
      try {
        await client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) }));
      } catch (error) {
        if (!isNamed(error, LATE)) throw error;
      }
    },
    start: async (name, input) => {
      try {
        await client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }));
      } catch (error) {
        if (!isNamed(error, new Set(['ExecutionAlreadyExists']))) throw error;
        // a name is taken for 90 days: ours from an earlier answer that was lost, or somebody else's
        if (!sameInput(await describe(name), input))
          throw new AlreadyRecorded(`execution ${name} was started with another input`, { execution: name });
      }
      return name;
    },
    status: async (name) => {
      try {
        const { status } = await describe(name);
        return status === undefined ? 'unknown' : STATUS[status];
      } catch (error) {
        if (isNamed(error, new Set(['ExecutionDoesNotExist']))) return 'unknown';
        throw error;
      }
    },
  };
};
