// Units, facts and rosters over the SQLite table.

import {
  attemptKey,
  CYCLES_PK,
  cycleKey,
  epochsKey,
  factItemKey,
  gateKey,
  kindPrefix,
  listedCycleKey,
  OFFICIAL_PREFIX,
  OWN_PREFIX,
  officialKey,
  unitKey,
  unitPk,
} from '#shared/contracts/keys.ts';
import type { Cycle } from '#shared/domain/cycle.ts';
import { NotFound } from '#shared/domain/errors.ts';
import { type Fact, type FactKind, factKey } from '#shared/domain/fact.ts';
import type { Gate } from '#shared/domain/gate.ts';
import type { UnitRef } from '#shared/domain/ids.ts';
import type { Official } from '#shared/domain/official.ts';
import type { FrozenCell, FrozenPanel, UnitRecord } from '#shared/domain/unit.ts';
import type { Attempt, FrozenUnit, Store } from '#shared/ports.ts';
import type { Columns, Table } from './table.ts';

type UnitItem = { panel: FrozenPanel } | { cell: FrozenCell };
type Epochs = Record<string, number>;

type Units = Pick<
  Store,
  | 'putCycle'
  | 'cycle'
  | 'cycles'
  | 'freeze'
  | 'attempt'
  | 'raiseAttempt'
  | 'unit'
  | 'outline'
  | 'official'
  | 'facts'
  | 'fact'
  | 'putFact'
  | 'raiseEpoch'
  | 'resultsOf'
>;

const columnsOf = (fact: Fact): Columns =>
  fact.kind === 'result'
    ? { official: fact.subject, sort: `${fact.unit.cycle}#${String(fact.round).padStart(3, '0')}` }
    : {};

const isFactKey = (sk: string): boolean => !sk.startsWith(OWN_PREFIX) && !sk.startsWith(OFFICIAL_PREFIX);

const recordOf = (
  ref: UnitRef,
  item: UnitItem | undefined,
  rest: { gate: Gate | undefined; epochs: Epochs | undefined; facts: Fact[]; frozen: Official[] },
): UnitRecord => {
  if (item === undefined) throw new NotFound(`no ${ref.kind} ${ref.id}`, { unit: ref.id, cycle: ref.cycle });
  const { gate, epochs = {}, facts, frozen } = rest;
  const common = { ref, gate, facts, epochs };
  if ('panel' in item) return { ...common, kind: 'panel', panel: item.panel, frozen };
  return { ...common, kind: 'cell', cell: item.cell };
};

const freezeOne = (table: Table, unit: FrozenUnit): void => {
  const { ref, ...frozen } = unit;
  const { officials = [], ...item } = { officials: undefined, ...frozen };
  table.put(unitKey(ref), item);
  for (const official of officials) table.put(officialKey(ref, official.id), official);
};

export const unitsOn = (table: Table): Units => ({
  putCycle: (cycle) =>
    table.write(() => {
      const standing = table.get<Cycle>(cycleKey(cycle.id));
      if (standing !== undefined) return standing;
      table.put(cycleKey(cycle.id), cycle);
      table.put(listedCycleKey(cycle.id), { id: cycle.id });
      return cycle;
    }),
  cycle: async (id) => table.get<Cycle>(cycleKey(id)),
  cycles: async () =>
    table.query<{ id: string }>(CYCLES_PK).flatMap(({ item }) => table.get<Cycle>(cycleKey(item.id)) ?? []),
  freeze: async (units) => {
    // a hundred at a time: no transaction grows with the province
    for (let from = 0; from < units.length; from += 100)
      await table.write(() => {
        for (const unit of units.slice(from, from + 100)) freezeOne(table, unit);
      });
  },
  attempt: async (cycle) => table.get<Attempt>(attemptKey(cycle)),
  raiseAttempt: (cycle, from, execution) =>
    table.write(() => {
      if ((table.get<Attempt>(attemptKey(cycle))?.number ?? 0) !== from) return false;
      table.put(attemptKey(cycle), { number: from + 1, execution });
      return true;
    }),
  unit: async (ref) => {
    const items = table.query<unknown>(unitPk(ref));
    const one = <T>(sk: string): T | undefined => items.find((each) => each.sk === sk)?.item as T | undefined;
    const frozen = items.filter(({ sk }) => sk.startsWith(OFFICIAL_PREFIX)).map(({ item }) => item as Official);
    const facts = items.filter(({ sk }) => isFactKey(sk)).map(({ item }) => item as Fact);
    return recordOf(ref, one<UnitItem>(unitKey(ref).sk), {
      gate: one<Gate>(gateKey(ref).sk),
      epochs: one<Epochs>(epochsKey(ref).sk),
      facts,
      frozen,
    });
  },
  outline: async (ref) => {
    const facts = table.query<Fact>(unitPk(ref), kindPrefix('closure')).map(({ item }) => item);
    return recordOf(ref, table.get<UnitItem>(unitKey(ref)), {
      gate: table.get<Gate>(gateKey(ref)),
      epochs: table.get<Epochs>(epochsKey(ref)),
      facts,
      frozen: [],
    });
  },
  official: async (ref, id) => table.get<Official>(officialKey(ref, id)),
  facts: async <K extends FactKind>(ref: UnitRef, kind: K) =>
    table.query<Fact<K>>(unitPk(ref), kindPrefix(kind)).map(({ item }) => item),
  fact: async (ref, key) => table.get<Fact>(factItemKey(ref, key)),
  putFact: (fact) =>
    table.write(() => {
      const key = factItemKey(fact.unit, factKey(fact));
      const existing = table.get<Fact>(key);
      if (existing !== undefined) return { put: false, existing };
      table.put(key, fact, columnsOf(fact));
      return { put: true };
    }),
  raiseEpoch: (ref, slot, epoch) =>
    table.write(() => {
      const epochs = table.get<Epochs>(epochsKey(ref)) ?? {};
      if ((epochs[slot] ?? 1) < epoch) table.put(epochsKey(ref), { ...epochs, [slot]: epoch });
    }),
  resultsOf: async (official) =>
    table
      .all('SELECT body FROM items WHERE official = ? ORDER BY sort', official)
      .map(({ body }) => JSON.parse(String(body)) as Fact<'result'>),
});
