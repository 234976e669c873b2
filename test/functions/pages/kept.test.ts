// What was typed is never lost: the page that refuses it shows it back, whatever became of the link in the middle.
import { describe, expect, it, vi } from 'vitest';
import { createApp } from '../../../functions/pages/app.ts';
import { aSelfAssessment, atSelfAssessment, REF, type World } from './world.ts';

const SLOT = 'official:o1';
const TEXT = 'Hai tuần viết mới xong.\n\nCòn nể nang <b>.';

/** Somebody opened the page and typed; then `meanwhile` happened; then they press the button. */
const pressedAfter = async (
  meanwhile: (world: World, token: string) => unknown,
): Promise<{ status: number; page: string; changed: boolean }> => {
  const world = await atSelfAssessment();
  const token = world.link('self-assessment', SLOT);
  await world.get(token);
  await meanwhile(world, token);
  const before = world.dump();
  const answer = await world.post(token, aSelfAssessment({ politics: TEXT }));
  return { status: answer.status, page: await answer.text(), changed: world.dump() !== before };
};

const expectKept = (page: string): void => {
  expect(page).toContain('Nội dung ông/bà vừa nhập, chưa được ghi nhận');
  expect(page).toContain('Hai tuần viết mới xong.\n\nCòn nể nang &lt;b&gt;.');
  expect(page).toMatch(/I\.1\. Chính trị tư tưởng.*I\.2\. Đạo đức.*I\.5\. Kết quả thực hiện/s);
  expect(page).not.toMatch(/name="proof"|<dt>(?:proof|do|round)/);
};

describe('what was typed is shown back to be copied', () => {
  it.each([
    [
      'the link had expired',
      410,
      ({ clock }: World) => {
        clock.at = '2024-03-01T00:00:00.000Z';
      },
    ],
    ['the link was replaced', 410, ({ store }: World) => store.raiseEpoch(REF, SLOT, 2)],
    ['the step had closed', 410, ({ close }: World) => close('self-assessment')],
    [
      'the person had left',
      410,
      ({ put }: World) => put('roster-change', 'o1', { change: 'out', why: 'retired', document: 'QĐ 5' }),
    ],
    [
      'something else was recorded by the same link',
      409,
      (world: World, token: string) => world.post(token, aSelfAssessment({ politics: 'Thẻ thứ nhất.' })),
    ],
  ])('where %s', async (_, status, meanwhile) => {
    const refused = await pressedAfter(meanwhile);

    expect(refused.status).toBe(status);
    expect(refused.changed).toBe(false);
    expectKept(refused.page);
  });

  it('where the system met a fault, and nothing of the fault with it', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    const world = await atSelfAssessment();
    const token = world.link('self-assessment', SLOT);
    const store = { ...world.store, putFact: () => Promise.reject(new TypeError('secret detail')) };
    const fields = { ...aSelfAssessment({ politics: TEXT }), do: 'record' };
    const page = await (await world.get(token)).text();
    const proof = /name="proof" value="([^"]+)"/.exec(page)?.[1] ?? '';

    const answer = await createApp({ ...world.deps, store }).request(`/l/${token}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ ...fields, proof }).toString(),
    });
    const said = await answer.text();
    const log = logged.mock.calls.flat().join();
    logged.mockRestore();

    expect(answer.status).toBe(500);
    expectKept(said);
    expect(`${said}${log}`).not.toContain('secret detail');
    expect(log).not.toContain('nể nang');
  });

  it('with ratings and rows under the names that people see', async () => {
    const world = await atSelfAssessment();
    const token = world.link('collective-review', 'section:s1');
    await world.close('self-assessment');
    await world.store.raiseEpoch(REF, 'section:s1', 2);

    const page = await (
      await world.post(token, { minutes: 'Biên bản dài.', 'rating.o1': 'good', 'missing.o3': 'Ốm', heldOn: '' })
    ).text();

    expect(page).toMatch(/Biên bản <[^>]*>Minutes<.*Biên bản dài\./s);
    expect(page).toMatch(/Xếp loại \(o1\).*Hoàn thành tốt nhiệm vụ/s);
    expect(page).toMatch(/Không tự đánh giá \(o3\).*Ốm/s);
    expect(page).not.toContain('Số được triệu tập');
  });

  it('but not to a stranger, whose link is none of ours', async () => {
    const world = await atSelfAssessment();

    const page = await (await world.post('v1.k1.x.x', { text: 'Gõ vào đây.' })).text();

    expect(page).not.toContain('Gõ vào đây.');
  });
});
