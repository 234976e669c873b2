// Whether the Party ratings of a cell are provisional: they are while a State result of a member may still be petitioned
// against (conflict C6), and final once every panel of the members has settled its petitions.
import { html } from 'hono/html';
import type { Cycle } from '#shared/domain/cycle';
import { type CellRecord, membersOf } from '#shared/domain/unit';
import { conflictById } from '#shared/regulations/conflicts';
import type { Dependencies } from '../dependencies.ts';
import { bi } from './layout.ts';
import type { Html, TaskVisit } from './page.ts';
import { cellOf } from './rows.ts';

/** Panels of members that have not settled: a panel settles when its petitions are answered. */
export const unsettledPanels = async (
  { store }: Pick<Dependencies, 'store'>,
  { id: cycle }: Pick<Cycle, 'id'>,
  record: CellRecord,
): Promise<string[]> => {
  const panels = [...new Set(membersOf(record).map(({ panel }) => panel))].sort();
  const settled = await Promise.all(panels.map((id) => store.facts({ cycle, kind: 'panel', id }, 'settlement')));
  return panels.filter((_, index) => settled[index]?.length === 0);
};

const FINAL = html`<p class="note" data-provisional="no">${bi(
  'Kiến nghị về kết quả chính quyền của các đảng viên đã giải quyết xong.',
  'Petitions against the members’ State results are settled: the Party ratings are final.',
)}</p>`;

export const provisionalNote = async (visit: TaskVisit): Promise<Html> => {
  const open = await unsettledPanels(visit.deps, visit.cycle, cellOf(visit));
  if (open.length === 0) return FINAL;
  const { id, does } = conflictById('C6');
  return html`<p class="note" data-provisional="${open.length}">${bi(
    `${id}. Còn ${open.length} đơn vị chưa giải quyết xong kiến nghị: kết quả chính quyền có thể thay đổi. ${does.vi}.`,
    `Petitions are open in ${open.length} panels: State results may change, the Party ratings are provisional. ${does.en}.`,
  )}</p>`;
};
