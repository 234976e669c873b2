// The system that a command works on: one machine's or a deployed stage's, opened by whoever runs the program.
import { NotFound } from '#shared/domain/errors';
import type { Id, UnitRef } from '#shared/domain/ids';
import type { Actor } from '../console/actor.ts';
import type { Dependencies } from '../dependencies.ts';
import { cycleOf } from '../gates/rules.ts';
import type { KickedOff } from '../scheduled/kickoff.ts';
import type { CycleKind } from '../scheduled/plans.ts';

/** `stage`: a deployment described in cdk.json; else the machine whose settings file this is. */
export type Where = { stage?: string | undefined; settings?: string | undefined };

export type Operated = {
  deps: Dependencies;
  /** Regulations keep the full Party side on the premises only. */
  onPremises: boolean;
  /** Asks for a cycle to be started, or resumed; answers what was done, as a sentence. */
  start(kind: CycleKind): Promise<string>;
  /** Has a cycle that stands go on where units are left; undefined where its server does so later. */
  runOn(cycle: Id): Promise<KickedOff['state'] | undefined>;
  close(): void;
};
export type OpenSystem = (where: Where) => Promise<Operated>;

/** Whoever holds the machine or the stage's credentials is HR of the whole cycle anyway. */
export const OPERATOR: Actor = { by: 'hr:0', channel: 'operator' };

/** `so-01`, or `cell:cb-7` where a Party cell has the id of a panel too. */
export const refIn = async (
  { store }: Pick<Dependencies, 'store'>,
  cycleId: string,
  name: string,
): Promise<UnitRef> => {
  const cycle = await cycleOf(store, cycleId);
  const [, kind, id = name] = /^(panel|cell):(.+)$/.exec(name) ?? [];
  if (kind !== 'cell' && cycle.panels.includes(id)) return { cycle: cycle.id, kind: 'panel', id };
  if (kind !== 'panel' && cycle.cells.includes(id)) return { cycle: cycle.id, kind: 'cell', id };
  throw new NotFound(`no panel and no Party cell ${name} in ${cycle.id}`, { unit: name, cycle: cycle.id });
};
