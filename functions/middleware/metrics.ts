// Counts for dashboard and alarms: one line in CloudWatch's embedded metric format. Names, phases and numbers only.

export type Measured = {
  namespace: string;
  /** Milliseconds since 1970. */
  at: number;
  counts: Readonly<Record<string, number>>;
  /** At most a few words each: every combination is a metric that is paid for. */
  dimensions?: Readonly<Record<string, string>>;
};

/** Pure: the line, without its end. */
export const metricLine = ({ namespace, at, counts, dimensions = {} }: Measured): string =>
  JSON.stringify({
    _aws: {
      Timestamp: at,
      CloudWatchMetrics: [
        {
          Namespace: namespace,
          Dimensions: [Object.keys(dimensions)],
          Metrics: Object.keys(counts).map((Name) => ({ Name, Unit: 'Count' })),
        },
      ],
    },
    ...dimensions,
    ...counts,
  });

/** Past the logger and the console, which Lambda would wrap: CloudWatch reads only a bare line. */
export const measure = (measured: Measured): void => {
  process.stdout.write(`${metricLine(measured)}\n`);
};
