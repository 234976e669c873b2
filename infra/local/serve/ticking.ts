// The heart of a machine at work: every few seconds it looks at its clock, sends mails, answers requests, does what is due.
import { logger } from '../../../functions/middleware/log.ts';
import type { Words } from './alerts.ts';
import { backupJob, lastBackup } from './backups.ts';
import type { Jump } from './clock-watch.ts';
import { clockwork, type Job } from './clockwork.ts';
import { type Counted, kickoffJobs, logsJob, sweepJob } from './jobs.ts';
import { type Machine, rememberClock } from './machine.ts';
import { answerRequests } from './requests.ts';
import { freeBytes, type Standing, standingOf } from './standing.ts';

const REMEMBER_MS = 60_000;

const jumpWords = ({ milliseconds, hold }: Jump): Words => {
  const minutes = Math.round(milliseconds / 60_000);
  const vi = `Đồng hồ máy chủ nhảy ${minutes} phút; hãy kiểm tra NTP.`;
  const en = `The server’s clock jumped by ${minutes} minutes: check NTP.`;
  if (!hold) return { vi, en };
  return {
    vi: `${vi} Việc theo lịch tạm dừng đến khi đồng hồ đúng lại hoặc máy chủ khởi động lại.`,
    en: `${en} The clock’s own work waits until it is set right or the server is started anew.`,
  };
};

const failureWords = (job: string, error: unknown): Words => {
  const said = error instanceof Error ? error.name : 'unknown';
  return {
    vi: `Việc "${job}" không thực hiện được (${said}); hệ thống thử lại sau vài phút`,
    en: `the job "${job}" failed (${said}); it is tried again in a few minutes`,
  };
};

const jobsOf = ({ settings, deps, cycles, state }: Machine, counted: (counted: Counted) => void): Job[] => {
  const { logDir, logDays, backupDir } = settings;
  return [
    ...kickoffJobs(settings, cycles),
    sweepJob(deps, cycles, counted),
    ...(backupDir === undefined ? [] : [backupJob(settings, state, deps.clock.now)]),
    ...(logDir === undefined ? [] : [logsJob({ logDir, logDays })]),
  ];
};

/** Answers what there is to read of it while it works. */
const standingBy = (machine: Machine, counted: () => Counted) => {
  const { settings, deps, state, posting, alerting, watch, cycles } = machine;
  const startedAt = deps.clock.now();
  return async (): Promise<Standing> => {
    const { at: lastSweep, open: openGates, repairs: openRepairs } = counted();
    return standingOf(
      {
        now: deps.clock.now(),
        startedAt,
        cycles: await cycles.states(),
        mails: posting.outbox?.counts(),
        lastSweep,
        lastBackup: lastBackup(state),
        openGates,
        openRepairs,
        diskFreeBytes: freeBytes(settings.data),
        clockHeld: watch.isHeld(),
        alerts: alerting.recent(),
      },
      { backups: settings.backupDir !== undefined },
    );
  };
};

export const ticking = (machine: Machine) => {
  const { deps, state, posting, alerting, watch, cycles, stopping } = machine;
  let counted: Counted = { at: undefined, open: 0, repairs: 0 };
  const jobs = jobsOf(machine, (now) => {
    counted = now;
  });
  const onFailure = (job: string, error: unknown): void =>
    alerting.alert(`job-${job.split('.')[0]}`, failureWords(job, error));
  const works = clockwork({ state, clock: deps.clock, jobs, onFailure });

  const jumped = (jump: Jump | undefined): void => {
    if (jump === undefined) return;
    logger.error('clock jumped', { milliseconds: Math.round(jump.milliseconds) });
    alerting.alert('clock-jump', jumpWords(jump));
  };
  let remembered = 0;
  const remember = (): void => {
    if (Date.now() - remembered < REMEMBER_MS) return;
    rememberClock(machine, Date.now());
    remembered = Date.now();
  };
  const tick = async (): Promise<void> => {
    jumped(watch.look());
    remember();
    // not awaited: thousands of mails take their time, and the clock's work does not wait for them
    posting.run().catch((error: unknown) => onFailure('mails', error));
    await answerRequests({ state, cycles, outbox: posting.outbox, clock: deps.clock, tasks: deps.tasks });
    if (!watch.isHeld()) await works.tick();
  };
  const safely = (): Promise<void> => tick().catch((error: unknown) => onFailure('tick', error));

  let last = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const goOn = (tickMs: number): void => {
    if (stopping.signal.aborted) return;
    timer = setTimeout(() => {
      last = safely().finally(() => goOn(tickMs));
    }, tickMs);
  };
  return {
    standing: standingBy(machine, () => counted),
    start: async (tickMs: number): Promise<void> => {
      jumped(watch.atStart());
      last = safely();
      await last;
      goOn(tickMs);
    },
    stop: async (): Promise<void> => {
      clearTimeout(timer);
      await last;
    },
  };
};
