// One progress bar a phase while people act; plain lines where there is no terminal.
import { MultiBar, type SingleBar } from 'cli-progress';
import type { Told } from './people/crowd.ts';

const LABELS: Record<string, string> = {
  'confirm-roster': 'Xác nhận danh sách',
  'self-assessment': 'Tự đánh giá',
  'collective-review': 'Họp nhận xét',
  'party-opinion': 'Ý kiến cấp ủy',
  'staff-proposal': 'Tờ trình',
  decision: 'Quyết định',
  signature: 'Ký, số, ngày',
  result: 'Thông báo kết quả',
  answers: 'Trả lời kiến nghị',
  'party-review': 'Chi bộ nhận xét',
  'party-decision': 'Cấp ủy quyết định',
};

export type Progress = { told(told: Told): void; stop(): void };

type Count = { asked: number; done: number };

const lines = (counts: Map<string, Count>): string =>
  [...counts]
    .map(([purpose, { asked, done }]) => `${(LABELS[purpose] ?? purpose).padEnd(22)} ${done}/${asked}`)
    .join('\n');

export const progress = (quiet: boolean): Progress => {
  const counts = new Map<string, Count>();
  const count = ({ purpose, acted }: Told): Count => {
    const { asked, done } = counts.get(purpose) ?? { asked: 0, done: 0 };
    const next = { asked: asked + 1, done: done + (acted === 'ignored' ? 0 : 1) };
    counts.set(purpose, next);
    return next;
  };
  if (quiet) return { told: count, stop: () => {} };
  if (!process.stdout.isTTY) return { told: count, stop: () => console.log(lines(counts)) };

  const bars = new MultiBar({ format: '{label} {bar} {value}/{total}', hideCursor: true, clearOnComplete: false });
  const known = new Map<string, SingleBar>();
  return {
    told: (told) => {
      const { asked, done } = count(told);
      const label = (LABELS[told.purpose] ?? told.purpose).padEnd(22);
      const bar = known.get(told.purpose) ?? bars.create(asked, done, { label });
      known.set(told.purpose, bar);
      bar.setTotal(asked);
      bar.update(done, { label });
    },
    stop: () => bars.stop(),
  };
};
