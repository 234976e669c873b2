// Explores every order in which processes can take their steps on a store; states reached twice are explored once.

import { createHash } from 'node:crypto';

/** A process is a deterministic function of what its steps answered; `enabled` says when it may begin. */
export type Process<W> = {
  name: string;
  enabled?: (world: W) => boolean;
  /** Runs on a port whose every call goes through `step`. */
  run: (step: Step<W>) => Promise<unknown>;
  /** It may be killed before any of its steps. */
  mayCrash?: boolean;
};

/** Performs one atomic step on the world: `op` replaces its parts (never changes them in place) and answers. */
export type Step<W> = <T>(op: (world: W) => Promise<T>) => Promise<T>;

type Ended = { state: 'done'; value: unknown } | { state: 'threw'; error: Error } | { state: 'crashed' };
/** What a process has seen so far: the answers of its steps, in order, and their digest. */
type Trace = { answers: readonly unknown[]; digest: string; ended?: Ended };

export type Final<W> = { world: W; outcomes: Record<string, Ended>; path: string[] };

type Node<W> = { world: W; traces: Trace[]; path: string[]; crashes: number };

/** Short names of texts: two states are one when their names are. */
const digestOf = (text: string): string => createHash('sha1').update(text).digest('base64').slice(0, 16);

class Parked extends Error {}

/**
 * Replays a process on its trace and, if it is not at its end, performs its next step on `world`.
 * Answers the longer trace.
 */
const advance = async <W>(process: Process<W>, trace: Trace, world: W): Promise<Trace> => {
  const answers = [...trace.answers];
  let replayed = 0;
  let performed = false;
  let park: (() => void) | undefined;
  const parked = new Promise<'parked'>((resolve) => {
    park = () => resolve('parked');
  });
  const step: Step<W> = async (op) => {
    if (replayed < answers.length) return answers[replayed++] as never;
    if (performed) {
      park?.();
      return new Promise(() => {}); // the process stays here: it is replayed when its turn comes
    }
    performed = true;
    const answer = await op(world);
    answers.push(answer);
    replayed += 1;
    return answer;
  };
  const finished = process.run(step).then(
    (value): Ended => ({ state: 'done', value }),
    (error): Ended => ({ state: 'threw', error: error instanceof Error ? error : new Parked(String(error)) }),
  );
  const end = await Promise.race([finished, parked]);
  const digest = digestOf(trace.digest + JSON.stringify(answers.at(-1)));
  return end === 'parked' ? { answers, digest } : { answers, digest, ended: end };
};

/** How an ended process got there no longer matters, only how it ended. */
const keyOf = <W>({ world, traces, crashes }: Node<W>): string =>
  digestOf(
    JSON.stringify([
      world,
      traces.map(({ digest, ended }) =>
        ended === undefined ? digest : [ended.state, ended.state === 'threw' ? ended.error.name : ''],
      ),
      crashes,
    ]),
  );

const successors = async <W extends object>(node: Node<W>, processes: Process<W>[]): Promise<Node<W>[]> => {
  const next: Node<W>[] = [];
  for (const [index, process] of processes.entries()) {
    const trace = node.traces[index];
    if (trace === undefined || trace.ended !== undefined) continue;
    if (trace.answers.length === 0 && process.enabled?.(node.world) === false) continue;
    const world = { ...node.world };
    const traces = node.traces.with(index, await advance(process, trace, world));
    next.push({ world, traces, path: [...node.path, process.name], crashes: node.crashes });
    if (process.mayCrash && node.crashes === 0) {
      const killed = node.traces.with(index, { ...trace, ended: { state: 'crashed' } });
      next.push({ world: node.world, traces: killed, path: [...node.path, `${process.name} killed`], crashes: 1 });
    }
  }
  return next;
};

/** Calls `check` on every final state and `always` on every state; answers how many states were reached. */
export const explore = async <W extends object>(
  start: W,
  processes: Process<W>[],
  check: (final: Final<W>) => Promise<void> | void,
  always: (at: Pick<Final<W>, 'world' | 'path'>) => void = () => {},
): Promise<{ states: number; finals: number }> => {
  const seen = new Set<string>();
  const stack: Node<W>[] = [
    { world: start, traces: processes.map(() => ({ answers: [], digest: '' })), path: [], crashes: 0 },
  ];
  let finals = 0;
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const key = keyOf(node);
    if (seen.has(key)) continue;
    seen.add(key);
    always(node);
    const next = await successors(node, processes);
    stack.push(...next);
    if (next.length > 0) continue;
    finals += 1;
    const ended = node.traces.map(({ ended: end }, index) => [processes[index]?.name ?? '', end] as const);
    const outcomes = Object.fromEntries(ended.filter(([, end]) => end !== undefined)) as Record<string, Ended>;
    await check({ world: node.world, outcomes, path: node.path });
  }
  if (process.env.MODEL_COUNTS) console.log(`${seen.size} states, ${finals} ends`);
  return { states: seen.size, finals };
};
