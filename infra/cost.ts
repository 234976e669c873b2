// What a cycle costs on AWS: counts of the bench times list prices, fixed and variable apart. Plain arithmetic.

/**
 * USD, US East; most regions lie within a fifth of it. Step Functions as AWS's page lists it, DynamoDB after the cut of
 * November 2024; the rest as remembered. Look at the price pages before a budget rests on them.
 */
export const PRICES = {
  asOf: '2026-11',
  perMillion: {
    transitions: 25,
    writeUnits: 0.625,
    readUnits: 0.125,
    invocations: 0.2,
    gigabyteSeconds: 13.3334,
    pageRequests: 1,
    queueRequests: 0.4,
    events: 1,
    mails: 100,
  },
  logGigabyte: 0.5,
  monthly: { alarm: 0.1, metric: 0.3, secret: 0.4, customerKey: 1, tableGigabyte: 0.45 },
} as const;

export type Counted = keyof typeof PRICES.perMillion;
/** Of one official in a whole cycle, as the bench counts them. */
export type PerOfficial = Record<Counted, number> & { logKilobytes: number };

/** What the cost sheet reckons with: not less than the bench counts, which says so of each or names what does not hold. */
export const BOUNDS: PerOfficial = {
  transitions: 1.1,
  writeUnits: 18,
  readUnits: 25,
  invocations: 6,
  gigabyteSeconds: 1.2,
  pageRequests: 4,
  queueRequests: 4,
  events: 1,
  mails: 2.5,
  logKilobytes: 12,
};

/** Whatever was counted above its bound: the sheet would promise too little. */
export const aboveBounds = (counted: PerOfficial): string[] =>
  (Object.keys(BOUNDS) as (keyof PerOfficial)[])
    .filter((what) => counted[what] > BOUNDS[what])
    .map((what) => `${what} ${counted[what].toFixed(2)} > ${BOUNDS[what]}`);

const COUNTED = Object.keys(PRICES.perMillion) as Counted[];

export type Variable = { lines: Record<Counted | 'logs', number>; withoutMail: number; total: number };

export const variableCost = (officials: number, each: PerOfficial): Variable => {
  const counted = COUNTED.map((what) => [what, (officials * each[what] * PRICES.perMillion[what]) / 1_000_000]);
  const logs = (officials * each.logKilobytes * PRICES.logGigabyte) / 1_000_000;
  const lines = { ...Object.fromEntries(counted), logs } as Variable['lines'];
  const total = Object.values(lines).reduce((sum, line) => sum + line, 0);
  return { lines, total, withoutMail: total - lines.mails };
};

export type Standing = { alarms: number; metrics: number; customerKey: boolean; tableGigabytes: number };

/** A month of a stage in which nobody does anything. */
export const monthlyCost = ({ alarms, metrics, customerKey, tableGigabytes }: Standing): number => {
  const { monthly } = PRICES;
  const key = customerKey ? monthly.customerKey : 0;
  return (
    alarms * monthly.alarm + metrics * monthly.metric + monthly.secret + key + tableGigabytes * monthly.tableGigabyte
  );
};
