// An office's file brought in: each bad row told with its place, and nothing written; a clean one whole, in any order.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { factsOf } from '#shared/domain/fact';
import { importScores } from '../../../functions/console/record-import.ts';
import type { RosterFile } from '../../../functions/documents/roster-tables.ts';
import { aPeriodScore, aPeriodsProfile, aRegulations } from '../../builders.ts';
import { aWorld as aBareWorld, anOfficial, crashingAt, HR, isCrash, P1, P2, type World } from './world.ts';

/** `o2` heads p1; leaders have no fourth quarter. */
const aWorld = async (): Promise<World> => {
  const world = await aBareWorld({ regulations: aRegulations({ state: [aPeriodsProfile()] }) });
  const official = anOfficial('o2', { lead: 'head' });
  await world.put(P1, 'roster-change', 'o2', { change: 'corrected', official, document: '1/QĐ' });
  return world;
};
const csv = (rows: string[], name = 'diem.csv'): RosterFile => ({ name, bytes: Buffer.from(rows.join('\r\n')) });
const HEADER = 'Mã số;Họ và tên;Kỳ;Điểm tiêu chí chung;Điểm kết quả nhiệm vụ;Văn bản;Lý do sửa';
const run = (world: World, ...files: RosterFile[]) => importScores(world.deps, { cycle: '2023', files }, HR);
const scores = async ({ store }: World) =>
  (await Promise.all([P1, P2].map((ref) => store.facts(ref, 'period-score'))))
    .flat()
    .map(({ subject, round, content }) => [subject, round, content.common, content.results])
    .sort();
const places = async (world: World, ...files: RosterFile[]) =>
  (await run(world, ...files)).plan.problems.map(({ row, column, code }) => [row, column, code]);

describe('a clean file', () => {
  it('is recorded whole, each score in the person’s panel, by Vietnamese names under title rows', async () => {
    const world = await aWorld();

    const { written } = await run(
      world,
      csv([
        'SỞ MẪU;;;;;;',
        'BẢNG ĐIỂM QUÝ;;;;;;',
        HEADER,
        'o1;Người o1;Quý I/2023;27,5;60;;',
        'o4;Người o4;Q1/2023;28;61,25;12/BC;',
      ]),
    );

    expect(written).toBe(2);
    expect(await scores(world)).toEqual([
      ['period:o1:2023-Q1', 1, 27_50, 60_00],
      ['period:o4:2023-Q1', 1, 28_00, 61_25],
    ]);
    const [fact] = await world.store.facts(P2, 'period-score');
    expect(fact?.content).toMatchObject({ agency: 'Sở Mẫu', document: '12/BC' });
  });

  it('is read from a workbook, numbers and all, by English names', async () => {
    const world = await aWorld();
    const data = [
      ['official', 'period', 'common', 'results'].map((value) => ({ value, type: String })),
      [{ value: 'o1' }, { value: '2023-M01' }, { value: 28.1 }, { value: 59.6 }],
    ];
    const bytes = await writeXlsxFile([{ sheet: 'Sheet1', data }]).toBuffer();

    await run(world, { name: 'scores.xlsx', bytes });

    expect(await scores(world)).toEqual([['period:o1:2023-M01', 1, 28_10, 59_60]]);
  });

  it('brought in again writes nothing', async () => {
    const world = await aWorld();
    const file = csv([HEADER, 'o1;;Q1/2023;27;60;;']);

    expect((await run(world, file)).written).toBe(1);
    const again = await run(world, file);

    expect([again.written, again.plan.counts.unchanged]).toEqual([0, 1]);
  });

  it('brings figures and units’ ratings too, each known by its columns', async () => {
    const world = await aWorld();
    const figures = csv(
      ['Mã số;Nhiệm vụ hoàn thành;Tiêu chí chung thực hiện tốt;Không có đơn vị trực thuộc', 'o1;100;x;', 'o2;;không;x'],
      'a.csv',
    );
    const units = csv(
      [
        'Mã đơn vị;Xếp loại;Số văn bản;Ngày văn bản;Trực thuộc;Tổng số đơn vị trực thuộc',
        'a1-s1;Tốt;20/QĐ;10/10/2023;a1;2',
      ],
      'b.csv',
    );

    expect((await run(world, figures, units)).plan.problems).toEqual([]);

    const facts = (await world.store.unit(P1)).facts;
    expect(factsOf(facts, 'performance').map(({ subject, content }) => [subject, content])).toEqual([
      ['official:o1', { figures: { 'tasks-done': 100_00, 'common-well': true } }],
      ['official:o2', { figures: { 'common-well': false }, noUnits: true }],
    ]);
    expect(factsOf(facts, 'unit-rating')[0]?.content).toMatchObject({
      rating: 'good',
      under: { agency: 'a1', all: 2 },
    });
  });
});

describe('a file with bad rows', () => {
  it('tells each with row, column and what is wrong, and records none of it', async () => {
    const world = await aWorld();
    const file = csv([
      HEADER,
      'o1;;Q1/2023;27;60;;',
      'o3;;Q1/2023;30,01;60;;',
      'o3;;Q2/2023;27;70,5;;',
      'ai;;Q1/2023;27;60;;',
      'o2;;Q4/2023;27;60;;',
      'o1;;Q1/2023;20;50;;',
      'o1;;Q9/2023;27;60;;',
      'o1;;Q3/2022;27;60;;',
      'o3;;Q3/2023;;60;;',
    ]);

    expect(await places(world, file)).toEqual([
      [3, 'Điểm tiêu chí chung', 'out-of-bounds'],
      [4, 'Điểm kết quả nhiệm vụ', 'out-of-bounds'],
      [5, 'Mã số', 'not-in-cycle'],
      [6, 'Kỳ', 'no-such-quarter'],
      [7, 'Kỳ', 'same-row'],
      [8, 'Kỳ', 'bad-period'],
      [9, 'Kỳ', 'outside-cycle'],
      [10, 'Điểm tiêu chí chung', 'missing-value'],
    ]);
    expect(await scores(world)).toEqual([]);
  });

  it('leaves out no row without a word, also where only a length is wrong', async () => {
    const file = csv(['Mã đơn vị;Xếp loại;Số văn bản;Ngày văn bản', `a1;Tốt;${'9'.repeat(101)};10/10/2023`]);

    expect((await run(await aWorld(), file)).plan.counts.errors).toBe(1);
  });

  it('names the article that leaders have no fourth quarter by', async () => {
    const { plan } = await run(await aWorld(), csv([HEADER, 'o2;;Q4/2023;27;60;;']));

    expect(plan.problems[0]?.vi).toContain('HD 02-HD/BTCTW');
  });

  it('is told where months and quarters are mixed, in the file or with what stands', async () => {
    const world = await aWorld();
    await world.put(P1, 'period-score', 'period:o3:2023-M01', aPeriodScore({ official: 'o3', period: '2023-M01' }));

    expect(
      await places(world, csv([HEADER, 'o1;;Q1/2023;27;60;;', 'o1;;04/2023;27;60;;', 'o3;;Q1/2023;27;60;;'])),
    ).toEqual([
      [2, 'Kỳ', 'months-and-quarters'],
      [4, 'Kỳ', 'months-and-quarters'],
    ]);
  });

  it('is told that a locked score needs a reason; with one it is the next round', async () => {
    const world = await aWorld();
    await run(world, csv([HEADER, 'o1;;Q1/2023;27;60;;']));

    expect(await places(world, csv([HEADER, 'o1;;Q1/2023;27;61;;']))).toEqual([[2, 'Lý do sửa', 'locked']]);
    await run(world, csv([HEADER, 'o1;;Q1/2023;27;61;;Chấm lại']));

    expect(await scores(world)).toEqual([
      ['period:o1:2023-Q1', 1, 27_00, 60_00],
      ['period:o1:2023-Q1', 2, 27_00, 61_00],
    ]);
  });

  it('is told of units that nobody here has to do with, and of a share without its whole', async () => {
    const header = 'Mã đơn vị;Xếp loại;Số văn bản;Ngày văn bản;Trực thuộc;Tổng số đơn vị trực thuộc';
    const file = csv([
      header,
      'xa-la;Tốt;20/QĐ;10/10/2023;;',
      'p-1;Tốt;20/QĐ;10/10/2023;a1;',
      'a1;Khá;20/QĐ;10/10/2023;;',
    ]);

    expect(await places(await aWorld(), file)).toEqual([
      [2, 'Mã đơn vị', 'unit-not-in-cycle'],
      [3, 'Tổng số đơn vị trực thuộc', 'missing-value'],
      [4, 'Xếp loại', 'unknown-word'],
    ]);
  });

  it('is told of formulas, and of a table that is none of these', async () => {
    const world = await aWorld();

    expect(await places(world, csv([HEADER, 'o1;;Q1/2023;=1+26;60;;']))).toEqual([
      [2, 'Điểm tiêu chí chung', 'formula'],
    ]);
    expect(await places(world, csv(['Tên;Ghi chú', 'a;b']))).toEqual([[undefined, undefined, 'unknown-scores']]);
    expect(await places(world, { name: 'x.pdf', bytes: Buffer.from('%PDF') })).toEqual([
      [undefined, undefined, 'unknown-file-type'],
    ]);
  });
});

describe('an import that a crash cut off', () => {
  it.each(['before', 'after'] as const)('is completed by doing it again (%s the write)', async (when) => {
    const world = await aWorld();
    const file = csv([HEADER, 'o1;;Q1/2023;27;60;;', 'o1;;Q2/2023;27;61;;', 'o4;;Q1/2023;27;62;;']);
    const { store } = crashingAt(world.store, 2, when);
    await importScores({ ...world.deps, store }, { cycle: '2023', files: [file] }, HR).catch((error) => {
      if (!isCrash(error)) throw error;
    });

    await run(world, file);

    expect(await scores(world)).toHaveLength(3);
    expect((await scores(world)).every(([, round]) => round === 1)).toBe(true);
  });
});

describe('the order of files and rows', () => {
  const rows = ['o1;;Q1/2023;27;60;;', 'o1;;Q2/2023;28;61;;', 'o3;;Q1/2023;29;62;;', 'o4;;01/2023;20;50;;'];

  it('does not matter to what is recorded', async () => {
    const once = await aWorld();
    await run(once, csv([HEADER, ...rows]));
    const expected = await scores(once);

    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(rows, { minLength: 4 }),
        fc.integer({ min: 0, max: 4 }),
        async (mixed, cut) => {
          const world = await aWorld();
          for (const part of [mixed.slice(0, cut), mixed.slice(cut)])
            if (part.length > 0) await run(world, csv([HEADER, ...part]));

          expect(await scores(world)).toEqual(expected);
        },
      ),
      { numRuns: 12 },
    );
  });
});
