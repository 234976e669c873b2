// The arithmetic of a cap proof, from the people and the caps alone: written by the proof and again by its verification.
import type { Cap } from '../../regulations/cap.ts';
import { baseOf, capReadings, capsIn, countsOf, seatsOf } from '../caps.ts';
import type { Rating } from '../rating.ts';
import type { Regulations } from '../regulations.ts';
import type { CountedPerson, ProofGroup } from './schema.ts';

const ids = (people: readonly CountedPerson[]): string[] => people.map(({ official }) => official).sort();

/** The same part of those present; no votes at all are like no votes at all only. */
const sameVotes = ({ votes: one }: CountedPerson, { votes: other }: CountedPerson): boolean =>
  one === undefined || other === undefined
    ? one === other
    : one.of > 0 === other.of > 0 && one.excellent * other.of === other.excellent * one.of;

/** What stood before the decision: the personnel office's proposal, the meeting's rating, the part of votes. */
const sameStanding = (one: CountedPerson, other: CountedPerson): boolean =>
  one.proposed === other.proposed && one.reviewed === other.reviewed && sameVotes(one, other);

const wasProposed = (person: CountedPerson, rating: Rating): boolean => (person.proposed ?? person.reviewed) === rating;

/** Each tie holds somebody chosen and somebody left out. */
const tiesOf = (people: readonly CountedPerson[], rating: Rating): string[][] => {
  const candidates = people.filter((person) => wasProposed(person, rating));
  const classes: CountedPerson[][] = [];
  for (const person of candidates) {
    const equals = classes.find(([first]) => first !== undefined && sameStanding(first, person));
    if (equals === undefined) classes.push([person]);
    else equals.push(person);
  }
  const straddles = (members: readonly CountedPerson[]): boolean =>
    members.some((member) => member.rating === rating) && members.some((member) => member.rating !== rating);
  return classes.filter(straddles).map(ids).sort(byFirst);
};

const byFirst = ([a = '']: string[], [b = '']: string[]): number => (a < b ? -1 : 1);

type InForce = { cap: Cap; profile: string };

const groupOf = ({ cap, profile }: InForce, group: string, people: readonly CountedPerson[]): ProofGroup => {
  const counts = countsOf(people.map(({ rating }) => rating));
  const base = baseOf(cap, counts);
  const bound = seatsOf(cap, counts);
  const chosen = people.filter(({ rating }) => rating === cap.rating);
  const leftOut = people.filter((person) => person.rating !== cap.rating && wasProposed(person, cap.rating));
  return {
    cap: cap.id,
    profile,
    group,
    counted: ids(people.filter(({ rating }) => cap.of.includes(rating))),
    base,
    product: base * cap.percent,
    bound,
    chosen: ids(chosen),
    leftOut: ids(leftOut),
    ties: tiesOf(people, cap.rating),
    readings: capReadings(counts, cap.percent),
    holds: chosen.length <= bound,
    enforced: cap.enforced,
    assumption: cap.source.certainty !== 'T',
    partial: cap.per === 'cycle',
  };
};

/** One entry for each cap and group, in the order of the profile and of the groups' names. */
export const proofGroups = (regulations: Regulations, panel: string, people: readonly CountedPerson[]): ProofGroup[] =>
  capsIn(regulations, panel).flatMap((each) => {
    const own = people.filter(({ profile }) => profile === each.profile);
    if (own.length === 0) return [];
    if (each.cap.per !== 'panel-job-group') return [groupOf(each, '', own)];
    const groups = Map.groupBy(own, ({ jobGroup }) => jobGroup);
    return [...groups.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([group, members]) => groupOf(each, group, members));
  });
