// Nobody acts on their own row: a role's rows without the holder's own, which goes to the substitute.
import type { Fact, FactKind } from './fact.ts';
import type { Post } from './hand-over.ts';
import type { Id } from './ids.ts';
import type { Holder } from './official.ts';
import type { Phase } from './phase.ts';
import { hasTurned } from './posts.ts';
import { roundOf } from './rounds.ts';
import type { Role, Slot } from './slots.ts';
import type { UnitRecord } from './unit.ts';

type Main = { id: string; role: Role; post: Post };

/** What this round has recorded so far, and the turns of hand-overs. */
export type Acted = { facts: readonly Fact[]; of: readonly Fact[] };

type Others = {
  /** In the order of asking: the first of them whose own row it is not. */
  substitutes: readonly (Holder | undefined)[];
  acted: Acted;
};

export const actedIn = (phase: Phase, kind: FactKind, record: UnitRecord): Acted => {
  if (!record.facts.some((fact) => fact.kind === 'hand-over-turn')) return { facts: record.facts, of: [] };
  const round = roundOf(phase, record);
  return { facts: record.facts, of: record.facts.filter((fact) => fact.kind === kind && fact.round === round) };
};

const slotsFor = (
  main: Pick<Slot, 'id' | 'role' | 'holder'>,
  rows: { main: Id[]; steps: readonly [string, Id[]][] },
  substitutes: Others['substitutes'],
): Slot[] => [
  ...(rows.main.length > 0 ? [{ ...main, rows: rows.main }] : []),
  ...rows.steps
    .filter(([, own]) => own.length > 0)
    .map(([id, own]): Slot => {
      const holder = substitutes.find((each) => each !== undefined && !own.includes(each.official ?? ''));
      return { id, role: 'substitute', ...(holder === undefined ? {} : { holder }), rows: own };
    }),
];

const divided = (rows: readonly Id[], own: Id | undefined) => ({
  others: rows.filter((row) => row !== own),
  own: rows.filter((row) => row === own),
});

const officialsOf = ({ content }: Fact): Id[] =>
  'rows' in content && Array.isArray(content.rows) ? content.rows.map(({ official }) => official) : [];

/**
 * A role's rows; the holder's own row goes to the substitute, as a slot of its own. Where the post has changed hands,
 * what this round recorded before stays: a division that was acted on is not made again, so that no row is done twice
 * or by nobody.
 */
export const split = (main: Main, holder: Holder, rows: Id[], { substitutes, acted }: Others): Slot[] => {
  const { id, role, post } = main;
  const stepsIn = `${id}:substitute`;
  const divide = (own: Id | undefined): Slot[] => {
    const { others, own: mine } = divided(rows, own);
    return slotsFor({ id, role, holder }, { main: others, steps: [[stepsIn, mine]] }, substitutes);
  };
  const standing = acted.of.find(({ subject }) => subject === id);
  const stepped = acted.of.find(({ subject }) => subject === stepsIn);
  if ((standing === undefined && stepped === undefined) || !hasTurned(acted.facts, post))
    return divide(holder.official);
  if (standing !== undefined) return divide(standing.by.split(':')[1]);
  const done = stepped === undefined ? [] : officialsOf(stepped).filter((row) => rows.includes(row));
  const { others, own } = divided(
    rows.filter((row) => !done.includes(row)),
    holder.official,
  );
  return slotsFor(
    { id, role, holder },
    {
      main: others,
      steps: [
        [stepsIn, done],
        [`${id}:substitute-again`, own],
      ],
    },
    substitutes,
  );
};
