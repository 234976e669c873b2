// The gate and fact operations of the store over plain data that can be copied: what the exhaustive search needs.
// The gate moves as the one-machine store's does, by the same functions of the domain.
import type { Cycle } from '#shared/domain/cycle';
import { type Fact, type FactKind, factKey } from '#shared/domain/fact';
import { type At, type Gate, isAt, type OpenGate } from '#shared/domain/gate';
import { closedFrom, closing, isOpenAt, opened, openingMeets, withoutSlot } from '#shared/domain/gate-moves';
import type { UnitRef } from '#shared/domain/ids';
import type { Official } from '#shared/domain/official';
import type { FrozenPanel, UnitRecord } from '#shared/domain/unit';
import type { Store } from '#shared/ports';

export type World = { gate: Gate | undefined; facts: Fact[] };

type Frozen = { cycle: Cycle; panel: FrozenPanel; officials: Official[] };

export type GateStore = Pick<
  Store,
  | 'cycle'
  | 'unit'
  | 'withoutForms'
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

export const memoryStore = (world: World, frozen: Frozen): GateStore => {
  const moving = <G extends Gate>(at: At, move: (gate: OpenGate) => G | undefined): G | undefined => {
    const gate = isOpenAt(world.gate, at);
    const moved = gate === undefined ? undefined : move(gate);
    if (moved !== undefined) world.gate = moved;
    return moved;
  };
  const byKey = (key: string) => world.facts.find((fact) => factKey(fact) === key);
  const record = (ref: UnitRef, facts: Fact[]): UnitRecord => ({
    kind: 'panel',
    ref,
    panel: frozen.panel,
    frozen: frozen.officials,
    gate: world.gate,
    facts,
    epochs: {},
  });
  return {
    cycle: async () => frozen.cycle,
    unit: async (ref) => record(ref, [...world.facts]),
    withoutForms: async (ref) =>
      record(
        ref,
        world.facts.filter(({ kind }) => kind !== 'self-assessment'),
      ),
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
      const meets = openingMeets(world.gate, gate);
      if (meets === 'opened') world.gate = opened(world.gate, gate);
      return meets;
    },
    answerGate: async (_, at, slot, now) => {
      const gate = moving(at, (standing) => withoutSlot(standing, slot, now));
      if (gate === undefined) return undefined;
      return gate.state === 'open' ? { left: gate.pending.length } : { closing: gate };
    },
    markClosing: async (_, at, why, now) => moving(at, (gate) => closing(gate, why, now)),
    markClosed: async (_, at) => {
      const { gate } = world;
      if (gate?.state === 'closing' && isAt(gate, at)) world.gate = closedFrom(gate);
    },
    setDue: async (_, at, due, nextLook) => moving(at, (gate) => ({ ...gate, due, nextLook })) !== undefined,
    setNextLook: async (_, at, nextLook) => moving(at, (gate) => ({ ...gate, nextLook })) !== undefined,
  };
};
