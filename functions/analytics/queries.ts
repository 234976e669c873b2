// Named queries over the flat views: one text for DuckDB and Athena.
import type { Bilingual } from '#shared/regulations/citation';

export type NamedQuery = { id: string; title: Bilingual; sql: string };

const COUNTS = ['excellent', 'good', 'completed', 'not_completed', 'not_rated', 'decided_elsewhere', 'deferred'];
const RATED = 'excellent + good + completed + not_completed';
const sums = COUNTS.map((column) => `sum(${column}) AS ${column}`).join(', ');

/** A share of those rated, exclusive of other ratings; null where nobody is rated. */
const share = (column: string, sum: string, base: string): string =>
  `round(100.0 * ${sum} / nullif(${base}, 0), 2) AS ${column}_percent`;

export const QUERIES: readonly NamedQuery[] = [
  {
    id: 'ratings-by-agency',
    title: { vi: 'Kết quả theo cơ quan', en: 'Ratings by agency' },
    sql: `SELECT cycle_id, agency, agency_kind, count(*) AS panels, sum(people) AS people, ${sums}, sum(${RATED}) AS base, ${share('excellent', 'sum(excellent)', `sum(${RATED})`)}
FROM panel_results GROUP BY cycle_id, agency, agency_kind ORDER BY cycle_id, agency`,
  },
  {
    id: 'ratings-by-kind-and-job-group',
    title: { vi: 'Kết quả theo đối tượng và nhóm nhiệm vụ', en: 'Ratings by kind and job group' },
    sql: `SELECT cycle_id, kind, job_group, ${sums}, sum(${RATED}) AS base, ${share('excellent', 'sum(excellent)', `sum(${RATED})`)}
FROM group_results GROUP BY cycle_id, kind, job_group ORDER BY cycle_id, kind, job_group`,
  },
  {
    id: 'cap-use',
    title: { vi: 'Mức sử dụng tỷ lệ xuất sắc', en: 'Use of the caps' },
    sql: `SELECT cycle_id, agency, panel, profile, cap, percent, base, bound, used, bound - used AS left_over, assumption
FROM cap_use ORDER BY cycle_id, agency, panel, profile, cap`,
  },
  {
    id: 'phase-times',
    title: { vi: 'Thời gian từng bước', en: 'Time that each phase took' },
    sql: `SELECT cycle_id, phase, count(*) AS units, sum(asked) AS asked, sum(missing) AS missing,
  round(avg(greatest(0, date_diff('minute', opened_at, closed_at))) / 1440.0, 2) AS days_mean,
  round(max(greatest(0, date_diff('minute', opened_at, closed_at))) / 1440.0, 2) AS days_most
FROM phases GROUP BY cycle_id, phase ORDER BY cycle_id, phase`,
  },
  {
    id: 'party-agreement',
    title: { vi: 'Kết quả đảng viên so với kết quả chính quyền', en: 'Party ratings beside State ratings' },
    sql: `SELECT cycle_id, count(*) AS cells, sum(people) AS members, sum(same) AS same, sum(differs) AS differs, sum(without_state) AS without_state
FROM party_agreement GROUP BY cycle_id ORDER BY cycle_id`,
  },
  {
    id: 'year-on-year',
    title: { vi: 'So sánh các kỳ', en: 'Cycle by cycle' },
    sql: `SELECT cycle_id, closed_at, excellent, good, completed, not_completed, ${RATED} AS base, not_rated, decided_elsewhere, deferred,
  ${share('excellent', 'excellent', `(${RATED})`)}, ${share('good_or_better', '(excellent + good)', `(${RATED})`)}
FROM cycles ORDER BY closed_at, cycle_id`,
  },
  {
    id: 'amended-results',
    title: { vi: 'Kết quả đã điều chỉnh', en: 'Amended results' },
    sql: `SELECT a.cycle_id, a.agency, a.panel, a.sequence, a.amended_at, a.people, p.filed, p.changed
FROM amended_panels AS a LEFT JOIN petitions AS p ON p.cycle_id = a.cycle_id AND p.panel = a.panel
ORDER BY a.cycle_id, a.panel`,
  },
];
