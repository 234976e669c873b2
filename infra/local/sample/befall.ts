// What befell people in the year: leave, maternity, discipline, no address, namesakes. Few, and nobody twice.
import type { Discipline, Leave } from '#shared/domain/official';
import type { Size } from './agencies.ts';
import { plainGiven } from './names.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';

type Count = Record<
  | 'longLeave'
  | 'dutyDiscipline'
  | 'otherDiscipline'
  | 'oldDiscipline'
  | 'maternity'
  | 'sick'
  | 'noAddress'
  | 'namesakes',
  number
>;
const COUNTS: Record<Size, Count> = {
  province: {
    longLeave: 5,
    dutyDiscipline: 2,
    otherDiscipline: 2,
    oldDiscipline: 6,
    maternity: 22,
    sick: 25,
    noAddress: 12,
    namesakes: 4,
  },
  small: {
    longLeave: 1,
    dutyDiscipline: 1,
    otherDiscipline: 0,
    oldDiscipline: 1,
    maternity: 1,
    sick: 2,
    noAddress: 1,
    namesakes: 1,
  },
  mixed: {
    longLeave: 1,
    dutyDiscipline: 1,
    otherDiscipline: 1,
    oldDiscipline: 1,
    maternity: 1,
    sick: 2,
    noAddress: 1,
    namesakes: 1,
  },
};

export const DOMAIN = 'tinh-mau.example';
const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Four months: from three to under six, so at most *completed* (NĐ 90/2020 Đ2k3). */
const longLeave = (index: number): Leave => ({
  kind: (['sick', 'unpaid', 'study'] as const)[index % 3] ?? 'sick',
  from: '2023-03-01',
  to: '2023-06-30',
});

const maternity = (random: Random): Leave => {
  const month = random.int(1, 6);
  return {
    kind: 'maternity',
    from: `2023-0${month}-01`,
    to: addDays(`2023-${String(month + 6).padStart(2, '0')}-01`, -1),
  };
};

const sick = (random: Random): Leave => {
  const from = addDays('2023-01-10', random.int(0, 250));
  return { kind: 'sick', from, to: addDays(from, random.int(4, 25)) };
};

const discipline = (index: number, decidedOn: string, dutyRelated: boolean): Discipline => ({
  form: index % 2 === 0 ? 'reprimand' : 'warning',
  side: dutyRelated ? 'administrative' : 'party',
  decidedOn,
  document: `${100 + index}/QĐ-KL`,
  dutyRelated,
});

/** Takes the next `count` people, so that nobody is taken twice. */
const taker = (people: readonly Person[]) => {
  let taken = 0;
  return (count: number): Person[] => {
    taken += count;
    return people.slice(taken - count, taken);
  };
};

/** Changes the people in place; `ordinary` are rated staff whom no other event awaits. */
export const befall = (random: Random, size: Size, ordinary: readonly Person[]): void => {
  const count = COUNTS[size];
  const mothers = random.shuffled(ordinary.filter(({ sex, born }) => sex === 'woman' && born > '1983'));
  for (const each of mothers.slice(0, count.maternity)) each.leaves.push(maternity(random));
  const take = taker(random.shuffled(ordinary.filter(({ leaves }) => leaves.length === 0)));
  take(count.longLeave).forEach((each, index) => void each.leaves.push(longLeave(index)));
  take(count.dutyDiscipline).forEach(
    (each, index) => void each.disciplines.push(discipline(index, '2023-05-12', true)),
  );
  take(count.otherDiscipline).forEach(
    (each, index) => void each.disciplines.push(discipline(10 + index, '2023-08-04', false)),
  );
  take(count.oldDiscipline).forEach(
    (each, index) => void each.disciplines.push(discipline(20 + index, `202${index % 3}-09-15`, index % 2 === 0)),
  );
  for (const each of take(count.sick)) each.leaves.push(sick(random));
  for (const each of take(count.namesakes)) {
    const other = ordinary.find(({ panel, sex, id }) => panel === each.panel && sex === each.sex && id !== each.id);
    if (other !== undefined && other.born !== each.born) each.name = other.name;
  }
  const silent = new Set(take(count.noAddress));
  for (const each of ordinary) if (!silent.has(each)) each.email = addressOf(each);
};

export const addressOf = ({ id, name }: Pick<Person, 'id' | 'name'>): string =>
  `${plainGiven(name)}.${id.toLowerCase()}@${DOMAIN}`;
