// Why there is no rating, in words: reason codes of the rules and of the flow.
import type { Text } from './layout.ts';

const REASONS: Record<string, Text> = {
  'not-in-decision': { vi: 'Chưa có trong quyết định', en: 'Not in the decision' },
  'service-under-minimum': {
    vi: 'Thời gian công tác trong kỳ chưa đủ để xếp loại',
    en: 'Too little service in the period',
  },
  'party-committee-managed': { vi: 'Cán bộ thuộc diện cấp ủy quản lý', en: 'Managed by a Party committee' },
  inactive: { vi: 'Danh sách ghi không tham gia kỳ này', en: 'Marked inactive in the roster' },
  transferred: { vi: 'Chuyển công tác', en: 'Transferred' },
  retired: { vi: 'Nghỉ hưu', en: 'Retired' },
  left: { vi: 'Thôi việc', en: 'Left the service' },
};

/** A reason that is no code of ours is the text that somebody wrote. */
export const reasonLabel = (reason: string): Text => REASONS[reason] ?? { vi: reason, en: reason };
