// Why there is no rating, in words: reason codes of the rules and of the flow.
import type { Text } from './layout.ts';

const REASONS: Record<string, Text> = {
  'not-in-decision': { vi: 'Chưa có trong quyết định', en: 'Not in the decision' },
  'service-under-minimum': {
    vi: 'Thời gian công tác trong kỳ chưa đủ để xếp loại',
    en: 'Too little service in the period',
  },
  'time-worked': { vi: 'Xếp loại theo thời gian thực tế làm việc', en: 'Rated on the time really worked' },
  leave: {
    vi: 'Nghỉ từ 3 đến dưới 6 tháng: không quá hoàn thành nhiệm vụ',
    en: 'Three to under six months of leave: completed at most',
  },
  'leave-by-analogy': {
    vi: 'Nghỉ từ 6 tháng mà vẫn đủ 6 tháng công tác: áp dụng như nghỉ dưới 6 tháng',
    en: 'Six months of leave and six of service: as for a shorter leave',
  },
  'unit-rating': {
    vi: 'Không cao hơn mức xếp loại của đơn vị trực tiếp phụ trách',
    en: 'Not above the rating of the unit led directly',
  },
  discipline: { vi: 'Bị kỷ luật tính vào năm này', en: 'Discipline that counts in this year' },
  'old-agency-comment': { vi: 'Cần ý kiến nhận xét của cơ quan cũ', en: 'Needs the comment of the old agency' },
  'old-agency-scores': {
    vi: 'Cần kết quả theo dõi tháng, quý của cơ quan cũ',
    en: 'Needs the monthly or quarterly scores of the old agency',
  },
  'pending-suspended': { vi: 'Đang bị đình chỉ công tác', en: 'Suspended' },
  'pending-under-inspection': { vi: 'Đang bị thanh tra, kiểm tra', en: 'Under inspection' },
  'pending-discipline': { vi: 'Đang xem xét kỷ luật', en: 'Discipline pending' },
  'party-committee-managed': { vi: 'Cán bộ thuộc diện cấp ủy quản lý', en: 'Managed by a Party committee' },
  exempt: { vi: 'Được miễn sinh hoạt đảng', en: 'Exempt from Party life' },
  suspended: { vi: 'Bị đình chỉ sinh hoạt đảng', en: 'Suspended from Party life' },
  'new-member': { vi: 'Vào Đảng chưa đủ thời gian', en: 'Too new in the Party' },
  inactive: { vi: 'Danh sách ghi không tham gia kỳ này', en: 'Marked inactive in the roster' },
  transferred: { vi: 'Chuyển công tác', en: 'Transferred' },
  retired: { vi: 'Nghỉ hưu', en: 'Retired' },
  left: { vi: 'Thôi việc', en: 'Left the service' },
};

/** A reason that is no code of ours is the text that somebody wrote. */
export const reasonLabel = (reason: string): Text => REASONS[reason] ?? { vi: reason, en: reason };
