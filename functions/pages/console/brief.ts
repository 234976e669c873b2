// What a line of the trail says of a fact beside its kind: reasons, dates, documents.
import type { Fact } from '#shared/domain/fact';
import { shownDay, shownInstant } from '../words.ts';

/** What HR itself wrote, or the flow; never what somebody wrote for others' eyes. */
export const briefOf = (fact: Fact): string => {
  switch (fact.kind) {
    case 'closure':
      return `${fact.content.reason} → ${fact.content.outcome}; ${fact.content.asked - fact.content.missing.length}/${fact.content.asked}`;
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
      return `${fact.content.change}${'why' in fact.content ? ` (${fact.content.why})` : ''}: ${fact.content.document}`;
    case 'performance':
    case 'unit-rating':
      return fact.content.corrected ?? '';
    case 'period-score':
      return fact.content.reopened ?? '';
    default:
      return '';
  }
};
