// Reading somebody's file by a link leaves a line in the log, by ids, and nothing in the store: scanners follow links.
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { aWorld } from './world.ts';

const RESULT = { outcome: 'good', profile: 'hau-giang-1120', profileVersion: 2 } as const;

const listening = () => {
  const spy = vi.spyOn(console, 'info').mockImplementation(() => {});
  onTestFinished(() => spy.mockRestore());
  return () => spy.mock.calls.map(([line]) => JSON.parse(String(line)));
};

describe('a reading by link', () => {
  it('by a chair is told to the log with who, whose and where, and to nothing else', async () => {
    const world = await aWorld();
    await world.openAt('collective-review', ['section:s1', 'section:s2']);
    const told = listening();
    await world.app.request(`/l/${world.link('collective-review', 'section:s1')}/why/o1`);

    expect(told()).toMatchObject([{ message: 'file read', file: 'explanation', official: 'o1', unit: { id: 'p1' } }]);
    expect(JSON.stringify(told())).not.toContain('Người');
    expect(await world.store.readings('o1')).toEqual([]);
  });

  it('of one’s own is nobody’s business, and what was refused is no reading', async () => {
    const world = await aWorld();
    await world.put('result', 'o1', RESULT);
    const told = listening();
    await world.app.request(`/l/${world.link('result', 'official:o1')}/why/o1`);
    await world.app.request(`/l/${world.link('result', 'official:o1')}/why/o3`);

    expect(told()).toEqual([]);
  });
});
