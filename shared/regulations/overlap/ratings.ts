// What each rating asks for: points, and the bound of each figure, for those who lead and for others.
import type { Kind } from '../../domain/official.ts';
import { RATINGS, type Rating } from '../../domain/rating.ts';
import { type Bilingual, inUse } from '../citation.ts';
import { FIGURES } from '../figures.ts';
import type { PartyProfile } from '../party-profile.ts';
import type { Profile } from '../profile.ts';
import { type Condition, FIGURE_NAMES, type FigureName, type Level, type Standards } from '../standards.ts';
import { type Compared, type Rules, type Side, side } from './side.ts';
import { boundWords, GROUPS, type Group, joined, kindWords, number, ratingWords, two } from './words.ts';

type Ruled = Pick<Profile, 'kinds' | 'assumptions'> & { standards: Standards | undefined };

const bandOf = (level: Level | undefined): Side | undefined => {
  if (level?.points === undefined) return undefined;
  const { from, below, source } = level.points;
  const words =
    below === undefined
      ? two(`từ ${number(from).vi}`, `from ${number(from).en}`)
      : two(`${number(from).vi} – < ${number(below).vi}`, `${number(from).en} to under ${number(below).en}`);
  return side(`${from}-${below ?? ''}`, words, [source]);
};

const conditionsAt = ({ standards }: Ruled, rating: Rating): Condition[] =>
  rating === 'not-completed'
    ? (standards?.notCompleted.conditions ?? [])
    : (standards?.levels.find((level) => level.rating === rating)?.conditions ?? []);

type Asked = { rating: Rating; figure: FigureName; group: Group };

/** A bound for some of the kinds only says so. */
const saying = (asked: readonly Condition[], all: readonly Kind[]): Bilingual => {
  const bounds = Map.groupBy(asked, (condition) => boundWords(condition).en);
  return joined(
    [...bounds.values()].flatMap(([first, ...others]) => {
      if (first === undefined) return [];
      const kinds = all.filter((kind) => [first, ...others].some((each) => each.kinds?.includes(kind) ?? true));
      const [bound, who] = [boundWords(first), kindWords(kinds)];
      return kinds.length === all.length ? bound : two(`${bound.vi} (${who.vi})`, `${bound.en} (${who.en})`);
    }),
  );
};

const askedOf = (ruled: Ruled, { rating, figure, group }: Asked): Side | undefined => {
  const asked = conditionsAt(ruled, rating).filter(
    (condition) =>
      condition.test.figure === figure &&
      condition.leads.includes(GROUPS[group].lead) &&
      inUse(condition, ruled.assumptions),
  );
  if (asked.length === 0) return undefined;
  const keys = asked.map(({ test, unless }) => JSON.stringify([test, unless]));
  const sources = asked.map(({ source }) => source);
  return side([...new Set(keys)].sort().join(), saying(asked, ruled.kinds), sources);
};

const isUnread = (
  { unread = [], standards }: PartyProfile,
  { rating, group }: Pick<Asked, 'rating' | 'group'>,
): boolean =>
  standards === undefined || unread.some((each) => each.rating === rating && each.leads.includes(GROUPS[group].lead));

const rowFor = (state: Profile, party: PartyProfile, asked: Asked): Compared => {
  const { rating, group, figure } = asked;
  const [words, who, name] = [ratingWords(rating), GROUPS[group].words, FIGURES[figure]];
  return {
    rule: `${rating}/${group}/${figure}`,
    about: two(`${words.vi}, ${who.vi}: ${name.vi}`, `${words.en}, ${who.en}: ${name.en}`),
    state: askedOf(state, asked),
    party: askedOf({ standards: party.standards, assumptions: party.assumptions, kinds: state.kinds }, asked),
    unread: isUnread(party, asked),
  };
};

const alike = (one: Compared, other: Compared): boolean =>
  one.state?.key === other.state?.key &&
  one.state?.says.en === other.state?.says.en &&
  one.party?.key === other.party?.key &&
  one.unread === other.unread;

/** One row where leaders and others are asked the same. */
const rowsFor = (state: Profile, party: PartyProfile, asked: Omit<Asked, 'group'>): Compared[] => {
  const leaders = rowFor(state, party, { ...asked, group: 'leaders' });
  const others = rowFor(state, party, { ...asked, group: 'others' });
  if (!alike(leaders, others)) return [leaders, others];
  const [words, name] = [ratingWords(asked.rating), FIGURES[asked.figure]];
  const sides = { state: bothOf(leaders.state, others.state), party: bothOf(leaders.party, others.party) };
  const about = two(`${words.vi}: ${name.vi}`, `${words.en}: ${name.en}`);
  return [{ ...leaders, ...sides, rule: `${asked.rating}/${asked.figure}`, about }];
};

const bothOf = (one: Side | undefined, other: Side | undefined): Side | undefined =>
  one && side(one.key, one.says, [...one.sources, ...(other?.sources ?? [])]);

const conditionRows = (state: Profile, party: PartyProfile, rating: Rating): Compared[] =>
  FIGURE_NAMES.flatMap((figure) => rowsFor(state, party, { rating, figure }));

const levelRows = (state: Profile, party: PartyProfile, rating: Rating): Compared[] => {
  const at = (standards: Standards | undefined) => standards?.levels.find((level) => level.rating === rating);
  const words = ratingWords(rating);
  const points: Compared = {
    rule: `${rating}/points`,
    about: two(`${words.vi}: điểm`, `${words.en}: points`),
    state: bandOf(at(state.standards)),
    party: bandOf(at(party.standards)),
    unread: isUnread(party, { rating, group: 'others' }),
  };
  return [points, ...conditionRows(state, party, rating)];
};

const lowest = ({ notCompleted: { below } }: Standards): Side | undefined =>
  below && side(`${below.points}`, two(`< ${number(below.points).vi}`, `< ${number(below.points).en}`), [below.source]);

export const ratings: Rules = (state, party) => [
  ...RATINGS.slice(0, -1).flatMap((rating) => levelRows(state, party, rating)),
  {
    rule: 'not-completed/points',
    about: two('Không hoàn thành: điểm', 'Not completed: points'),
    state: lowest(state.standards),
    party: party.standards && lowest(party.standards),
  },
  ...conditionRows(state, party, 'not-completed'),
];
