// The head-room of each cap over the ratings on a sheet: base, bound, proposed, left; enforced or only assumed.
import { html } from 'hono/html';
import { type CapGroup, checkCaps, panelCapGroups, type RegimeRow } from '#shared/domain/caps';
import { eligibilityIn } from '#shared/domain/eligibility';
import { CapExceeded } from '#shared/domain/errors';
import type { Rating } from '#shared/domain/rating';
import { regimeOf } from '#shared/domain/regulations';
import { participantsOf } from '#shared/domain/unit';
import { articleOf } from '#shared/regulations/citation';
import { bi, ratingLabel } from './layout.ts';
import type { Html, TaskVisit } from './page.ts';
import { panelOf } from './rows.ts';

/** Official → rating on the sheet; undefined where none is chosen. */
export type Ratings = ReadonlyMap<string, Rating | undefined>;

/** Who is rated here, with the rating on the sheet. */
export const rowsOn = (visit: TaskVisit, ratings: Ratings): RegimeRow[] =>
  participantsOf(panelOf(visit))
    .filter((official) => eligibilityIn(official, visit.cycle).status === 'rated')
    .flatMap((official) => {
      const { id, jobGroup } = official;
      const rating = ratings.get(id);
      const profile = regimeOf(visit.cycle.regulations, official).id;
      return rating === undefined ? [] : [{ official: id, jobGroup, rating, profile }];
    });

const groupsOf = (visit: TaskVisit, ratings: Ratings): CapGroup[] =>
  panelCapGroups(visit.cycle.regulations, visit.ref.id, rowsOn(visit, ratings));

const wholeName = (visit: TaskVisit): string => panelOf(visit).panel.name;

const nameOf = ({ cap, group }: CapGroup, whole: string): Html => {
  if (group !== '') return html`${group}`;
  return cap.per === 'cycle'
    ? html`${whole} <small>${bi('– giới hạn tính trên toàn kỳ, ở đây chỉ tính riêng đơn vị này', 'the bound is cycle-wide; these are this panel’s own numbers')}</small>`
    : html`${whole}`;
};

const ruleOf = ({ cap, assumption }: CapGroup): Html => {
  const { vi, en } = ratingLabel(cap.rating);
  const force = cap.enforced ? bi('bắt buộc', 'enforced') : bi('chỉ để tham khảo', 'shown only');
  return html`${bi(vi, en)} ≤ ${cap.percent} % (${articleOf(cap.source)}) – ${force}${assumption ? html`; ${bi('giả định', 'assumption')}` : ''}`;
};

const groupRow = (each: CapGroup, whole: string): Html => {
  const { cap, group, base, bound, proposed, headRoom } = each;
  const key = group === '' ? cap.id : `${cap.id}:${group}`;
  const left = headRoom < 0 ? html`<strong>${headRoom} ${bi('vượt', 'over')}</strong>` : html`${headRoom}`;
  return html`<tr data-cap="${key}" data-base="${base}" data-bound="${bound}" data-proposed="${proposed}" data-left="${headRoom}"><th scope="row">${nameOf(each, whole)}<br><small>${ruleOf(each)}</small></th>
<td class="number">${left}</td><td class="number">${proposed}</td><td class="number">${bound}</td><td class="number">${base}</td></tr>`;
};

// what is left comes first: a narrow screen shows it without scrolling
const HEAD = html`<thead><tr><th scope="col">${bi('Nhóm, giới hạn', 'Group and cap')}</th><th scope="col" class="number">${bi('Còn lại', 'Left')}</th>
<th scope="col" class="number">${bi('Đang xếp', 'Proposed')}</th><th scope="col" class="number">${bi('Tối đa', 'Bound')}</th>
<th scope="col" class="number">${bi('Số làm gốc', 'Base')}</th></tr></thead>`;

export const capTable = (groups: readonly CapGroup[], whole: string): Html => {
  if (groups.length === 0) return html``;
  return html`<div class="scroll" tabindex="0"><table class="caps">
<caption>${bi('Tỷ lệ xếp loại', 'Head-room of the caps')}</caption>
${HEAD}<tbody>${groups.map((each) => groupRow(each, whole))}</tbody></table></div>`;
};

export const headRoom = (visit: TaskVisit, ratings: Ratings): Html =>
  capTable(groupsOf(visit, ratings), wholeName(visit));

/** Throws CapExceeded with its group named, where an enforced cap is exceeded. */
export const checkHeadRoom = (visit: TaskVisit, ratings: Ratings): void => {
  try {
    checkCaps(groupsOf(visit, ratings));
  } catch (error) {
    if (!(error instanceof CapExceeded) || error.facts.group !== '') throw error;
    throw new CapExceeded(error.message, { ...error.facts, group: wholeName(visit) });
  }
};
