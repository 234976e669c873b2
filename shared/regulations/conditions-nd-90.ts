// The words of NĐ 90/2020 as conditions on figures: what each rating asks of who leads and of who does not. The same words
// stand for cadres, civil servants and public employees under articles of their own (standards-nd-90.ts).
// “Beyond target” (vượt mức) is not defined in the decree: the unit says what counts.
import type { Condition, FigureName, Test } from './standards.ts';

export type Asked = Pick<Condition, 'test' | 'text'>;

type Bound = 'at-least' | 'over' | 'at-most' | 'under';

const yes = (figure: FigureName, vi: string, en: string): Asked => ({ test: { figure, is: 'yes' }, text: { vi, en } });
const share = (figure: FigureName, is: Bound, percent: number, vi: string, en: string): Asked => ({
  test: { figure, is, value: percent * 100 } satisfies Test,
  text: { vi, en },
});

const well = yes(
  'common-well',
  'Thực hiện tốt các tiêu chí chung (Điều 3, khoản 1 đến 4; người lãnh đạo thêm điểm a khoản 5)',
  'The common criteria are carried out well',
);
const met = yes('common-met', 'Đáp ứng các tiêu chí chung', 'The common criteria are met');
const onTime = share(
  'tasks-on-time',
  'at-least',
  100,
  '100 % nhiệm vụ của mình hoàn thành đúng tiến độ, bảo đảm chất lượng, hiệu quả',
  'All own tasks done on time, with quality and effect',
);
const unitTargets = share(
  'unit-targets',
  'at-least',
  100,
  'Đơn vị, lĩnh vực phụ trách hoàn thành tất cả chỉ tiêu, nhiệm vụ',
  'The unit or field reaches all its targets',
);
const unitsCompleted = share(
  'units-completed',
  'at-least',
  100,
  '100 % đơn vị thuộc quyền được xếp loại hoàn thành nhiệm vụ trở lên',
  'All units led are rated completed or better',
);
const unitsGood = share(
  'units-good',
  'at-least',
  70,
  'Ít nhất 70 % đơn vị thuộc quyền được xếp loại hoàn thành tốt trở lên',
  'At least 70 % of the units led are rated good or better',
);
const allDone = share('tasks-done', 'at-least', 100, 'Hoàn thành tất cả nhiệm vụ', 'All tasks are done');
const fewShort = share(
  'criteria-short',
  'at-most',
  20,
  'Không quá 20 % tiêu chí chưa bảo đảm chất lượng, tiến độ hoặc hiệu quả',
  'At most 20 % of criteria fall short of quality, time or effect',
);

type ByLead = { leader: readonly Asked[]; staff: readonly Asked[] };

export const EXCELLENT: ByLead = {
  leader: [
    well,
    onTime,
    unitTargets,
    share(
      'unit-beyond',
      'at-least',
      50,
      'Đơn vị, lĩnh vực phụ trách có ít nhất 50 % chỉ tiêu, nhiệm vụ vượt mức',
      'At least 50 % of the targets of the unit or field are exceeded',
    ),
    unitsCompleted,
    unitsGood,
  ],
  staff: [
    well,
    onTime,
    share(
      'tasks-beyond',
      'at-least',
      50,
      'Ít nhất 50 % nhiệm vụ hoàn thành vượt mức',
      'At least 50 % of tasks are done beyond target',
    ),
  ],
};

export const GOOD: ByLead = {
  leader: [
    met,
    onTime,
    unitTargets,
    share(
      'unit-on-time',
      'at-least',
      80,
      'Đơn vị có ít nhất 80 % chỉ tiêu, nhiệm vụ đúng tiến độ, bảo đảm chất lượng',
      'At least 80 % of the unit’s targets are on time and with quality',
    ),
    unitsCompleted,
    unitsGood,
  ],
  staff: [met, onTime],
};

export const COMPLETED: ByLead = {
  leader: [
    allDone,
    fewShort,
    share(
      'unit-targets',
      'over',
      70,
      'Đơn vị, lĩnh vực phụ trách hoàn thành trên 70 % chỉ tiêu, nhiệm vụ',
      'The unit or field reaches more than 70 % of its targets',
    ),
    share(
      'units-completed',
      'at-least',
      70,
      'Ít nhất 70 % đơn vị thuộc quyền được xếp loại hoàn thành nhiệm vụ trở lên',
      'At least 70 % of the units led are rated completed or better',
    ),
  ],
  staff: [allDone, fewShort],
};

const anybody: readonly Asked[] = [
  yes(
    'degradation',
    'Cấp có thẩm quyền kết luận suy thoái, “tự diễn biến”, “tự chuyển hóa”',
    'Degradation is found by the competent level',
  ),
  share(
    'criteria-short',
    'over',
    50,
    'Trên 50 % tiêu chí chưa bảo đảm chất lượng, tiến độ hoặc hiệu quả',
    'More than 50 % of criteria fall short of quality, time or effect',
  ),
  yes(
    'disciplined',
    'Có vi phạm bị xử lý kỷ luật trong năm, theo quy định của ngày xếp loại',
    'A violation was disciplined in the year, as the law of the day of rating counts it',
  ),
];

/** One is enough. */
export const NOT_COMPLETED: ByLead = {
  leader: [
    ...anybody,
    share(
      'unit-targets',
      'under',
      50,
      'Đơn vị, lĩnh vực phụ trách hoàn thành dưới 50 % chỉ tiêu, nhiệm vụ',
      'The unit or field reaches under 50 % of its targets',
    ),
    yes(
      'unit-corruption',
      'Đơn vị thuộc quyền có tham ô, tham nhũng, lãng phí và bị xử lý',
      'A unit led is involved in corruption or waste, and was dealt with',
    ),
  ],
  staff: anybody,
};
