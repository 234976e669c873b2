// Parallel and Map: each branch or item is a run of its own; the state rests until the last has ended.
import { randomUUID } from 'node:crypto';
import type { Execution } from './context.ts';
import { ExecutionFailed, StateFailed } from './errors.ts';
import type { Flow } from './flow.ts';
import type { End } from './host.ts';
import type { DistributedMap, Parallel } from './program.ts';
import { type Json, textOf, wire } from './wire.ts';

type Part = { flow: Flow; input: Json };

/** Runs `width` parts at once; `judge` sees each failure and may end all of it. */
const together = (
  parent: Flow,
  parts: Part[],
  width: number,
  judge: (failures: Error[]) => Error | undefined,
): Promise<Json[]> =>
  new Promise((resolve, reject) => {
    const ends: End[] = [];
    const failures: Error[] = [];
    const waiting = parts.entries();
    let left = parts.length;
    let over = false;

    const finish = (settle: () => void): void => {
      over = true;
      parent.wake();
      settle();
    };
    const ended = (index: number, flow: Flow, end: End): void => {
      parent.inside.delete(flow);
      if (over) return;
      ends[index] = end;
      left -= 1;
      if ('failure' in end) failures.push(end.failure);
      // a run that was stopped begins no further part
      const failed = 'failure' in end ? (parent.isOver ? end.failure : judge(failures)) : undefined;
      if (failed !== undefined) {
        finish(() => reject(failed));
        for (const other of parent.inside) other.cancel();
      } else if (left === 0) finish(() => resolve(ends.flatMap((each) => ('output' in each ? [each.output] : []))));
      else begin();
    };
    const begin = (): void => {
      const { value } = waiting.next();
      if (value === undefined) return;
      const [index, { flow, input }] = value;
      parent.inside.add(flow);
      flow.run(input, (end) => ended(index, flow, end));
    };

    if (left === 0) return resolve([]);
    for (let started = 0; started < width && started < parts.length; started += 1) begin();
    parent.rest();
  });

/** A Distributed Map's child: an execution of its own, with the item as its input. */
const childExecution = ({ Id }: Execution, label: string, input: Json): Execution => {
  const name = randomUUID();
  return { Id: `${Id}/${label}:${name}`, Name: name, Input: input, StartTime: new Date().toISOString() };
};

const partOf = async (parent: Flow, work: DistributedMap, state: Json, value: Json, index: number): Promise<Part> => {
  const item = { Item: { Index: index, Value: value } };
  const input = work.select === undefined ? value : await work.select(state, parent.paths(item));
  if (!work.distributed) return { flow: parent.part(work.processor, item), input };
  const execution = childExecution(parent.execution, work.label, input);
  return { flow: parent.child(work.processor, execution), input };
};

const threshold =
  ({ distributed, tolerated }: DistributedMap, items: number) =>
  (failures: Error[]): Error | undefined => {
    if (!distributed) return failures[0];
    const within = failures.length <= tolerated.count || failures.length * 100 <= tolerated.percentage * items;
    if (within) return undefined;
    return new StateFailed('States.ExceedToleratedFailureThreshold', `${failures.length} of ${items} items failed`);
  };

const runMap = async (parent: Flow, work: DistributedMap, given: Json): Promise<Json> => {
  const { input, items } = given as { input: Json; items: Json };
  if (!Array.isArray(items)) throw new ExecutionFailed('States.Runtime', 'the items of a Map are no array');
  const parts = await Promise.all(items.map((value, index) => partOf(parent, work, input, value, index)));
  const results = await together(parent, parts, work.width, threshold(work, items.length));
  textOf(results);
  return results;
};

export const runParts = async (parent: Flow, work: Parallel | DistributedMap, input: Json): Promise<Json> => {
  if (work.kind === 'map') return runMap(parent, work, input);
  const parts = work.branches.map((program) => ({ flow: parent.part(program), input: wire(input) }));
  return together(parent, parts, parts.length, (failures) => failures[0]);
};
