// Somebody's own assessment, read by those who review, propose and decide; by nobody else, and without changing anything.
import { describe, expect, it } from 'vitest';
import { NotFound } from '#shared/domain/errors';
import type { Role } from '#shared/domain/slots';
import { openLink } from '../../../functions/pages/link.ts';
import { ownFormPage } from '../../../functions/pages/own-form.ts';
import { taskOf } from '../../../functions/pages/task.ts';
import { aReview } from '../../builders.ts';
import { aSelfAssessment, atSelfAssessment, type World } from './world.ts';

const REVIEW = aReview({ rows: [{ official: 'o1', proposal: 'good', comment: 'Tận tụy với việc.' }] });

const LEADING = { unitResults: 'Đạt.', leading: 'Tốt.', uniting: 'Tốt.' };

/** All but `o3` have submitted, and the meeting of their section is open. */
const atReview = async (): Promise<World> => {
  const world = await atSelfAssessment();
  for (const id of ['o1', 'o4']) await world.post(world.link('self-assessment', `official:${id}`), aSelfAssessment());
  await world.post(world.link('self-assessment', 'official:o2'), { ...aSelfAssessment(), ...LEADING });
  await world.close('self-assessment');
  await world.openAt('collective-review', ['section:s1', 'section:s2', 'section:s1:substitute']);
  return world;
};

const read = (world: World, token: string, official: string) => world.app.request(`/l/${token}/forms/${official}`);

/** The meeting has said what it thinks, and the office or authority named is asked next. */
const after = async (phase: 'staff-proposal' | 'decision', slot: string): Promise<[World, string]> => {
  const world = await atReview();
  await world.put('review', 'section:s1', REVIEW);
  await world.close('collective-review');
  await world.openAt(phase, [slot]);
  return [world, world.link(phase, slot)];
};

describe('the form of somebody whose row one has', () => {
  it('is linked from the chair’s page and read there as the paper has it', async () => {
    const world = await atReview();
    const token = world.link('collective-review', 'section:s1');
    const before = world.dump();

    const sheet = await (await world.get(token)).text();
    const answer = await read(world, token, 'o1');
    const page = await answer.text();

    expect(sheet).toContain(`href="/l/${token}/forms/o1"`);
    expect(answer.status).toBe(200);
    expect(page).toContain('I.1. Chính trị tư tưởng');
    expect(page).toContain('Còn nể nang.');
    expect(page).not.toContain('<form');
    expect(world.dump()).toBe(before);
  });

  it.each([
    ['somebody of another section', 'o4'],
    ['themselves, whose row is another’s', 'o2'],
    ['somebody who did not submit', 'o3'],
    ['nobody of this panel', 'o99'],
  ])('is not shown of %s', async (_, official) => {
    const world = await atReview();

    const answer = await read(world, world.link('collective-review', 'section:s1'), official);

    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('Còn nể nang.');
  });

  it.each(['staff-proposal', 'decision'] as const)(
    'shows at the %s what the meeting said, in its own part',
    async (phase) => {
      const [world, token] = await after(phase, phase === 'decision' ? 'authority' : 'personnel-office');

      const page = await (await read(world, token, 'o1')).text();

      expect(page).toContain('III. Ý kiến nhận xét, đánh giá');
      expect(page).toContain('Tận tụy với việc.');
    },
  );

  it('is not for a role to whom the table of access shows no form, though the row be theirs', async () => {
    const world = await atReview();
    const { visit } = await taskOf(await openLink(world.deps, world.link('collective-review', 'section:s1')));
    const as = (role: Role) => ownFormPage({ ...visit, slot: { ...visit.slot, role } }, 'o1');

    await expect(as('chair')).resolves.toBeDefined();
    for (const role of ['clerk', 'agency-hr', 'party-secretary', 'system'] as const)
      await expect(as(role)).rejects.toThrow(NotFound);
  });

  it('opens under no link that has been replaced', async () => {
    const world = await atReview();
    const token = world.link('collective-review', 'section:s1');
    await world.store.raiseEpoch({ cycle: '2023', kind: 'panel', id: 'p1' }, 'section:s1', 2);

    expect((await read(world, token, 'o1')).status).toBe(410);
  });
});

describe('what the person reads back', () => {
  const token = (world: World) => world.link('self-assessment', 'official:o1');

  it('says what happens next, and who fills the other parts', async () => {
    const world = await atReview();

    const page = await (await world.get(token(world))).text();

    expect(page).toContain('Việc tiếp theo');
    expect(page).toContain('có 5 ngày để kiến nghị');
    expect(page).toContain('ghi khi có quyết định');
  });

  it('shows nothing of the meeting’s comment, and the result once there is one', async () => {
    const [world] = await after('decision', 'authority');
    await world.put('signature', 'clerk', { number: '15/QĐ', date: '2023-12-10', signer: 'Người ký' });
    await world.openAt('signature', ['clerk']);
    await world.close('signature');
    const result = {
      outcome: 'excellent' as const,
      profile: 'p',
      profileVersion: 1,
      number: '15/QĐ',
      date: '2023-12-10',
    };
    await world.put('result', 'o1', result);

    const page = await (await world.get(token(world))).text();

    expect(page).not.toContain('Tận tụy với việc.');
    expect(page).not.toContain('Việc tiếp theo');
    expect(page).toMatch(/Kết quả xếp loại.*Hoàn thành xuất sắc nhiệm vụ/s);
    expect(page).toContain('15/QĐ, 10/12/2023');
  });
});
