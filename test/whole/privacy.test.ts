// Nothing that points at a person leaves the store and the mails: not in events, logs or what the workflow carries.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Cycle } from '#shared/domain/cycle';
import { type Fact, type FactKind, factKey } from '#shared/domain/fact';
import type { UnitRef } from '#shared/domain/ids';
import type { Roster } from '#shared/domain/roster';
import type { Store } from '#shared/ports';
import { cycleOf } from '../../functions/gates/rules.ts';
import { logger } from '../../functions/middleware/log.ts';
import { rosterOf, sampleProvince } from '../../infra/local/sample/province.ts';
import { SAMPLE_SEED } from '../../infra/local/sample/write.ts';
import { openStore } from '../../infra/local/store.ts';
import { aFolder, aRuntime, importSmall, letAllAct, PLAN, serve } from './small-province.ts';

const holdersOf = ({ panels, cells }: Roster) => [
  ...panels.flatMap((panel) => [
    panel.hr,
    panel.personnelOffice,
    panel.authority,
    panel.clerk,
    panel.substitute,
    ...(panel.partyCommittee ? [panel.partyCommittee] : []),
    ...panel.sections.flatMap(({ chair, substitute }) => (substitute ? [chair, substitute] : [chair])),
  ]),
  ...cells.flatMap((cell) => [cell.secretary, cell.deputySecretary, cell.committee, cell.committeeSubstitute]),
];

/** Names, birth dates and addresses of everybody in the roster, and of whoever holds a role. */
const personalValues = (roster: Roster): string[] => {
  const people = roster.officials.flatMap(({ name, born, email }) => [name, born, email]);
  const holders = holdersOf(roster).flatMap(({ name, email }) => [name, email]);
  return [...new Set([...people, ...holders].filter((value) => value !== undefined))];
};

/** Kinds in which people write of themselves and of each other. */
const WRITTEN: readonly FactKind[] = [
  'self-assessment',
  'review',
  'party-opinion',
  'proposal',
  'decision',
  'petition',
  'answer',
  'party-review',
  'party-decision',
  'transfer-comment',
];

const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};

/** What was written in sentences: a word of ours, an id or a number has no spaces. */
const freeTexts = async (store: Store, cycle: Cycle): Promise<string[]> => {
  const refs: UnitRef[] = [
    ...cycle.panels.map((id): UnitRef => ({ cycle: cycle.id, kind: 'panel', id })),
    ...cycle.cells.map((id): UnitRef => ({ cycle: cycle.id, kind: 'cell', id })),
  ];
  const units = await Promise.all(refs.map((ref) => store.unit(ref)));
  const facts = units.flatMap((unit) => unit.facts).filter(({ kind }) => WRITTEN.includes(kind));
  return [...new Set(facts.flatMap(({ content }) => stringsIn(content)).filter((text) => text.trim().includes(' ')))];
};

const foundIn = (text: string, values: readonly string[]): string[] => values.filter((value) => text.includes(value));

/** Everything that is written to the terminal while `work` runs, the finest logs included. */
const logged = async (work: () => Promise<void>): Promise<string> => {
  const lines: string[] = [];
  const keep = (text: unknown): boolean => lines.push(String(text)) > 0;
  const spies = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockImplementation(keep));
  for (const method of ['log', 'info', 'debug', 'warn', 'error'] as const)
    spies.push(vi.spyOn(console, method).mockImplementation((...args) => void keep(args.join(' '))) as never);
  try {
    await work();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return lines.join('\n');
};

/** A store that fails once, with a message that holds what nobody may read. */
const failingOnce = (store: Store, secret: string): Store => {
  let failed = false;
  const putFact = (fact: Fact): ReturnType<Store['putFact']> => {
    if (failed || fact.kind !== 'result') return store.putFact(fact);
    failed = true;
    throw new TypeError(`${factKey(fact)} of ${secret}`);
  };
  return { ...store, putFact };
};

describe('a whole cycle', () => {
  it('[K12] writes no name, birth date, address or free text into events, logs or what the workflow carries', async () => {
    const roster = rosterOf(sampleProvince({ size: 'small', seed: SAMPLE_SEED }));
    const values = personalValues(roster);
    const dir = aFolder(onTestFinished);
    const own = openStore(join(dir, 'other.sqlite'));
    onTestFinished(() => own.close());
    const payloads: string[] = [];
    const beforeStep = (_: string, payload: unknown): void => void payloads.push(JSON.stringify(payload));
    const runtime = aRuntime({ dir, store: failingOnce(own, values.join(' ')), beforeStep });
    const { base, close } = await serve(runtime);
    await importSmall(runtime);

    const logs = await logged(async () => {
      logger.setLogLevel('DEBUG');
      await runtime.kickoff(PLAN);
      await letAllAct(base);
      await runtime.engine.idle();
    });
    const mails = runtime.mailbox.after(0, 10_000).map((mail) => JSON.stringify(mail));
    const events = readFileSync(runtime.folder.file('events.ndjson'), 'utf8');
    const texts = await freeTexts(own, await cycleOf(own, PLAN.id));
    await close();

    expect(values.length).toBeGreaterThan(150);
    expect(texts.length).toBeGreaterThanOrEqual(8);
    expect(foundIn(mails.join('\n'), values).length).toBeGreaterThan(50);
    expect(logs).toMatch(/step failed.*record-results.*"failure":"TypeError"/);
    expect(logs.split('step done').length).toBeGreaterThan(100);
    expect(payloads.length).toBeGreaterThan(100);
    expect(events.split('\n').length).toBeGreaterThan(100);
    for (const text of [events, logs, payloads.join('\n')]) expect(foundIn(text, [...values, ...texts])).toEqual([]);
  });
});
