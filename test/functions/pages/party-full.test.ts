// The three settings of the Party side: what a cell and a committee may have kept here.
import { describe, expect, it } from 'vitest';
import { aProcedure } from '../../builders.ts';
import { aCell, announced } from './party-world.ts';
import { rowWorld } from './row-world.ts';

const REVIEW = {
  heldOn: '2023-11-28',
  called: '4',
  present: '4',
  minutes: 'Diễn biến cuộc họp chi bộ.',
  'rating.o1': 'excellent',
  'rating.o2': 'good',
  'rating.o3': 'not-completed',
};
const DECISION = {
  number: '30-QĐ/ĐU',
  date: '2023-12-01',
  text: 'Nội dung quyết định.',
  'rating.o1': 'excellent',
  'rating.o2': 'good',
  'rating.o3': 'not-completed',
};

const world = (phase: 'party-review' | 'party-decision', partySetting: 'rating-and-number' | 'full') =>
  rowWorld({ phase, cell: aCell(), recorded: [announced], regulations: { procedure: aProcedure({ partySetting }) } });

describe('a cycle that keeps the Party side in full', () => {
  it('asks for the cell’s minutes and the text of the decision, warns of secrets, and keeps them', async () => {
    const cell = await world('party-review', 'full');
    expect((await cell.show('secretary')).page).toContain('name="minutes"');
    expect((await cell.show('secretary')).page).toContain('dấu mật');
    await cell.post('secretary', REVIEW);
    const committee = await world('party-decision', 'full');
    await committee.post('committee', DECISION);

    expect(await cell.recorded('secretary')).toMatchObject({ minutes: REVIEW.minutes });
    expect(await committee.recorded('committee')).toMatchObject({ text: DECISION.text });
  });
});

describe('a cycle that keeps ratings and numbers only', () => {
  it('asks for no text, and keeps none that is sent all the same', async () => {
    const cell = await world('party-review', 'rating-and-number');
    expect((await cell.show('secretary')).page).not.toContain('name="minutes"');
    await cell.post('secretary', REVIEW);
    const committee = await world('party-decision', 'rating-and-number');
    expect((await committee.post('committee', DECISION)).status).toBe(200);

    expect(await cell.recorded('secretary')).not.toHaveProperty('minutes');
    expect(await committee.recorded('committee')).not.toHaveProperty('text');
  });
});
