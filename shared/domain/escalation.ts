// Who is told where somebody is late: the level above the one who must act, else HR of the cycle. Nobody is rated by it.
import { may } from './access.ts';
import type { Holder } from './official.ts';
import { cellNow, panelNow } from './posts.ts';
import type { Role, Slot } from './slots.ts';
import type { UnitRecord } from './unit.ts';

type Above = { role: 'authority' | 'level-above' | 'party-decider'; holder: Holder };

/**
 * The State side goes up from the unit's own offices to who decides, and from there to the level above. A Party body is
 * not the authority's to press: what it owes, HR follows up.
 */
const BELOW_AUTHORITY: readonly Role[] = ['official', 'chair', 'substitute', 'personnel-office', 'clerk'];

const chainAbove = (record: UnitRecord, role: Role): Above[] => {
  if (record.kind === 'cell')
    return role === 'party-secretary' ? [{ role: 'party-decider', holder: cellNow(record).committee }] : [];
  const { authority, levelAbove } = panelNow(record);
  const above: Above[] = levelAbove === undefined ? [] : [{ role: 'level-above', holder: levelAbove }];
  if (role === 'authority') return above;
  return BELOW_AUTHORITY.includes(role) ? [{ role: 'authority', holder: authority }, ...above] : [];
};

const sameAddress = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && one.toLowerCase() === other?.toLowerCase();

const isSame = (one: Holder, other: Holder | undefined): boolean =>
  sameAddress(one.email, other?.email) || (one.official !== undefined && one.official === other?.official);

/** The nearest above who can be reached and is not the late one; undefined: nobody but HR of the cycle. */
export const aboveOf = (record: UnitRecord, { role, holder }: Slot): Above | undefined =>
  chainAbove(record, role).find((above) => above.holder.email !== undefined && !isSame(above.holder, holder));

/** The name of who must act; undefined where whoever is told may not see the people of the unit. */
export const lateName = (told: Above['role'] | 'hr', { holder }: Slot): string | undefined =>
  may(told, 'see', 'roster-row') ? holder?.name : undefined;
