// What each Party rating asks for under QĐ 366-QĐ/TW Đ11: points and conditions, for leaders and for others.
import { LEADS, type Lead } from '../domain/official.ts';
import type { Citation } from './citation.ts';
import type { Condition, Standards } from './standards.ts';

const source: Citation = { document: 'QĐ 366-QĐ/TW (30/8/2025)', article: 'Đ11', certainty: 'T' };

const everybody = [...LEADS];
const LEADERS: Lead[] = ['head', 'deputy', 'manager'];
const STAFF: Lead[] = ['staff'];

type Asked = Pick<Condition, 'id' | 'text' | 'test' | 'unless'>;
const of =
  (leads: Lead[]) =>
  (asked: Asked): Condition => ({ ...asked, leads, source });

const excellent: Condition[] = [
  ...[
    {
      id: 'unit-targets',
      text: { vi: 'Lĩnh vực, đơn vị phụ trách hoàn thành 100 % nhiệm vụ', en: 'Own fields or units did all tasks' },
      test: { figure: 'unit-targets', is: 'at-least', value: 100_00 },
    } as const,
    {
      id: 'unit-beyond-30',
      text: { vi: 'Ít nhất 30 % nhiệm vụ vượt mức', en: 'At least 30 % of them beyond target' },
      test: { figure: 'unit-beyond', is: 'at-least', value: 30_00 },
    } as const,
  ].map(of(LEADERS)),
  ...[
    {
      id: 'on-time-excellent',
      text: { vi: '100 % nhiệm vụ đúng tiến độ', en: 'All tasks on time' },
      test: { figure: 'tasks-on-time', is: 'at-least', value: 100_00 },
    } as const,
    {
      id: 'beyond-30',
      text: { vi: 'Ít nhất 30 % nhiệm vụ vượt mức', en: 'At least 30 % of tasks beyond target' },
      test: { figure: 'tasks-beyond', is: 'at-least', value: 30_00 },
    } as const,
  ].map(of(STAFF)),
  of(everybody)({
    id: 'faults-fixed',
    text: { vi: 'Khắc phục xong mọi hạn chế, khuyết điểm trước đó', en: 'All earlier shortcomings fixed' },
    test: { figure: 'faults-fixed', is: 'yes' },
  }),
];

const good: Condition[] = [
  of(LEADERS)({
    id: 'unit-on-time',
    text: { vi: 'Đơn vị phụ trách hoàn thành 100 % nhiệm vụ đúng tiến độ', en: 'The units led did all on time' },
    test: { figure: 'unit-on-time', is: 'at-least', value: 100_00 },
  }),
  of(STAFF)({
    id: 'on-time-good',
    text: { vi: '100 % nhiệm vụ đúng tiến độ', en: 'All tasks on time' },
    test: { figure: 'tasks-on-time', is: 'at-least', value: 100_00 },
  }),
];

/** The line as read sets nobody apart. */
const completed: Condition[] = [
  {
    id: 'all-done',
    text: { vi: 'Hoàn thành 100 % nhiệm vụ', en: 'All tasks done' },
    test: { figure: 'tasks-done', is: 'at-least', value: 100_00 },
  } as const,
  {
    id: 'late-20',
    text: { vi: 'Không quá 20 % nhiệm vụ chậm tiến độ', en: 'At most 20 % of tasks late' },
    test: { figure: 'tasks-late', is: 'at-most', value: 20_00 },
  } as const,
].map(of(everybody));

const anybodyNotCompleted: Condition[] = [
  {
    id: 'degradation',
    text: { vi: 'Bị kết luận suy thoái', en: 'Degradation was concluded' },
    test: { figure: 'degradation', is: 'yes' },
  } as const,
  {
    id: 'disciplined',
    text: {
      vi: 'Bị kỷ luật liên quan công vụ từ khiển trách trở lên',
      en: 'Duty-related discipline from reprimand up',
    },
    test: { figure: 'disciplined', is: 'yes' },
  } as const,
].map(of(everybody));

const leaderNotCompleted: Condition[] = [
  {
    id: 'units-tasks-under-70',
    text: { vi: 'Đơn vị phụ trách hoàn thành dưới 70 % nhiệm vụ', en: 'The units led did under 70 % of tasks' },
    test: { figure: 'unit-targets', is: 'under', value: 70_00 },
  } as const,
  {
    id: 'five-targets-missed',
    text: { vi: 'Không đạt năm chỉ tiêu kinh tế - xã hội cơ bản', en: 'Five basic socio-economic targets missed' },
    test: { figure: 'unit-economic-targets-missed', is: 'yes' },
  } as const,
  {
    id: 'units-not-completed-50',
    text: {
      vi: 'Trên 50 % đơn vị phụ trách không hoàn thành nhiệm vụ',
      en: 'More than 50 % of the units led not completed',
    },
    test: { figure: 'units-not-completed', is: 'over', value: 50_00 },
  } as const,
  {
    id: 'low-confidence-50',
    text: { vi: 'Trên 50 % phiếu tín nhiệm thấp', en: 'More than 50 % votes of low confidence' },
    test: { figure: 'low-confidence', is: 'over', value: 50_00 },
  } as const,
  {
    id: 'unit-corruption',
    text: {
      vi: 'Đơn vị phụ trách có tham nhũng, lãng phí bị xử lý (xem xét nếu tự phát hiện, khắc phục)',
      en: 'Corruption or waste disciplined in the units led (weighed where self-detected and fixed)',
    },
    test: { figure: 'unit-corruption', is: 'yes' },
    unless: { figure: 'unit-corruption-self-found', is: 'yes' },
  } as const,
].map(of(LEADERS));

const staffNotCompleted: Condition[] = [
  {
    id: 'party-bans',
    text: {
      vi: 'Vi phạm những điều đảng viên không được làm, trách nhiệm nêu gương',
      en: 'What Party members must not do, or a bad example',
    },
    test: { figure: 'party-bans', is: 'yes' },
  } as const,
  {
    id: 'not-done-50',
    text: {
      vi: 'Trên 50 % nhiệm vụ bị đánh giá không hoàn thành (xem xét nếu tự báo cáo, khắc phục)',
      en: 'More than 50 % of tasks judged not done (weighed where self-reported and fixed)',
    },
    test: { figure: 'tasks-not-done', is: 'over', value: 50_00 },
    unless: { figure: 'shortfall-self-reported', is: 'yes' },
  } as const,
].map(of(STAFF));

export const standardsQd366: Standards = {
  way: 'points-and-conditions',
  levels: [
    { rating: 'excellent', points: { from: 90_00, source }, conditions: excellent },
    { rating: 'good', points: { from: 70_00, below: 90_00, source }, conditions: good },
    { rating: 'completed', points: { from: 50_00, below: 70_00, source }, conditions: completed },
  ],
  notCompleted: {
    below: { points: 50_00, source },
    conditions: [...anybodyNotCompleted, ...leaderNotCompleted, ...staffNotCompleted],
  },
};
