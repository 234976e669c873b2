// What `xeploai analyse` may be asked for.
export const FORMATS = ['table', 'csv', 'xlsx', 'parquet'] as const;
export type AnalyseOptions = { query?: string | undefined; format: (typeof FORMATS)[number]; out: string };
