// Panels in use without those who left: whoever is gone decides and chairs no more. Pure.
import type { Id } from '#shared/domain/ids';
import type { Holder } from '#shared/domain/official';
import type { Panel } from '#shared/domain/panel';
import {
  type AgencyPeople,
  holderOf,
  type Note,
  type Person,
  panelFor,
  type Standing,
  sectionFor,
} from './roster-proposal-units.ts';

/** Whoever left decides and chairs no more: the agency's people of today are proposed instead. */
export const withoutGone = (
  panel: Panel,
  agency: AgencyPeople,
  { standing, note }: { standing: Standing; note: Note },
  inSection: (panel: Id, section: Id) => Person[],
): Panel => {
  const isGone = (holder: Holder | undefined) => holder?.official !== undefined && standing.gone.has(holder.official);
  const authority = isGone(panel.authority)
    ? agency.head === undefined
      ? { name: `Người đứng đầu ${agency.name}` }
      : holderOf(agency.head)
    : panel.authority;
  if (authority !== panel.authority) note({ what: 'authority', of: panel.name, value: authority.name });
  const sections = panel.sections.map((section) => {
    const { substitute, ...rest } = section;
    const kept = isGone(substitute) ? rest : section;
    if (!isGone(section.chair)) return kept;
    const { chair } = sectionFor(section.name, inSection(panel.id, section.id), agency);
    note({ what: 'chair', of: section.name, value: chair.name });
    return { ...kept, chair };
  });
  const fresh = panelFor(panel.id, panel.name, agency, authority, sections);
  const { partyCommittee, levelAbove, ...rest } = panel;
  const rolesOf = (role: 'hr' | 'personnelOffice' | 'clerk' | 'substitute') =>
    isGone(panel[role]) ? fresh[role] : panel[role];
  return {
    ...rest,
    ...(partyCommittee === undefined || isGone(partyCommittee) ? {} : { partyCommittee }),
    ...(levelAbove === undefined || isGone(levelAbove) ? {} : { levelAbove }),
    ...{ hr: rolesOf('hr'), personnelOffice: rolesOf('personnelOffice'), clerk: rolesOf('clerk') },
    ...{ substitute: rolesOf('substitute'), authority, sections },
  };
};
