// What a monitor reads: Prometheus text of how the server stands, and of the requests that it answered.
import type { MiddlewareHandler } from 'hono';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Standing } from './standing.ts';

type Value = (standing: Standing) => number;

const seconds = (instant: string | undefined): number => (instant === undefined ? 0 : Date.parse(instant) / 1000);

const GAUGES: [string, string, Value][] = [
  ['xeploai_mails_waiting', 'Mails that wait to be sent', ({ mails }) => mails?.waiting ?? 0],
  ['xeploai_mails_sent', 'Mails sent', ({ mails }) => mails?.sent ?? 0],
  ['xeploai_mails_refused', 'Mails refused for good by their receivers', ({ mails }) => mails?.refused ?? 0],
  ['xeploai_mails_parked', 'Mails given up after days', ({ mails }) => mails?.parked ?? 0],
  ['xeploai_last_sweep_seconds', 'When the last sweep ended', ({ lastSweep }) => seconds(lastSweep)],
  ['xeploai_last_backup_seconds', 'When the last backup ended', ({ lastBackup }) => seconds(lastBackup)],
  ['xeploai_open_gates', 'Panels and cells that wait', ({ openGates }) => openGates],
  ['xeploai_open_repairs', 'Panels and cells that wait for an operator', ({ openRepairs }) => openRepairs],
  ['xeploai_disk_free_bytes', 'Free space where the data is', ({ diskFreeBytes }) => diskFreeBytes],
  ['xeploai_clock_held', 'The clock jumped ahead: its own work waits', ({ clockHeld }) => (clockHeld ? 1 : 0)],
  ['xeploai_problems', 'Problems that /health names', ({ problems }) => problems.length],
];

export type Metrics = { text(standing: Standing): Promise<string>; type: string; counting: MiddlewareHandler };

export const createMetrics = (): Metrics => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const gauges = GAUGES.map(([name, help, value]) => ({ gauge: new Gauge({ name, help, registers }), value }));
  const answered = new Counter({
    name: 'xeploai_requests',
    help: 'Requests answered, by class of status',
    labelNames: ['status'],
    registers,
  });
  const took = new Histogram({
    name: 'xeploai_request_seconds',
    help: 'Time to answer a request',
    buckets: [0.01, 0.05, 0.2, 1, 5],
    registers,
  });
  return {
    type: registry.contentType,
    text: (standing) => {
      for (const { gauge, value } of gauges) gauge.set(value(standing));
      return registry.metrics();
    },
    // no path and no method: a path of ours is a link
    counting: async (c, next) => {
      const end = took.startTimer();
      await next();
      end();
      answered.inc({ status: `${Math.floor(c.res.status / 100)}xx` });
    },
  };
};
