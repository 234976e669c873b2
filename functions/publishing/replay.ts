// Every event of a cycle again, from the facts: the same ids and the same data, so that whoever knows them drops them.
// A phase that is still open is told by its own opening only.
import type { Cycle } from '#shared/domain/cycle';
import { type Fact, factsOf } from '#shared/domain/fact';
import type { Instant } from '#shared/domain/ids';
import { freshSettlement } from '#shared/domain/rounds';
import type { CellRecord, PanelRecord } from '#shared/domain/unit';
import type { EventEntry, Store } from '#shared/ports';
import { mapOf, refsOf } from '../console/units.ts';
import { latestBySubject } from '../units.ts';
import { settledFacts } from '../units-left.ts';
import { cycleClosed, cycleOpened } from './cycle.ts';
import { phasesOver } from './phases.ts';
import { resultsPublished } from './results.ts';
import { partyRatingsLinked, petitionsSettled } from './settled.ts';

/** Rounds whose results were announced, with the moment of the paper that carries them. */
const announcedRounds = ({ facts }: PanelRecord): { round: number; at: string }[] =>
  factsOf(facts, 'closure')
    .filter(({ content }) => content.phase === 'decision' && content.outcome === 'done')
    .flatMap((closure) => {
      const { round, content } = closure;
      if (content.asked === 0 && content.facts.length === 0) return [{ round, at: closure.at }];
      const signature = factsOf(facts, 'signature').find((each) => each.round === round);
      const decision = factsOf(facts, 'decision').find((each) => each.round === round);
      const outside = decision?.content.outcome === 'decided' && decision.content.madeOutside !== undefined;
      const at = signature?.at ?? (outside ? decision.at : undefined);
      return at === undefined ? [] : [{ round, at }];
    });

/** The results as they stood in a round: of each person the newest until then. */
const resultsUntil = (record: PanelRecord, round: number): Fact<'result'>[] => [
  ...latestBySubject(
    record.facts.filter((fact) => fact.round <= round),
    'result',
  ).values(),
];

const panelEvents = (record: PanelRecord, cycle: Cycle): EventEntry[] => [
  ...phasesOver(record, cycle),
  ...announcedRounds(record).map(({ round, at }) =>
    resultsPublished({ record, cycle, results: resultsUntil(record, round), round, at }),
  ),
  ...factsOf(record.facts, 'settlement').map(petitionsSettled),
];

const cellEvents = (record: CellRecord, cycle: Cycle): EventEntry[] => [
  ...phasesOver(record, cycle),
  ...factsOf(record.facts, 'settlement').map(partyRatingsLinked),
];

/** The settlements of all units as they stood before a moment; undefined where one was not settled then. */
const settledBefore = (units: readonly Fact[][], moment: Instant | undefined): Fact<'settlement'>[] | undefined => {
  const standing = units.map((facts) =>
    freshSettlement(moment === undefined ? facts : facts.filter(({ at }) => at < moment)),
  );
  const settled = standing.filter((each) => each !== undefined);
  return settled.length === units.length ? settled : undefined;
};

/** The closes of a cycle: the last word, and what had been said before each amendment. */
const closings = async (store: Store, cycle: Cycle): Promise<EventEntry[]> => {
  const refs = [...refsOf(cycle, 'panel'), ...refsOf(cycle, 'cell')];
  const units = await mapOf(refs, (ref) => settledFacts(store, ref));
  const moments = units.flatMap((facts) => factsOf(facts, 'amendment').map(({ at }) => at)).sort();
  const closes = [...moments, undefined].flatMap((moment) => {
    const settled = settledBefore(units, moment);
    return settled === undefined ? [] : [cycleClosed(cycle, settled.slice(0, cycle.panels.length))];
  });
  return [...new Map(closes.map((each) => [each.detail.metadata.id, each])).values()];
};

/** Reads the whole cycle unit by unit; `tell` gets the events of each in turn. */
export const replay = async (
  store: Store,
  cycle: Cycle,
  tell: (events: EventEntry[]) => Promise<void>,
): Promise<void> => {
  await tell([cycleOpened(cycle)]);
  for (const ref of [...refsOf(cycle, 'panel'), ...refsOf(cycle, 'cell')]) {
    const record = await store.withoutForms(ref);
    await tell(record.kind === 'panel' ? panelEvents(record, cycle) : cellEvents(record, cycle));
  }
  await tell(await closings(store, cycle));
};
