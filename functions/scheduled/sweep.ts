// Hourly: looks at the gates whose next look has come, and at no other panel; then mails what came due, one mail an address.
import type { Instant, UnitRef } from '#shared/domain/ids';
import { isMailTime, mailHoursOf, nextMailTime } from '#shared/domain/looks';
import type { Dependencies } from '../dependencies.ts';
import { lookAgain, sweepGate, type Waiting } from '../gates/sweep.ts';
import { headsAtLook } from '../mails/look.ts';
import { type Group, groupsOf, type Head, postGroups } from '../mails/post.ts';
import { isStillAwaited } from '../mails/still.ts';
import { logger } from '../middleware/log.ts';
import { eachOf } from '../units.ts';

/** `reminded`: mails that went out. */
export type SweepCount = { looked: number; closed: number; reminded: number; failed: number };

const LIMIT = 10_000;
/** Mails of one hand-over: whoever dies between two has lost none. */
const BATCH = 50;

type Run = { deps: Dependencies; now: Instant; count: SweepCount };
type Looked = { waiting: Waiting; heads: Head[]; until?: Instant };

const failed = ({ count }: Run, unit: UnitRef, error: unknown): void => {
  count.failed += 1;
  logger.error('sweep failed at a unit', { unit, failure: error instanceof Error ? error.name : 'unknown' });
};

/** At night and on quiet days nobody is mailed: looked at again in the morning. */
const lookAt = async ({ deps, now, count }: Run, ref: UnitRef): Promise<Looked | undefined> => {
  const swept = await sweepGate(deps, ref);
  if (swept.did === 'closed') count.closed += 1;
  if (swept.did !== 'remind') return undefined;
  const heads = headsAtLook(swept, await deps.store.mails(ref), deps.settings.hrAddresses, now);
  const hours = mailHoursOf(swept.cycle.regulations.procedure);
  if (heads.length === 0 || isMailTime(now, hours)) return { waiting: swept, heads };
  return { waiting: swept, heads: [], until: nextMailTime(now, hours) };
};

/** Units whose mails could not be handed over keep their look, so that the next sweep comes back to them. */
const mailAll = async (run: Run, groups: readonly Group[]): Promise<Set<UnitRef>> => {
  const { deps, count } = run;
  const lost = new Set<UnitRef>();
  for (let from = 0; from < groups.length; from += BATCH) {
    const batch = groups.slice(from, from + BATCH);
    try {
      count.reminded += await postGroups(deps, batch, isStillAwaited(deps));
    } catch (error) {
      const refs = new Set(batch.flatMap(({ heads }) => heads.map(({ record }) => record.ref)));
      for (const ref of refs) lost.add(ref);
      for (const ref of refs) failed(run, ref, error);
    }
  }
  return lost;
};

export const sweep = async (deps: Dependencies): Promise<SweepCount> => {
  const now = deps.clock.now();
  const refs = await deps.store.dueGates(now, LIMIT);
  const count: SweepCount = { looked: refs.length, closed: 0, reminded: 0, failed: 0 };
  const run: Run = { deps, now, count };
  const looked: Looked[] = [];
  // one unit's trouble must not keep the sweep from the others; it is looked at again next time
  const guarded = (ref: UnitRef, work: () => Promise<void>) =>
    work().catch((error: unknown) => failed(run, ref, error));
  await eachOf(refs, 8, (ref) =>
    guarded(ref, async () => {
      const found = await lookAt(run, ref);
      if (found !== undefined) looked.push(found);
    }),
  );
  const lost = await mailAll(run, groupsOf(looked.flatMap(({ heads }) => heads)));
  const over = looked.filter(({ waiting }) => !lost.has(waiting.record.ref));
  await eachOf(over, 8, ({ waiting, until }) => guarded(waiting.record.ref, () => lookAgain(deps, waiting, until)));
  logger.info('sweep done', count);
  return count;
};
