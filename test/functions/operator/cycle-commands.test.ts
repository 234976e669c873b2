// The commands on a running system, on a cycle that stands in a real store; who opens the system is the test.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServerType, serve } from '@hono/node-server';
import { describe, expect, it, onTestFinished } from 'vitest';
import { recordDataRequest } from '../../../functions/console/data-request.ts';
import { rosterXlsx } from '../../../functions/documents/roster-files.ts';
import { linkTo } from '../../../functions/mails/links.ts';
import { createApp } from '../../../functions/pages/app.ts';
import { rosterOf, sampleProvince } from '../../../infra/local/sample/province.ts';
import { aWorld, HR, P1 } from '../console/world.ts';
import { at } from './terminal.ts';

const folder = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'xeploai-commands-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  return dir;
};

describe('preflight', () => {
  it('ends with 0 where nothing blocks a start, and with 1 where something does', async () => {
    const world = await aWorld();
    const roster = rosterOf(sampleProvince({ size: 'small', seed: 1 }));
    await world.store.saveRoster('r2', roster);
    const { run } = at(world);

    expect(await run('preflight')).toMatchObject({ exit: 0, out: expect.stringContaining('0 blocking') });

    const [first, ...others] = roster.officials;
    if (first === undefined) throw new TypeError('the sample has nobody');
    await world.store.saveRoster('r3', { ...roster, officials: [{ ...first, panel: 'nowhere' }, ...others] });
    const { exit, out } = await run('preflight');

    expect(exit).toBe(1);
    expect(out).toContain(`${first.name} (${first.id})`);
    expect(JSON.parse((await run('preflight', '--json')).out).findings[0]).toMatchObject({ severity: 'blocking' });
  });
});

describe('status', () => {
  it('tells by phase how many units there are, how many answered and what is late', async () => {
    const world = await aWorld();
    await world.openAt(P1, 'self-assessment');
    const { run, closed } = at(world);

    expect((await run('status', '--cycle', '2023')).out).toMatch(/Tự đánh giá.*1 {7}0 {7}0 .*0\/3/);
    world.clock.at = '2023-11-13T03:00:00.000Z';
    const { out } = await run('status', '--json', '--stage', 'trial');

    expect(JSON.parse(out)[0].panels.byPhase['self-assessment']).toMatchObject({ units: 1, late: 1, asked: 3 });
    expect(closed).toEqual(['here', 'trial']);
  });

  it('says that there is no such cycle', async () => {
    const { exit, err } = await at(await aWorld()).run('status', '--cycle', '1999');

    expect(exit).toBe(2);
    expect(err).toMatch(/NotFound \(cycle: 1999\)/);
  });
});

describe('doctor', () => {
  it('finds nothing where everybody is in time, and says so', async () => {
    const world = await aWorld();
    await world.store.raiseAttempt('2023', 0, '2023-1');
    await world.openAt(P1, 'decision');

    expect(await at(world).run('doctor')).toMatchObject({ exit: 0, out: expect.stringMatching(/nothing is stuck/) });
  });

  it('names what is past its date, what was not swept, and a mail that did not arrive, each with what to do', async () => {
    const world = await aWorld();
    await world.openAt(P1, 'self-assessment');
    const mail = { id: 'm', unit: P1, slot: 'official:o1', to: 'o1@example.test', recordedAt: world.clock.at };
    await world.store.recordMail({ ...mail, kind: 'bounce-permanent' });
    world.clock.at = '2023-11-13T03:00:00.000Z';
    const { exit, out } = await at(world).run('doctor', '--cycle', '2023');

    expect(exit).toBe(1);
    expect(out).toMatch(/past its due date: extend.*\n {2}2023 panel p1 self-assessment/);
    expect(out).toMatch(/does the hourly sweep run\?:\n/);
    expect(out).toMatch(/hand the link over in another way:\n {2}2023 panel p1 self-assessment official:o1/);
    expect(out).not.toContain('example.test');
  });

  it('names a request about personal data that nobody answered in time, by id', async () => {
    const world = await aWorld();
    const content = { asks: 'copy' as const, receivedOn: '2023-11-02', text: 'Xin bản sao' };
    await recordDataRequest(world.deps, P1, { official: 'o1', content, by: HR });
    world.clock.at = '2023-11-07T03:00:00.000Z';
    const { out } = await at(world).run('doctor');

    expect(out).toMatch(/a request about personal data is late.*:\n {2}2023 panel p1 official:o1 \(2023-11-06\)\n/);
    expect(out).not.toContain('Xin bản sao');
  });

  it('finds a cycle whose execution has ended before its time', async () => {
    const world = await aWorld();
    await world.store.raiseAttempt('2023', 0, '2023-1');

    expect((await at(world, 'failed').run('doctor')).out).toMatch(/“xeploai start” resumes the cycle:\n {2}2023\n/);
    expect((await at(world, 'succeeded').run('doctor')).exit).toBe(0);
  });
});

describe('extend', () => {
  it('moves the due date of the open phase to the end of the day, once', async () => {
    const world = await aWorld();
    await world.openAt(P1, 'decision');
    const { run } = at(world);
    const words = ['extend', 'p1', '--cycle', '2023', '--due', '2023-11-20', '--reason', 'Bão lụt'];

    expect((await run(...words)).out).toBe('p1: decision → 2023-11-20T16:59:59.999Z\n');
    const inVietnamese = words.with(5, '20/11/2023');
    expect(JSON.parse((await run(...inVietnamese, '--json')).out)).toMatchObject({ again: true });
    expect(await world.store.gate(P1)).toMatchObject({ due: '2023-11-20T16:59:59.999Z' });
  });

  it('refuses a day that is none, and a unit that is not there', async () => {
    const { run } = at(await aWorld());

    expect((await run('extend', 'p1', '--cycle', '2023', '--due', '20/11', '--reason', 'x')).err).toMatch(
      /due: Cần một ngày có thật.* \/ A real date.*\nFormInvalid/,
    );
    expect((await run('extend', 'p9', '--cycle', '2023', '--due', '2023-11-20', '--reason', 'x')).err).toMatch(
      /NotFound \(unit: p9/,
    );
  });
});

describe('link', () => {
  it('lists who can be given one, then gives it; the one before it dies', async () => {
    const world = await aWorld();
    await world.openAt(P1, 'decision');
    const { run } = at(world);

    expect((await run('link', 'p1', '--cycle', '2023')).out).toBe('authority  decision\n');
    expect((await run('link', 'panel:p1', 'authority', '--cycle', '2023')).out).toMatch(/\/l\/v1\./);
    expect((await world.store.frame(P1)).epochs.authority).toBe(2);
  });
});

describe('start', () => {
  it('asks for a cycle of the kind that is named', async () => {
    const { run, asked } = at(await aWorld());

    expect((await run('start', '--cycle', 'quarter')).out).toBe('1 started\n');
    expect((await run('kickoff')).exit).toBe(0);
    expect(asked).toEqual(['quarter', 'year']);
  });
});

describe('import', () => {
  it('takes a roster, or says row by row what is wrong and takes nothing', async () => {
    const world = await aWorld();
    const { run } = at(world);
    const { name, bytes } = await rosterXlsx(rosterOf(sampleProvince({ size: 'small', seed: 1 })));
    const path = join(folder(), name);
    writeFileSync(path, bytes);
    const broken = join(folder(), 'roster.xlsx');
    writeFileSync(broken, 'no workbook');

    expect(await run('import', broken)).toMatchObject({ exit: 1, out: expect.stringMatching(/^roster.xlsx: /) });
    expect(await world.store.roster()).toBeUndefined();
    expect((await run('import', path)).out).toMatch(/imported 60 people/);
    expect((await world.store.roster())?.roster.officials).toHaveLength(60);
  });
});

describe('scan-links', () => {
  it('tries what scanners try at each link of a file, and says that nothing changed', async () => {
    const world = await aWorld();
    await world.openAt(P1, 'decision');
    const app = createApp(world.deps);
    const server = await new Promise<ServerType>((resolve) => {
      const listening = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(listening));
    });
    onTestFinished(() => void server.close());
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const to = {
      ref: P1,
      purpose: 'decision',
      slot: 'authority',
      epoch: 1,
      expires: '2023-12-01T00:00:00.000Z',
    } as const;
    const link = await linkTo({ ...world.deps, settings: { ...world.deps.settings, publicUrl: base } }, to);
    const file = join(folder(), 'links.txt');
    writeFileSync(file, `${link}\n`);

    const { exit, out } = await at(world).run('scan-links', file, '--cycle', '2023');
    expect(out).toMatch(/^1 đường dẫn, \d{2,} yêu cầu, 0 lỗi; không đổi gì/);
    expect(exit).toBe(0);
  });
});

describe('export', () => {
  it('writes the lists of a cycle and an archive of each agency, whole or not at all', async () => {
    const out = join(folder(), 'papers');
    const { exit } = await at(await aWorld()).run('export', '--cycle', '2023', '--out', out);

    expect(exit).toBe(0);
    expect(readdirSync(out).sort()).toEqual([
      'archive-2023-a1.zip',
      'publication-2023.xlsx',
      'results-2023.csv',
      'results-2023.xlsx',
      'summary-2023.xlsx',
    ]);
  });

  it('refuses an agency that is not there before it writes', async () => {
    const out = join(folder(), 'papers');
    const { err } = await at(await aWorld()).run('export', '--cycle', '2023', '--out', out, '--agency', 'a9');

    expect(err).toMatch(/NotFound \(agency: a9\)/);
    expect(() => readdirSync(out)).toThrow(/ENOENT/);
  });
});

describe('person', () => {
  it('prints all that is kept on somebody, and is kept as a reading itself', async () => {
    const world = await aWorld();
    const { run } = at(world);
    const { exit, out } = await run('person', 'o1', '--cycle', '2023');

    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ official: 'o1', records: [{ record: { id: 'o1' } }], readings: [] });
    expect(await world.store.readings('o1')).toMatchObject([{ file: 'personal-data', by: 'hr:0' }]);
  });

  it('knows nobody of that id', async () => {
    expect(await at(await aWorld()).run('person', 'nobody', '--cycle', '2023')).toMatchObject({
      exit: 2,
      out: '',
      err: expect.stringContaining('NotFound'),
    });
  });
});

describe('retention', () => {
  it('says that nothing is past its time', async () => {
    expect((await at(await aWorld()).run('retention')).out).toContain('nothing is past its time');
  });
});
