// Units and their facts: what is read of them, and the one write that commits an act.
import { broken, factItem, newestLast, readFact, readOfficial } from '#shared/contracts/items';
import { FORMS, factItemKey, kindPrefix, OWN_PREFIX, officialKey, unitPk } from '#shared/contracts/keys';
import { readPart, recordOf } from '#shared/contracts/unit-items';
import { type Fact, type FactKind, factKey } from '#shared/domain/fact';
import type { UnitRef } from '#shared/domain/ids';
import type { UnitRecord } from '#shared/domain/unit';
import type { Store } from '#shared/ports';
import { storedOf } from './items.ts';
import { putIfAbsent, queryBackwards, resultsOf } from './requests.ts';
import type { Table } from './stored.ts';

type Operations = Pick<
  Store,
  'unit' | 'withoutForms' | 'frame' | 'outline' | 'official' | 'facts' | 'fact' | 'putFact' | 'resultsOf'
>;

export const factOperations = (table: Table): Operations => {
  const { name, sender } = table;
  const fact = async (ref: UnitRef, key: string, how?: 'expected' | 'glance'): Promise<Fact | undefined> => {
    const read = { expected: table.readFrozen, glance: table.peek, strong: table.read }[how ?? 'strong'];
    const stored = await read('fact', factItemKey(ref, key));
    return stored === undefined ? undefined : readFact(stored);
  };
  const whole = async (operation: string, ref: UnitRef): Promise<UnitRecord> => {
    const found = await sender.query(operation, queryBackwards(name, unitPk(ref)));
    return recordOf(ref, found.reverse().map(storedOf).map(readPart));
  };
  return {
    unit: (ref) => whole('unit', ref),
    withoutForms: async (ref) => {
      // a cell has none, and two queries are never less than one
      if (ref.kind === 'cell') return whole('withoutForms', ref);
      const behind = await sender.query('withoutForms', queryBackwards(name, unitPk(ref), 'from', FORMS.below));
      const before = await sender.query('withoutForms', queryBackwards(name, unitPk(ref), 'below', FORMS.from));
      return recordOf(ref, [...behind, ...before].reverse().map(storedOf).map(readPart));
    },
    frame: async (ref) => recordOf(ref, (await table.list('frame', unitPk(ref), OWN_PREFIX)).map(readPart)),
    outline: async (ref) => {
      // the gate first: a closed one promises a closure
      const own = await table.glance('outline', unitPk(ref), OWN_PREFIX);
      const closures = await table.glance('outline', unitPk(ref), kindPrefix('closure'));
      return recordOf(ref, [...closures, ...own].map(readPart));
    },
    official: async (ref, id) => {
      const stored = await table.readFrozen('official', officialKey(ref, id));
      return stored === undefined ? undefined : readOfficial(stored);
    },
    facts: async <K extends FactKind>(ref: UnitRef, kind: K, how?: 'glance') => {
      const read = how === 'glance' ? table.glance : table.list;
      return (await read('facts', unitPk(ref), kindPrefix(kind))).map(readFact) as Fact<K>[];
    },
    fact,
    putFact: async (wanted) => {
      const item = factItem(wanted);
      if (await sender.put('putFact', putIfAbsent(name, item))) return { put: true };
      const existing = await fact(wanted.unit, factKey(wanted));
      // facts are never deleted: whoever meets this has deleted one by hand
      if (existing === undefined) throw broken(item);
      return { put: false, existing };
    },
    resultsOf: async (official) =>
      newestLast((await sender.query('resultsOf', resultsOf(name, official))).map(storedOf).map(readFact)),
  };
};
