// What a line of the trail says of a fact beside its kind: reasons, dates, documents.
import type { Fact } from '#shared/domain/fact';
import type { Closure } from '#shared/domain/flow-facts';
import type { RosterChange } from '#shared/domain/roster-change';
import { PHASE_LABELS, shownDay, shownInstant } from '../words.ts';

const REASONS: Record<Closure['reason'], string> = {
  'all-answered': 'đủ trả lời / all answered',
  due: 'hết hạn / due',
  operator: 'kết thúc sớm / ended early',
};

/** What a return asks again is said by the phase that opens next. */
const closureText = ({ phase, reason, outcome, asked, missing }: Closure): string => {
  const label = PHASE_LABELS[phase].vi;
  const turned = outcome === 'done' ? '' : outcome === 'changed' ? '; kết quả đổi / changed' : '; trả lại / returned';
  return `${label}: ${REASONS[reason]}, ${asked - missing.length}/${asked}${turned}`;
};

const CHANGES: Record<RosterChange['change'], string> = {
  in: 'đến / comes',
  out: 'rời / leaves',
  corrected: 'đính chính / corrected',
};
const WHY: Record<Extract<RosterChange, { why: string }>['why'], string> = {
  transferred: 'chuyển công tác / transferred',
  retired: 'nghỉ hưu / retired',
  left: 'thôi việc / left',
  joined: 'mới vào / joined',
};
const changeText = (change: RosterChange): string =>
  `${CHANGES[change.change]}${'why' in change ? `, ${WHY[change.why]}` : ''}: ${change.document}`;

/** What HR itself wrote, or the flow; never what somebody wrote for others' eyes. */
export const briefOf = (fact: Fact): string => {
  switch (fact.kind) {
    case 'closure':
      return closureText(fact.content);
    case 'amendment':
      return `${fact.content.document}: ${fact.content.officials.join(', ')}; ${fact.content.reason}`;
    case 'extension':
      return `${shownInstant(fact.content.due)}: ${fact.content.reason}`;
    case 'early-closing':
    case 'link-reset':
      return fact.content.reason;
    case 'publication':
      return `${shownDay(fact.content.date)}: ${fact.content.document}`;
    case 'link-slips':
      return Object.keys(fact.content.slots).join(', ');
    case 'hand-over':
      return `${fact.content.to.name}, ${fact.content.from} – ${fact.content.until ?? ''}: ${fact.content.document}; ${fact.content.reason}`;
    case 'hand-over-turn':
      return fact.content.turn === 'ends'
        ? `${fact.content.turn}${fact.content.reason === undefined ? '' : `: ${fact.content.reason}`}`
        : `${fact.content.turn}: ${fact.content.to.name} (${fact.content.document})`;
    case 'repair':
      return fact.content.note;
    case 'roster-change':
      return changeText(fact.content);
    case 'performance':
    case 'unit-rating':
      return fact.content.corrected ?? '';
    case 'period-score':
      return fact.content.reopened ?? '';
    default:
      return '';
  }
};
