import { describe, expect, it } from 'vitest';
import { circleAmong } from '#shared/domain/dependencies-of-panels';
import { tallyOf } from '#shared/domain/tally';
import type { Size } from '../../../../infra/local/sample/agencies.ts';
import { isRatable } from '../../../../infra/local/sample/events.ts';
import {
  intendedEvents,
  intendedPetitions,
  intendedRatings,
  ratingsBeforePetitions,
} from '../../../../infra/local/sample/intended.ts';
import { rosterOf, sampleProvince } from '../../../../infra/local/sample/province.ts';

const SEED = 1120;
const province = sampleProvince({ seed: SEED, size: 'province' });
const roster = rosterOf(province);
const byId = new Map(roster.officials.map((official) => [official.id, official]));
const known = (id: string) => {
  const official = byId.get(id);
  expect(official).toBeDefined();
  return official as NonNullable<typeof official>;
};

describe('the sample province', () => {
  it('has 2,177 people in 110 panels, of whom 123 are decided elsewhere and 149 are too new', () => {
    expect(province.scope).toMatchObject({ inScope: 2177, decidedElsewhere: 123, tooNew: 149, ratable: 1905 });
    expect(roster.officials).toHaveLength(2177);
    expect(roster.panels).toHaveLength(110);
  });

  it('is the same for the same seed and another for another', () => {
    expect(sampleProvince({ seed: SEED, size: 'province' })).toEqual(province);
    expect(sampleProvince({ seed: 7, size: 'province' }).officials[0]).not.toEqual(roster.officials[0]);
  });

  it('has panels of a dozen to about 150 people', () => {
    const sizes = roster.panels
      .filter(({ dependsOn }) => dependsOn.length === 0)
      .map(({ id }) => roster.officials.filter(({ panel }) => panel === id).length);

    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
    expect(Math.max(...sizes)).toBeGreaterThanOrEqual(140);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(160);
  });

  it('seats each head in the panel above, which waits for the panel that the head leads', () => {
    for (const head of roster.officials.filter(({ lead }) => lead === 'head')) {
      const above = roster.panels.find(({ id }) => id === head.panel);

      expect(head.panel).not.toBe(head.agency);
      expect(above?.dependsOn).toContain(head.agency);
    }
    expect(circleAmong(roster.panels)).toBeUndefined();
  });

  it('lets no authority decide their own row', () => {
    for (const { id, authority } of roster.panels)
      if (authority.official !== undefined) expect(known(authority.official).panel).not.toBe(id);
  });

  it('has people without an address, namesakes in one panel, leave, maternity and discipline', () => {
    const names = roster.officials.map(({ panel, name }) => `${panel} ${name}`);
    const leaves = roster.officials.flatMap((official) => official.leaves);

    expect(roster.officials.filter(({ email }) => email === undefined)).toHaveLength(12);
    expect(names.length - new Set(names).size).toBeGreaterThanOrEqual(4);
    expect(leaves.filter(({ kind }) => kind === 'maternity')).toHaveLength(22);
    expect(leaves.filter(({ from, to }) => from === '2023-03-01' && to === '2023-06-30')).toHaveLength(5);
    expect(roster.officials.filter(({ disciplines }) => disciplines.length > 0)).toHaveLength(10);
  });

  it('gives each person with an address one of their own, under the reserved domain', () => {
    const addresses = roster.officials.flatMap(({ email }) => email ?? []);

    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses.every((address) => address.endsWith('@tinh-mau.example'))).toBe(true);
  });

  it('has about three Party members in five, in cells of about twelve, many over two panels', () => {
    const members = roster.officials.filter(({ cell }) => cell !== undefined);
    const spanning = roster.cells.filter(
      ({ id }) => new Set(members.filter(({ cell }) => cell === id).map(({ panel }) => panel)).size > 1,
    );

    expect(members.length / 2177).toBeGreaterThan(0.55);
    expect(members.length / 2177).toBeLessThan(0.66);
    expect(members.length / roster.cells.length).toBeGreaterThan(9);
    expect(members.length / roster.cells.length).toBeLessThan(14);
    expect(spanning.length).toBeGreaterThan(50);
  });

  it('has a secretary and another member as deputy in each Party cell', () => {
    for (const { id, secretary, deputySecretary } of roster.cells) {
      expect(known(secretary.official ?? '').cell).toBe(id);
      expect(known(deputySecretary.official ?? '').cell).toBe(id);
      expect(secretary.official).not.toBe(deputySecretary.official);
    }
  });
});

describe('what the people of the province will decide', () => {
  it('ends at 378 excellent, 1,515 good, 9 completed and 2 not completed', () => {
    expect(tallyOf(Object.values(intendedRatings(roster, SEED)))).toMatchObject({
      excellent: 378,
      good: 1515,
      completed: 9,
      'not-completed': 2,
    });
  });

  it('has one more completed and one less good before the granted petition', () => {
    expect(tallyOf(Object.values(ratingsBeforePetitions(roster, SEED)))).toMatchObject({
      excellent: 378,
      good: 1514,
      completed: 10,
      'not-completed': 2,
    });
  });

  it('leaves 273 people without a rating: 123 decided elsewhere, 149 too new, one retired', () => {
    const ratings = intendedRatings(roster, SEED);
    const without = roster.officials.filter(({ id }) => ratings[id] === undefined);

    expect(without).toHaveLength(273);
    expect(without.filter(isRatable).map(({ id }) => id)).toEqual([intendedEvents(roster, SEED).retirement.official]);
  });

  it('rates those on long leave at most completed, and those disciplined on duty not completed', () => {
    const ratings = intendedRatings(roster, SEED);
    for (const { id, leaves, disciplines } of roster.officials) {
      if (leaves.some(({ to }) => to === '2023-06-30' && leaves[0]?.kind !== 'maternity'))
        expect(ratings[id]).toBe('completed');
      if (disciplines.some(({ decidedOn, dutyRelated }) => dutyRelated && decidedOn.startsWith('2023')))
        expect(ratings[id]).toBe('not-completed');
    }
  });

  it.each([['province'], ['small']] as [Size][])('keeps the caps of every panel and job group (%s)', (size) => {
    const sample = rosterOf(sampleProvince({ seed: SEED, size }));
    const ratings = intendedRatings(sample, SEED);
    const { transfer } = intendedEvents(sample, SEED);
    const rated = sample.officials
      .filter(({ id }) => ratings[id] !== undefined)
      .map((each) => (each.id === transfer.official ? { ...each, panel: transfer.to.panel } : each));
    const keys = [
      ({ panel }: (typeof rated)[0]) => panel,
      (each: (typeof rated)[0]) => `${each.panel}/${each.jobGroup}`,
    ];

    for (const keyOf of keys)
      for (const group of Map.groupBy(rated, keyOf).values()) {
        const excellent = group.filter(({ id }) => ratings[id] === 'excellent').length;
        expect(excellent).toBeLessThanOrEqual(Math.floor((group.length * 20) / 100));
      }
  });

  it.each([['province'], ['small']] as [Size][])('has three petitioners, one with success (%s)', (size) => {
    const sample = rosterOf(sampleProvince({ seed: SEED, size }));
    const ratings = intendedRatings(sample, SEED);
    const petitions = intendedPetitions(sample, SEED);

    expect(new Set(petitions.map(({ official }) => official)).size).toBe(3);
    expect(petitions.map(({ granted }) => granted)).toEqual([true, false, false]);
    for (const { official, to } of petitions) expect(ratings[official]).toBe(to);
  });

  it.each([['province'], ['small']] as [Size][])(
    'plans a transfer, a retirement, a return and a paper decision (%s)',
    (size) => {
      const sample = rosterOf(sampleProvince({ seed: SEED, size }));
      const events = intendedEvents(sample, SEED);
      const panel = (id: string) => sample.panels.find((each) => each.id === id);
      const mover = sample.officials.find(({ id }) => id === events.transfer.official);

      expect(mover?.panel).toBe(events.transfer.from.panel);
      expect(panel(events.transfer.to.panel)?.agencyKind).toBe(panel(events.transfer.from.panel)?.agencyKind);
      expect(panel(events.transfer.to.panel)?.sections.map(({ id }) => id)).toContain(events.transfer.to.section);
      expect(sample.officials.find(({ id }) => id === events.retirement.official)?.panel).toBe(events.retirement.panel);
      expect(panel(events.returned.panel)).toBeDefined();
      expect(panel(events.madeOutside.panel)).toBeDefined();
      expect(events.returned.panel).not.toBe(events.madeOutside.panel);
    },
  );

  it('has about 8 % late and 1.5 % who never self-assess, none of them with a special part', () => {
    const { late, never, transfer, retirement } = intendedEvents(roster, SEED);
    const special = [
      transfer.official,
      retirement.official,
      ...intendedPetitions(roster, SEED).map((each) => each.official),
    ];

    expect(late.size).toBe(152);
    expect(never.size).toBe(29);
    for (const id of [...late, ...never]) {
      expect(special).not.toContain(id);
      expect(known(id).email).toBeDefined();
    }
    expect([...late].filter((id) => never.has(id))).toEqual([]);
  });
});

describe('the small sample', () => {
  it('is 60 people in six panels with the leaders on top, and Party cells that span panels', () => {
    const small = sampleProvince({ seed: SEED, size: 'small' });
    const spanning = small.cells.filter(
      ({ id }) => new Set(small.officials.filter(({ cell }) => cell === id).map(({ panel }) => panel)).size > 1,
    );

    expect(small.officials).toHaveLength(60);
    expect(small.panels).toHaveLength(6);
    expect(small.panels.filter(({ dependsOn }) => dependsOn.length > 0)).toHaveLength(1);
    expect(spanning.length).toBeGreaterThanOrEqual(3);
  });
});

describe('any other seed', () => {
  it.each([1, 2, 2026])('keeps the published totals (seed %i)', (seed) => {
    const other = rosterOf(sampleProvince({ seed, size: 'province' }));

    expect(tallyOf(Object.values(intendedRatings(other, seed)))).toMatchObject({
      excellent: 378,
      good: 1515,
      completed: 9,
      'not-completed': 2,
    });
  });
});
