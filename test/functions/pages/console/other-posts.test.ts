// Whoever holds further posts is reviewed in each place and rated once, at the highest: each place is asked by a link of its own.
import { describe, expect, it } from 'vitest';
import { anOfficial, aWorld, P1, type World } from '../../console/world.ts';
import { browse, pathOf } from './browser.ts';

const UNIT = '/console/2023/panel/p1';
const ask = (place: string) => `${UNIT}/do/ask-old-agency?official=o7&place=${place}`;
const POSTS = [
  { post: 'Chủ tịch Công đoàn', place: 'Công đoàn ngành Mẫu' },
  { post: 'Trưởng ban quản lý', place: 'Ban Quản lý dự án Mẫu' },
];

const signedIn = async () => {
  const world = await aWorld();
  const record = await world.store.unit(P1);
  if (record.kind !== 'panel') throw new TypeError('p1 is a panel');
  const busy = anOfficial('o7', { otherPosts: POSTS });
  await world.store.freeze([{ ref: P1, panel: record.panel, officials: [...record.frozen, busy] }]);
  const browser = browse(world);
  await browser.signIn();
  return { world, browser };
};
const mailedTo = ({ mails }: World, address: string): string =>
  pathOf(/https:\S+/.exec(mails.find(({ to }) => to === address)?.text ?? '')?.[0] ?? '');

describe('[R09] somebody with further posts', () => {
  it('is listed once for each of them, in one panel only', async () => {
    const { browser } = await signedIn();
    const list = await (await browser.get(`${UNIT}/do/ask-old-agency`)).text();

    expect(list.match(/official=o7&amp;place=post-\d/g)).toEqual([
      'official=o7&amp;place=post-1',
      'official=o7&amp;place=post-2',
    ]);
    expect((await browser.get(ask('post-3'))).status).toBe(404);
    expect((await browser.get(ask('old-agency'))).status).toBe(404);
  });

  it('is commented on by each place through its own link, and rated by none of them', async () => {
    const { world, browser } = await signedIn();
    await browser.fill(ask('post-1'), { to: 'one@example.test' });
    await browser.fill(ask('post-2'), { to: 'two@example.test' });
    const page = await (await browser.get(mailedTo(world, 'one@example.test'))).text();
    await browser.fill(mailedTo(world, 'one@example.test'), { text: 'Nhiệt tình.' });
    await browser.fill(mailedTo(world, 'two@example.test'), { text: 'Đúng tiến độ.' });

    expect(page).toContain('Kiêm nhiệm: Chủ tịch Công đoàn, Công đoàn ngành Mẫu.');
    expect(page).not.toContain('name="rating');
    expect(await world.store.facts(P1, 'transfer-comment')).toMatchObject([
      { subject: 'post-1:o7', by: 'other-post', content: { post: 'Chủ tịch Công đoàn', text: 'Nhiệt tình.' } },
      {
        subject: 'post-2:o7',
        by: 'other-post',
        content: { agencyName: 'Ban Quản lý dự án Mẫu', text: 'Đúng tiến độ.' },
      },
    ]);
  });

  it('has what each place said beside the row that is rated, and among the reasons', async () => {
    const { world, browser } = await signedIn();
    const content = {
      official: 'o7',
      agencyName: 'Công đoàn ngành Mẫu',
      post: 'Chủ tịch Công đoàn',
      text: 'Nhiệt tình.',
    };
    await world.put(P1, 'transfer-comment', 'post-1:o7', content);

    expect(await (await browser.get(`${UNIT}/why/o7`)).text()).toContain(
      'Chủ tịch Công đoàn, Công đoàn ngành Mẫu – Nhiệt tình.',
    );
  });

  it('may come as a letter on paper, typed in by HR', async () => {
    const { world, browser } = await signedIn();
    const done = await browser.fill(`${UNIT}/do/old-agency-comment?official=o7&place=post-2`, {
      text: 'Đúng tiến độ.',
      document: '7/BQL',
    });

    expect(done.status).toBe(200);
    expect(await world.store.facts(P1, 'transfer-comment')).toMatchObject([{ subject: 'post-2:o7', channel: 'paper' }]);
  });
});
