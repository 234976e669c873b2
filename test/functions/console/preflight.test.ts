// What a preflight finds before a cycle is started.
import { expect, it } from 'vitest';
import type { Roster } from '#shared/domain/roster';
import type { FindingCode } from '../../../functions/console/preflight/findings.ts';
import { preflight } from '../../../functions/console/preflight/preflight.ts';
import type { CyclePlan } from '../../../functions/scheduled/kickoff.ts';
import { rosterOf, sampleProvince } from '../../../infra/local/sample/province.ts';
import { aHolder, aRosterPanel, aSection } from '../../builders.ts';
import { anOfficial, aWorld } from './world.ts';

const PLAN: CyclePlan = {
  id: '2023',
  name: 'Năm 2023',
  period: { from: '2023-01-01', to: '2023-12-31' },
  profile: 'nd-90-2020-amended',
};
const reachable = (name: string, official?: string) =>
  aHolder(name, { email: `${official ?? name}@example.test`, ...(official === undefined ? {} : { official }) });

const panel = aRosterPanel({
  sections: [aSection({ id: 's1', name: 'Phòng một', chair: reachable('chair') })],
  hr: reachable('hr'),
  partyCommittee: reachable('party'),
  personnelOffice: reachable('office'),
  authority: reachable('authority'),
  clerk: reachable('clerk'),
  substitute: reachable('substitute'),
});
const person = (id: string, over: Parameters<typeof anOfficial>[1] = {}) =>
  anOfficial(id, {
    name: `Người ${id}`,
    email: `${id}@example.test`,
    panel: 'p1',
    section: 's1',
    agency: 'a1',
    ...over,
  });
const SOUND: Roster = { officials: [person('o1'), person('o2')], panels: [panel], cells: [] };

const found = async (roster: Roster) => {
  const world = await aWorld();
  return preflight(world.deps, PLAN, { roster, revision: 'r2' });
};
const codesIn = async (roster: Roster): Promise<FindingCode[]> =>
  (await found(roster)).findings.map(({ code }) => code);
const withPanel = (over: Partial<typeof panel>): Roster => ({ ...SOUND, panels: [{ ...panel, ...over }] });

it('finds nothing in a sound roster, and says what was looked at', async () => {
  const { findings, fine, blocking } = await found(SOUND);

  expect(findings).toEqual([]);
  expect(blocking).toBe(0);
  expect(fine).toContain('own-row');
});

it('passes the sample province, which can be started', async () => {
  expect((await found(rosterOf(sampleProvince({ size: 'small', seed: 1 })))).blocking).toBe(0);
});

it('says what a start would refuse: panels in a circle', async () => {
  const roster: Roster = {
    ...SOUND,
    panels: [
      { ...panel, dependsOn: ['p2'] },
      { ...panel, id: 'p2', dependsOn: ['p1'] },
    ],
  };
  const { findings } = await found(roster);

  expect(findings[0]).toMatchObject({ code: 'start-refused', severity: 'blocking' });
  expect(findings[0]?.places[0]?.unit).toContain('p1 → p2');
});

it('finds whoever would review themselves, being their own substitute and authority', async () => {
  const own = reachable('Người o1', 'o1');
  const { findings } = await found(
    withPanel({ substitute: own, authority: own, sections: [aSection({ id: 's1', chair: own, substitute: own })] }),
  );

  expect(findings).toContainEqual(
    expect.objectContaining({ code: 'own-row', places: [{ who: 'Người o1', unit: panel.name }] }),
  );
});

it('lets a chair be reviewed by another', async () => {
  const chair = reachable('Người o1', 'o1');

  expect(await codesIn(withPanel({ sections: [aSection({ id: 's1', chair })] }))).not.toContain('own-row');
});

it('finds an authority in the panel that they decide', async () => {
  expect(await codesIn(withPanel({ authority: reachable('Người o1', 'o1') }))).toContain('own-panel');
});

it('finds people whom no panel or no section has', async () => {
  const roster = {
    ...SOUND,
    officials: [...SOUND.officials, person('o3', { panel: 'p9' }), person('o4', { section: 's9' })],
  };
  const { findings, blocking } = await found(roster);
  const whoIn = (code: FindingCode) => findings.find((each) => each.code === code)?.places.map(({ who }) => who);

  expect(whoIn('no-panel')).toEqual(['Người o3 (o3)']);
  expect(whoIn('no-section')).toEqual(['Người o4 (o4)']);
  expect(blocking).toBe(2);
});

it('finds a role whose holder is not active any more', async () => {
  const gone = { ...SOUND, officials: [...SOUND.officials, person('o8', { active: false })] };
  const panels = [{ ...panel, clerk: reachable('Người o8', 'o8') }];

  expect(await codesIn({ ...gone, panels })).toContain('holder-gone');
});

it('finds empty panels, empty sections, and meetings of one', async () => {
  const one = aSection({ id: 's2', name: 'Phòng hai', chair: reachable('chair') });
  const none = aSection({ id: 's3', name: 'Phòng ba', chair: reachable('chair') });
  const roster: Roster = {
    officials: [...SOUND.officials, person('o5', { section: 's2' })],
    panels: [
      { ...panel, sections: [...panel.sections, one, none] },
      { ...panel, id: 'p2', name: 'Nhóm trống' },
    ],
    cells: [],
  };
  const placesOf = async (code: FindingCode) =>
    (await found(roster)).findings.find((each) => each.code === code)?.places.map(({ unit }) => unit);

  expect(await placesOf('empty-panel')).toEqual(['Nhóm trống']);
  expect(await placesOf('empty-section')).toEqual([`${panel.name} / Phòng ba`]);
  expect(await placesOf('meeting-of-one')).toEqual([`${panel.name} / Phòng hai`]);
});

it('finds one address of two people, not one person typed in twice', async () => {
  const twice = withPanel({ clerk: aHolder('Người o1', { email: 'O1@example.test' }) });
  const shared = withPanel({ clerk: aHolder('Người Khác', { email: 'O1@example.test' }) });

  expect(await codesIn(twice)).not.toContain('shared-address');
  expect(await codesIn(shared)).toContain('shared-address');
});

it('finds who has no address, holders once', async () => {
  const { email: _, ...mute } = person('o6');
  const roster = withPanel({ clerk: { name: 'Văn thư' }, hr: { name: 'Văn thư' } });
  const { findings, blocking } = await found({ ...roster, officials: [...SOUND.officials, mute] });

  expect(findings.map(({ code, places }) => [code, places.length])).toEqual([
    ['holder-without-address', 1],
    ['person-without-address', 1],
  ]);
  expect(blocking, 'a slip of paper reaches them').toBe(0);
});

it('puts what blocks before what is worth a look', async () => {
  const { email: _, ...mute } = person('o6', { panel: 'p9' });

  expect(await codesIn({ ...SOUND, officials: [...SOUND.officials, mute] })).toEqual([
    'no-panel',
    'person-without-address',
  ]);
});
