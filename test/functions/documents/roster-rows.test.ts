import { describe, expect, it } from 'vitest';
import { planRoster } from '../../../functions/documents/roster-plan.ts';
import { cellOf, csv, filesWith, planWithCell, rowsOf, sound, TODAY, withCell } from './roster-edits.ts';

const codes = (plan: Awaited<ReturnType<typeof planRoster>>) => plan.problems.map(({ code }) => code);

describe('a row with a fault', () => {
  it.each([
    ['Đối tượng', 'Tướng', 'unknown-word'],
    ['Cơ quan', 'so-99', 'unknown-agency'],
    ['Nhóm đánh giá', 'so-99', 'unknown-panel'],
    ['Phòng, bộ phận', 'phong-99', 'unknown-section'],
    ['Chi bộ', 'cb-99', 'unknown-cell'],
    ['Ngày sinh', '31/02/1980', 'bad-date'],
    ['Ngày sinh', '1980-13-01', 'bad-date'],
    ['Ngày sinh', '01/01/2024', 'future-date'],
    ['Ngày vào cơ quan', '16/11/2023', 'future-date'],
    ['Ngày vào cơ quan', '01/01/1950', 'wrong-order'],
    ['Email công vụ', 'không có', 'bad-email'],
    ['Ngày vào Đảng', '16/11/2023', 'future-date'],
    ['Sinh hoạt đảng', 'tạm vắng', 'unknown-word'],
    ['Nghỉ (loại, từ, đến)', 'Ốm đau | 05/03/2023 | 01/03/2023', 'bad-leave'],
    ['Kỷ luật', 'Cảnh cáo | Đảng | 2023', 'bad-discipline'],
    ['Kỷ luật', 'Cảnh cáo | Đảng | 01/02/2023 | có | 1/QĐ | năm ngoái', 'bad-discipline'],
    [
      'Kỷ luật',
      'Cảnh cáo | Đảng | 01/02/2023 | có | 1/QĐ; Khiển trách | Đảng | 01/02/2023 | có | 1/QĐ',
      'contradictory-discipline',
    ],
    ['Điều động đến (cơ quan cũ, từ, đến)', 'Sở A | 01/05/2023 | 01/01/2020', 'bad-transfer'],
    ['Kiêm nhiệm (chức vụ, nơi)', 'Chủ tịch Công đoàn', 'bad-other-post'],
    ['Nhiệm kỳ (từ, đến)', '01/07/2021 | 30/06/2020', 'bad-term'],
    ['Nhiệm kỳ (từ, đến)', '2021 - 2026', 'bad-term'],
    ['Điều động đến (cơ quan cũ, từ, đến)', 'Sở A | 01/05/2020 | 01/01/2024', 'future-date'],
    ['Đang chờ kết luận (việc, từ ngày)', 'chưa rõ | 01/05/2023', 'bad-pending'],
    ['Diện quản lý nơi khác', 'có lẽ', 'bad-yes-no'],
    ['Mã số', 'CB 1', 'bad-id'],
    ['Mã số', '079080001234', 'bad-id'],
    ['Họ và tên', '', 'missing-value'],
    ['Họ và tên', 'Nguyá»…n VÄƒn An', 'lost-characters'],
    ['Chức vụ, chức danh', 'y'.repeat(151), 'bad-value'],
  ])('is named with its column: %s “%s” is %s', async (header, value, code) => {
    const plan = await planWithCell('officials', 4, header, value);

    expect(plan.roster).toBeUndefined();
    expect(plan.problems).toContainEqual(
      expect.objectContaining({ file: 'officials.csv', row: 5, column: header, code, severity: 'error' }),
    );
  });

  it('says what is wrong and what to do in Vietnamese and English', async () => {
    const plan = await planWithCell('officials', 4, 'Đối tượng', 'Tướng');

    expect(plan.problems).toEqual([
      {
        file: 'officials.csv',
        row: 5,
        column: 'Đối tượng',
        severity: 'error',
        code: 'unknown-word',
        value: 'Tướng',
        vi: 'Giá trị không có trong danh mục: Cán bộ; Công chức; Viên chức; Người lao động.',
        en: 'The value is not one of: cadre, civil-servant, public-employee, contract-worker.',
      },
    ]);
  });

  it('never quotes names, birth dates, addresses, leave or discipline', async () => {
    const private_ = ['Ngày sinh', 'Email công vụ', 'Nghỉ (loại, từ, đến)', 'Kỷ luật'];
    for (const header of private_) {
      const plan = await planWithCell('officials', 4, header, 'bí mật');
      expect(plan.counts.errors).toBe(1);
      expect(JSON.stringify(plan.problems)).not.toContain('bí mật');
    }
  });

  it('does not stop the others from being judged', async () => {
    let rows = rowsOf('officials');
    rows = withCell(rows, 4, 'Đối tượng', 'Tướng');
    rows = withCell(rows, 9, 'Ngày sinh', 'xx');
    rows = withCell(rows, 20, 'Nhóm đánh giá', 'so-99');
    const plan = await planRoster(filesWith(csv('officials', rows)), TODAY);

    expect(plan.problems.map(({ row, code }) => [row, code])).toEqual([
      [5, 'unknown-word'],
      [10, 'bad-date'],
      [21, 'unknown-panel'],
    ]);
    expect(plan.counts).toMatchObject({ officials: 60, errors: 3 });
  });

  it('[R09] is told with the row of the first where an id is there twice', async () => {
    const rows = rowsOf('officials');
    const plan = await planRoster(filesWith(csv('officials', [...rows, rows[3] ?? []])), TODAY);
    const duplicate = plan.problems.find(({ code }) => code === 'duplicate-id');

    expect(duplicate).toMatchObject({ row: 62, column: 'Mã số' });
    expect(duplicate?.vi).toContain('dòng 4');
  });
});

describe('what real lists hold', () => {
  it('reads days as DD/MM/YYYY, D-M-YYYY, ISO, and a birth year alone', async () => {
    let rows = rowsOf('officials');
    const days = ['05/09/1980', '5-9-1980', '1980-09-05', '5.9.1980', '1980'];
    days.forEach((day, index) => {
      rows = withCell(rows, index + 1, 'Ngày sinh', day);
    });
    const plan = await planRoster(filesWith(csv('officials', rows)), TODAY);

    expect(plan.roster?.officials.slice(0, 5).map(({ born }) => born)).toEqual([
      '1980-09-05',
      '1980-09-05',
      '1980-09-05',
      '1980-09-05',
      '1980',
    ]);
  });

  it('[K11] finds the header below title rows, with STT, unknown columns and blank rows', async () => {
    const [header = [], ...people] = rowsOf('officials');
    const numbered = people.map((row, index) => [String(index + 1), ...row, 'ghi chú']);
    const rows = [
      ['ỦY BAN NHÂN DÂN TỈNH'],
      ['DANH SÁCH CÁN BỘ'],
      ['', '', ''],
      ['STT', ...header, 'Ghi chú'],
      ...numbered,
      ['', ''],
    ];
    const plan = await planRoster(filesWith(csv('officials', rows)), TODAY);

    expect(plan.roster).toEqual(sound);
    expect(codes(plan)).toEqual(['unknown-column']);
    expect(plan.problems[0]).toMatchObject({ severity: 'warning', row: 4, column: 'Ghi chú' });
  });

  it('takes English headers and codes as well', async () => {
    const rows = withCell(rowsOf('officials'), 1, 'Đối tượng', 'civil-servant');
    const english = [
      [
        'id',
        'name',
        'born',
        'kind',
        'post',
        'lead',
        'agency',
        'panel',
        'section',
        'job group',
        'entered',
        'email',
        'cell',
        'joined the Party',
        'Party standing',
        'decided elsewhere',
        'leaves',
        'disciplines',
        'active',
      ],
      ...rows.slice(1),
    ];
    const plan = await planRoster(filesWith(csv('officials', english)), TODAY);

    expect(plan.problems).toEqual([]);
    expect(plan.roster?.officials[0]?.kind).toBe('civil-servant');
  });

  it('fills a holder in from the roster where only the id is given', async () => {
    const rows = rowsOf('sections');
    const official = cellOf(rows, 2, 'Chủ trì – mã');
    const unnamed = withCell(withCell(rows, 2, 'Chủ trì – tên', ''), 2, 'Chủ trì – thư', '');
    const plan = await planRoster(filesWith(csv('sections', unnamed)), TODAY);

    expect(official).toMatch(/^CB/);
    expect(plan.roster).toEqual(sound);
  });

  it('warns of twins and shared addresses, and lets them pass [R09]', async () => {
    let rows = rowsOf('officials');
    for (const header of ['Họ và tên', 'Ngày sinh', 'Email công vụ'])
      rows = withCell(rows, 12, header, cellOf(rows, 11, header));
    const plan = await planRoster(filesWith(csv('officials', rows)), TODAY);

    expect(codes(plan)).toEqual(expect.arrayContaining(['twin', 'shared-email']));
    expect(plan.roster).toBeDefined();
  });
});
