// Units and their facts: what is read of them, and the one write that commits an act.
import { broken, factItem, newestLast, readFact } from '#shared/contracts/items';
import { FORMS, factItemKey, kindPrefix, OWN_PREFIX, officialKey, unitPk } from '#shared/contracts/keys';
import { recordOf, type UnitPart } from '#shared/contracts/unit-items';
import type { Fact, FactKind } from '#shared/domain/fact';
import type { Store } from '#shared/ports';
import { rowOf } from './rows.ts';
import type { Shelf } from './shelf.ts';

type Operations = Pick<
  Store,
  'unit' | 'withoutForms' | 'frame' | 'outline' | 'official' | 'facts' | 'fact' | 'putFact' | 'resultsOf'
>;

export const factOperations = ({ rows, part, write }: Shelf): Operations => {
  const parts = (pk: string, keys: string[]): UnitPart[] =>
    keys.map((sk) => part(pk, sk)).filter((each) => each !== undefined);
  const facts = (found: (UnitPart | undefined)[]): Fact[] =>
    found.flatMap((each) => (each?.is === 'fact' ? [each.value] : []));
  return {
    unit: async (ref) => {
      const pk = unitPk(ref);
      return recordOf(ref, parts(pk, rows.keys(pk)));
    },
    withoutForms: async (ref) => {
      const pk = unitPk(ref);
      const keys = rows.keys(pk).filter((sk) => sk < FORMS.from || sk >= FORMS.below);
      return recordOf(ref, parts(pk, keys));
    },
    frame: async (ref) => {
      const pk = unitPk(ref);
      return recordOf(ref, parts(pk, rows.keysIn(pk, OWN_PREFIX)));
    },
    outline: async (ref) => {
      const pk = unitPk(ref);
      return recordOf(ref, parts(pk, [...rows.keysIn(pk, kindPrefix('closure')), ...rows.keysIn(pk, OWN_PREFIX)]));
    },
    official: async (ref, id) => {
      const { pk, sk } = officialKey(ref, id);
      const found = part(pk, sk);
      return found?.is === 'official' ? found.value : undefined;
    },
    facts: async <K extends FactKind>(ref: Parameters<Store['unit']>[0], kind: K) => {
      const pk = unitPk(ref);
      return facts(parts(pk, rows.keysIn(pk, kindPrefix(kind)))) as Fact<K>[];
    },
    fact: async (ref, key) => {
      const { pk, sk } = factItemKey(ref, key);
      return facts([part(pk, sk)])[0];
    },
    putFact: async (wanted) => {
      const row = rowOf(factItem(wanted));
      return write(() => {
        if (rows.putIfAbsent(row)) return { put: true };
        // past the kept parts: what this transaction holds is not committed yet
        const standing = rows.read(row);
        if (standing === undefined) throw broken(row);
        return { put: false, existing: readFact(standing) };
      });
    },
    resultsOf: async (official) => newestLast(facts(rows.results(official).map(({ pk, sk }) => part(pk, sk)))),
  };
};
