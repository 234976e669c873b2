// What the sample's people will decide, petition and delay: fixed by roster and seed, so that totals can be foretold.
import type { Official } from '#shared/domain/official';
import type { Rating } from '#shared/domain/rating';
import type { Roster } from '#shared/domain/roster';
import { type Events, eventsOf, isRatable, PERIOD } from './events.ts';
import { type Random, randomOf } from './random.ts';

export type IntendedPetition = { official: string; granted: boolean; from: Rating; to: Rating };
export type IntendedEvents = Events & {
  /** Self-assess after a reminder. */
  late: ReadonlySet<string>;
  /** Never self-assess; the chair records why. */
  never: ReadonlySet<string>;
};

type Outlook = {
  events: Events;
  /** Rated in the end, each in the panel after the transfer. */
  rated: Official[];
  ratings: Map<string, Rating>;
  petitions: IntendedPetition[];
  special: Set<string>;
};

const ratedAtEnd = (roster: Roster, { transfer, retirement }: Events): Official[] =>
  roster.officials
    .filter((each) => isRatable(each) && each.id !== retirement.official)
    .map((each) => (each.id === transfer.official ? { ...each, panel: transfer.to.panel } : each));

const inPeriod = (day: string): boolean => day >= PERIOD.from && day <= PERIOD.to;

/** What the law leaves no choice about, and the other disciplined people. */
const forced = ({ leaves, disciplines }: Official): Rating | undefined => {
  const current = disciplines.filter(({ decidedOn }) => inPeriod(decidedOn));
  if (current.some(({ dutyRelated }) => dutyRelated)) return 'not-completed';
  const long = leaves.some(
    ({ kind, from, to }) => kind !== 'maternity' && Date.parse(to) - Date.parse(from) > 85 * 86_400_000,
  );
  return long || current.length > 0 ? 'completed' : undefined;
};

/** Staff whom nothing befell, outside the panels that are returned or decided on paper. */
const plainStaff = (rated: readonly Official[], { transfer, returned, madeOutside }: Events): Official[] =>
  rated.filter(
    ({ id, lead, leaves, disciplines, email, panel }) =>
      lead === 'staff' &&
      email !== undefined &&
      leaves.length + disciplines.length === 0 &&
      id !== transfer.official &&
      panel !== returned.panel &&
      panel !== madeOutside.panel,
  );

const groupedBy = (people: readonly Official[], keyOf: (each: Official) => string): Official[][] =>
  [...Map.groupBy(people, keyOf).entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);

const fifth = (count: number): number => Math.floor((count * 20) / 100);

/** At most a fifth of each panel and of each job group in it (NĐ 48/2023), and of all rated good or better together. */
const excellentAmong = (random: Random, rated: readonly Official[], ratings: ReadonlyMap<string, Rating>): string[] => {
  const panels = groupedBy(rated, ({ panel }) => panel).map((people) => {
    const byGroup = groupedBy(people, ({ jobGroup }) => jobGroup).map((group) =>
      random.shuffled(group.filter(({ id }) => !ratings.has(id))).slice(0, fifth(group.length)),
    );
    return byGroup.flat().slice(0, fifth(people.length));
  });
  const goodOrBetter = rated.filter(({ id }) => (ratings.get(id) ?? 'good') === 'good').length;
  let tooMany = panels.reduce((sum, chosen) => sum + chosen.length, 0) - fifth(goodOrBetter);
  for (const chosen of [...panels].sort((a, b) => b.length - a.length)) {
    if (tooMany <= 0) break;
    chosen.pop();
    tooMany -= 1;
  }
  return panels.flat().map(({ id }) => id);
};

/** The most of so many rated good or better who leave the others enough: excellent ≤ percent × good. */
const seatsAmong = (count: number, percent: number): number => Math.floor((count * percent) / (100 + percent));

/** At most so many percent of those rated good, in each panel and job group of one regime. */
const excellentOfGood = (
  random: Random,
  rated: readonly Official[],
  ratings: ReadonlyMap<string, Rating>,
  percent: number,
): string[] => {
  const open = rated.filter(({ id }) => !ratings.has(id));
  const regimes = groupedBy(open, ({ panel, kind }) => `${panel} ${kind === 'civil-servant'}`);
  return regimes.flatMap((people) => {
    const chosen = groupedBy(people, ({ jobGroup }) => jobGroup).flatMap((group) =>
      random.shuffled(group).slice(0, seatsAmong(group.length, percent)),
    );
    return chosen.slice(0, seatsAmong(people.length, percent)).map(({ id }) => id);
  });
};

/** How many may be excellent: a fifth of all rated (NĐ 48/2023), or so many percent of those rated good, as later law says. */
export type Share = 'of-all' | { percentOfGood: number };

const outlookOf = (roster: Roster, seed: number, share: Share = 'of-all'): Outlook => {
  const random = randomOf(seed, 'intended');
  const events = eventsOf(roster);
  const rated = ratedAtEnd(roster, events);
  const ratings = new Map<string, Rating>();
  for (const each of rated) {
    const rating = forced(each);
    if (rating !== undefined) ratings.set(each.id, rating);
  }
  const candidates = random.shuffled(plainStaff(rated, events)).map(({ id }) => id);
  const extra = Math.max(1, Math.floor(roster.officials.length / 1000));
  const [granted = '', contented = '', ...weak] = candidates.slice(0, 2 + extra);
  for (const id of weak) ratings.set(id, 'completed');
  for (const id of [granted, contented]) ratings.set(id, 'good');
  const excellent =
    share === 'of-all'
      ? excellentAmong(random, rated, ratings)
      : excellentOfGood(random, rated, ratings, share.percentOfGood);
  for (const id of excellent) ratings.set(id, 'excellent');
  for (const { id } of rated) if (!ratings.has(id)) ratings.set(id, 'good');
  const petitions: IntendedPetition[] = [
    { official: granted, granted: true, from: 'completed', to: 'good' },
    { official: contented, granted: false, from: 'good', to: 'good' },
    { official: weak[0] ?? '', granted: false, from: 'completed', to: 'completed' },
  ];
  const special = new Set([granted, contented, ...weak, events.transfer.official, events.retirement.official]);
  return { events, rated, ratings, petitions, special };
};

/** The ratings in the end, after petitions. Who is absent is not rated here. */
export const intendedRatings = (roster: Roster, seed: number, share: Share = 'of-all'): Record<string, Rating> =>
  Object.fromEntries(outlookOf(roster, seed, share).ratings);

/** The ratings first decided and announced. */
export const ratingsBeforePetitions = (roster: Roster, seed: number): Record<string, Rating> => {
  const { ratings, petitions } = outlookOf(roster, seed);
  return {
    ...Object.fromEntries(ratings),
    ...Object.fromEntries(petitions.map(({ official, from }) => [official, from])),
  };
};

/** Three petitioners, one with success. */
export const intendedPetitions = (roster: Roster, seed: number): IntendedPetition[] =>
  outlookOf(roster, seed).petitions;

export const intendedEvents = (roster: Roster, seed: number): IntendedEvents => {
  const { events, rated, special } = outlookOf(roster, seed);
  const random = randomOf(seed, 'delays');
  const ordinary = rated.filter(
    (each) => each.email !== undefined && each.lead === 'staff' && forced(each) === undefined && !special.has(each.id),
  );
  const shuffled = random.shuffled(ordinary).map(({ id }) => id);
  const never = Math.max(1, Math.round(rated.length * 0.015));
  const late = Math.max(1, Math.round(rated.length * 0.08));
  return { ...events, never: new Set(shuffled.slice(0, never)), late: new Set(shuffled.slice(never, never + late)) };
};
