// Flat views over the events, in the words that DuckDB and Athena share; what differs is two expressions a dialect.
// Every event once by its id, of each panel and cell the newest by sequence: told late, twice or out of order, the same.

export type Dialect = 'duckdb' | 'athena';

type Words = {
  /** The elements of a JSON array within `detail`. */
  items: (path: string) => string;
  /** A path to a key that holds a dash. */
  key: (path: string, name: string) => string;
};
const WORDS: Record<Dialect, Words> = {
  duckdb: {
    items: (path) => `CAST(json_extract(detail, '${path}') AS JSON[])`,
    key: (path, name) => `${path}."${name}"`,
  },
  athena: {
    items: (path) => `CAST(json_extract(detail, '${path}') AS ARRAY(JSON))`,
    key: (path, name) => `${path}["${name}"]`,
  },
};

const OUTCOMES = {
  excellent: 'excellent',
  good: 'good',
  completed: 'completed',
  not_completed: 'not-completed',
  not_rated: 'not-rated',
  decided_elsewhere: 'decided-elsewhere',
  deferred: 'deferred',
} as const;

const text = (path: string, from = 'detail'): string => `json_extract_scalar(${from}, '${path}')`;
const number = (path: string, from = 'detail'): string => `CAST(${text(path, from)} AS integer)`;
const instant = (path: string): string => `from_iso8601_timestamp(${text(path)})`;
const tallyBy =
  ({ key }: Words) =>
  (path: string, from = 'detail'): string =>
    Object.entries(OUTCOMES)
      .map(([column, outcome]) => `${number(key(path, outcome), from)} AS ${column}`)
      .join(',\n  ');

/** `raw_events` has one line an event: its `name` and its `detail` as JSON text. */
const events = `SELECT id, name, sequence, occurred_at, cycle_id, detail FROM (
  SELECT
    ${text('$.metadata.id')} AS id,
    name,
    ${number('$.metadata.sequence')} AS sequence,
    ${instant('$.metadata.occurredAt')} AS occurred_at,
    ${text('$.metadata.cycleId')} AS cycle_id,
    detail,
    row_number() OVER (PARTITION BY ${text('$.metadata.id')} ORDER BY ${number('$.metadata.version')} DESC, detail) AS copy
  FROM raw_events
) AS numbered WHERE copy = 1`;

/** Of each subject the newest: an amendment takes the place of what it amends. */
const newest = (names: readonly string[], subject: string): string => `SELECT * FROM (
  SELECT *, row_number() OVER (PARTITION BY cycle_id, ${text(subject)} ORDER BY sequence DESC, name) AS place
  FROM events WHERE name IN (${names.map((name) => `'${name}'`).join(', ')})
) AS ranked WHERE place = 1`;

const RESULTS = ['PanelResultsPublished', 'PanelResultsAmended'];
const PANEL = `cycle_id,
  ${text('$.data.panel')} AS panel,
  ${text('$.data.agency')} AS agency,
  ${text('$.data.agencyKind')} AS agency_kind,
  sequence`;

/** View → its SELECT, in the order in which one needs another. */
export const viewsFor = (dialect: Dialect): Record<string, string> => {
  const { items } = WORDS[dialect];
  const tally = tallyBy(WORDS[dialect]);
  return {
    events,
    newest_results: newest(RESULTS, '$.data.panel'),
    panel_results: `SELECT ${PANEL},
  ${number('$.data.people')} AS people,
  ${tally('$.data.tally')}
FROM newest_results`,
    group_results: `SELECT ${PANEL},
  ${text('$.kind', 'item')} AS kind,
  ${text('$.jobGroup', 'item')} AS job_group,
  ${tally('$.tally', 'item')}
FROM newest_results CROSS JOIN UNNEST(${items('$.data.groups')}) AS told (item)`,
    cap_use: `SELECT ${PANEL},
  ${text('$.cap', 'item')} AS cap,
  ${text('$.profile', 'item')} AS profile,
  ${number('$.percent', 'item')} AS percent,
  ${number('$.base', 'item')} AS base,
  ${number('$.bound', 'item')} AS bound,
  ${number('$.used', 'item')} AS used,
  ${text('$.assumption', 'item')} AS assumption
FROM newest_results CROSS JOIN UNNEST(${items('$.data.caps')}) AS told (item)`,
    amended_panels: `SELECT ${PANEL},
  occurred_at AS amended_at,
  ${number('$.data.people')} AS people
FROM newest_results WHERE name = 'PanelResultsAmended'`,
    phases: `SELECT cycle_id,
  ${text('$.data.unit.kind')} AS unit_kind,
  ${text('$.data.unit.id')} AS unit,
  ${text('$.data.phase')} AS phase,
  sequence AS round,
  ${number('$.data.asked')} AS asked,
  ${number('$.data.missing')} AS missing,
  ${text('$.data.reason')} AS reason,
  ${instant('$.data.openedAt')} AS opened_at,
  occurred_at AS closed_at
FROM events WHERE name = 'PhaseClosed'`,
    party_agreement: `SELECT cycle_id,
  ${text('$.data.cell')} AS cell,
  ${number('$.data.people')} AS people,
  ${number('$.data.agreement.same')} AS same,
  ${number('$.data.agreement.differs')} AS differs,
  ${number('$.data.agreement.withoutState')} AS without_state
FROM (${newest(['PartyRatingsLinked'], '$.data.cell')}) AS linked`,
    petitions: `SELECT cycle_id,
  ${text('$.data.panel')} AS panel,
  ${number('$.data.filed')} AS filed,
  ${number('$.data.changed')} AS changed
FROM (${newest(['PetitionsSettled'], '$.data.panel')}) AS settled`,
    cycles: `SELECT cycle_id, occurred_at AS closed_at,
  ${tally('$.data.tally')}
FROM (${newest(['CycleClosed'], '$.metadata.cycleId')}) AS closed`,
  };
};
