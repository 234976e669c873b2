// The figures that standards ask about, in words: for forms, imports and “missing data”.
import type { Bilingual } from './citation.ts';
import type { FigureName } from './standards.ts';

const text = (vi: string, en: string): Bilingual => ({ vi, en });

export const FIGURES: Record<FigureName, Bilingual> = {
  'common-well': text('Tiêu chí chung thực hiện tốt', 'Common criteria met well'),
  'common-met': text('Tiêu chí chung đạt', 'Common criteria met'),
  'tasks-done': text('Nhiệm vụ hoàn thành (%)', 'Tasks done (%)'),
  'tasks-on-time': text('Nhiệm vụ đúng tiến độ, bảo đảm chất lượng (%)', 'Tasks done on time and well (%)'),
  'tasks-late': text('Nhiệm vụ chậm tiến độ (%)', 'Tasks late (%)'),
  'tasks-beyond': text('Nhiệm vụ vượt mức (%)', 'Tasks beyond target (%)'),
  'tasks-not-done': text('Nhiệm vụ không hoàn thành (%)', 'Tasks not done (%)'),
  'criteria-short': text('Tiêu chí chưa bảo đảm (%)', 'Criteria that fall short (%)'),
  'faults-fixed': text('Đã khắc phục hạn chế, khuyết điểm', 'Earlier faults fixed'),
  degradation: text('Suy thoái (đã có kết luận)', 'Degradation, as concluded'),
  'party-bans': text(
    'Vi phạm điều đảng viên không được làm (đã có kết luận)',
    'What Party members must not do, as concluded',
  ),
  'low-confidence': text('Phiếu tín nhiệm thấp (%)', 'Low-confidence votes (%)'),
  'unit-targets': text('Chỉ tiêu của đơn vị hoàn thành (%)', 'Unit’s targets met (%)'),
  'unit-on-time': text('Chỉ tiêu của đơn vị đúng tiến độ (%)', 'Unit’s targets on time (%)'),
  'unit-beyond': text('Chỉ tiêu của đơn vị vượt mức (%)', 'Unit’s targets beyond plan (%)'),
  'unit-economic-targets-missed': text(
    'Đơn vị không đạt chỉ tiêu kinh tế - xã hội cơ bản',
    'Basic socio-economic targets missed',
  ),
  'unit-corruption': text(
    'Đơn vị liên quan tham nhũng, lãng phí bị xử lý',
    'Corruption or waste in the unit, and handled',
  ),
  'unit-corruption-self-found': text('Tự phát hiện, báo cáo, khắc phục', 'Found, reported and fixed by themselves'),
  'units-completed': text('Đơn vị trực thuộc hoàn thành nhiệm vụ trở lên (%)', 'Units below completed or better (%)'),
  'units-good': text('Đơn vị trực thuộc hoàn thành tốt trở lên (%)', 'Units below good or better (%)'),
  'units-not-completed': text('Đơn vị trực thuộc không hoàn thành (%)', 'Units below not completed (%)'),
  'results-excellent': text('Kết quả nhiệm vụ ở mức Xuất sắc', 'Results graded excellent'),
  'criterion-poor': text('Có tiêu chí ở mức Kém', 'A criterion graded poor'),
  'main-targets-missed': text('Không đạt chỉ tiêu chủ yếu', 'Main targets missed'),
  'shortfall-self-reported': text('Tự báo cáo, tự khắc phục', 'Shortfall reported and fixed by themselves'),
  disciplined: text('Bị kỷ luật tính vào năm này', 'Discipline that counts in this year'),
};
