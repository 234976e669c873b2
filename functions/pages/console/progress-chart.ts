// How far all panels are, a bar a step, each panel weighing the same. The figures stand over the bars and in the table.
import { html } from 'hono/html';
import { STEPS, type Step, type StepTotal } from '../../console/agencies.ts';
import type { Text } from '../layout.ts';
import type { Html } from '../page.ts';
import { BAR, bar, chart, type Key, line, outline, patterns, type Row } from './chart.ts';

export const STEP_LABELS: Record<Step, Text> = {
  roster: { vi: 'Danh sách', en: 'Roster' },
  'self-assessment': { vi: 'Tự đánh giá', en: 'Self-assessed' },
  minutes: { vi: 'Biên bản', en: 'Minutes' },
  proposal: { vi: 'Tờ trình', en: 'Proposal' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  published: { vi: 'Công bố', en: 'Published' },
};

const KEYS: Key[] = [
  { ink: 'a', label: { vi: 'Đã xong', en: 'Done' } },
  { ink: 'b', label: { vi: 'Đã xong, nhưng có nơi quá hạn', en: 'Done, but somebody is late' } },
];

const WHOLE = 10_000;

const rowOf = (step: Step, { done, of, late, share, ended, panels }: StepTotal): Row => {
  const { vi, en } = STEP_LABELS[step];
  // lateness is told by a word, too, never by the colour alone
  const stand = `${of === 0 ? '–' : `${done}/${of} · ${ended}/${panels}`}${late ? ' · quá hạn · late' : ''}`;
  const to = share * WHOLE;
  const filled = (y: number) =>
    to === 0 ? html`` : bar({ from: 0, to, ink: late ? 'b' : 'a', y, title: `${vi} · ${en}: ${stand}` });
  return {
    height: 17 + BAR + 14,
    draw: (y) =>
      html`${line(y + 12, `${vi} · ${en}: ${stand}`, late ? 'over' : undefined)}${outline({ from: 0, to: WHOLE, y: y + 17 })}${filled(y + 17)}`,
  };
};

export const progressChart = (steps: Record<Step, StepTotal>): Html =>
  html`${patterns()}${chart({
    id: 'progress',
    caption: {
      vi: 'Tiến độ theo bước: việc đã xong · nhóm đã qua bước',
      en: 'Progress by step: acts that are in · panels past the step',
    },
    about: {
      vi: 'Mỗi thanh là phần đã xong của một bước, mỗi nhóm đánh giá tính như nhau.',
      en: 'Each bar is how much of a step is done, each panel weighing the same.',
    },
    keys: KEYS,
    rows: STEPS.map((step) => rowOf(step, steps[step])),
  })}`;
