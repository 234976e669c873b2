// The yearly report: figures that reconcile with themselves, and a public variant that tells of no small group.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reconcile } from '#shared/domain/reconcile';
import { addTallies, inScope, rated } from '#shared/domain/tally';
import type { CycleResults } from '../../../../functions/documents/papers/gather.ts';
import {
  adjustedIn,
  asPublished,
  publicReport,
  type Report,
  reportOf,
} from '../../../../functions/documents/papers/report.ts';
import { reportPaper } from '../../../../functions/documents/papers/report-paper.ts';
import { reportTables } from '../../../../functions/documents/papers/report-tables.ts';
import { aTally } from '../../../builders.ts';
import { people, somePanel, someResults } from './results.ts';

const agency = (id: string, counts: Parameters<typeof people>[0]) =>
  somePanel({ id: `p-${id}`, agency: id, agencyName: `Cơ quan ${id}`, people: people(counts) });

const BEFORE = someResults([agency('a', { excellent: 2, good: 5, completed: 2 }), agency('b', { good: 5 })], {
  id: '2022',
  name: 'Năm 2022',
});
const RESULTS = someResults([
  agency('a', { excellent: 1, good: 4, completed: 1, 'not-rated': 2 }),
  agency('b', { excellent: 3, good: 11, completed: 5, 'not-completed': 2 }),
  agency('c', { excellent: 1, good: 1, completed: 1, deferred: 3 }),
]);

const partsOf = ({ whole, parts, before }: Report) => [
  whole,
  ...parts,
  ...(before === undefined ? [] : [{ name: before.cycle.name, tally: before.tally }]),
];

describe('every figure of a report', () => {
  it('is found again by reconciling the report with itself, on the base that it names', () => {
    for (const report of [reportOf(RESULTS, BEFORE), publicReport(RESULTS, BEFORE)])
      for (const part of partsOf(report)) {
        const { readings, findings } = reconcile(asPublished(part));

        expect(
          findings.map(({ code }) => code),
          part.name,
        ).not.toContain('nothing-agrees');
        expect(readings[0]?.bases, part.name).toEqual([{ from: rated(part.tally), to: rated(part.tally) }]);
        expect(readings[0]?.againstLabel, part.name).toEqual([]);
      }
  });

  it('that was moved by a hundredth to add up to 100 % is named', () => {
    const thirds = aTally({ excellent: 1, good: 1, completed: 1 });

    expect(adjustedIn(thirds)).toEqual(['excellent']);
    expect(adjustedIn(aTally({ excellent: 1, good: 3 }))).toEqual([]);
    const [table] = reportTables(reportOf(someResults([agency('c', { excellent: 1, good: 1, completed: 1 })])));
    expect(table?.notes).toContain('Tỷ lệ được điều chỉnh 0,01 để tổng đúng bằng 100 %: Hoàn thành xuất sắc nhiệm vụ.');
  });

  it('adds up: agencies to the whole', () => {
    const { whole, parts } = reportOf(RESULTS);

    expect(addTallies(parts.map(({ tally }) => tally))).toEqual(whole.tally);
  });
});

describe('a report', () => {
  it('names base, scope and who has no rating, caps and petitions, and the cycle before', () => {
    const cap = { cap: 'cap-20', percent: 20, base: 11, bound: 2, used: 2, assumption: false };
    const panel = somePanel({ caps: [cap], petitions: { filed: 3, changed: 1 }, settled: false });

    const tables = reportTables(reportOf(someResults([panel]), BEFORE));

    expect(tables.map(({ name }) => name)).toEqual(['Kết quả chung', 'Tỷ lệ tối đa', 'Kiến nghị', 'So với kỳ trước']);
    expect(tables[0]?.notes[0]).toBe('Mẫu số của các tỷ lệ: 1 người được xếp loại, trong 1 người thuộc phạm vi.');
    expect(tables[0]?.notes.at(-1)).toContain('thời hạn kiến nghị');
    expect(tables[1]?.rows).toEqual([['Công chức Sở Mẫu: cap-20', 11, 20, 2, 2, 'quy định']]);
    expect(tables[2]?.rows.map(([, count]) => count)).toEqual([3, 1]);
  });

  it('in Word leaves tables wider than the paper to the spreadsheet, and says so', () => {
    const { blocks } = reportPaper(reportOf(RESULTS), 'report-2023', 'Tỉnh Mẫu');

    expect(blocks.filter(({ is }) => is === 'table')).toHaveLength(2);
    expect(JSON.stringify(blocks)).toContain('Bảng theo cơ quan có trong tệp bảng tính');
  });
});

describe('the public variant', () => {
  const counts = fc.record({ excellent: fc.nat(3), good: fc.nat(4), 'not-rated': fc.nat(2) });
  const results = fc
    .array(counts, { minLength: 1, maxLength: 6 })
    .map((all): CycleResults => someResults(all.map((each, index) => agency(`a${index}`, each))));

  it('tells of no group of fewer than five, nor does any difference of what it tells', () => {
    fc.assert(
      fc.property(results, (some) => {
        const { whole, parts } = publicReport(some);
        const sizes = [whole, ...parts].map(({ tally }) => inScope(tally));
        const told = parts.reduce((sum, { tally }) => sum + inScope(tally), 0);

        expect(sizes.filter((size) => size > 0 && size < 5)).toEqual([]);
        if (parts.length > 0) expect(inScope(whole.tally)).toBe(told);
      }),
    );
  });

  it('says how many agencies were folded, and shows no group of a cap', () => {
    const small = { ...agency('d', { good: 2 }), petitions: { filed: 1, changed: 1 } };

    const report = publicReport(someResults([...RESULTS.panels, small]));

    expect(report.parts.map(({ name }) => name)).not.toContain('Cơ quan d');
    expect(report.folded).toEqual({ agencies: 1, included: false });
    expect(report.caps).toBeUndefined();
    expect(report.petitions).toEqual({ filed: 0, changed: 0 });
    expect(reportTables(report)[0]?.notes.join(' ')).toContain(
      '1 cơ quan, đơn vị dưới 5 người không tính vào số liệu nào',
    );
  });
});
