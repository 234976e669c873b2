// At a transfer what other places said of the person comes along, word for word and as they signed it: the new panel's pages
// read their own panel only.
import type { UnitRef } from '#shared/domain/ids';
import type { Store } from '#shared/ports';

export const carryComments = async (
  store: Store,
  { from, to, official }: { from: UnitRef; to: UnitRef; official: string },
): Promise<void> => {
  // a comment that stands there already is that panel's own
  for (const fact of await store.facts(from, 'transfer-comment'))
    if (fact.content.official === official) await store.putFact({ ...fact, unit: to });
};
