// What an override of the cycle sets, in words: for the console and for whoever reads their result.
import type { Cycle } from '#shared/domain/cycle';
import { regimesIn } from '#shared/domain/regulations';
import type { Override } from '#shared/regulations/override';
import type { Text } from './layout.ts';
import { PHASE_LABELS, shownDay } from './words.ts';

const VOTES = {
  none: { vi: 'không biểu quyết', en: 'no vote' },
  'show-of-hands': { vi: 'biểu quyết giơ tay', en: 'show of hands' },
  'secret-ballot': { vi: 'bỏ phiếu kín', en: 'secret ballot' },
} as const satisfies Record<string, Text>;

const PARTY = {
  off: { vi: 'không lưu', en: 'nothing kept' },
  'rating-and-number': { vi: 'chỉ mức xếp loại và số văn bản', en: 'rating and document number only' },
  full: { vi: 'đầy đủ, chỉ tại máy của cơ quan', en: 'in full, on the premises only' },
} as const satisfies Record<string, Text>;

const onOff = (on: boolean): Text => (on ? { vi: 'có', en: 'on' } : { vi: 'không', en: 'off' });

type Assumption = Extract<Override, { set: 'assumption' }>;

const assumption = ({ regulations }: Cycle, { profile, switch: id, on }: Assumption): Text => {
  const all = [...regimesIn(regulations), regulations.party].find((each) => each.id === profile)?.assumptions ?? [];
  const text = all.find((each) => each.id === id)?.text ?? { vi: id, en: id };
  const is = onOff(on);
  return { vi: `Giả định “${text.vi}”: ${is.vi}`, en: `Assumption “${text.en}”: ${is.en}` };
};

export const overrideText = (cycle: Cycle, override: Override): Text => {
  switch (override.set) {
    case 'cap-percent': {
      const { cap, percent, panels } = override;
      return {
        vi: `Nâng giới hạn ${cap} lên ${percent} % cho: ${panels.join(', ')}`,
        en: `Cap ${cap} raised to ${percent} % for: ${panels.join(', ')}`,
      };
    }
    case 'assumption':
      return assumption(cycle, override);
    case 'due-date': {
      const { vi, en } = PHASE_LABELS[override.phase];
      return {
        vi: `Hạn “${vi}”: ${override.dueAfterDays} ngày`,
        en: `Due date of ${en}: ${override.dueAfterDays} days`,
      };
    }
    case 'votes': {
      const { vi, en } = VOTES[override.votes];
      return { vi: `Họp nhận xét: ${vi}`, en: `Collective review: ${en}` };
    }
    case 'quorum': {
      const { parts, of } = override.quorum;
      return { vi: `Họp nhận xét: cần ${parts}/${of} có mặt`, en: `Collective review: ${parts} of ${of} present` };
    }
    case 'staff-proposal': {
      const { vi, en } = onOff(override.on);
      return { vi: `Bước tham mưu, đề xuất: ${vi}`, en: `Staff proposal: ${en}` };
    }
    case 'party-setting': {
      const { vi, en } = PARTY[override.setting];
      return { vi: `Hồ sơ bên Đảng: ${vi}`, en: `Party side: ${en}` };
    }
  }
};

/** The deciding document, where there is one. */
export const documentText = ({ document }: Pick<Override, 'document'>): string =>
  document === undefined ? '' : `${document.number}, ${shownDay(document.date)}`;
