// What befalls a cycle that nobody should notice in the end: each happens once, at the first rest that suits it.
import type { Gate } from '#shared/domain/gate';
import type { UnitRef } from '#shared/domain/ids';
import { refsOf } from '../../functions/console/units.ts';
import type { SweepCount } from '../../functions/scheduled/sweep.ts';
import { CYCLE, type Deployed, type Disturbances } from './cycle.ts';
import { repairAt } from './desk.ts';
import { breakSettings } from './disturb.ts';

/** Where no server listens: every call to Step Functions is lost. */
const NOWHERE = { AWS_ENDPOINT_URL_SFN: 'http://127.0.0.1:1' };

export type Misfortunes = Disturbances & {
  /** Gates whose execution nobody woke, as they stood then. */
  lost: (Gate | undefined)[];
  /** Panels that waited for a repair, with the console's answer to each. */
  repaired: { unit: string; status: number }[];
  /** Steps delivered once more. */
  again: string[];
};

type Standing = { ref: UnitRef; gate: Gate | undefined };

const gatesOf = async ({ stage: { store } }: Deployed): Promise<Standing[]> => {
  const cycle = await store.cycle(CYCLE);
  if (cycle === undefined) return [];
  const refs = [...refsOf(cycle, 'panel'), ...refsOf(cycle, 'cell')];
  return Promise.all(refs.map(async (ref) => ({ ref, gate: await store.gate(ref) })));
};

/** Every call that brought a unit where it stands comes a second time, as a queue or a retry may bring it. */
const deliverAgain = async ({ stage }: Deployed, { ref, gate }: Standing): Promise<string[]> => {
  if (gate?.state !== 'open') return [];
  const [enteredAt = '', retry] = gate.fence.split('#');
  const { phase, token } = gate;
  await stage.invoke('open-gate', { version: 1, unit: ref, phase, token, enteredAt, retry: Number(retry) });
  if (phase !== 'petitions') return [`open-gate ${phase}`];
  for (const step of ['record-results', 'announce-results']) await stage.invoke(step, { version: 1, unit: ref });
  return [`open-gate ${phase}`, 'record-results', 'announce-results'];
};

/** A sweep that closes a gate and cannot wake its execution: the gate stays closing until the next one. */
const sweepUnheard = async (deployed: Deployed): Promise<(Gate | undefined)[]> => {
  const { stage } = deployed;
  const mend = await breakSettings(stage, 'sweep', NOWHERE);
  const { failed } = (await stage.invoke('sweep')) as SweepCount;
  const left = failed === 0 ? [] : (await gatesOf(deployed)).filter(({ gate }) => gate?.state === 'closing');
  await mend();
  await stage.invoke('sweep');
  return left.map(({ gate }) => gate);
};

/** `upgrade` deploys the next version while everybody waits; `mendResults` ends what keeps results from being recorded. */
export const misfortunesOf = (
  deployed: Deployed,
  { upgrade, mendResults }: { upgrade(): Promise<void>; mendResults(): Promise<void> },
): Misfortunes => {
  const happened: Misfortunes = {
    lost: [],
    repaired: [],
    again: [],
    atRest: async (base) => {
      const standing = await gatesOf(deployed);
      if (happened.again.length === 0) await upgrade();
      for (const each of standing) happened.again.push(...(await deliverAgain(deployed, each)));
      const broken = standing.filter(({ gate }) => gate?.state === 'open' && gate.phase === 'repair');
      if (broken.length > 0 && happened.repaired.length === 0) await mendResults();
      for (const { ref } of broken)
        happened.repaired.push({ unit: ref.id, status: await repairAt(deployed, base, ref) });
      return broken.length > 0;
    },
    sweep: async () => {
      if (happened.lost.length > 0) return deployed.stage.invoke('sweep');
      happened.lost.push(...(await sweepUnheard(deployed)));
      return undefined;
    },
  };
  return happened;
};
