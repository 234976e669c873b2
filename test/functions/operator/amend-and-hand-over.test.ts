// `amend` and `hand-over` at the terminal: the console's acts on a real store, the same again, dates in both orders, refusals.
import { describe, expect, it } from 'vitest';
import { panelNow } from '#shared/domain/posts';
import { aTally } from '../../builders.ts';
import { aWorld, C1, P1, type World } from '../console/world.ts';
import { at } from './terminal.ts';

const AMEND = 'amend p1 --cycle 2023 --official o2 o1 --from decision --document 01/KL --reason Thanh-tra'.split(' ');

const settled = async (): Promise<World> => {
  const world = await aWorld();
  await world.put(P1, 'settlement', 'panel', { tally: aTally(), used: { p1: 1 } });
  return world;
};

describe('amend', () => {
  it('records once whom it concerns and has the cycle go on, the same again too: a crash may have left that', async () => {
    const world = await settled();
    const { run, ranOn } = at(world);

    expect(await run(...AMEND)).toEqual({
      exit: 0,
      err: '',
      out: 'p1: o1, o2 – 01/KL\nViệc điều chỉnh đã bắt đầu: người có việc được gửi thư.\nIt has begun: whoever is asked gets a mail.\n',
    });
    expect((await run(...AMEND)).out).toMatch(/recorded before\)\n.*\nThe cycle still runs/);
    expect(JSON.parse((await run(...AMEND, '--json', '--stage', 'trial')).out)).toEqual({
      panel: 'p1',
      amendment: 1,
      officials: ['o1', 'o2'],
      again: true,
      run: 'running',
    });

    expect(ranOn).toEqual(['2023', '2023', '2023']);
    expect(await world.store.facts(P1, 'amendment')).toMatchObject([
      { by: 'hr:0', channel: 'operator', content: { officials: ['o1', 'o2'], from: 'decision', reason: 'Thanh-tra' } },
    ]);
  });

  it.each<[string, string[], string]>([
    ['of somebody else’s panel', AMEND.with(5, 'o4'), 'FormInvalid'],
    ['without a document', AMEND.with(10, ' '), 'FormInvalid'],
    ['of a Party cell', AMEND.with(1, 'cell:c1'), 'NotFound'],
    ['of a panel that is not settled', AMEND.with(1, 'p2').with(5, 'o4').toSpliced(6, 1), 'NotSettled'],
  ])('%s is refused in both languages, and nothing goes on', async (_, words, name) => {
    const world = await settled();
    const { run, ranOn } = at(world);
    const { exit, out, err } = await run(...words);

    expect([exit, out]).toEqual([2, '']);
    expect(err).toMatch(new RegExp(`^.+\\n.+\\n(?:  \\w+: .+ / .+\\n)*${name} `));
    expect(ranOn).toEqual([]);
    expect(await world.store.facts(P1, 'amendment')).toEqual([]);
  });

  it('asks where it begins', async () => {
    const { run } = at(await settled());

    expect((await run(...AMEND.toSpliced(7, 2))).err).toMatch(/--from <phase>/);
    expect(await run(...AMEND.with(8, 'self-assessment'))).toMatchObject({ exit: 2 });
  });
});

const HAND = 'hand-over p1 chair:s1 --cycle 2023 --to o2 --from 2/11/2023 --until 05/11/2023'.split(' ');
const GIVE = [...HAND, '--document', '7/GUQ', '--reason', 'Đi công tác'];
const END = ['hand-over', 'p1', 'chair:s1', '--cycle', '2023', '--end', '--reason', 'Về sớm'];

const chairOf = async ({ store }: World): Promise<string | undefined> => {
  const record = await store.unit(P1);
  return record.kind === 'panel' ? panelNow(record).sections[0]?.chair.name : undefined;
};

describe('hand-over', () => {
  it('gives the post to a deputy once, however the days are written, and says in whose place', async () => {
    const world = await aWorld();
    const { run } = at(world);

    const { exit, out } = await run(...GIVE);
    expect([exit, out]).toEqual([
      0,
      `chair:s1 #1: ${await chairOf(world)}\nThay chair-p1 theo văn bản 7/GUQ, đến hết ngày 05/11/2023\nacting for chair-p1 under document 7/GUQ until 05/11/2023\n`,
    ]);
    const inIso = GIVE.with(8, '2023-11-02').with(10, '2023-11-05');
    expect(JSON.parse((await run(...inIso, '--json')).out)).toEqual({
      unit: 'p1',
      post: 'chair:s1',
      number: 1,
      again: true,
    });

    expect(await world.store.facts(P1, 'hand-over')).toMatchObject([
      { channel: 'operator', content: { to: { official: 'o2' }, from: '2023-11-02', until: '2023-11-05' } },
    ]);
  });

  it('gives a cell’s post to a successor by name, who stays', async () => {
    const world = await aWorld();
    const named = ['--name', 'Chi ủy viên mẫu', '--email', 'uy-vien@example.test', '--from', '2023-11-02'];
    const words = [
      'hand-over',
      'cell:c1',
      'secretary',
      '--cycle',
      '2023',
      ...named,
      '--document',
      '9',
      '--reason',
      'x',
    ];
    const { run } = at(world);

    expect((await run(...words)).exit).toBe(0);
    expect((await run(...words)).out).toContain('recorded before');
    expect((await world.store.facts(C1, 'hand-over')).map(({ content }) => content.until)).toEqual([undefined]);
  });

  it('lists the posts and what is handed over, which “--end” ends once', async () => {
    const world = await aWorld();
    const { run } = at(world);
    const list = ['hand-over', 'p1', '--cycle', '2023'];
    expect((await run(...list)).out).toMatch(/^chair:s1 {2}chair-p1$/m);
    await run(...GIVE);
    expect((await run(...list)).out).toMatch(/^chair:s1 #1 {2}→ .+ {2}2023-11-02 – 2023-11-05$/m);
    expect(JSON.parse((await run(...list, '--json')).out).handOvers).toMatchObject([{ post: 'chair:s1', number: 1 }]);

    expect((await run(...END)).out).toMatch(/^chair:s1 #1: đã kết thúc;.*links are dead\n$/);
    expect((await run(...END)).out).toContain('recorded before');

    expect(await chairOf(world)).toBe('chair-p1');
    expect((await run(...list)).out).not.toContain('#');
  });

  it('ends the deputy of a successor, and the same again not the successor, who is ended by number', async () => {
    const world = await aWorld();
    const { run } = at(world);
    await run(...GIVE.toSpliced(9, 2));
    await run(...GIVE.with(6, 'o3'));

    await run(...END);
    await run(...END);
    const successor = (await world.store.facts(P1, 'hand-over'))[0]?.content.to.name;
    expect(await chairOf(world)).toBe(successor);
    await run(...END, '--number', '1');
    expect(await chairOf(world)).toBe('chair-p1');
  });

  it.each<[string, string[], RegExp]>([
    [
      'on a day that is none',
      GIVE.with(8, '31/11/2023'),
      /from: Cần một ngày có thật.* \/ A real date.*\nFormInvalid /,
    ],
    ['that is over', GIVE.with(8, '1/10/2023').with(10, '2/10/2023'), /until: Ngày này đã qua\. \/ .*past/],
    ['to nobody', GIVE.toSpliced(5, 2), /to: Cần mã.* \/ An id/],
    ['without a reason', GIVE.slice(0, -2), /reason: Chưa điền.* \/ Nothing/],
    ['to two receivers', [...GIVE, '--name', 'x'], /cannot be used with/],
    ['of a post that is not there', GIVE.with(2, 'chair:s9'), /Không tìm thấy\.\nNot found\.\nNotFound/],
    ['that ends and gives at once', [...GIVE, '--end'], /cannot be used with/],
    ['that ends where none was given', END, /NotFound \(unit: p1, post: chair:s1\)/],
    ['that ends by a number that is none', [...END, '--number', '7'], /NotFound/],
    ['that ends without a reason', END.slice(0, -2), /reason: Chưa điền/],
  ])('%s is refused and changes nothing', async (_, words, said) => {
    const world = await aWorld();

    expect(await at(world).run(...words)).toMatchObject({ exit: 2, out: '', err: expect.stringMatching(said) });
    expect(await world.store.facts(P1, 'hand-over')).toEqual([]);
  });

  it('is refused while another of the post runs', async () => {
    const { run } = at(await aWorld());
    await run(...GIVE);

    expect((await run(...GIVE.with(6, 'o3'))).err).toMatch(/HandOverRunning/);
  });
});
