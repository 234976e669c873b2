// The roster's import as HR uses it: a file, its verdicts, what would change, and only then the roster.
import { describe, expect, it } from 'vitest';
import type { RosterFile } from '../../../../functions/documents/roster-tables.ts';
import { createApp } from '../../../../functions/pages/app.ts';
import { aWorld } from '../../console/world.ts';
import { communeList, departmentList, faultyList, type Grid, xlsx } from '../../documents/office-lists.ts';
import { browse } from './browser.ts';

const PATH = '/console/roster';

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

/** The page's form as a browser would send it: hidden fields, and what is filled in. */
const formOf = (page: string, fields: Record<string, string>, file?: RosterFile): FormData => {
  const body = new FormData();
  for (const [, name = '', value = ''] of page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g))
    body.set(name, unescaped(value));
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  if (file !== undefined) body.set('file', new File([new Uint8Array(file.bytes)], file.name));
  return body;
};

const signedIn = async () => {
  const world = await aWorld();
  const browser = browse(world);
  await browser.signIn();
  const app = createApp(world.deps);
  const first = await (await browser.get(PATH)).text();
  const post = (page: string, fields: Record<string, string>, file?: RosterFile) =>
    app.request(PATH, { method: 'POST', headers: { cookie: browser.cookie() }, body: formOf(page, fields, file) });
  const check = async (rows: Grid) => {
    const answer = await post(first, { do: 'check' }, await xlsx(rows));
    return { status: answer.status, page: await answer.text() };
  };
  return { world, browser, first, post, check };
};

describe('the roster’s import', () => {
  it('shows verdicts, changes and proposals, and records nothing yet', async () => {
    const { world, check } = await signedIn();

    const { status, page } = await check(departmentList);

    expect(status).toBe(200);
    for (const part of ['Đọc được 7 người', '7 mới', 'Phòng Kế hoạch', 'Hoàng Văn Em', 'Từng dòng', 'name="confirmed"'])
      expect(page).toContain(part);
    expect(page).not.toMatch(/<script|checked/);
    expect(await world.store.roster()).toBeUndefined();
  });

  it('records by a second post, without the file being chosen again, and once', async () => {
    const { world, check, post } = await signedIn();
    const { page } = await check(departmentList);

    const done = await post(page, { do: 'record', confirmed: 'yes' });

    expect(await done.text()).toContain('Danh sách có 7 người');
    const first = await world.store.roster();
    expect(first?.roster.officials).toHaveLength(7);
    expect((await post(page, { do: 'record', confirmed: 'yes' })).status).toBe(200);
    expect(await world.store.roster()).toEqual(first);
  });

  it('asks to have looked at the changes', async () => {
    const { world, check, post } = await signedIn();
    const { page } = await check(departmentList);

    expect((await post(page, { do: 'record' })).status).toBe(422);
    expect(await world.store.roster()).toBeUndefined();
  });

  it('shows the changes again where somebody else replaced the roster meanwhile', async () => {
    const { world, check, post } = await signedIn();
    const [one, other] = [await check(departmentList), await check(communeList)];
    await post(other.page, { do: 'record', confirmed: 'yes' });

    const late = await post(one.page, { do: 'record', confirmed: 'yes' });

    expect(late.status).toBe(409);
    expect((await world.store.roster())?.roster.officials).toHaveLength(3);
    await post(await late.text(), { do: 'record', confirmed: 'yes' });
    expect((await world.store.roster())?.roster.officials).toHaveLength(10);
  });

  it('lists what to mend, offers no recording, and gives the file back with remarks', async () => {
    const { check, post } = await signedIn();
    const { status, page } = await check(faultyList);

    expect(status).toBe(422);
    expect(page).toContain('Cần sửa: Ngày ghi theo kiểu tháng/ngày/năm');
    expect(page).not.toContain('value="record"');
    const file = await post(page, { do: 'remarks' });
    expect(file.headers.get('content-type')).toContain('spreadsheetml');
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  it('lets a heading that is not known be chosen, and remembers it', async () => {
    const { check, post } = await signedIn();
    const odd = departmentList.map((row) =>
      row.map((cell) => (cell === 'Chức vụ, chức danh' ? 'Việc đang giữ' : cell)),
    );
    const { page } = await check(odd);
    expect(page).toContain('name="column.viec dang giu"');

    const again = await post(page, { do: 'check', 'column.viec dang giu': 'post' });

    expect(again.status).toBe(200);
    expect(await again.text()).toMatch(/value="post" selected/);
  });

  it('gives the proposed tables to edit, and the roster in use, which change nothing when brought in again', async () => {
    const { browser, check, post, first } = await signedIn();
    const { page } = await check(departmentList);
    expect((await post(page, { do: 'tables' })).headers.get('content-disposition')).toContain('roster.xlsx');
    await post(page, { do: 'record', confirmed: 'yes' });

    const bytes = new Uint8Array(await (await browser.get('/console/roster.xlsx')).arrayBuffer());
    const again = await post(first, { do: 'check' }, { name: 'roster.xlsx', bytes });

    expect(await again.text()).toContain('Không có gì thay đổi');
  });

  it('is not for an auditor, nor without this session’s form', async () => {
    const { world, browser, post, first } = await signedIn();

    const page = await (await post(first, { do: 'check' }, await xlsx(departmentList))).text();
    const looked = await post(page, { do: 'record', confirmed: 'yes', proof: 'another' });
    expect(await looked.text(), 'looked at, not recorded').toContain('name="confirmed"');
    browser.forget();
    await browser.signInAsAuditor();
    expect((await browser.get(PATH)).status).toBe(403);
    expect((await browser.get('/console/roster.xlsx')).status).toBe(403);
    expect(await world.store.roster()).toBeUndefined();
  });

  it('refuses a carried file that was damaged', async () => {
    const { check, post } = await signedIn();
    const { page } = await check(departmentList);

    expect((await post(page, { do: 'record', confirmed: 'yes', 'file.0.bytes': 'AAAA' })).status).toBe(422);
  });
});
