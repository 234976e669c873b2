// Who of a list is who in the roster in use: by code, else by name, birth and unit; of namesakes nobody is guessed.
import { createHash } from 'node:crypto';
import type { Id } from '#shared/domain/ids';
import type { Official } from '#shared/domain/official';
import { dayFrom } from './roster-cells.ts';
import type { Facts, ProblemCode } from './roster-problems.ts';
import { folded, plain } from './roster-words.ts';

export type Known = { code: string; name: string; born: string; agency: string };
export type Match = { id: Id; standing: Official | undefined; problem?: { code: ProblemCode; facts: Facts } };

/** Accents tell people apart; a birth date in any spelling is one. */
const keyOf = ({ name, born, agency }: Omit<Known, 'code'>): string =>
  [folded(name), dayFrom(born) ?? born, plain(agency)].join('|');

/** Ids of people without a code: the same person has the same one in every list, and no code of an office looks like it. */
const MADE = /^k-[0-9a-f]{12}$/;
const madeId = (key: string): Id => `k-${createHash('sha256').update(key).digest('hex').slice(0, 12)}`;

export type InUse = { officials: readonly Official[]; agencyName: (agency: Id) => string };

export const matchPeople = (people: readonly Known[], { officials, agencyName }: InUse): Match[] => {
  const byId = new Map(officials.map((official) => [official.id, official]));
  const byKey = Map.groupBy(officials, (each) => keyOf({ ...each, agency: agencyName(each.agency) }));
  const listed = Map.groupBy(people, keyOf);
  const taken = new Set(people.flatMap(({ code }) => (byId.has(code) ? [code] : [])));
  return people.map((person, index): Match => {
    const key = keyOf(person);
    const alike = (byKey.get(key) ?? []).filter(({ id }) => !taken.has(id));
    const standing = byId.get(person.code);
    if (standing !== undefined) return { id: standing.id, standing };
    const [only] = alike;
    const namesakes = listed.get(key) ?? [];
    if (person.code !== '') {
      // one without a code so far keeps the id under which earlier years know them
      if (only !== undefined && alike.length === 1 && namesakes.length === 1 && MADE.test(only.id))
        return { id: only.id, standing: only };
      const problem = only && { code: 'office-other-code' as const, facts: { other: only.id } };
      return { id: person.code, standing: undefined, ...(problem === undefined ? {} : { problem }) };
    }
    const other = alike.length > 1 ? alike.map(({ id }) => id).join(', ') : namesakes.length > 1 ? '…' : undefined;
    if (other !== undefined)
      // each keeps an id of its own, so that the list is judged to its end
      return {
        id: madeId(`${key}|${index}`),
        standing: undefined,
        problem: { code: 'office-namesakes', facts: { other } },
      };
    return only === undefined ? { id: madeId(key), standing: undefined } : { id: only.id, standing: only };
  });
};
