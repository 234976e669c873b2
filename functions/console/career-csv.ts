// Recommendations and questions over the years as CSV, one a line.
import { stringify } from 'csv-stringify/sync';
import { articleOf } from '#shared/regulations/citation';
import type { Career } from './career.ts';

const COLUMNS = [
  'official',
  'name',
  'panel',
  'what',
  'rule',
  'years',
  'article',
  'assumption',
  'needs',
  'cautions',
  'provisional',
] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], string>>;

const rowsOf = ({ official, panel, recommendations, questions, differences }: Career): Row[] => {
  const who = { official: official.id, name: official.name, panel };
  return [
    ...recommendations.map(({ rule, years, source, assumption, needs, cautions, provisional }) => ({
      ...who,
      what: 'recommendation',
      rule,
      years: years.map(({ year, rating }) => `${year}: ${rating}`).join('; '),
      article: articleOf(source),
      assumption: assumption ? 'yes' : '',
      needs: needs.join('; '),
      cautions: cautions.map((each) => articleOf(each)).join('; '),
      provisional: provisional ? 'yes' : '',
    })),
    ...questions.map(({ rule, code, year }) => ({ ...who, what: `question: ${code}`, rule, years: String(year) })),
    ...differences.map(({ year, here, roster }) => ({
      ...who,
      what: 'question: year-differs',
      years: `${year}: ${here} / ${roster}`,
    })),
  ];
};

export const careerCsv = (careers: readonly Career[]): string =>
  stringify(careers.flatMap(rowsOf), {
    header: true,
    columns: [...COLUMNS],
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
