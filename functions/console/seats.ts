// Every seat of a roster: which role, who holds it, and in which unit.
import type { UnitRef } from '#shared/domain/ids';
import type { Holder } from '#shared/domain/official';
import type { Roster } from '#shared/domain/roster';
import type { Role } from '#shared/domain/slots';

export type Place = { ref: UnitRef; unit: string };
export type Seat = { role: Role; holder: Holder | undefined; place: Place };

export const seatsOf = (cycle: string, { panels, cells }: Roster): Seat[] => [
  ...panels.flatMap((panel): Seat[] => {
    const place: Place = { ref: { cycle, kind: 'panel', id: panel.id }, unit: panel.name };
    return [
      ...panel.sections.flatMap(({ chair, substitute }): Seat[] => [
        { role: 'chair', holder: chair, place },
        { role: 'substitute', holder: substitute, place },
      ]),
      { role: 'agency-hr', holder: panel.hr, place },
      { role: 'party-committee', holder: panel.partyCommittee, place },
      { role: 'personnel-office', holder: panel.personnelOffice, place },
      { role: 'authority', holder: panel.authority, place },
      { role: 'level-above', holder: panel.levelAbove, place },
      { role: 'clerk', holder: panel.clerk, place },
      { role: 'substitute', holder: panel.substitute, place },
    ];
  }),
  ...cells.flatMap((cell): Seat[] => {
    const place: Place = { ref: { cycle, kind: 'cell', id: cell.id }, unit: cell.name };
    return [
      { role: 'party-secretary', holder: cell.secretary, place },
      { role: 'substitute', holder: cell.deputySecretary, place },
      { role: 'party-decider', holder: cell.committee, place },
      { role: 'substitute', holder: cell.committeeSubstitute, place },
    ];
  }),
];
