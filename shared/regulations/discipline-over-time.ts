// Which discipline means “not completed”, by kind of person and by the day of the rating: the dated table of the law.
// Results fixed before a rule's first day are not reopened (NĐ 48/2023), so the day is that of the rating, not of the act.
import * as z from 'zod';
import { RuleNotInForce } from '../domain/errors.ts';
import { Day, Id } from '../domain/ids.ts';
import { KINDS, type Kind } from '../domain/official.ts';
import { Citation } from './citation.ts';

export const DisciplineRule = z.strictObject({
  kinds: z.array(z.enum(KINDS)).min(1),
  /** In force, both days included. */
  from: Day,
  to: Day.optional(),
  counts: z.enum(['duty-related', 'any']),
  source: Citation,
  /** Party discipline counts beside administrative discipline. */
  partyDiscipline: Citation.optional(),
  /** An act that already made one year not completed is not counted in another. */
  actCountedOnce: Citation.optional(),
  /** The assumption that this one stands on, where it was not read as law. */
  onceSwitch: Id.optional(),
  /** An act at the old unit belongs to the old unit's result. */
  actAtOldUnit: Citation.optional(),
  /** The assumption that the rule stands on. */
  switch: Id.optional(),
});
export type DisciplineRule = z.infer<typeof DisciplineRule>;

const cite = (document: string, article: string, certainty: Citation['certainty'] = 'T', note?: string): Citation => ({
  document,
  article,
  certainty,
  ...(note === undefined ? {} : { note }),
});

const nd90 = (article: string, note?: string): Citation => cite('NĐ 90/2020/NĐ-CP', article, 'T', note);
const nd48 = (article: string): Citation => cite('NĐ 48/2023/NĐ-CP', article);
const nd233 = (article: string, note = 'read by OCR'): Citation => cite('NĐ 233/2026/NĐ-CP', article, 'T', note);
const DUTY_ONLY = 'wording to 14/9/2023: in the course of duty';

const underNd48 = {
  counts: 'any',
  source: nd48('Đ1 (Đ2k5a of NĐ 90)'),
  partyDiscipline: nd48('Đ1 (Đ2k5a of NĐ 90)'),
  actCountedOnce: nd48('Đ1 (Đ2k5b, Đ2k5c of NĐ 90)'),
} as const;

const LAW_80 = cite(
  'Luật 80/2025/QH15',
  'Đ38k4',
  'T',
  'discipline for an act unrelated to public duty is no ground for that year’s rating',
);

export const DISCIPLINE_RULES: readonly DisciplineRule[] = [
  {
    kinds: ['cadre'],
    from: '2020-08-20',
    to: '2023-09-14',
    counts: 'duty-related',
    source: nd90('Đ7', `${DUTY_ONLY}; read in translation`),
  },
  {
    kinds: ['civil-servant'],
    from: '2020-08-20',
    to: '2023-09-14',
    counts: 'duty-related',
    source: cite('NĐ 90/2020/NĐ-CP', 'Đ11', 'G', `${DUTY_ONLY}; by parallel with Đ7 and Đ15`),
    switch: 'nd-90-parallel-articles',
  },
  {
    kinds: ['public-employee'],
    from: '2020-08-20',
    to: '2023-09-14',
    counts: 'duty-related',
    source: nd90('Đ15', DUTY_ONLY),
  },
  { kinds: ['cadre', 'civil-servant'], from: '2023-09-15', to: '2025-06-30', ...underNd48 },
  { kinds: ['public-employee'], from: '2023-09-15', to: '2026-06-30', ...underNd48 },
  { kinds: ['cadre'], from: '2025-07-01', counts: 'duty-related', source: LAW_80 },
  {
    kinds: ['civil-servant'],
    from: '2025-07-01',
    to: '2025-12-31',
    counts: 'duty-related',
    source: LAW_80,
    actCountedOnce: underNd48.actCountedOnce,
  },
  {
    kinds: ['civil-servant'],
    from: '2026-01-01',
    counts: 'duty-related',
    source: cite('NĐ 335/2025/NĐ-CP', 'Đ20k4', 'T', 'from khiển trách up'),
    actCountedOnce: cite('NĐ 335/2025/NĐ-CP (draft)', 'Đ20', 'S', 'assumption: seen in the draft only'),
    onceSwitch: 'act-counted-once',
  },
  {
    kinds: ['public-employee'],
    from: '2026-07-01',
    counts: 'duty-related',
    source: nd233('Đ12k4, Đ14'),
    partyDiscipline: nd233('Đ14k3'),
    actCountedOnce: nd233('Đ14k3b'),
    actAtOldUnit: nd233('Đ14k3c'),
  },
];

/** The rule among these that holds for a kind on a day. */
export const ruleAmong = (rules: readonly DisciplineRule[], kind: Kind, day: Day): DisciplineRule | undefined =>
  rules.find(({ kinds, from, to }) => kinds.includes(kind) && from <= day && (to === undefined || day <= to));

const NO_DECREE =
  'assumption: as for public employees, where a province rates contract workers; no decree names them before NĐ 233';
const HEAD_DECIDES: Citation = nd233('Đ20k2', 'where the head of the unit decides that contract workers follow it');

/** No decree named contract workers before NĐ 233, which leaves them to the unit's head. */
const forContractWorkers = (rule: DisciplineRule): DisciplineRule =>
  rule.from >= '2026-07-01'
    ? { ...rule, kinds: ['contract-worker'], source: HEAD_DECIDES }
    : {
        ...rule,
        kinds: ['contract-worker'],
        source: { ...rule.source, certainty: 'G', note: NO_DECREE },
        switch: 'contract-workers',
      };

/** Throws RuleNotInForce for a day before NĐ 90/2020. */
export const disciplineRule = (kind: Kind, day: Day): DisciplineRule => {
  const rule = ruleAmong(DISCIPLINE_RULES, kind === 'contract-worker' ? 'public-employee' : kind, day);
  if (rule === undefined) throw new RuleNotInForce(`no discipline rule for ${kind} on ${day}`, { kind, day });
  return kind === 'contract-worker' ? forContractWorkers(rule) : rule;
};

/** The rules that bear on these kinds at any time of a profile's force: what a profile holds, and a cycle freezes. */
export const disciplineRules = (
  kinds: readonly Kind[],
  force: { from: Day; to?: Day | undefined },
): DisciplineRule[] => {
  const touches = ({ from, to }: DisciplineRule): boolean =>
    (force.to === undefined || from <= force.to) && (to === undefined || force.from <= to);
  const named = DISCIPLINE_RULES.filter((rule) => touches(rule) && rule.kinds.some((kind) => kinds.includes(kind)));
  const workers = DISCIPLINE_RULES.filter((rule) => touches(rule) && rule.kinds.includes('public-employee'));
  return [...named, ...(kinds.includes('contract-worker') ? workers.map(forContractWorkers) : [])].map((rule) => ({
    ...rule,
    kinds: rule.kinds.filter((kind) => kinds.includes(kind)),
  }));
};
