import { describe, expect, it } from 'vitest';
import { planRoster } from '../../../functions/documents/roster-plan.ts';
import { cellOf, csv, filesWith, planWithCell, rowsOf, sound, TODAY, withCell } from './roster-edits.ts';

const rowOfPanel = (id: string) => rowsOf('panels').findIndex(([first]) => first === id);

describe('what the tables say about one another', () => {
  it('refuses an authority who sits in the panel that they decide', async () => {
    const member = sound.officials.find(({ panel }) => panel === 'so-01')?.id ?? '';
    const plan = await planWithCell('panels', rowOfPanel('so-01'), 'Cấp có thẩm quyền – mã', member);

    expect(plan.roster).toBeUndefined();
    expect(plan.problems).toContainEqual(
      expect.objectContaining({ code: 'own-panel', row: rowOfPanel('so-01') + 1, column: 'Cấp có thẩm quyền – mã' }),
    );
  });

  it('warns of an authority who is not the one that the law names, and imports all the same [R29]', async () => {
    const deputy = sound.officials.find(({ lead, agency }) => lead === 'deputy' && agency !== 'so-01')?.id ?? '';
    const plan = await planWithCell('panels', rowOfPanel('so-01'), 'Cấp có thẩm quyền – mã', deputy);

    expect(plan.roster).toBeDefined();
    expect(plan.problems).toContainEqual(
      expect.objectContaining({
        code: 'authority-doubtful',
        severity: 'warning',
        row: rowOfPanel('so-01') + 1,
        vi: expect.stringContaining('Đ16 NĐ 90/2020/NĐ-CP'),
      }),
    );
  });

  it('finds no doubt in the authorities of a sound roster', async () => {
    expect((await planRoster(filesWith(), TODAY)).problems).toEqual([]);
  });

  it('names the panels of a circle', async () => {
    const plan = await planWithCell('panels', rowOfPanel('so-01'), 'Chờ kết quả của', 'tinh-lanh-dao');
    const circle = plan.problems.find(({ code }) => code === 'circle');

    expect(plan.roster).toBeUndefined();
    expect(circle?.vi).toContain('Sở Nội vụ → Người đứng đầu các cơ quan, đơn vị thuộc tỉnh');
  });

  it('refuses a panel that waits for an unknown one', async () => {
    const plan = await planWithCell('panels', 1, 'Chờ kết quả của', 'so-01 so-99');

    expect(plan.problems.map(({ code }) => code)).toEqual(['unknown-panel']);
  });

  it('refuses a chair who is not in the roster, and warns of one with another name', async () => {
    const stranger = await planWithCell('sections', 2, 'Chủ trì – mã', 'CB99999');
    const renamed = await planWithCell('sections', 2, 'Chủ trì – tên', 'Người Khác');

    expect(stranger.problems).toEqual([
      expect.objectContaining({ code: 'unknown-official', file: 'sections.csv', row: 3 }),
    ]);
    expect(renamed.problems).toEqual([expect.objectContaining({ code: 'holder-differs', severity: 'warning' })]);
    expect(renamed.roster).toBeDefined();
  });

  it('refuses a chair of their own section who would stand in for themselves', async () => {
    let rows = rowsOf('sections');
    const member = sound.officials.find(({ panel }) => panel === 'so-01');
    for (const role of ['Chủ trì', 'Người thay thế']) {
      rows = withCell(rows, 2, `${role} – mã`, member?.id ?? '');
      rows = withCell(rows, 2, `${role} – tên`, member?.name ?? '');
    }
    const plan = await planRoster(filesWith(csv('sections', rows)), TODAY);

    expect(cellOf(rows, 2, 'Mã nhóm đánh giá')).toBe('so-01');
    expect(plan.problems.map(({ code }) => code)).toEqual(['own-substitute']);
  });

  it('refuses a substitute who is the very Party committee of a panel in which they sit', async () => {
    const row = rowOfPanel('so-01');
    let rows = rowsOf('panels');
    for (const part of ['tên', 'mã'])
      rows = withCell(rows, row, `Người thay thế – ${part}`, cellOf(rows, row, `Cấp ủy – ${part}`));
    const plan = await planRoster(filesWith(csv('panels', rows)), TODAY);

    expect(plan.problems).toEqual([expect.objectContaining({ code: 'own-substitute', row: row + 1 })]);
  });

  it('refuses a Party cell whose deputy is its secretary', async () => {
    let rows = rowsOf('cells');
    rows = withCell(rows, 1, 'Phó bí thư – mã', cellOf(rows, 1, 'Bí thư – mã'));
    rows = withCell(rows, 1, 'Phó bí thư – tên', cellOf(rows, 1, 'Bí thư – tên'));
    const plan = await planRoster(filesWith(csv('cells', rows)), TODAY);

    expect(plan.problems.map(({ code }) => code)).toEqual(['own-substitute']);
  });

  it('refuses a panel without sections, and a section of an unknown panel', async () => {
    const rows = withCell(rowsOf('sections'), 2, 'Mã nhóm đánh giá', 'so-99');
    const plan = await planRoster(filesWith(csv('sections', rows)), TODAY);

    expect(plan.problems).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'no-sections', file: 'panels.csv', row: rowOfPanel('so-01') + 1 }),
        expect.objectContaining({ code: 'unknown-panel', file: 'sections.csv', row: 3, value: 'so-99' }),
      ]),
    );
  });
});
