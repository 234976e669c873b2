// What was published can be published again from the facts: the same events, and nothing about anybody.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { dataSchema } from '#shared/contracts/events';
import { NotFound } from '#shared/domain/errors';
import { addTallies, type Tally } from '#shared/domain/tally';
import type { EventEntry } from '#shared/ports';
import { cycleOf } from '../../functions/gates/rules.ts';
import { replay } from '../../functions/publishing/replay.ts';
import { replayEvents } from '../../infra/local/replay-events.ts';
import { openStore } from '../../infra/local/store.ts';
import { aFolder, aRuntime, PLAN, runCycle } from './small-province.ts';

type Line = { 'detail-type': string; detail: EventEntry['detail'] };
const told = (file: string): EventEntry[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)
    .map(({ 'detail-type': name, detail }) => ({ name, detail }));
const byId = (events: readonly EventEntry[]): Map<string, EventEntry> =>
  new Map(events.map((event) => [String(event.detail.metadata.id), event]));
/** An opening is replayed with the due date as it stood at last. */
const without = ({ name, detail: { metadata, data } }: EventEntry) => {
  const { due: _, ...rest } = data as Record<string, unknown>;
  return { name, metadata, data: name === 'PhaseOpened' ? rest : data };
};

describe('a finished cycle', () => {
  it('replayed gives every event again, with the same ids and data, each valid and true to the facts', async () => {
    const dir = aFolder(onTestFinished);
    const { tally } = await runCycle(aRuntime({ dir }));
    const store = openStore(join(dir, 'xeploai.sqlite'));
    onTestFinished(() => store.close());

    const again: EventEntry[] = [];
    await replay(store, await cycleOf(store, PLAN.id), async (events) => void again.push(...events));

    const before = byId(told(join(dir, 'events.ndjson')));
    const after = byId(again);
    expect(after.size).toBe(again.length);
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
    for (const [id, event] of after) {
      expect(without(event)).toEqual(without(before.get(id) ?? event));
      expect(dataSchema(event.name, Number(event.detail.metadata.version))?.safeParse(event.detail.data).success).toBe(
        true,
      );
    }

    const newest = new Map<string, EventEntry>();
    for (const event of again.filter(({ name }) => name.startsWith('PanelResults'))) {
      const panel = String(event.detail.metadata.panelId);
      const known = newest.get(panel);
      if (Number(known?.detail.metadata.sequence ?? 0) < Number(event.detail.metadata.sequence))
        newest.set(panel, event);
    }
    const tallies = [...newest.values()].map(({ detail }) => (detail.data as { tally: Tally }).tally);
    expect(addTallies(tallies)).toEqual(tally);
  });

  it('rebuilds the file of events that was lost, and adds nothing to one that is whole', async () => {
    const dir = aFolder(onTestFinished);
    await runCycle(aRuntime({ dir }));
    const file = join(dir, 'events.ndjson');
    const whole = [...byId(told(file)).keys()].sort();
    rmSync(file);

    const rebuilt = await replayEvents({ cycle: PLAN.id, data: dir });
    expect([...byId(told(file)).keys()].sort()).toEqual(whole);
    expect(await replayEvents({ cycle: PLAN.id, data: dir })).toEqual({ told: rebuilt.told, kept: whole.length });
    await expect(replayEvents({ cycle: '1999', data: dir })).rejects.toThrow(NotFound);
  });
});
