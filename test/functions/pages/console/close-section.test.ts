// The console's page on which HR ends the self-assessment of one section of a panel.
import { expect, it } from 'vitest';
import { aSection } from '../../../builders.ts';
import { anOfficial, aWorld, P1 } from '../../console/world.ts';
import { browse } from './browser.ts';

const PAGE = '/console/2023/panel/p1/do/close';
const SAID = { why: 'Họp sớm', confirmed: 'yes' };

const signedIn = async (sections: string[]) => {
  const world = await aWorld();
  const record = await world.store.unit(P1);
  if (record.kind !== 'panel') throw new TypeError('no panel');
  const panel = { ...record.panel, sections: sections.map((id) => aSection({ id, name: `Phòng ${id}` })) };
  const officials = ['o1', 'o2', 'o3'].map((id, at) =>
    anOfficial(id, { section: sections[at] ?? sections.at(-1) ?? '' }),
  );
  await world.store.freeze([{ ref: P1, panel, officials }]);
  await world.openAt(P1, 'self-assessment');
  const browser = browse(world);
  await browser.signIn();
  return { world, browser };
};

it('ends one section where it is chosen, leads to its minutes, and leaves the others their time', async () => {
  const { world, browser } = await signedIn(['s1', 's2']);

  const said = await (await browser.fill(PAGE, { ...SAID, section: 's1' })).text();

  expect(said).toContain('1 người chưa nộp');
  const minutes = /href="([^"]*paper\/collective-review[^"]*)"/.exec(said)?.[1] ?? '';
  expect((await browser.get(minutes)).status).toBe(200);
  expect(await world.store.gate(P1)).toMatchObject({ state: 'open', pending: ['official:o2', 'official:o3'] });
});

it('ends the whole panel where none is chosen', async () => {
  const { world, browser } = await signedIn(['s1', 's2']);

  expect(await (await browser.fill(PAGE, SAID)).text()).toContain('Thiếu 3/3');
  expect(await world.store.gate(P1)).toMatchObject({ state: 'closed' });
});

it('offers no section where a panel has one only', async () => {
  const { browser } = await signedIn(['s1']);

  expect(await (await browser.get(PAGE)).text()).not.toContain('name="section"');
});
