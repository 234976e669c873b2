// The named queries over an NDJSON file of events, by DuckDB in this process: no server, no network.
import { existsSync } from 'node:fs';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { NotFound } from '#shared/domain/errors';
import { QUERIES } from './queries.ts';
import { viewsFor } from './views.ts';

export type Cell = string | number | boolean | null;
export type Table = { columns: string[]; rows: Cell[][] };

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Athena's words for what DuckDB calls otherwise. */
const MACROS = [
  'CREATE MACRO json_extract_scalar(value, path) AS json_extract_string(value, path)',
  'CREATE MACRO from_iso8601_timestamp(value) AS CAST(value AS TIMESTAMPTZ)',
];

/** Reads a line as it was told: what is no event of ours is left out. */
const rawEvents = (file: string): string => `CREATE TABLE raw_events AS
SELECT "detail-type" AS name, detail FROM read_ndjson(${quoted(file)}, columns = {source: 'VARCHAR', 'detail-type': 'VARCHAR', detail: 'JSON'})
WHERE source = 'xeploai'`;

const prepare = async (connection: DuckDBConnection, file: string): Promise<void> => {
  await connection.run("SET TimeZone = 'Asia/Ho_Chi_Minh'");
  for (const macro of MACROS) await connection.run(macro);
  await connection.run(rawEvents(file));
  for (const [name, select] of Object.entries(viewsFor('duckdb')))
    await connection.run(`CREATE TABLE ${name} AS ${select}`);
};

const plain = (value: unknown): Cell => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
};

const read = async (connection: DuckDBConnection, sql: string): Promise<Table> => {
  const reader = await connection.runAndReadAll(sql);
  return { columns: reader.columnNames(), rows: reader.getRowsJS().map((row) => row.map(plain)) };
};

export type Analysis = {
  query(id: string): Promise<Table>;
  /** Writes the answer of a query as Parquet. */
  parquet(id: string, file: string): Promise<void>;
  close(): void;
};

const sqlOf = (id: string): string => {
  const found = QUERIES.find((each) => each.id === id);
  if (found === undefined)
    throw new NotFound(`no query ${id}; there are ${QUERIES.map((each) => each.id).join(', ')}`, { query: id });
  return found.sql;
};

/** Throws NotFound for a file that is not there. */
export const openAnalysis = async (file: string): Promise<Analysis> => {
  if (!existsSync(file)) throw new NotFound(`no file ${file}`, { file });
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  await prepare(connection, file);
  return {
    query: (id) => read(connection, sqlOf(id)),
    parquet: async (id, to) => void (await connection.run(`COPY (${sqlOf(id)}) TO ${quoted(to)} (FORMAT parquet)`)),
    close: () => connection.closeSync(),
  };
};
