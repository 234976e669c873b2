// What each rating asks for under NĐ 90/2020 (Đ4-Đ15): all conditions of a level, one of “not completed”. Each kind has
// its articles; those read only in summary, by parallel with the public employees', stand behind a switch.
import { type Kind, LEADS, type Lead } from '../domain/official.ts';
import type { Citation, Switch } from './citation.ts';
import { type Asked, COMPLETED, EXCELLENT, GOOD, NOT_COMPLETED } from './conditions-nd-90.ts';
import type { Condition, FigureName, Standards } from './standards.ts';

const LEADERS: Lead[] = ['head', 'deputy', 'manager'];

const cite = (article: string, certainty: Citation['certainty'] = 'T', note?: string): Citation => ({
  document: 'NĐ 90/2020/NĐ-CP',
  article,
  certainty,
  ...(note === undefined ? {} : { note }),
});

const PARALLEL = 'nd-90-parallel-articles';
const WORKERS = 'contract-workers';
const parallel = (article: string) =>
  cite(article, 'S', 'assumption: the article was not read in full; as its parallel among Đ12-Đ15, which was');
const workers = (article: string) =>
  cite(article, 'G', 'assumption: as for public employees; no decree names contract workers, a province adds them');

/** All of these stand on the text of the decree being one for all kinds; without them no level is known. */
export const assumptionsNd90: Switch[] = [
  {
    id: PARALLEL,
    text: {
      vi: 'Cán bộ, công chức: các mức chưa đọc toàn văn (Điều 5, 6, 9, 10, 11) như của viên chức (Điều 13 đến 15)',
      en: 'Cadres and civil servants: the levels not read in full (articles 5, 6, 9 to 11) as the public employees’ (13 to 15)',
    },
    on: true,
    source: cite(
      'Đ5, Đ6, Đ9-Đ11',
      'S',
      'assumption: a provincial decision repeats them for all kinds almost word for word',
    ),
  },
];

/** Only for a profile that rates contract workers. */
export const contractWorkersNd90: Switch = {
  id: WORKERS,
  text: {
    vi: 'Áp dụng tiêu chí của viên chức cho người lao động hợp đồng',
    en: 'Contract workers: by the criteria of public employees',
  },
  on: true,
  source: workers('Đ12-Đ15'),
};

type Articles = { kind: Kind; who: 'leader' | 'staff' | 'all'; source: Citation; switch?: string };

/** Cadres all lead a field; the decree has no other conditions for them. */
const PEOPLE: Record<Articles['who'], { asked: 'leader' | 'staff'; leads: Lead[] }> = {
  all: { asked: 'leader', leads: [...LEADS] },
  leader: { asked: 'leader', leads: LEADERS },
  staff: { asked: 'staff', leads: ['staff'] },
};

type ByLead = Record<'leader' | 'staff', readonly Asked[]>;

/** `art12-2-unit-beyond`: the clause and what it asks about. */
const idOf = ({ article = '' }: Citation, kind: Kind, figure: FigureName): string =>
  [article.replace('Đ', 'art').replace('k', '-'), ...(kind === 'contract-worker' ? ['worker'] : []), figure].join('-');

const conditions = (words: ByLead, articles: readonly Articles[]): Condition[] =>
  articles.flatMap(({ kind, who, source, switch: named }) =>
    words[PEOPLE[who].asked].map(({ test, text }) => ({
      id: idOf(source, kind, test.figure),
      text,
      leads: [...PEOPLE[who].leads],
      kinds: [kind],
      test,
      source,
      ...(named === undefined ? {} : { switch: named }),
    })),
  );

type LevelArticles = { cadre: Citation; servants: (clause: string) => Citation; employees: string };

/** k1 is of those who lead nobody, k2 of those who lead. */
const articlesOf = ({ cadre, servants, employees }: LevelArticles): Articles[] => {
  const on = (source: Citation) => (source.certainty === 'T' ? {} : { switch: PARALLEL });
  const clauses = [
    ['staff', 'k1'],
    ['leader', 'k2'],
  ] as const;
  return [
    { kind: 'cadre', who: 'all', source: cadre, ...on(cadre) },
    ...clauses.flatMap(([who, clause]): Articles[] => [
      { kind: 'civil-servant', who, source: servants(clause), ...on(servants(clause)) },
      { kind: 'public-employee', who, source: cite(`${employees}${clause}`) },
      { kind: 'contract-worker', who, source: workers(`${employees}${clause}`), switch: WORKERS },
    ]),
  ];
};

const excellent = articlesOf({
  cadre: cite('Đ4'),
  servants: (clause) => cite(`Đ8${clause}`),
  employees: 'Đ12',
});
const good = articlesOf({
  cadre: parallel('Đ5'),
  servants: (clause) => parallel(`Đ9${clause}`),
  employees: 'Đ13',
});
const completed = articlesOf({
  cadre: parallel('Đ6'),
  servants: (clause) => parallel(`Đ10${clause}`),
  employees: 'Đ14',
});
const notCompleted = articlesOf({
  cadre: cite('Đ7', 'T', 'read in translation'),
  servants: (clause) => parallel(`Đ11${clause}`),
  employees: 'Đ15',
});

/** For the kinds that a profile rates. */
export const standardsNd90 = (kinds: readonly Kind[]): Standards => {
  const asked = (words: ByLead, articles: readonly Articles[]): Condition[] =>
    conditions(
      words,
      articles.filter(({ kind }) => kinds.includes(kind)),
    );
  return {
    way: 'conditions',
    levels: [
      { rating: 'excellent', conditions: asked(EXCELLENT, excellent) },
      { rating: 'good', conditions: asked(GOOD, good) },
      { rating: 'completed', conditions: asked(COMPLETED, completed) },
    ],
    notCompleted: { conditions: asked(NOT_COMPLETED, notCompleted) },
  };
};
