// When a cycle's gates were last opened, by the engine's own time: a machine's clock that was set back while it was off
// must not make a new attempt look older than the one that it takes the place of.
import type { Instant } from '#shared/domain/ids';
import type { Store } from '#shared/ports';
import { refsOf } from '../../functions/console/units.ts';

const INSTANT = '2026-01-01T00:00:00.000Z'.length;

/** Undefined where nothing was opened yet. */
export const lastEntered = async (store: Pick<Store, 'cycle' | 'gate'>, id: string): Promise<Instant | undefined> => {
  const cycle = await store.cycle(id);
  if (cycle === undefined) return undefined;
  let last = '';
  for (const ref of [...refsOf(cycle, 'panel'), ...refsOf(cycle, 'cell')]) {
    const fence = (await store.gate(ref))?.fence ?? '';
    if (fence > last) last = fence;
  }
  return last === '' ? undefined : last.slice(0, INSTANT);
};
