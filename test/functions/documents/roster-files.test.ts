import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Official } from '#shared/domain/official';
import type { Roster } from '#shared/domain/roster';
import { rosterCsvs, rosterXlsx } from '../../../functions/documents/roster-files.ts';
import { planRoster } from '../../../functions/documents/roster-plan.ts';
import { rosterOf, sampleProvince } from '../../../infra/local/sample/province.ts';

const TODAY = '2023-11-15';
const small = rosterOf(sampleProvince({ seed: 3, size: 'small' }));
const text = async (roster: Roster) =>
  Object.fromEntries(rosterCsvs(roster).map(({ name, bytes }) => [name, Buffer.from(bytes).toString('utf8')]));

describe('export, then import', () => {
  it.each(['province', 'small'] as const)('changes nothing, by CSV and by xlsx (%s)', async (size) => {
    const roster = rosterOf(sampleProvince({ seed: 1120, size }));

    for (const files of [rosterCsvs(roster), [await rosterXlsx(roster)]]) {
      const plan = await planRoster(files, TODAY);
      expect(plan.problems).toEqual([]);
      expect(plan.roster).toEqual(roster);
    }
  });

  it('keeps the day of joining the Party, and who is exempt from its life or suspended', async () => {
    const [first, second, ...others] = small.officials as [Official, Official, ...Official[]];
    const members = {
      ...small,
      officials: [
        { ...first, joinedParty: '2009-02-03', partyStanding: 'exempt' as const },
        { ...second, partyStanding: 'suspended' as const },
        ...others,
      ],
    };

    for (const files of [rosterCsvs(members), [await rosterXlsx(members)]])
      expect((await planRoster(files, TODAY)).roster?.officials).toEqual(members.officials);
  });

  const risky = fc
    .tuple(
      fc.constantFrom(
        '=1+1',
        '+84',
        '-x',
        '@x',
        "'=1",
        "''+",
        '"',
        ';',
        '|',
        '\\',
        ',',
        '_x0041_',
        '<b>&',
        'sep=;',
        'Đỗ',
      ),
      fc.string({ maxLength: 12 }),
    )
    .map((parts) =>
      parts
        .join('')
        .normalize('NFC')
        .replaceAll(/[\p{C}\s]+/gu, ' ')
        .trim(),
    )
    .filter((value) => value !== '' && !/\uFFFD|[áÄÆÃ]/.test(value));

  it('changes no text, whatever marks it holds', async () => {
    await fc.assert(
      fc.asyncProperty(risky, risky, risky, async (name, post, document) => {
        const [first, ...others] = small.officials as [Official, ...Official[]];
        const discipline = {
          form: 'warning',
          side: 'party',
          decidedOn: '2020-01-31',
          document,
          dutyRelated: false,
          countedInYear: 2019,
          agency: 'a9',
        } as const;
        const transfer = { from: post, since: '2019-01-01', on: '2022-03-01', closed: name.length > 3 };
        const pending = { why: 'under-inspection', since: '2023-10-01' } as const;
        const otherPosts = [{ post, place: name }];
        const term = { from: '2021-07-01', ...(post.length > 3 ? { to: '2026-06-30' } : {}) };
        const inNoYear = { ...discipline, document: `${document} b`, countedInYear: undefined };
        const holder = others.find(({ lead }) => lead === 'staff');
        const odd = {
          ...small,
          officials: [
            first,
            ...others.map((each) =>
              each.id === holder?.id
                ? {
                    ...each,
                    name,
                    post,
                    disciplines: [discipline, discipline, inNoYear],
                    transfer,
                    pending,
                    otherPosts,
                    term,
                  }
                : each,
            ),
          ],
        };
        const unnamed = { ...odd, cells: odd.cells.map((cell) => ({ ...cell, name: post })) };
        for (const files of [rosterCsvs(unnamed), [await rosterXlsx(unnamed)]])
          expect((await planRoster(files, TODAY)).roster?.officials).toEqual(unnamed.officials);
      }),
      { numRuns: 40, seed: 5 },
    );
  });

  it('writes no cell that a spreadsheet would run', async () => {
    const [panel, ...others] = small.panels as [Roster['panels'][0], ...Roster['panels']];
    const files = await text({ ...small, panels: [{ ...panel, agencyName: '=HYPERLINK("x")' }, ...others] });

    expect(files['panels.csv']).toContain(`'=HYPERLINK`);
    expect(files['panels.csv']).not.toMatch(/[,\n]"?=HYPERLINK/);
  });

  it('opens with a byte order mark, so that a spreadsheet shows the accents', async () => {
    expect((await text(small))['officials.csv']?.codePointAt(0)).toBe(0xfeff);
  });
});
