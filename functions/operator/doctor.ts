// `xeploai doctor`: what is stuck in a cycle, and what to do about it. It reads; it changes nothing.
import type { Cycle } from '#shared/domain/cycle';
import { factsOf } from '#shared/domain/fact';
import type { Day, Instant, UnitRef } from '#shared/domain/ids';
import type { UnitRecord } from '#shared/domain/unit';
import { openDataRequests } from '../console/data-request.ts';
import { progressOf } from '../console/progress.ts';
import { mapOf, refsOf } from '../console/units.ts';
import type { Dependencies } from '../dependencies.ts';
import { cycleOf } from '../gates/rules.ts';
import { undelivered } from '../mails/deliveries.ts';

export const TROUBLES = {
  'execution-dead': {
    vi: 'Quy trình không chạy; hãy chạy “xeploai start” để tiếp tục',
    en: 'no execution runs: “xeploai start” resumes the cycle',
  },
  repair: {
    vi: 'Chờ xử lý sự cố; mở đơn vị trong bảng điều hành, chọn “Xử lý sự cố”',
    en: 'waits for repair: open the unit in the console and repair it with its reason',
  },
  overdue: {
    vi: 'Quá hạn; gia hạn (“xeploai extend”), mở đường dẫn mới (“xeploai link”) hoặc nhập thay từ giấy',
    en: 'past its due date: extend, give a new link, or enter what was done on paper',
  },
  'not-swept': {
    vi: 'Đã đến giờ xem lại mà chưa được xem; bộ hẹn giờ có đang chạy không?',
    en: 'its look is two hours overdue: does the hourly sweep run?',
  },
  'between-steps': {
    vi: 'Bước trước đã đóng hơn một giờ mà bước sau chưa mở; xem nhật ký, rồi “xeploai start”',
    en: 'the last phase closed more than an hour ago and the next is not open: read the logs, then “xeploai start”',
  },
  'data-request-late': {
    vi: 'Yêu cầu về dữ liệu cá nhân quá hạn; trả lời trong bảng điều hành, “Yêu cầu về dữ liệu”',
    en: 'a request about personal data is late: answer it in the console, “Data requests”',
  },
  'mail-undelivered': {
    vi: 'Thư không đến được người còn phải làm; trao đường dẫn bằng cách khác',
    en: 'a mail did not reach somebody who is still awaited: hand the link over in another way',
  },
} as const;

export type Trouble = keyof typeof TROUBLES;
/** `slot`: who is awaited, by id; never a name or an address. */
export type Found = {
  trouble: Trouble;
  cycle: string;
  unit?: UnitRef;
  phase?: string;
  since?: Instant | Day;
  slot?: string;
};

type Reading = Pick<Dependencies, 'store' | 'clock' | 'tasks'>;

const HOUR = 3_600_000;
const olderThan = (instant: Instant, hours: number, now: Instant): boolean =>
  Date.parse(now) - Date.parse(instant) > hours * HOUR;

const lastClosed = (record: UnitRecord): Instant | undefined =>
  factsOf(record.facts, 'closure')
    .map(({ at }) => at)
    .sort()
    .at(-1);

const lostMails = async ({ store }: Reading, record: UnitRecord, place: Omit<Found, 'trouble'>): Promise<Found[]> => {
  const { gate, ref } = record;
  if (gate?.state !== 'open') return [];
  const lost = undelivered(await store.mails(ref));
  return gate.pending.flatMap((slot): Found[] => {
    const trouble = lost.find((each) => each.slot === slot);
    return trouble === undefined ? [] : [{ ...place, trouble: 'mail-undelivered', slot, since: trouble.at }];
  });
};

const atUnit = async (deps: Reading, ref: UnitRef): Promise<Found[]> => {
  const now = deps.clock.now();
  const record = await deps.store.outline(ref);
  const { gate } = record;
  const { stand, phase, due } = progressOf(record, now);
  const place = { cycle: ref.cycle, unit: ref, ...(phase === undefined ? {} : { phase }) };
  const found: Found[] = [];
  if (stand === 'repair') found.push({ ...place, trouble: 'repair' });
  if (stand === 'late') found.push({ ...place, trouble: 'overdue', ...(due === undefined ? {} : { since: due }) });
  if (gate?.state === 'open' && olderThan(gate.nextLook, 2, now))
    found.push({ ...place, trouble: 'not-swept', since: gate.nextLook });
  const closed = lastClosed(record);
  if (stand === 'between' && closed !== undefined && olderThan(closed, 1, now))
    found.push({ ...place, trouble: 'between-steps', since: closed });
  return [...found, ...(await lostMails(deps, record, place))];
};

/** A cycle that has ended waits for nothing. */
const ofCycle = async (deps: Reading, cycle: Cycle): Promise<Found[]> => {
  const attempt = await deps.store.attempt(cycle.id);
  const status = attempt === undefined ? 'unknown' : await deps.tasks.status(attempt.execution);
  if (status === 'succeeded') return [];
  const dead: Found[] = status === 'running' ? [] : [{ trouble: 'execution-dead', cycle: cycle.id }];
  const units = [...refsOf(cycle, 'panel'), ...refsOf(cycle, 'cell')];
  return [...dead, ...(await mapOf(units, (ref) => atUnit(deps, ref))).flat()];
};

/** People may ask about their data long after the cycle has ended. */
const lateRequests = async (deps: Reading, cycle: Cycle): Promise<Found[]> => {
  const requests = await openDataRequests(deps, refsOf(cycle, 'panel'));
  return requests
    .filter(({ late }) => late)
    .map(({ request: { unit, subject }, due }) => ({
      trouble: 'data-request-late',
      cycle: cycle.id,
      unit,
      slot: `official:${subject}`,
      ...(due === undefined ? {} : { since: due }),
    }));
};

export const examine = async (deps: Reading, cycle?: string): Promise<Found[]> => {
  const cycles = cycle === undefined ? await deps.store.cycles() : [await cycleOf(deps.store, cycle)];
  const found: Found[] = [];
  for (const each of cycles) found.push(...(await ofCycle(deps, each)), ...(await lateRequests(deps, each)));
  return found;
};

const nameOf = ({ cycle, unit, phase, slot, since }: Found): string =>
  [cycle, unit === undefined ? '' : `${unit.kind} ${unit.id}`, phase, slot, since === undefined ? '' : `(${since})`]
    .filter(Boolean)
    .join(' ');

export const foundText = (found: readonly Found[]): string => {
  if (found.length === 0) return 'Không có gì bị tắc / nothing is stuck\n';
  const groups = Map.groupBy(found, ({ trouble }) => trouble);
  const lines = [...groups].flatMap(([trouble, some]) => {
    const { vi, en } = TROUBLES[trouble];
    return [`${vi} / ${en}:`, ...some.map((each) => `  ${nameOf(each)}`)];
  });
  return `${lines.join('\n')}\n`;
};
