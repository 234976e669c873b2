// What happens to the sample after the freeze, read off the roster itself: the same roster, the same events.
import type { Official } from '#shared/domain/official';
import type { Panel } from '#shared/domain/panel';
import type { Roster } from '#shared/domain/roster';

export const PERIOD = { from: '2023-01-01', to: '2023-12-31' };
export const ROSTER_DAY = '2023-11-15';
/** Who came later has served under six months by the end of the period. */
const LAST_ENTRY = '2023-07-01';

export type Events = {
  /** After the freeze, between two agencies of one kind. */
  transfer: { official: string; from: { panel: string }; to: { panel: string; section: string } };
  retirement: { official: string; panel: string };
  /** Sent back once by its authority. */
  returned: { panel: string; to: 'collective-review' };
  /** Decided on paper; HR records it. */
  madeOutside: { panel: string };
};

export const isRatable = ({
  decidedElsewhere,
  entered,
  active,
}: Pick<Official, 'decidedElsewhere' | 'entered' | 'active'>) => active && !decidedElsewhere && entered <= LAST_ENTRY;

/** The agencies' own panels of a kind, in the roster's order. */
const panelsOfKind = ({ panels }: Pick<Roster, 'panels'>, kind: Panel['agencyKind']): Panel[] =>
  panels.filter(({ agencyKind, dependsOn }) => agencyKind === kind && dependsOn.length === 0);

/** The last of the first department's staff moves to the second; the eldest official retires. */
export const eventsOf = (roster: Roster): Events => {
  const [giver, taker] = panelsOfKind(roster, 'department');
  // where there is no commune, a school and a health centre
  const [returned, outside] = [
    ...panelsOfKind(roster, 'commune'),
    ...panelsOfKind(roster, 'school'),
    ...panelsOfKind(roster, 'health'),
  ];
  const mover = roster.officials.filter((each) => each.panel === giver?.id && each.lead === 'staff').at(-1);
  const eldest = roster.officials.reduce((oldest, each) => (each.born < oldest.born ? each : oldest));
  return {
    transfer: {
      official: mover?.id ?? '',
      from: { panel: giver?.id ?? '' },
      to: { panel: taker?.id ?? '', section: taker?.sections.at(-1)?.id ?? '' },
    },
    retirement: { official: eldest.id, panel: eldest.panel },
    returned: { panel: returned?.id ?? '', to: 'collective-review' },
    madeOutside: { panel: outside?.id ?? '' },
  };
};
