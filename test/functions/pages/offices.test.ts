// The pages of offices: HR confirms the roster, the clerk records the signed paper.
import { describe, expect, it } from 'vitest';
import { aTurn } from '../../builders.ts';
import { aWorld, REF } from './world.ts';

const atRoster = async () => {
  const world = await aWorld();
  await world.openAt('confirm-roster', ['hr']);
  return { world, token: world.link('confirm-roster', 'hr') };
};

describe('the roster page', () => {
  it('lists each section’s people and chair', async () => {
    const { world, token } = await atRoster();

    const page = await (await world.get(token)).text();

    for (const text of ['Văn phòng', 'Thanh tra', 'chair-two', 'Người o1', 'data-official="o4"'])
      expect(page).toContain(text);
  });

  it('names the chair of today, not of the day on which the cycle opened', async () => {
    const { world, token } = await atRoster();
    await world.store.putFact(aTurn('chair:s2', { name: 'chair-three' }, REF));

    const page = await (await world.get(token)).text();

    expect(page).toContain('chair-three');
    expect(page).not.toContain('chair-two');
  });

  it('records a confirmation with its note', async () => {
    const { world, token } = await atRoster();

    const answer = await world.post(token, { confirmed: 'yes', note: ' o5 nghỉ ' });

    expect(answer.status).toBe(200);
    expect((await world.fact('roster-confirmation', 'hr'))?.content).toEqual({ confirmed: true, note: 'o5 nghỉ' });
    expect(world.woken).toEqual([{ outcome: 'done' }]);
  });

  it('needs the choice to be made', async () => {
    const { world, token } = await atRoster();
    const before = world.dump();

    const answer = await world.post(token, { note: 'chưa chọn' });

    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('id="f-confirmed-problem"');
    expect(page).toContain('chưa chọn</textarea>');
    expect(world.dump()).toBe(before);
  });
});

const atSignature = async () => {
  const world = await aWorld();
  await world.openAt('decision', ['authority']);
  const rows = [
    { official: 'o1', rating: 'good' as const },
    { official: 'o2', rating: 'good' as const },
  ];
  await world.put('decision', 'authority', { outcome: 'decided', rows, deferred: [] });
  await world.close('decision');
  await world.openAt('signature', ['clerk']);
  return { world, token: world.link('signature', 'clerk') };
};

const paper = { number: '15/QĐ', date: '2023-11-02', signer: 'Nguyễn Văn Mẫu' };

describe('the signature page', () => {
  it('shows counts of the decision, not people', async () => {
    const { world, token } = await atSignature();

    const page = await (await world.get(token)).text();

    expect(page).toContain('<td class="number">2</td>');
    expect(page).not.toContain('Người o1');
  });

  it('records number, date and signer', async () => {
    const { world, token } = await atSignature();

    const answer = await world.post(token, { ...paper, checksum: '' });

    expect(answer.status).toBe(200);
    expect((await world.fact('signature', 'clerk'))?.content).toEqual(paper);
  });

  it('refuses a date to come, a date that does not exist and a wrong checksum', async () => {
    const { world, token } = await atSignature();
    const before = world.dump();

    const future = await world.post(token, { ...paper, date: '2023-11-03' });
    const unreal = await world.post(token, { ...paper, date: '2023-02-30' });
    const checksum = await world.post(token, { ...paper, checksum: 'abc' });

    expect([future.status, unreal.status, checksum.status]).toEqual([422, 422, 422]);
    expect(await future.text()).toContain('Ngày này chưa đến.');
    expect(await unreal.text()).toContain('id="f-date-problem"');
    expect(await checksum.text()).toContain('id="f-checksum-problem"');
    expect(world.dump()).toBe(before);
  });

  it('takes the day in Việt Nam for today', async () => {
    const { world, token } = await atSignature();
    world.clock.at = '2023-11-02T18:00:00.000Z';

    expect((await world.post(token, { ...paper, date: '2023-11-03' })).status).toBe(200);
  });
});
