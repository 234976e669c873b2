// Which gates are to be looked at, and when: what the sweep asks of the index.
import { refOfPk } from '#shared/contracts/keys';
import type { UnitRef } from '#shared/domain/ids';
import type { Store } from '#shared/ports';
import { type Attributes, plainsOf } from './attributes.ts';
import { gatesByLook } from './requests.ts';
import type { Table } from './stored.ts';

type Look = { look: string; pk: string; ref: UnitRef };

/** Keys of gates in the order of their next look, equal looks in the order of units. */
const looksOf = (found: Attributes[]): Look[] =>
  found
    .map(plainsOf)
    .flatMap(({ pk, nextLook }): Look[] => {
      const ref = refOfPk(String(pk));
      return ref === undefined ? [] : [{ look: String(nextLook), pk: String(pk), ref }];
    })
    .sort((a, b) => (a.look === b.look ? (a.pk < b.pk ? -1 : 1) : a.look < b.look ? -1 : 1));

export const lookOperations = ({ name, sender }: Table): Pick<Store, 'dueGates' | 'nextLook'> => ({
  dueGates: async (now, limit) =>
    looksOf(await sender.query('dueGates', gatesByLook(name, limit, now))).map(({ ref }) => ref),
  nextLook: async () => looksOf(await sender.query('nextLook', gatesByLook(name, 1)))[0]?.look,
});
