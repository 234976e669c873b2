// Every event that is published is counted for the dashboard: a cycle's progress, from the same facts that analysts get.
import { EVENTS, type EventData, type EventName } from '#shared/contracts/events';
import type { EventEntry, Events } from '#shared/ports';
import { type Measured, measure } from '../middleware/metrics.ts';

type Counts = Pick<Measured, 'counts' | 'dimensions'>;

/** What each event says in numbers; a step that runs twice counts twice, so figures of record come from the archive. */
const COUNTS: { [N in EventName]: (data: EventData<N>) => Counts } = {
  CycleOpened: ({ panels, cells }) => ({ counts: { PanelsOpened: panels, CellsOpened: cells } }),
  PhaseOpened: ({ phase, asked }) => ({ dimensions: { phase }, counts: { PhasesOpened: 1, Asked: asked } }),
  PhaseClosed: ({ phase, asked, missing }) => ({
    dimensions: { phase },
    counts: { PhasesClosed: 1, Answered: asked - missing, Missing: missing },
  }),
  PanelResultsPublished: ({ people }) => ({ counts: { PanelsAnnounced: 1, PeopleAnnounced: people } }),
  PanelResultsAmended: ({ people }) => ({ counts: { PanelsAmended: 1, PeopleAmended: people } }),
  PetitionsSettled: ({ filed = 0, changed = 0 }) => ({
    counts: { PanelsSettled: 1, Petitions: filed, Changed: changed },
  }),
  PartyRatingsLinked: ({ people }) => ({ counts: { CellsSettled: 1, PartyRatings: people } }),
  CycleClosed: () => ({ counts: { CyclesClosed: 1 } }),
};

/** Nothing for an event that this version does not know. */
export const countsOf = ({ name, detail }: EventEntry): Counts | undefined => {
  if (!Object.hasOwn(EVENTS, name)) return undefined;
  return (COUNTS[name as EventName] as (data: unknown) => Counts)(detail.data);
};

export const measuredEvents = (events: Events, namespace: string, tell = measure): Events => ({
  publish: async (entries) => {
    await events.publish(entries);
    for (const entry of entries) {
      const counted = countsOf(entry);
      if (counted !== undefined) tell({ namespace, at: Date.now(), ...counted });
    }
  },
});
