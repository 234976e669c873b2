// Plays a script at each state of the workflow's text, and notes which ways out of the states were taken.
import type { Deployment, Ended, EngineDriver, Handler } from './driver.ts';
import { named } from './people.ts';
import { following, isGate, type Machine } from './text.ts';

/** What happens at a state, visit by visit: its function fails, its token is refused, it times out; nothing said is `done`. */
export type Script = Record<string, string[]>;
export type Units = Record<'panel' | 'cell', { machine: Machine; scripts: Record<string, Script> }>;
type Payload = { unit?: { kind: 'panel' | 'cell'; id: string }; phase?: string; token?: string };

export type Walk = {
  ended: Ended;
  taken: Set<string>;
  /** Arrivals where the text does not lead. */
  strays: string[];
};

const RETRIED = ['Transient', 'Lambda.ServiceException'];

const errorOf = (act: string): string | undefined =>
  act === 'times out' ? 'States.Timeout' : /^(?:fails|is refused) (.+)$/.exec(act)?.[1];

/** One unit, or the cycle itself, on its way. */
class Traveller {
  readonly #machine: Machine;
  readonly #script: Script;
  readonly #taken: Set<string>;
  #expected: string;

  constructor(machine: Machine, script: Script, taken: Set<string>) {
    this.#machine = machine;
    this.#script = Object.fromEntries(Object.entries(script).map(([name, acts]) => [name, [...acts]]));
    this.#taken = taken;
    this.#expected = machine.StartAt;
  }

  /** The state of a call: gates share one function and are told by their phase. */
  stateOf(functionName: string, phase: string | undefined): string {
    const found = Object.entries(this.#machine.States).find(
      ([, { Parameters }]) => Parameters?.FunctionName === `\${${functionName}}` && Parameters.Payload.phase === phase,
    );
    return found?.[0] ?? 'nowhere';
  }

  isGate(name: string): boolean {
    return isGate(this.#machine.States[name] ?? { Type: 'Fail' });
  }

  /** What the script says happens here, and whether the text leads here at all. */
  arrive(name: string): { act: string; stray: string | undefined } {
    const stray = name === this.#expected ? undefined : `${name} instead of ${this.#expected}`;
    const act = this.#script[name]?.shift() ?? 'done';
    const error = errorOf(act);
    if (error === undefined) this.#onward(name, act);
    else if (!RETRIED.includes(error)) this.#caught(name, error);
    return { act, stray };
  }

  #onward(name: string, outcome: string): void {
    const next = this.#machine.States[name]?.Next;
    this.#taken.add(`${name} → ${next ?? 'the end'}`);
    if (next === undefined) return;
    const { edges, to } = following(this.#machine, next, outcome);
    for (const edge of edges) this.#taken.add(edge);
    this.#expected = to;
  }

  #caught(name: string, error: string): void {
    const caught = this.#machine.States[name]?.Catch?.find(
      ({ ErrorEquals }) => ErrorEquals.includes(error) || ErrorEquals.includes('States.ALL'),
    );
    this.#taken.add(`${name}, ${caught?.ErrorEquals[0]} → ${caught?.Next}`);
    this.#expected = String(caught?.Next);
  }
}

/** A real year of waiting is some seconds here. */
const hurried = (text: Machine, seconds: number): string =>
  JSON.stringify(text, (key, value: unknown) =>
    key === 'TimeoutSeconds' ? seconds : key === 'IntervalSeconds' ? 1 : value,
  );

const functionsOf = (text: Machine): string[] => [
  ...new Set([...JSON.stringify(text).matchAll(/\$\{(\w+)\}/g)].map(([, name]) => String(name))),
];

/** `patience`: seconds that a state waits before it times out, more than a function takes on this engine. */
export const walkOf = async (driver: EngineDriver, text: Machine, units: Units, patience = 1): Promise<Walk> => {
  const taken = new Set<string>();
  const strays: string[] = [];
  const deployed: Deployment[] = [];
  const ids = (kind: 'panel' | 'cell'): string[] => Object.keys(units[kind].scripts);
  const cycle = new Traveller(text, { OpenCycle: ['fails Transient'], CheckUnits: ['units-left'] }, taken);
  const travellers = new Map<string, Traveller>();
  const open = (kind: 'panel' | 'cell', id: string, script: Script): unknown =>
    travellers.set(`${kind} ${id}`, new Traveller(units[kind].machine, script, taken));
  for (const kind of ['panel', 'cell'] as const)
    for (const id of ids(kind)) open(kind, id, units[kind].scripts[id] ?? {});

  /** First every unit, then one that was lost, then none. */
  const left = (state: string, act: string): unknown => {
    if (state === 'OpenCycle') return { panels: ids('panel'), cells: ids('cell'), outcome: 'units-left' };
    if (act !== 'units-left') return { panels: [], cells: [], outcome: 'all-settled' };
    open('panel', 'lost', {});
    return { panels: ['lost'], cells: [], outcome: act };
  };
  const handler =
    (functionName: string): Handler =>
    async (payload) => {
      const { unit, phase, token } = payload as Payload;
      const traveller = unit === undefined ? cycle : travellers.get(`${unit.kind} ${unit.id}`);
      if (traveller === undefined) throw named('NotFound', 'a unit of no list');
      const state = traveller.stateOf(functionName, phase);
      const { act, stray } = traveller.arrive(state);
      if (stray !== undefined) strays.push(stray);
      if (act.startsWith('fails ')) throw named(act.slice('fails '.length), 'as the script says');
      if (!traveller.isGate(state)) return left(state, act);
      if (act.startsWith('is refused ')) await deployed[0]?.fail(String(token), String(errorOf(act)), 'by the script');
      else if (act !== 'times out') await deployed[0]?.succeed(String(token), { outcome: act });
      return {};
    };

  const handlers = Object.fromEntries(functionsOf(text).map((name) => [name, handler(name)]));
  deployed.push(await driver.deploy(hurried(text, patience), handlers));
  try {
    const execution = await deployed[0]?.start('2026-1', { cycle: '2026' });
    return { ended: (await deployed[0]?.ended(String(execution))) ?? { status: 'NONE' }, taken, strays };
  } finally {
    await deployed[0]?.remove();
  }
};
