// Results of the panels below, as counts, beside the two conditions of NĐ 90/2020 Đ8k2 for leaders.
import { html } from 'hono/html';
import { type Fact, factsOf } from '#shared/domain/fact';
import { printShare, shareOf } from '#shared/domain/figures';
import { addTallies, cumulative, rated, type Tally } from '#shared/domain/tally';
import type { PanelRecord } from '#shared/domain/unit';
import { bi } from './layout.ts';
import type { Html } from './page.ts';

/** The newest tally that each panel below has told. */
const newest = (facts: readonly Fact[]): Map<string, Tally> => {
  const told = factsOf(facts, 'lower-results').sort((a, b) => a.content.resultsRound - b.content.resultsRound);
  return new Map(told.map(({ content }) => [content.panel, content.tally]));
};

const verdict = (count: number, base: number, percent: number): Html => {
  if (base === 0) return bi('thiếu dữ liệu', 'missing data');
  const share = `${printShare(shareOf(count, base), ',')} %`;
  return count * 100 >= base * percent
    ? html`${count}/${base} (${share}) – ${bi('đạt', 'met')}`
    : html`${count}/${base} (${share}) – ${bi('chưa đạt', 'not met')}`;
};

const row = (name: Html | string, tally: Tally): Html => {
  const base = rated(tally);
  return html`<tr><th scope="row">${name}</th><td>${verdict(cumulative(tally, 'completed'), base, 100)}</td><td>${verdict(cumulative(tally, 'good'), base, 70)}</td></tr>`;
};

const HEAD = html`<thead><tr><th scope="col">${bi('Đơn vị', 'Panel')}</th>
<th scope="col">${bi('Hoàn thành nhiệm vụ trở lên: 100 %', 'Completed or better: 100 %')}</th>
<th scope="col">${bi('Hoàn thành tốt trở lên: ít nhất 70 %', 'Good or better: at least 70 %')}</th></tr></thead>`;

/** Information for whoever decides; it refuses nothing. The article speaks of units, whose own ratings are not known here. */
export const lowerResults = ({ facts, panel }: PanelRecord): Html => {
  if (panel.dependsOn.length === 0) return html``;
  const told = newest(facts);
  const rows = panel.dependsOn.map((id) => {
    const tally = told.get(id);
    return tally === undefined
      ? html`<tr><th scope="row">${id}</th><td colspan="2">${bi('chưa có kết quả', 'no results yet')}</td></tr>`
      : row(id, tally);
  });
  return html`<div class="scroll" tabindex="0"><table class="lower">
<caption>${bi('Kết quả của người dưới quyền, để tham khảo (NĐ 90/2020 Đ8k2)', 'Results of the people below, for information')}</caption>
${HEAD}<tbody>${rows}${row(bi('Cộng', 'All'), addTallies(told.values()))}</tbody></table></div>
<p class="hint">${bi('Điều 8 khoản 2 tính trên xếp loại của đơn vị; ở đây chỉ có kết quả của cá nhân.', 'The article counts ratings of units; only those of people are known here.')}</p>`;
};
