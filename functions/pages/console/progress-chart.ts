// How far all panels are, a bar a step, each panel weighing the same. The figures stand beside the bars and in the table.
import { html } from 'hono/html';
import { STEPS, type Step, type StepTotal } from '../../console/agencies.ts';
import type { Text } from '../layout.ts';
import type { Html } from '../page.ts';

export const STEP_LABELS: Record<Step, Text> = {
  roster: { vi: 'Danh sách', en: 'Roster' },
  'self-assessment': { vi: 'Tự đánh giá', en: 'Self-assessed' },
  minutes: { vi: 'Biên bản', en: 'Minutes' },
  proposal: { vi: 'Tờ trình', en: 'Proposal' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  published: { vi: 'Công bố', en: 'Published' },
};

const [WIDE, ROW, BAR, LEFT] = [720, 34, 20, 130];
const ROOM = WIDE - LEFT - 160;

const bar = ({ done, of, late, share, ended, panels }: StepTotal, y: number): Html => {
  const width = Math.round(share * ROOM);
  const label = of === 0 ? '–' : `${done}/${of} · ${ended}/${panels}`;
  // lateness is told by a word, too, never by the colour alone
  return html`<rect x="${LEFT}" y="${y}" width="${ROOM}" height="${BAR}" fill="#e3e8ed"></rect><rect x="${LEFT}" y="${y}" width="${width}" height="${BAR}" fill="${late ? '#8c2d19' : '#3f7fb0'}"></rect><text x="${LEFT + ROOM + 8}" y="${y + 15}" font-size="13">${label}${late ? ' !' : ''}</text>`;
};

export const progressChart = (steps: Record<Step, StepTotal>): Html => {
  const rows = STEPS.map((step, index) => {
    const y = index * ROW;
    return html`<text x="0" y="${y + 15}" font-size="13">${STEP_LABELS[step].vi}</text>${bar(steps[step], y)}`;
  });
  const height = STEPS.length * ROW;
  const caption = {
    vi: 'Tiến độ theo bước: việc đã xong · nhóm đã qua bước; “!” là có nơi quá hạn',
    en: 'Progress by step: acts that are in · panels past the step; “!” means that somebody is late',
  };
  return html`<figure><figcaption>${caption.vi} <small lang="en">${caption.en}</small></figcaption>
<div class="scroll" tabindex="0" role="region" aria-label="Biểu đồ: ${caption.vi}"><svg viewBox="0 0 ${WIDE} ${height}" width="${WIDE}" height="${height}" role="img" aria-label="${caption.vi}">${rows}</svg></div></figure>`;
};
