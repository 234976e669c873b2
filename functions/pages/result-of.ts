// The results that a person has in one panel and cycle; results of other years are not this page's.
import type { Fact } from '#shared/domain/fact';
import type { UnitRef } from '#shared/domain/ids';
import type { Store } from '#shared/ports';

/** Newest first: what stands, then what was decided before. */
export const resultsIn = async (
  store: Pick<Store, 'resultsOf'>,
  ref: UnitRef,
  official: string,
): Promise<Fact<'result'>[]> => {
  const results = await store.resultsOf(official);
  return results.filter(({ unit }) => unit.cycle === ref.cycle && unit.id === ref.id).sort((a, b) => b.round - a.round);
};

export const resultOf = async (...of: Parameters<typeof resultsIn>): Promise<Fact<'result'> | undefined> =>
  (await resultsIn(...of)).at(0);
