// What of a cycle a visitor's pages show: all of it, or their own agency's panels.
import type { Cycle } from '#shared/domain/cycle';
import type { UnitRef } from '#shared/domain/ids';
import { panelsOfAgency, refsOf } from '../../console/units.ts';
import type { ConsoleAct, ConsoleVisit } from './visit.ts';

export const isOwn = ({ agency }: Pick<ConsoleVisit, 'agency'>, other: string): boolean =>
  agency === undefined || agency === other;

export const ownPanels = async ({ deps, agency }: ConsoleVisit, cycle: Cycle): Promise<UnitRef[]> =>
  agency === undefined ? refsOf(cycle, 'panel') : panelsOfAgency(deps.store, cycle, agency);

/** HR of one agency does what reaches no further than it. */
export const isReached = ({ agency }: Pick<ConsoleVisit, 'agency'>, { reach }: Pick<ConsoleAct, 'reach'>): boolean =>
  agency === undefined || reach === 'agency';
