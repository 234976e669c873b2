// Whether a deployed cycle is at rest: nothing moves any more until a person acts or a date comes.
import {
  DescribeExecutionCommand,
  type ExecutionListItem,
  GetExecutionHistoryCommand,
  type HistoryEvent,
  ListExecutionsCommand,
  ListMapRunsCommand,
} from '@aws-sdk/client-sfn';
import type { Cycle } from '#shared/domain/cycle';
import { refsOf } from '../../functions/console/units.ts';
import type { Stage } from './stage.ts';

/** One for the panels, one for the Party cells. */
const MAPS = 2;

const childrenOf = async (
  { clients: { sfn } }: Stage,
  executionArn: string,
): Promise<ExecutionListItem[] | undefined> => {
  const { mapRuns = [] } = await sfn.send(new ListMapRunsCommand({ executionArn }));
  if (mapRuns.length === 0 || mapRuns.length % MAPS !== 0) return undefined;
  const lists = mapRuns.map(({ mapRunArn }) => sfn.send(new ListExecutionsCommand({ mapRunArn, maxResults: 1000 })));
  return (await Promise.all(lists)).flatMap(({ executions = [] }) => executions);
};

const lastEvent = async ({ clients: { sfn } }: Stage, executionArn = ''): Promise<HistoryEvent | undefined> => {
  const { events = [] } = await sfn.send(
    new GetExecutionHistoryCommand({ executionArn, reverseOrder: true, maxResults: 1 }),
  );
  return events[0];
};

const openGates = async ({ store }: Stage, cycle: Cycle): Promise<number> => {
  const refs = [...refsOf(cycle, 'panel'), ...refsOf(cycle, 'cell')];
  const gates = await Promise.all(refs.map((ref) => store.gate(ref)));
  return gates.filter((gate) => gate?.state === 'open').length;
};

/**
 * Where every child of the execution stands, if each has ended or waits at an open gate after its function has answered
 * (TaskSubmitted); a gate is closed before its state goes on. Undefined where something moves.
 */
const standing = async (stage: Stage, cycleId: string, execution: string): Promise<string | undefined> => {
  const cycle = await stage.store.cycle(cycleId);
  const children = await childrenOf(stage, execution);
  if (cycle === undefined || children === undefined) return undefined;
  if (children.length < cycle.panels.length + cycle.cells.length) return undefined;
  const running = children.filter(({ status }) => status === 'RUNNING');
  if (running.length === 0 || (await openGates(stage, cycle)) !== running.length) return undefined;
  const last = await Promise.all(running.map(({ executionArn }) => lastEvent(stage, executionArn)));
  if (last.some((event) => event?.type !== 'TaskSubmitted')) return undefined;
  return running.map(({ name }, at) => `${name} ${last[at]?.id}`).join();
};

export const statusOf = async ({ clients: { sfn } }: Stage, executionArn: string): Promise<string> =>
  (await sfn.send(new DescribeExecutionCommand({ executionArn }))).status ?? 'unknown';

/** Looked at twice: a token may be on its way between the readings of one look. */
export const isAtRest = async (stage: Stage, cycleId: string, execution: string): Promise<boolean> => {
  if (await stage.isSending()) return false;
  if ((await statusOf(stage, execution)) !== 'RUNNING') return true;
  const first = await standing(stage, cycleId, execution);
  return first !== undefined && first === (await standing(stage, cycleId, execution)) && !(await stage.isSending());
};
