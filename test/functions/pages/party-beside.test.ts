// State and Party side by side on the pages of a Party cell: bounds, conflicts, caps, and what is still provisional.
import { describe, expect, it } from 'vitest';
import { qd366 } from '#shared/regulations/qd-366-2025';
import { aFact, aTally } from '../../builders.ts';
import { aCell, announced } from './party-world.ts';
import { person, type Recorded, rowWorld, type Setting } from './row-world.ts';

const P1 = { cycle: '2023', kind: 'panel', id: 'p1' } as const;

const withBeside: Recorded = {
  ...announced,
  kind: 'members-announced',
  content: {
    panel: 'p1',
    resultsRound: 1,
    results: { o1: 'excellent', o2: 'good', o3: 'completed', o4: 'good' },
    beside: { o1: { conflicts: ['C2'], failing: ['on-time-excellent'] }, o3: { conflicts: ['C7'], failing: [] } },
  },
};
const members = ['o1', 'o2', 'o3', 'o4'].map((official, index) => ({
  official,
  panel: 'p1',
  holder: person(`Đảng viên ${official}`, official),
  jobGroup: index < 3 ? 'Chuyên viên' : 'Lãnh đạo',
}));

const aReviewOf = (changes: Partial<Setting> = {}) =>
  rowWorld({
    phase: 'party-review',
    cell: aCell({ members }),
    recorded: [withBeside],
    regulations: { party: qd366 },
    ...changes,
  });
const filled = {
  heldOn: '2023-12-01',
  called: '4',
  present: '4',
  'rating.o1': 'excellent',
  'rating.o2': 'good',
  'rating.o3': 'completed',
  'rating.o4': 'good',
};
const rowOf = (page: string, id: string): string =>
  page.slice(page.indexOf(`data-official="${id}"`)).split('</fieldset>')[0] ?? '';

describe('a member who meets a conflict', () => {
  it('[R22] has the conflict beside the State result, with both articles and the condition that fails', async () => {
    const row = rowOf((await (await aReviewOf()).show('secretary')).page, 'o1');

    expect(row).toContain('data-conflict="C2"');
    expect(row).toContain('Đ20 NĐ 335/2025/NĐ-CP');
    expect(row).toContain('Đ11 QĐ 366-QĐ/TW');
    expect(row).toContain('data-failing="on-time-excellent"');
  });

  it('is shown to the deciding committee as well', async () => {
    const { page } = await (await aReviewOf({ phase: 'party-decision' })).show('committee');

    expect(rowOf(page, 'o3')).toContain('data-conflict="C7"');
  });

  it('is nobody else', async () => {
    const { page } = await (await aReviewOf()).show('secretary');

    for (const id of ['o2', 'o4']) expect(rowOf(page, id)).not.toContain('data-conflict');
  });

  it('[R40] may be rated all the same: under QĐ 366 the State result is a base', async () => {
    const world = await aReviewOf();

    expect((await world.post('secretary', filled)).status).toBe(200);
  });
});

describe('what differs for the whole cell', () => {
  it('names the conflicts of the profiles once', async () => {
    const { page } = await (await aReviewOf()).show('secretary');

    for (const id of ['C8', 'C9']) expect(page.split(`data-conflict="${id}"`)).toHaveLength(2);
  });
});

describe('the Party ratings are provisional', () => {
  it('[R37] while a panel of the members has not settled its petitions', async () => {
    const { page } = await (await aReviewOf()).show('secretary');

    expect(page).toContain('data-provisional="1"');
    expect(page).toContain('C6');
  });

  it('[R37] and no longer once it has', async () => {
    const world = await aReviewOf();
    await world.store.putFact(
      aFact('settlement', { tally: aTally({ good: 4 }), used: {} }, { unit: P1, subject: 'panel', by: 'step' }),
    );

    expect((await world.show('secretary')).page).toContain('data-provisional="no"');
  });
});

describe('the head-room of the Party’s caps', () => {
  const cap = (page: string, group: string): string[] =>
    new RegExp(
      `data-cap="similar-group-20:${group}" data-base="(\\d+)" data-bound="(\\d+)" data-proposed="(\\d+)" data-left="(-?\\d+)"`,
    )
      .exec(page)
      ?.slice(1) ?? [];

  it('[R27] counts each similar group of the cell on those rated good', async () => {
    const { page } = await (await aReviewOf()).show('secretary');

    expect(cap(page, 'Chuyên viên')).toEqual(['1', '0', '1', '-1']);
    expect(cap(page, 'Lãnh đạo')).toEqual(['1', '0', '0', '0']);
  });

  it('follows what was typed without recording it', async () => {
    const world = await aReviewOf();
    const { status, page } = await world.post('secretary', { ...filled, 'rating.o1': 'good', do: 'check' });

    expect(status).toBe(200);
    expect(cap(page, 'Chuyên viên')).toEqual(['2', '0', '0', '0']);
    expect(await world.recorded('secretary')).toBeUndefined();
  });

  it('refuses nobody: the group of the law may hold several cells', async () => {
    const world = await aReviewOf();

    expect((await world.post('secretary', filled)).status).toBe(200);
  });

  it('refuses where a profile enforces it', async () => {
    const enforced = { ...qd366, caps: qd366.caps.map((each) => ({ ...each, enforced: true })) };
    const world = await aReviewOf({ regulations: { party: enforced } });

    expect((await world.post('secretary', filled)).status).toBe(422);
    expect(await world.recorded('secretary')).toBeUndefined();
  });

  it('counts the row that the deputy recorded in the secretary’s place', async () => {
    const deputy: Recorded = {
      kind: 'party-review',
      subject: 'secretary:substitute',
      content: { heldOn: '2023-12-01', present: 4, called: 4, rows: [{ official: 'o4', rating: 'excellent' }] },
    };
    const cell = aCell({ members, secretary: person('bi thu', 'o4') });
    const { page } = await (await aReviewOf({ cell, recorded: [withBeside, deputy] })).show('secretary');

    expect(cap(page, 'Lãnh đạo')).toEqual(['0', '0', '1', '-1']);
  });
});

describe('a member who is not reviewed', () => {
  const suspended = members.map((member) =>
    member.official === 'o2' ? { ...member, partyStanding: 'suspended' as const } : member,
  );
  const aCellWithSuspended = () => aReviewOf({ cell: aCell({ members: suspended }) });
  const { 'rating.o2': _, ...without } = filled;

  it('[R03] is listed with the reason and its article, and has no rating field', async () => {
    const row = rowOf((await (await aCellWithSuspended()).show('secretary')).page, 'o2');

    expect(row).toContain('Đ5k2 QĐ 366-QĐ/TW');
    expect(row).not.toContain('<select');
  });

  it('[R03] needs no rating, and gets none', async () => {
    const world = await aCellWithSuspended();
    const { status, page } = await world.post('secretary', filled);
    expect(status).toBe(422);
    expect(page).toMatch(/role="alert".*không kiểm điểm, xếp loại \(Đ5k2/s);
    expect(await world.recorded('secretary')).toBeUndefined();

    expect((await world.post('secretary', without)).status).toBe(200);
  });

  it('[R03] is left out of the caps', async () => {
    const { page } = await (await aCellWithSuspended()).show('secretary');

    expect(page).toMatch(/similar-group-20:Chuyên viên" data-base="0"/);
  });
});
