// `xeploai reconcile FILE`: files as people have them, read rightly or refused by name, and texts that blame nobody.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Reconciliation } from '#shared/domain/reconcile';
import { FINDING_CODES } from '#shared/domain/reconcile/findings';
import { runCommand } from '../../../functions/operator/command-line.ts';
import { FINDING_TEXTS, NOTE_TEXTS } from '../../../functions/operator/reconcile-texts.ts';
import { T1, T8 } from '../../shared/domain/reconcile/tables.ts';

const folder = mkdtempSync(join(tmpdir(), 'xeploai-reconcile-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
const aFile = (content: string | Uint8Array): string => {
  files += 1;
  const path = join(folder, `figures-${files}`);
  writeFileSync(path, content);
  return path;
};

const run = async (...words: string[]): Promise<{ exit: number; out: string; err: string }> => {
  let out = '';
  let err = '';
  const exit = await runCommand(words, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { exit, out, err };
};
const reportOf = async (content: string): Promise<Reconciliation> => {
  const { exit, out, err } = await run('reconcile', aFile(content), '--json');
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  return JSON.parse(out) as Reconciliation;
};

const CSV = `Mức;Số lượng;Tỷ lệ
Tổng số;2.177;
Hoàn thành xuất sắc nhiệm vụ;;19,9 %
Hoàn thành tốt nhiệm vụ;;99,42 %
Hoàn thành nhiệm vụ;;0,47 %
Không hoàn thành nhiệm vụ;;0,11 %
`;

describe('the four shares of Hậu Giang 2023', () => {
  it('are read alike from JSON and from CSV with decimal commas, and say how they were read', async () => {
    const [json, csv] = [await reportOf(JSON.stringify(T1)), await reportOf(CSV)];
    expect(csv.readings).toEqual(json.readings);
    expect(csv.readings[0]?.bases).toEqual([{ from: 1895, to: 1904 }]);
    expect(csv.notes.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['decimal-comma', 'thousands-mark', 'percent-sign']),
    );
    expect(json.notes.map(({ code }) => code)).toContain('decimal-point');
  });

  it('are explained in Vietnamese and English, each with its own marks', async () => {
    const { out } = await run('reconcile', aFile(CSV));
    const [vi = '', en = ''] = out.split('— English —');
    expect(vi).toContain('Khớp với mẫu số 1.895–1.904');
    expect(vi).toContain('“Hoàn thành nhiệm vụ” 0,47%: trên 2.177 người không có số nguyên nào');
    expect(vi).toContain('Hoàn thành xuất sắc nhiệm vụ: 377–379');
    expect(en).toContain('Agrees with bases 1,895–1,904');
    expect(en).toContain('10 give 0.46%, 11 give 0.51%');
    expect(en).toContain('1,904: 378 + 1,515 + 9 + 2');
  });
});

describe('files as people have them', () => {
  it('takes commas between quoted cells, a byte order mark, and English column names', async () => {
    const csv =
      '\uFEFFlabel,count,share\r\ntotal,"2,229",\r\nHTXS,806,36.16\r\nHTT,"1,367",61.33\r\nHTNV,22,0.99\r\nKHT,10,0.45\r\n';
    const report = await reportOf(csv);
    expect(report.readings[0]).toEqual((await reportOf(JSON.stringify(T8))).readings[0]);
    expect(report.findings).toContainEqual(
      expect.objectContaining({ code: 'people-missing', facts: { total: 2229, from: 24, to: 24 } }),
    );
  });

  it.each([
    ['a decimal comma that cuts a share in two', 'label,share\nHTXS,19,9\n', 'too-many-cells'],
    ['no column of labels', 'a;b\n1;2\n', 'column-missing'],
    ['no column of figures', 'label;b\nHTXS;2\n', 'column-missing'],
    ['a formula', 'label;share\nHTXS;=1+1\n', 'formula'],
    ['an unknown label', 'label;share\nKhá;5\n', 'unknown-label'],
    ['a broken CSV', 'label;share\n"HTXS;5\n', 'broken-csv'],
    ['a broken JSON', '{"rows": [', 'broken-json'],
    ['a JSON of something else', '{"people": 5}', 'not-figures'],
    ['an empty file', '', 'column-missing'],
  ])('refuses %s by name', async (_, content, problem) => {
    const { exit, out, err } = await run('reconcile', aFile(content));
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain('Số liệu công bố chưa đọc được.');
    expect(err).toContain(`FiguresInvalid (problem: ${problem}`);
  });

  it('refuses bytes that are not UTF-8, a file that is too large, and one that is not there', async () => {
    expect((await run('reconcile', aFile(new Uint8Array([0xff, 0xfe, 0x41])))).err).toContain('not-utf-8');
    expect((await run('reconcile', aFile('x'.repeat(1_000_001)))).err).toContain('too-large');
    expect((await run('reconcile', join(folder, 'none'))).err).toContain('not-readable');
  });
});

describe('texts', () => {
  it('say of every finding what agrees, in both languages, and accuse nobody', () => {
    expect(Object.keys(FINDING_TEXTS).sort()).toEqual([...FINDING_CODES].sort());
    for (const { vi, en } of [...Object.values(FINDING_TEXTS), ...Object.values(NOTE_TEXTS)]) {
      expect(vi).not.toMatch(/sai|gian|lỗi|giả|cố ý|vi phạm/i);
      expect(en).not.toMatch(/wrong|false|fake|error|mistake|fraud|manipulat|cheat|lie[sd]?\b/i);
    }
  });

  it('leave no placeholder open', async () => {
    const tables = [
      {
        total: 1597,
        rows: [
          ['HTXS', 641, '40.14'],
          ['HTT', 935, '8.55'],
          ['HTNV', 13, '0.81'],
          ['KHT', 8, '0.5'],
        ],
      },
      {
        total: 1597,
        rows: [
          ['HTXS', 641, '12.05'],
          ['HTT', 935, '46.75'],
          ['HTNV', 13, '0.65'],
          ['KHT', 8, '0.40'],
        ],
      },
      {
        total: 1597,
        rows: [
          ['HTXS', 641, '68.56'],
          ['HTT', 935, '58.55'],
          ['HTNV', 13, '0.81'],
          ['KHT', 8, '0.5'],
        ],
      },
      {
        total: 100,
        rows: [
          ['HTXS', 50, '50'],
          ['HTT', 60, '60'],
          ['HTNV', 0, '0'],
          ['KHT', 0, '0'],
        ],
      },
    ];
    for (const { total, rows } of tables) {
      const figures = { total, rows: rows.map(([label, count, share]) => ({ label, count, share })) };
      const { exit, out } = await run('reconcile', aFile(JSON.stringify(figures)));
      expect(exit).toBe(0);
      expect(out).not.toMatch(/[{}]/);
    }
  });
});
