// What happens after the own assessment, and by when: the phases that this cycle has, as its procedure dates them.
import { html } from 'hono/html';
import { addDays, dayOf } from '#shared/domain/calendar';
import type { Cycle } from '#shared/domain/cycle';
import type { Official } from '#shared/domain/official';
import type { Phase } from '#shared/domain/phase';
import { regimeOf } from '#shared/domain/regulations';
import { bi } from './layout.ts';
import type { Html } from './page.ts';
import { shownDay } from './words.ts';

const dueDay = ({ openedAt, regulations }: Cycle, phase: Phase): string =>
  shownDay(dayOf(addDays(openedAt, regulations.procedure.phases[phase].dueAfterDays)));

export const nextSteps = (cycle: Cycle, official: Official): Html => {
  const { windowDays } = regimeOf(cycle.regulations, official).petition;
  const review = dueDay(cycle, 'collective-review');
  const decision = dueDay(cycle, 'decision');
  return html`<section class="next"><h2>${bi('Việc tiếp theo', 'What happens next')}</h2>
<ol>
<li>${bi(`Bộ phận họp nhận xét, đánh giá, dự kiến xong trước ${review}.`, `The collective review, by ${review}.`)}</li>
<li>${bi(`Cấp có thẩm quyền quyết định, dự kiến trước ${decision}.`, `The authority decides, by ${decision}.`)}</li>
<li>${bi(`Kết quả được gửi riêng cho ông/bà; ông/bà có ${windowDays} ngày để kiến nghị.`, `You get your result, and ${windowDays} days to petition.`)}</li>
</ol></section>`;
};
