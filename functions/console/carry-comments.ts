// At a transfer what other places said of the person comes along, word for word and as they signed it: the new panel's pages
// read their own panel only.
import { makeFact } from '#shared/domain/fact';
import type { UnitRef } from '#shared/domain/ids';
import type { Store } from '#shared/ports';

export const carryComments = async (
  store: Store,
  { from, to, official }: { from: UnitRef; to: UnitRef; official: string },
): Promise<void> => {
  for (const { subject, round, at, by, channel, link, content } of await store.facts(from, 'transfer-comment'))
    if (content.official === official)
      // a comment that stands there already is that panel's own
      await store.putFact(
        makeFact<'transfer-comment'>({
          unit: to,
          kind: 'transfer-comment',
          subject,
          round,
          at,
          by,
          channel,
          link,
          content,
        }),
      );
};
