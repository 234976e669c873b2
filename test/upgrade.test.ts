import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { dataSchema, EVENTS } from '#shared/contracts/events';
import { readAttempt, readCycle, readFact, readMails, readPointer, type Stored } from '#shared/contracts/items';
import { readLink } from '#shared/contracts/links';
import { QueuedMail } from '#shared/contracts/mails';
import { STEPS, type StepName } from '#shared/contracts/steps';
import { readPart } from '#shared/contracts/unit-items';
import { readsAlso } from '#shared/contracts/upcast';
import { digestOf, FACTS, type FactKind, factKey } from '#shared/domain/fact';
import type { OpenGate } from '#shared/domain/gate';
import { UnitRef } from '#shared/domain/ids';
import { SelfAssessmentV1 } from '#shared/domain/self-assessment';
import type { FrozenPanel } from '#shared/domain/unit';
import type { Tasks } from '#shared/ports';
import { sweepGate } from '../functions/gates/sweep.ts';
import { openStore } from '../infra/local/store.ts';
import { eventSamples, factSamples, itemSamples, linkSamples, mailSamples, stepSamples } from './samples/read.ts';

const itemsUnder = (sk: string | RegExp): Stored[] =>
  itemSamples().filter((item) => (typeof sk === 'string' ? item.sk === sk : sk.test(item.sk)));
const firstUnder = (sk: string | RegExp): Stored => {
  const [item] = itemsUnder(sk);
  if (item === undefined) throw new TypeError(`no sample ${sk}`);
  return item;
};

/** Kinds that came later have no sample of version 1. */
const LATER: readonly FactKind[] = [
  'performance',
  'period-score',
  'unit-rating',
  'transfer-comment',
  'late-petition',
  'petition-hold',
  'publication',
  'cap-proof',
  'data-request',
  'data-answer',
  'erasure',
  'hand-over',
  'hand-over-turn',
  'link-slips',
  'amendment',
];
const KINDS_OF_V1 = (Object.keys(FACTS) as FactKind[]).filter((kind) => !LATER.includes(kind)).sort();

describe('what version 1 wrote is read today', () => {
  it('has a sample of every kind of fact, and each still says the same', () => {
    const facts = factSamples().map((stored) => ({ stored, fact: readFact(stored) }));
    expect(facts.map(({ fact }) => fact.kind).sort()).toEqual(KINDS_OF_V1);
    for (const { stored, fact } of facts) {
      expect(factKey(fact)).toBe(stored.sk);
      expect([fact.kind, digestOf(fact.content)]).toEqual([fact.kind, fact.digest]);
    }
  });

  it('has a sample of every other item of a cycle', () => {
    expect(readCycle(firstUnder('CYCLE')).id).toBe('2023-small');
    expect(readAttempt(firstUnder('ATTEMPT'))).toEqual({ number: 1, execution: '2023-small-1' });
    expect(readPointer(firstUnder('ROSTER'))).toBe('sample-small-1120');
    expect(readMails(itemsUnder(/request$/))).toHaveLength(1);
    const parts = itemsUnder(/^(?:UNIT|OFFICIAL)/).map(readPart);
    expect(parts.map(({ is }) => is).sort()).toEqual([
      'epochs',
      'frozen',
      'frozen',
      'gate',
      'gate',
      'gate',
      'official',
    ]);
    const gates = parts.flatMap((part) => (part.is === 'gate' ? [part.value.state] : []));
    expect(gates.sort()).toEqual(['closed', 'closing', 'open']);
  });

  it('accepts a link in somebody’s mail, signed then', () => {
    for (const { key, token, readAt, claim } of linkSamples())
      expect(readLink(token, [{ id: 'newer', secret: 'a key that was added since then' }, key], readAt)).toEqual(claim);
  });

  it('accepts the input of every step from an execution that waits', () => {
    const samples = stepSamples();
    expect(Object.keys(samples).sort()).toEqual(Object.keys(STEPS).sort());
    for (const [step, input] of Object.entries(samples))
      expect(STEPS[step as StepName].parse(input)).toMatchObject({ version: 1 });
  });

  it('accepts events out of the archive', () => {
    const samples = eventSamples();
    expect(samples.map(({ name }) => name).sort()).toEqual(Object.keys(EVENTS).sort());
    for (const { name, detail } of samples) {
      expect(dataSchema(name, 1)?.parse(detail.data)).toEqual(detail.data);
      expect(detail.metadata).toMatchObject({ version: 1, sequence: expect.any(Number), id: expect.any(String) });
    }
  });

  it('accepts a mail that still waits in the queue', () => {
    for (const mail of mailSamples()) expect(QueuedMail.parse(mail)).toEqual(mail);
  });
});

describe('a changed version', () => {
  const before = STEPS['settle-panel'];
  const current = z.strictObject({ version: z.literal(2), unit: UnitRef, tallies: z.enum(['rounded', 'exact']) });
  const settle = readsAlso(current, before, ({ unit }) => ({ version: 2 as const, unit, tallies: 'exact' as const }));
  const unit = { cycle: '2023', kind: 'panel', id: 'p1' } as const;

  it('reads the input of the version before, raised to its own', () => {
    expect(settle.parse(stepSamples()['settle-panel'])).toEqual({
      version: 2,
      unit: { cycle: '2023-small', kind: 'panel', id: 'tinh-lanh-dao' },
      tallies: 'exact',
    });
  });

  it('reads its own as it is', () => {
    expect(settle.parse({ version: 2, unit, tallies: 'rounded' })).toEqual({ version: 2, unit, tallies: 'rounded' });
  });

  it('refuses what neither wrote, in its own words', () => {
    const { error } = settle.safeParse({ version: 3, unit });
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['version', 'tallies']);
  });

  it('reads a stored self-assessment that has a field less, and leaves the stored one alone', () => {
    const Changed = SelfAssessmentV1.extend({ plan: z.string() });
    const read = readsAlso(Changed, SelfAssessmentV1, (old) => ({ ...old, plan: '' }));
    const stored = factSamples()
      .map(readFact)
      .filter((fact) => fact.kind === 'self-assessment');
    expect(stored.map(({ content }) => read.parse(content).plan)).toEqual(['']);
  });
});

it('finishes a gate that the version before opened, and wakes the execution that waits at it', async () => {
  const store = openStore(':memory:');
  const cycle = readCycle(firstUnder('CYCLE'));
  const { panel } = firstUnder(/^UNIT$/).body as { panel: FrozenPanel };
  const ref = { cycle: cycle.id, kind: 'panel', id: panel.id } as const;
  const [gate] = itemsUnder('UNIT#GATE')
    .map(({ body }) => body as OpenGate)
    .filter(({ state }) => state === 'open');
  const official = readPart(firstUnder(/^OFFICIAL/));
  if (gate === undefined || official.is !== 'official') throw new TypeError('samples are missing');
  await store.putCycle(cycle);
  await store.freeze([{ ref, panel, officials: [official.value] }]);
  await store.openGate(ref, gate);

  const woken: [string, unknown][] = [];
  const tasks = { succeed: async (...call: [string, unknown]) => void woken.push(call) } as unknown as Tasks;
  const swept = await sweepGate(
    {
      store,
      tasks,
      clock: { now: () => '2023-12-02T00:00:00.000Z' },
      mailer: { send: async () => {} },
      secrets: { linkKeys: async () => [] },
      settings: { publicUrl: 'https://xeploai.example.test', hrAddresses: [], auditorAddresses: [] },
    },
    ref,
  );
  expect(swept.did).toBe('closed');
  expect(woken).toEqual([[gate.token, { outcome: 'done' }]]);
  store.close();
});
