// The gate and fact operations of the store over plain data that can be copied: what the exhaustive search needs.
// gates.test.ts runs the same schedules on SQLite too, so this stays the same store in small.
import type { Cycle } from '#shared/domain/cycle';
import { type Fact, type FactKind, factKey } from '#shared/domain/fact';
import { type At, type Gate, isAt } from '#shared/domain/gate';
import type { Official } from '#shared/domain/official';
import type { FrozenPanel } from '#shared/domain/unit';
import type { Store } from '#shared/ports';

export type World = { gate: Gate | undefined; facts: Fact[] };

type Frozen = { cycle: Cycle; panel: FrozenPanel; officials: Official[] };

export type GateStore = Pick<
  Store,
  | 'cycle'
  | 'unit'
  | 'facts'
  | 'fact'
  | 'putFact'
  | 'gate'
  | 'openGate'
  | 'answerGate'
  | 'markClosing'
  | 'markClosed'
  | 'setDue'
  | 'setNextLook'
>;

const isOpenAt = (gate: Gate | undefined, at: At) => (gate?.state === 'open' && isAt(gate, at) ? gate : undefined);

export const memoryStore = (world: World, frozen: Frozen): GateStore => {
  const byKey = (key: string) => world.facts.find((fact) => factKey(fact) === key);
  return {
    cycle: async () => frozen.cycle,
    unit: async (ref) => ({
      kind: 'panel',
      ref,
      panel: frozen.panel,
      frozen: frozen.officials,
      gate: world.gate,
      facts: [...world.facts],
      epochs: {},
    }),
    facts: async <K extends FactKind>(_: unknown, kind: K) =>
      world.facts.filter((fact): fact is Fact<K> => fact.kind === kind),
    fact: async (_, key) => byKey(key),
    putFact: async (fact) => {
      const existing = byKey(factKey(fact));
      if (existing !== undefined) return { put: false, existing };
      world.facts = [...world.facts, fact];
      return { put: true };
    },
    gate: async () => world.gate,
    openGate: async (_, gate) => {
      const { gate: standing } = world;
      if (standing !== undefined && isAt(standing, gate) && standing.state !== 'open') return 'ended';
      if (standing !== undefined && standing.fence > gate.fence) return 'fenced';
      if (standing?.fence === gate.fence && standing.state === 'open') return 'opened';
      if (standing?.fence === gate.fence) return 'fenced';
      world.gate = gate;
      return 'opened';
    },
    answerGate: async (_, at, slots) => {
      const gate = isOpenAt(world.gate, at);
      if (gate === undefined) return undefined;
      const pending = gate.pending.filter((id) => !slots.includes(id));
      world.gate = { ...gate, pending };
      return { left: pending.length };
    },
    markClosing: async (_, at, why, now) => {
      const gate = isOpenAt(world.gate, at);
      if (gate === undefined) return undefined;
      if (why.reason === 'all-answered' && gate.pending.length > 0) return undefined;
      if (why.reason === 'due' && gate.due !== why.due) return undefined;
      const { phase, round, fence, openedAt, token, asked, pending } = gate;
      const closing = { phase, round, fence, openedAt, token, asked, pending, reason: why.reason, nextLook: now };
      world.gate = { state: 'closing', ...closing };
      return { state: 'closing', ...closing };
    },
    markClosed: async (_, at) => {
      const { gate } = world;
      if (gate?.state !== 'closing' || !isAt(gate, at)) return;
      const { phase, round, fence, openedAt } = gate;
      world.gate = { state: 'closed', phase, round, fence, openedAt };
    },
    setDue: async (_, at, due, nextLook) => {
      const gate = isOpenAt(world.gate, at);
      if (gate === undefined) return false;
      world.gate = { ...gate, due, nextLook };
      return true;
    },
    setNextLook: async (_, at, nextLook) => {
      const gate = isOpenAt(world.gate, at);
      if (gate === undefined) return false;
      world.gate = { ...gate, nextLook };
      return true;
    },
  };
};
