// HR ends the self-assessment of one section: its people are let go, its meeting can be held, the others still have time.
import { expect, it } from 'vitest';
import type { Purpose } from '#shared/contracts/links';
import { signLink } from '#shared/contracts/links';
import { addDays } from '#shared/domain/calendar';
import { makeFact } from '#shared/domain/fact';
import { closeSection } from '../../../functions/console/close-section.ts';
import { openGate } from '../../../functions/gates/open.ts';
import { sweepGate } from '../../../functions/gates/sweep.ts';
import { createApp } from '../../../functions/pages/app.ts';
import { aSection, aSelfAssessment } from '../../builders.ts';
import { anOfficial, aWorld, HR, KEYS, P1 } from './world.ts';

const SENT = aSelfAssessment();
const CLOSING = { section: 's1', round: 1, reason: 'Họp sớm' };

/** One and two in the first section, three in the second; one has sent. */
const twoSections = async () => {
  const world = await aWorld();
  const { record } = { record: await world.store.unit(P1) };
  if (record.kind !== 'panel') throw new TypeError('no panel');
  const sections = ['s1', 's2'].map((id) => aSection({ id, name: `Phòng ${id}` }));
  const officials = [anOfficial('o1'), anOfficial('o2'), anOfficial('o3', { section: 's2' })];
  await world.store.freeze([{ ref: P1, panel: { ...record.panel, sections }, officials }]);
  await world.openAt(P1, 'self-assessment');
  await world.put(P1, 'self-assessment', 'official:o1', SENT);
  await world.store.answerGate(P1, { phase: 'self-assessment', round: 1 }, 'official:o1', world.clock.at);
  const close = (changes: Partial<typeof CLOSING> = {}) => closeSection(world.deps, P1, { ...CLOSING, ...changes }, HR);
  const pending = async () => {
    const gate = await world.store.gate(P1);
    return gate?.state === 'open' ? gate.pending : undefined;
  };
  const visit = (purpose: Purpose, slot: string) => {
    const claim = { purpose, cycle: '2023', unitKind: 'panel', unit: 'p1', slot, epoch: 1 } as const;
    return createApp(world.deps).request(`/l/${signLink({ ...claim, expires: addDays(world.clock.at, 50) }, KEYS)}`);
  };
  return { ...world, close, pending, visit };
};

it('lets those of the section go who have not sent, and keeps waiting for the others', async () => {
  const { close, pending } = await twoSections();

  expect(await close()).toEqual({ missing: ['o2'], again: false });
  expect(await pending()).toEqual(['official:o3']);
});

it('opens the meeting of this section, and of no other', async () => {
  const { close, visit } = await twoSections();
  const meeting = async (section: string) => (await visit('collective-review', `section:${section}`)).status;
  const before = await meeting('s1');
  await close();

  expect([before, await meeting('s1'), await meeting('s2')]).toEqual([409, 200, 409]);
});

it('is too late for whoever had not sent, who is recorded as missing when the panel closes', async () => {
  const { close, visit, store } = await twoSections();
  await close();
  expect((await visit('self-assessment', 'official:o2')).status).toBe(410);
  expect((await visit('self-assessment', 'official:o1')).status).toBe(200);
  expect((await visit('self-assessment', 'official:o3')).status).toBe(200);

  await close({ section: 's2' });

  const [closure] = await store.facts(P1, 'closure');
  expect(closure?.content).toMatchObject({
    reason: 'all-answered',
    missing: ['official:o2', 'official:o3'],
    facts: ['SELF-ASSESSMENT#official:o1#001'],
    asked: 3,
  });
});

it('done twice is the same success; for another reason, of a section that is not there or once closed it is refused', async () => {
  const { close, store } = await twoSections();
  await close();

  expect(await close()).toMatchObject({ again: true });
  await expect(close({ reason: 'Khác' })).rejects.toMatchObject({ name: 'AlreadyRecorded' });
  await expect(close({ section: 's9' })).rejects.toMatchObject({ name: 'NotFound' });
  await close({ section: 's2' });
  expect(await close()).toMatchObject({ again: true });
  await expect(close({ round: 2 })).rejects.toMatchObject({ name: 'TooLate' });
  expect(await store.facts(P1, 'early-closing')).toHaveLength(2);
});

it('that died before it let anybody go is ended by the sweep', async () => {
  const { deps, store, clock, pending } = await twoSections();
  await store.putFact(
    makeFact({
      unit: P1,
      kind: 'early-closing',
      subject: 'section:s1',
      round: 1,
      at: clock.at,
      by: 'hr:0',
      channel: 'console',
      content: { phase: 'self-assessment', reason: 'Họp sớm' },
    }),
  );

  await sweepGate(deps, P1);

  expect(await pending()).toEqual(['official:o3']);
});

it('stays ended where the workflow opens the gate again', async () => {
  const { deps, close, pending, clock } = await twoSections();
  await close();

  const opened = await openGate(deps, {
    version: 1,
    unit: P1,
    phase: 'self-assessment',
    token: 'again',
    enteredAt: addDays(clock.at, 1),
    retry: 0,
  });

  expect(opened).toMatchObject({ state: 'waiting', awaited: [{ id: 'official:o3' }] });
  expect(await pending()).toEqual(['official:o3']);
});
