// What a cycle freezes: each panel with its people and the panels above it, each cell with its members.
import { describe, expect, it } from 'vitest';
import { frozenCells, frozenPanels } from '#shared/domain/freeze';
import { aCell, anOfficial, aPanel } from '../../builders.ts';

const panel = (id: string, dependsOn: string[] = []) => {
  const { upper: _, ...rest } = aPanel({ id, dependsOn });
  return rest;
};
const cell = (id: string) => {
  const { members: _, ...rest } = aCell({ id });
  return rest;
};
const { email: _, ...withoutAddress } = anOfficial({ id: 'o3', panel: 'p2', cell: 'c1', joinedParty: '2010-02-03' });
const roster = {
  officials: [anOfficial({ id: 'o1', cell: 'c1' }), anOfficial({ id: 'o2' }), withoutAddress],
  panels: [panel('p1', ['p2', 'p3']), panel('p2'), panel('p3', ['p2'])],
  cells: [cell('c1'), cell('c2')],
};

describe('a frozen panel', () => {
  it('has its own people', () => {
    expect(frozenPanels(roster).map(({ officials }) => officials.map(({ id }) => id))).toEqual([
      ['o1', 'o2'],
      ['o3'],
      [],
    ]);
  });

  it('knows the panels that wait for it', () => {
    expect(frozenPanels(roster).map((each) => each.panel.upper)).toEqual([[], ['p1', 'p3'], ['p1']]);
  });
});

describe('a frozen cell', () => {
  it('has its members of every panel, each with the panel and how to reach them', () => {
    expect(frozenCells(roster).map(({ members }) => members)).toEqual([
      [
        {
          official: 'o1',
          panel: 'p1',
          holder: { name: 'Người Mẫu o1', email: 'o1@example.test', official: 'o1' },
          jobGroup: 'Chuyên viên',
        },
        {
          official: 'o3',
          panel: 'p2',
          holder: { name: 'Người Mẫu o3', official: 'o3' },
          jobGroup: 'Chuyên viên',
          joinedParty: '2010-02-03',
        },
      ],
      [],
    ]);
  });
});
