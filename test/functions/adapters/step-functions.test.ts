import {
  DescribeExecutionCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { AlreadyRecorded } from '#shared/domain/errors';
import { executionArn, stepFunctionsTasks } from '../../../functions/adapters/step-functions.ts';

const MACHINE = 'arn:aws:states:ap-southeast-1:123456789012:stateMachine:xeploai-trial-evaluation-cycle';
const EXECUTION = 'arn:aws:states:ap-southeast-1:123456789012:execution:xeploai-trial-evaluation-cycle:2026-1';
const INPUT = { version: 1, cycle: '2026' };

const sfn = mockClient(SFNClient);
const tasks = stepFunctionsTasks(new SFNClient({ region: 'ap-southeast-1' }), MACHINE);
const failure = (name: string): Error => Object.assign(new Error(name), { name });
beforeEach(() => sfn.reset());

describe('waking a waiting state', () => {
  it('hands over the outcome', async () => {
    sfn.on(SendTaskSuccessCommand).resolves({});
    await tasks.succeed('token', { outcome: 'done' });
    const [call] = sfn.commandCalls(SendTaskSuccessCommand);
    expect(call?.args[0].input).toEqual({ taskToken: 'token', output: '{"outcome":"done"}' });
  });

  it.each(['TaskTimedOut', 'InvalidToken', 'TaskDoesNotExist'])(
    'takes a late wake-up (%s) as no error',
    async (name) => {
      sfn.on(SendTaskSuccessCommand).rejects(failure(name));
      await expect(tasks.succeed('token', {})).resolves.toBeUndefined();
    },
  );

  it('passes on any other failure, so that the act is tried again', async () => {
    sfn.on(SendTaskSuccessCommand).rejects(failure('ServiceUnavailable'));
    await expect(tasks.succeed('token', {})).rejects.toThrow('ServiceUnavailable');
  });
});

describe('starting a cycle', () => {
  it('starts the machine under the given name and answers that name', async () => {
    sfn.on(StartExecutionCommand).resolves({ executionArn: EXECUTION });
    expect(await tasks.start('2026-1', INPUT)).toBe('2026-1');
    expect(sfn.commandCalls(StartExecutionCommand)[0]?.args[0].input).toEqual({
      stateMachineArn: MACHINE,
      name: '2026-1',
      input: JSON.stringify(INPUT),
    });
  });

  it('takes the same start again as the same execution', async () => {
    sfn.on(StartExecutionCommand).rejects(failure('ExecutionAlreadyExists'));
    sfn.on(DescribeExecutionCommand, { executionArn: EXECUTION }).resolves({ input: '{"cycle":"2026","version":1}' });
    expect(await tasks.start('2026-1', INPUT)).toBe('2026-1');
  });

  it('refuses where the name belongs to another start', async () => {
    sfn.on(StartExecutionCommand).rejects(failure('ExecutionAlreadyExists'));
    sfn.on(DescribeExecutionCommand).resolves({ input: '{"cycle":"2025","version":1}' });
    await expect(tasks.start('2026-1', INPUT)).rejects.toBeInstanceOf(AlreadyRecorded);
  });

  it('passes on any other failure', async () => {
    sfn.on(StartExecutionCommand).rejects(failure('StateMachineDoesNotExist'));
    await expect(tasks.start('2026-1', INPUT)).rejects.toThrow('StateMachineDoesNotExist');
  });
});

describe('asking how a cycle stands', () => {
  it.each([
    ['RUNNING', 'running'],
    ['PENDING_REDRIVE', 'running'],
    ['SUCCEEDED', 'succeeded'],
    ['FAILED', 'failed'],
    ['TIMED_OUT', 'failed'],
    ['ABORTED', 'failed'],
  ] as const)('tells %s as %s', async (status, told) => {
    sfn.on(DescribeExecutionCommand, { executionArn: EXECUTION }).resolves({ status });
    expect(await tasks.status('2026-1')).toBe(told);
  });

  it('does not know an execution that never was', async () => {
    sfn.on(DescribeExecutionCommand).rejects(failure('ExecutionDoesNotExist'));
    expect(await tasks.status('2026-1')).toBe('unknown');
  });

  it('passes on a refusal, which says nothing about the cycle', async () => {
    sfn.on(DescribeExecutionCommand).rejects(failure('AccessDeniedException'));
    await expect(tasks.status('2026-1')).rejects.toThrow('AccessDeniedException');
  });

  it('builds the execution’s address from the machine’s', () => {
    expect(executionArn(MACHINE, '2026-1')).toBe(EXECUTION);
  });
});
