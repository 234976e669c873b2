// Links that open nothing: each has a clear page, tells strangers nothing, and changes nothing.
import { describe, expect, it } from 'vitest';
import { signLink } from '#shared/contracts/links';
import { addDays } from '#shared/domain/calendar';
import { anOfficial, aSelfAssessment, atSelfAssessment, aWorld, KEYS, OFFICIALS, type World } from './world.ts';

const SLOT = 'official:o1';

/** Neither reading nor posting does anything; both answer the same. */
const expectRefused = async (world: World, token: string, status: number): Promise<string> => {
  const before = world.dump();
  const shown = await world.get(token);
  const posted = await world.post(token, aSelfAssessment());
  expect([shown.status, posted.status]).toEqual([status, status]);
  expect(world.dump()).toBe(before);
  return posted.text();
};

const expectNoDetail = (page: string): void => {
  for (const { name, id } of OFFICIALS) {
    expect(page).not.toContain(name);
    expect(page).not.toContain(`"${id}"`);
  }
  expect(page).not.toContain('Sở Mẫu');
};

describe('a link', () => {
  it('that was altered is invalid, wherever it was altered', async () => {
    const world = await atSelfAssessment();
    const token = world.link('self-assessment', SLOT);
    const [version, kid, payload = '', mac = ''] = token.split('.');
    const other = world.link('self-assessment', 'official:o3').split('.')[2];
    const altered = [
      `v2.${kid}.${payload}.${mac}`,
      `${version}.k2.${payload}.${mac}`,
      `${version}.${kid}.${other}.${mac}`,
      `${version}.${kid}.${payload}.${mac.slice(0, -2)}AA`,
      `${token}.x`,
      'x',
      payload,
    ];

    for (const each of altered) expectNoDetail(await expectRefused(world, each, 403));
  });

  it('signed with another key is invalid', async () => {
    const world = await atSelfAssessment();
    const claim = { purpose: 'self-assessment', cycle: '2023', unitKind: 'panel', unit: 'p1', slot: SLOT } as const;
    const expires = addDays(world.clock.at, 9);

    const forged = signLink({ ...claim, epoch: 1, expires }, [{ id: 'k1', secret: 'another secret' }]);

    await expectRefused(world, forged, 403);
  });

  it('signed with an older key that is still listed opens', async () => {
    const world = await atSelfAssessment();
    const token = world.link('self-assessment', SLOT);
    KEYS.unshift({ id: 'k2', secret: 'a newer key of the tests' });

    const answer = await world.get(token);
    KEYS.shift();

    expect(answer.status).toBe(200);
  });

  it('for the console opens no task', async () => {
    const world = await atSelfAssessment();

    await expectRefused(world, world.link('console', 'hr'), 403);
  });

  it('that has expired is dead', async () => {
    const world = await atSelfAssessment();
    const token = world.link('self-assessment', SLOT, { expires: world.clock.at });

    expectNoDetail(await expectRefused(world, token, 410));
  });

  it('that was replaced by a newer one is dead', async () => {
    const world = await atSelfAssessment();
    const token = world.link('self-assessment', SLOT);
    await world.store.raiseEpoch({ cycle: '2023', kind: 'panel', id: 'p1' }, SLOT, 2);

    expectNoDetail(await expectRefused(world, token, 410));
    expect((await world.get(world.link('self-assessment', SLOT, { epoch: 2 }))).status).toBe(200);
  });

  it('of a cycle or panel that does not exist is dead, and does not say which', async () => {
    const world = await atSelfAssessment();

    const cycle = await expectRefused(world, world.link('self-assessment', SLOT, { cycle: '2022' }), 410);
    const panel = await expectRefused(world, world.link('self-assessment', SLOT, { unit: 'p9' }), 410);
    const chair = await expectRefused(world, world.link('collective-review', 'section:s1', { unit: 'p9' }), 410);

    expect(new Set([cycle, panel, chair]).size).toBe(1);
    expectNoDetail(cycle);
  });

  it('of somebody who is not in the panel is dead', async () => {
    const world = await atSelfAssessment();

    await expectRefused(world, world.link('self-assessment', 'official:o9'), 410);
    await expectRefused(world, world.link('collective-review', 'section:s9'), 410);
  });

  it('of an inactive person is dead', async () => {
    const world = await atSelfAssessment();

    await expectRefused(world, world.link('self-assessment', 'official:o5'), 410);
  });

  it('of somebody who has left is dead, whatever it was for', async () => {
    const world = await atSelfAssessment();
    await world.put('roster-change', 'o2', { change: 'out', why: 'retired', document: 'QĐ 5' });

    await expectRefused(world, world.link('self-assessment', 'official:o2'), 410);
    await expectRefused(world, world.link('collective-review', 'section:s1'), 410);
    await expectRefused(world, world.link('result', 'official:o2'), 410);
  });

  it('of somebody who came after the freeze opens', async () => {
    const world = await atSelfAssessment();
    const official = anOfficial('o7');
    await world.put('roster-change', 'o7', { change: 'in', why: 'joined', official, document: 'QĐ 6' });

    const answer = await world.post(world.link('self-assessment', 'official:o7'), aSelfAssessment());

    expect(answer.status).toBe(200);
    expect(await world.fact('self-assessment', 'official:o7')).toBeDefined();
  });

  it('to a closed gate comes too late and says when it closed', async () => {
    const world = await atSelfAssessment();
    await world.close('self-assessment');

    const page = await expectRefused(world, world.link('self-assessment', SLOT), 410);

    expect(page).toContain('kết thúc lúc 10:00, 02/11/2023');
  });

  it('to a gate that has not opened comes too early and says what it waits for', async () => {
    const world = await aWorld();
    await world.openAt('confirm-roster', ['hr']);

    const page = await expectRefused(world, world.link('self-assessment', SLOT), 409);

    expect(page).toContain('Xác nhận danh sách');
    expect(page).toContain('10:00, 12/11/2023');
  });

  it('to a section’s review opens when that section is in, and not before', async () => {
    const world = await atSelfAssessment();
    const review = world.link('collective-review', 'section:s2');
    const other = world.link('collective-review', 'section:s1');
    expect((await world.get(review)).status).toBe(409);

    await world.post(world.link('self-assessment', 'official:o4'), aSelfAssessment());

    expect((await world.get(review)).status).toBe(200);
    expect((await world.get(other)).status).toBe(409);
  });

  it('to a review opens once self-assessment has closed, whoever is missing', async () => {
    const world = await atSelfAssessment();
    await world.close('self-assessment');

    expect((await world.get(world.link('collective-review', 'section:s1'))).status).toBe(200);
  });
});
