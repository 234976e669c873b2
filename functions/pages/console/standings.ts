// The words of the console for where a unit stands and which phase it is in; what wants a hand is marked.
import { html } from 'hono/html';
import { Phase } from '#shared/domain/phase';
import type { Stand } from '../../console/progress.ts';
import { bi, type Text } from '../layout.ts';
import type { Html } from '../page.ts';
import { PHASE_LABELS } from '../words.ts';

const STANDS: Record<Stand, Text> = {
  repair: { vi: 'Cần xử lý sự cố', en: 'Needs repair' },
  late: { vi: 'Quá hạn', en: 'Late' },
  waiting: { vi: 'Đang chờ', en: 'Waiting' },
  between: { vi: 'Đang chuyển bước', en: 'Between steps' },
  settled: { vi: 'Đã xong', en: 'Settled' },
};

export const standLabel = (stand: Stand): Text => STANDS[stand];

const OTHER: Record<string, Text> = {
  settled: STANDS.settled,
  'not-opened': { vi: 'Chưa mở', en: 'Not opened' },
};

export const phaseLabel = (phase: string): Text => {
  const known = Phase.safeParse(phase);
  return known.success ? PHASE_LABELS[known.data] : (OTHER[phase] ?? { vi: phase, en: phase });
};

export const marked = (stand: Stand): Html => {
  const { vi, en } = STANDS[stand];
  const label = bi(vi, en);
  return stand === 'repair' || stand === 'late' ? html`<strong class="problem">${label}</strong>` : label;
};
