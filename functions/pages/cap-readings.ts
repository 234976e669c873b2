// Each cap read in its three ways with the arithmetic, and whom it leaves out: equals are listed, and no tie is broken here.
import { html } from 'hono/html';
import { beforeDecision } from '#shared/domain/cap-proof';
import { proofGroups } from '#shared/domain/cap-proof/groups';
import type { CountedPerson, ProofGroup } from '#shared/domain/cap-proof/schema';
import { baseOf, capsIn, countsOf } from '#shared/domain/caps';
import { RATINGS, type Rating } from '#shared/domain/rating';
import type { Cap } from '#shared/regulations/cap';
import { type Ratings, rowsOn } from './headroom.ts';
import { bi, ratingLabel, type Text } from './layout.ts';
import type { Html, TaskVisit } from './page.ts';
import { namesIn } from './recorded.ts';
import { panelOf } from './rows.ts';

const READINGS: readonly { key: keyof ProofGroup['readings']; of: readonly Rating[]; label: Text }[] = [
  { key: 'ofGood', of: ['good'], label: { vi: 'số hoàn thành tốt', en: 'of good' } },
  {
    key: 'ofGoodOrBetter',
    of: ['excellent', 'good'],
    label: { vi: 'số hoàn thành tốt trở lên', en: 'of good or better' },
  },
  { key: 'ofAllRated', of: RATINGS, label: { vi: 'tổng số được xếp loại', en: 'of all rated' } },
];

/** The people on the sheet as the proof of this decision would count them. */
const peopleOn = (visit: TaskVisit, ratings: Ratings): CountedPerson[] => {
  const before = beforeDecision(panelOf(visit));
  return rowsOn(visit, ratings).map((row) => ({ ...row, ...before.get(row.official), reasonGiven: false }));
};

const isOwn = (of: readonly Rating[], cap: Cap): boolean =>
  of.length === cap.of.length && of.every((rating) => cap.of.includes(rating));

type Shown = { group: ProofGroup; cap: Cap; people: readonly CountedPerson[]; name: (official: string) => string };

const reading = ({ group, cap, people }: Shown, { key, of, label }: (typeof READINGS)[number]): Html => {
  const base = baseOf({ of: [...of] }, countsOf(people.map(({ rating }) => rating)));
  const sum = html`⌊${base} × ${cap.percent} / 100⌋ = ${group.readings[key]}`;
  const own = isOwn(of, cap);
  return html`<td class="number" data-reading="${key}" data-bound="${group.readings[key]}">${own ? html`<strong>${sum}</strong> <small>${bi('áp dụng', 'applied')}</small>` : sum}<br><small>${bi(label.vi, label.en)}</small></td>`;
};

const listed = (ids: readonly string[], name: Shown['name']): string => ids.map(name).join(', ');

const row = (shown: Shown): Html => {
  const { group, cap, name } = shown;
  const { vi } = ratingLabel(cap.rating);
  const where = group.group === '' ? cap.id : `${cap.id}: ${group.group}`;
  return html`<tr data-group="${where}"><th scope="row">${where} <small>${vi} ≤ ${cap.percent} %</small></th>${READINGS.map((each) => reading(shown, each))}
<td>${listed(group.leftOut, name)}</td><td>${group.ties.map((tie) => html`<p class="tie">${listed(tie, name)}</p>`)}</td></tr>`;
};

const HEAD = html`<thead><tr><th scope="col">${bi('Giới hạn', 'Cap')}</th><th scope="col" colspan="3">${bi('Ba cách tính mức tối đa', 'The bound under three readings')}</th>
<th scope="col">${bi('Được đề nghị, không xếp', 'Proposed, left out')}</th><th scope="col">${bi('Ngang nhau', 'Equals')}</th></tr></thead>`;

const HINT = bi(
  'Người được đề nghị mà không xếp phải có lý do ở dòng của mình. Người ngang nhau (cùng đề nghị, cùng tỷ lệ phiếu) chỉ được liệt kê: chọn ai là việc của cấp có thẩm quyền. Điểm và đề nghị của mọi người giữ nguyên.',
  'Whoever was proposed and is left out needs a reason in their row. Equals (same proposals, same part of the votes) are only listed: choosing among them is the authority’s. Nobody’s scores or proposals are changed.',
);

export const capReadings = (visit: TaskVisit, ratings: Ratings): Html => {
  const { regulations } = visit.cycle;
  const people = peopleOn(visit, ratings);
  const caps = capsIn(regulations, visit.ref.id);
  const name = namesIn(panelOf(visit));
  const rows = proofGroups(regulations, visit.ref.id, people).flatMap((group) => {
    const cap = caps.find((each) => each.profile === group.profile && each.cap.id === group.cap)?.cap;
    const own = people.filter(
      ({ profile, jobGroup }) => profile === group.profile && (group.group === '' || jobGroup === group.group),
    );
    return cap === undefined ? [] : [row({ group, cap, people: own, name })];
  });
  if (rows.length === 0) return html``;
  return html`<details><summary>${bi('Ba cách tính, người không được xếp, người ngang nhau', 'The three readings, who is left out, equals')}</summary>
<div class="scroll" tabindex="0"><table class="readings"><caption>${bi('Cách tính mức tối đa', 'How each bound is reached')}</caption>
${HEAD}<tbody>${rows}</tbody></table></div><p class="hint">${HINT}</p></details>`;
};
