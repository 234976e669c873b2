// Who holds a unit's posts today: as frozen, or as the turns of its hand-overs since have it. No clock: a turn is a fact.
import { addDays, dayOf, nextDay, startOf } from './calendar.ts';
import { type Fact, factsOf } from './fact.ts';
import type { Post } from './hand-over.ts';
import type { Day, Instant } from './ids.ts';
import type { Holder } from './official.ts';
import type { CellRecord, FrozenCell, FrozenPanel, PanelRecord, UnitRecord } from './unit.ts';

type Begins = Extract<Fact<'hand-over-turn'>['content'], { turn: 'begins' }>;
type Turned = { begun: Begins[]; ended: Set<number> };

/** The key of a turn: the n-th hand-over of a post begins in round 2n - 1 and ends in round 2n. */
export const turnRound = (handOver: number, turn: 'begins' | 'ends'): number =>
  2 * handOver - (turn === 'begins' ? 1 : 0);

const turnsOf = (facts: readonly Fact[], post: Post): Turned => {
  const said = factsOf(facts, 'hand-over-turn')
    .filter(({ subject }) => subject === post)
    .map(({ content }) => content);
  return {
    begun: said
      .filter((content): content is Begins => content.turn === 'begins')
      .sort((a, b) => a.handOver - b.handOver),
    ended: new Set(said.filter(({ turn }) => turn === 'ends').map(({ handOver }) => handOver)),
  };
};

/** The hand-over by which a post is held; undefined where it is held as frozen. */
export const standingTurn = (facts: readonly Fact[], post: Post): Begins | undefined => {
  const { begun, ended } = turnsOf(facts, post);
  return begun.filter(({ handOver }) => !ended.has(handOver)).at(-1);
};

/** How often the post has changed hands: each time, every link to it dies. */
const changesOf = (facts: readonly Fact[], post: Post): number => {
  const { begun, ended } = turnsOf(facts, post);
  return begun.length + begun.filter(({ handOver }) => ended.has(handOver)).length;
};

export const hasTurned = (facts: readonly Fact[], post: Post): boolean => changesOf(facts, post) > 0;

type PanelPosts = Pick<FrozenPanel, 'hr' | 'partyCommittee' | 'personnelOffice' | 'authority' | 'levelAbove'> &
  Pick<FrozenPanel, 'clerk' | 'substitute' | 'sections'>;

/** The same panel with its posts as they are held now. */
export const panelNow = ({ panel, facts }: Pick<PanelRecord, 'panel' | 'facts'>): FrozenPanel => {
  if (!facts.some(({ kind }) => kind === 'hand-over-turn')) return panel;
  const held = (post: Post, frozen: Holder): Holder => standingTurn(facts, post)?.to ?? frozen;
  const maybe = <K extends string>(key: K, post: Post, frozen: Holder | undefined) =>
    (frozen === undefined ? {} : { [key]: held(post, frozen) }) as { [key in K]?: Holder };
  const now: PanelPosts = {
    hr: held('agency-hr', panel.hr),
    ...maybe('partyCommittee', 'party-committee', panel.partyCommittee),
    personnelOffice: held('personnel-office', panel.personnelOffice),
    authority: held('authority', panel.authority),
    ...maybe('levelAbove', 'level-above', panel.levelAbove),
    clerk: held('clerk', panel.clerk),
    substitute: held('substitute', panel.substitute),
    sections: panel.sections.map((section) => ({
      ...section,
      chair: held(`chair:${section.id}`, section.chair),
      ...maybe('substitute', `section-substitute:${section.id}`, section.substitute),
    })),
  };
  return { ...panel, ...now };
};

export const cellNow = ({ cell, facts }: Pick<CellRecord, 'cell' | 'facts'>): FrozenCell => {
  const held = (post: Post, frozen: Holder): Holder => standingTurn(facts, post)?.to ?? frozen;
  return {
    ...cell,
    secretary: held('secretary', cell.secretary),
    deputySecretary: held('deputy-secretary', cell.deputySecretary),
    committee: held('committee', cell.committee),
    committeeSubstitute: held('committee-substitute', cell.committeeSubstitute),
  };
};

export type HeldPost = { post: Post; holder: Holder };

const held = (post: Post, holder: Holder | undefined): HeldPost[] => (holder === undefined ? [] : [{ post, holder }]);

/** Every post of the unit that can pass on, with who holds it now. */
export const postsOf = (record: UnitRecord): HeldPost[] => {
  if (record.kind === 'cell') {
    const cell = cellNow(record);
    return [
      ...held('secretary', cell.secretary),
      ...held('deputy-secretary', cell.deputySecretary),
      ...held('committee', cell.committee),
      ...held('committee-substitute', cell.committeeSubstitute),
    ];
  }
  const panel = panelNow(record);
  return [
    ...panel.sections.flatMap(({ id, chair, substitute }) => [
      ...held(`chair:${id}`, chair),
      ...held(`section-substitute:${id}`, substitute),
    ]),
    ...held('party-committee', panel.partyCommittee),
    ...held('personnel-office', panel.personnelOffice),
    ...held('authority', panel.authority),
    ...held('level-above', panel.levelAbove),
    ...held('clerk', panel.clerk),
    ...held('agency-hr', panel.hr),
    ...held('substitute', panel.substitute),
  ];
};

/** Who held the post when the cycle opened. */
export const frozenHolder = (record: UnitRecord, post: Post): Holder | undefined =>
  postsOf({ ...record, facts: [] }).find((each) => each.post === post)?.holder;

const SUBSTITUTE = /:substitute(?:-again)?$/;
const OF_CELL: Record<string, Post> = { secretary: 'deputy-secretary', committee: 'committee-substitute' };

/** The posts that a slot may fall to: any change of one of them gives the slot a new link. */
export const postsOfSlot = (slot: string, record: UnitRecord): Post[] => {
  const main = slot.replace(SUBSTITUTE, '');
  const stepsIn = main !== slot;
  if (record.kind === 'cell') return stepsIn ? [OF_CELL[main] ?? main, main] : [main];
  if (main.startsWith('petition:')) return ['authority', 'level-above', 'substitute'];
  const section = /^section:(.+)$/.exec(main)?.[1];
  const own = section === undefined ? (main === 'hr' ? 'agency-hr' : main) : `chair:${section}`;
  if (!stepsIn) return main.startsWith('official:') ? [] : [own];
  const steps: Post[] = ['substitute', 'level-above', 'authority'];
  return section === undefined ? [own, ...steps] : [own, `section-substitute:${section}`, ...steps];
};

/** Of the slot's living link: what HR raised, and once more whenever a post changed hands. */
export const linkEpoch = (record: UnitRecord, slot: string): number => {
  const { epochs, facts } = record;
  if (!facts.some(({ kind }) => kind === 'hand-over-turn')) return epochs[slot] ?? 1;
  return postsOfSlot(slot, record).reduce((sum, post) => sum + changesOf(facts, post), epochs[slot] ?? 1);
};

/** Somebody acts for somebody else: by which hand-over this holder has the slot. */
export const actingFor = (record: UnitRecord, slot: string, holder: Holder | undefined): Begins | undefined =>
  postsOfSlot(slot, record)
    .map((post) => standingTurn(record.facts, post))
    .find((turn) => turn !== undefined && holder !== undefined && sameHolder(turn.to, holder));

/** By which hand-over somebody recorded what they did in a post, ended or not; `by` is the fact's. */
export const actedAs = (facts: readonly Fact[], post: Post, by: string): Begins | undefined => {
  const official = by.split(':')[1];
  if (official === undefined) {
    const turn = standingTurn(facts, post);
    return turn?.to.official === undefined ? turn : undefined;
  }
  return turnsOf(facts, post).begun.findLast(({ to }) => to.official === official);
};

/** One person or office in several units: by the official's id, else by name and address. */
export const holderKey = ({ official, name, email }: Holder): string =>
  official === undefined ? `${name.normalize('NFC').toLowerCase()}|${(email ?? '').toLowerCase()}` : `#${official}`;
export const sameHolder = (one: Holder, other: Holder): boolean => holderKey(one) === holderKey(other);

export type Pending = {
  fact: Fact<'hand-over'>;
  begun: boolean;
  next: { turn: 'begins' | 'ends'; at: Instant } | undefined;
};

/** The day on which a hand-over begins, and the day after its last, begin at midnight. */
const nextTurn = ({ from, until }: { from: Day; until?: Day | undefined }, begun: boolean): Pending['next'] => {
  if (!begun) return { turn: 'begins', at: startOf(from) };
  return until === undefined ? undefined : { turn: 'ends', at: startOf(nextDay(until)) };
};

/** Hand-overs that are not over: to come, or running. */
export const unfinished = (facts: readonly Fact[]): Pending[] =>
  factsOf(facts, 'hand-over').flatMap((fact): Pending[] => {
    const { begun, ended } = turnsOf(facts, fact.subject);
    if (ended.has(fact.round)) return [];
    const hasBegun = begun.some(({ handOver }) => handOver === fact.round);
    return [{ fact, begun: hasBegun, next: nextTurn(fact.content, hasBegun) }];
  });

/** When the next turn is due; in the past where one has not been taken yet. */
export const nextTurnAt = (facts: readonly Fact[]): Instant | undefined =>
  unfinished(facts)
    .flatMap(({ next }) => (next === undefined ? [] : [next.at]))
    .sort()
    .at(0);

/** The turns whose day has come and that nobody has taken yet. */
export const turnsDue = (facts: readonly Fact[], now: Instant): Pending[] =>
  unfinished(facts).filter(({ next }) => next !== undefined && next.at <= now);

/** Whose deputy is whose: the way back from `to` to `of`, if one more hand-over would close it. */
export const closesCircle = (standing: readonly { of: Holder; to: Holder }[], of: Holder, to: Holder): boolean => {
  const seen = new Set<string>();
  const reach = (person: string): boolean => {
    if (person === holderKey(of)) return true;
    if (seen.has(person)) return false;
    seen.add(person);
    return standing.filter((each) => holderKey(each.of) === person).some((each) => reach(holderKey(each.to)));
  };
  return reach(holderKey(to));
};

/** `until` counted from `from`; both days included. */
export const lastDay = (from: Day, days: number): Day => dayOf(addDays(startOf(from), days - 1));
