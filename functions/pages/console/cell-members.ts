// A Party cell's members in the console: both ratings side by side and the conflicts that they meet; for the personnel office.
import { html } from 'hono/html';
import { may } from '#shared/domain/access';
import { besideState, stateOutcomes } from '#shared/domain/state-outcomes';
import { membersOf } from '#shared/domain/unit';
import { partyRatings } from '../../console/results.ts';
import { bi, ratingLabel } from '../layout.ts';
import type { Html } from '../page.ts';
import { unsettledPanels } from '../party-provisional.ts';
import { tableOf } from './shell.ts';
import type { UnitVisit } from './visit.ts';

const COLUMNS = [
  { label: { vi: 'Mã', en: 'Id' } },
  { label: { vi: 'Họ và tên', en: 'Name' } },
  { label: { vi: 'Chính quyền', en: 'State' } },
  { label: { vi: 'Đảng', en: 'Party' } },
  { label: { vi: 'Tình trạng', en: 'Status' } },
  { label: { vi: 'Chồng chéo', en: 'Conflicts' } },
];

const shown = (outcome: Parameters<typeof ratingLabel>[0] | undefined): Html => {
  if (outcome === undefined) return html`–`;
  const { vi, en } = ratingLabel(outcome);
  return bi(vi, en);
};

const PROVISIONAL = bi('tạm thời', 'provisional');
const FINAL = bi('chính thức', 'final');

export const cellMembers = async ({ record, session, deps, cycle }: UnitVisit): Promise<Html> => {
  if (record.kind === 'panel' || !may(session.role, 'see', 'party-decision')) return html``;
  const state = stateOutcomes(record);
  const beside = besideState(record);
  const party = new Map(partyRatings(record));
  const open = await unsettledPanels(deps, cycle, record);
  const rows = membersOf(record).map(({ official, panel, holder }) => [
    official,
    holder.name,
    shown(state[official]),
    shown(party.get(official)),
    !party.has(official) ? '' : open.includes(panel) ? PROVISIONAL : FINAL,
    beside.get(official)?.conflicts.join(', ') ?? '',
  ]);
  return tableOf({ vi: 'Đảng viên', en: 'Members' }, COLUMNS, rows);
};
