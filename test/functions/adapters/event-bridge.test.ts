import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, it } from 'vitest';
import { EventsNotPublished } from '#shared/domain/errors';
import { eventBridgeEvents } from '../../../functions/adapters/event-bridge.ts';

const bus = mockClient(EventBridgeClient);
const pauses: number[] = [];
const pause = async (attempt: number): Promise<void> => void pauses.push(attempt);
const events = eventBridgeEvents(new EventBridgeClient({ region: 'ap-southeast-1' }), 'the-bus', pause);

const entries = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    name: 'PhaseOpened',
    detail: { metadata: { id: `2026.panel.${index}` }, data: { asked: index } },
  }));
const sent = (): string[][] =>
  bus
    .commandCalls(PutEventsCommand)
    .map(({ args }) => (args[0].input.Entries ?? []).map(({ Detail }) => JSON.parse(Detail ?? '').metadata.id));
const answer = (...codes: (string | undefined)[]) => ({
  FailedEntryCount: codes.filter(Boolean).length,
  Entries: codes.map((code) => (code === undefined ? { EventId: 'any' } : { ErrorCode: code })),
});

beforeEach(() => {
  bus.reset();
  pauses.length = 0;
});

it('sends nothing where nothing happened', async () => {
  await events.publish([]);
  expect(sent()).toEqual([]);
});

it('names source, event and bus, and sends ten at most at once', async () => {
  bus.on(PutEventsCommand).resolves(answer());
  await events.publish(entries(23));
  expect(sent().map((batch) => batch.length)).toEqual([10, 10, 3]);
  expect(bus.commandCalls(PutEventsCommand)[0]?.args[0].input.Entries?.[0]).toEqual({
    EventBusName: 'the-bus',
    Source: 'xeploai',
    DetailType: 'PhaseOpened',
    Detail: '{"metadata":{"id":"2026.panel.0"},"data":{"asked":0}}',
  });
});

it('sends again the events that the bus refused, and only those', async () => {
  bus
    .on(PutEventsCommand)
    .resolvesOnce(answer(undefined, 'ThrottlingException', 'InternalFailure'))
    .resolvesOnce(answer('ThrottlingException', undefined))
    .resolves(answer(undefined));
  await events.publish(entries(3));
  expect(sent()).toEqual([
    ['2026.panel.0', '2026.panel.1', '2026.panel.2'],
    ['2026.panel.1', '2026.panel.2'],
    ['2026.panel.1'],
  ]);
  expect(pauses).toEqual([1, 2]);
});

it('sends all again where the bus only counts what it refused', async () => {
  bus.on(PutEventsCommand).resolvesOnce({ FailedEntryCount: 1 }).resolves(answer(undefined, undefined));
  await events.publish(entries(2));
  expect(sent()).toEqual([
    ['2026.panel.0', '2026.panel.1'],
    ['2026.panel.0', '2026.panel.1'],
  ]);
});

it('gives up by name after five attempts, so that the step runs again', async () => {
  bus.on(PutEventsCommand).resolves(answer('ThrottlingException'));
  const publishing = events.publish(entries(1));
  await expect(publishing).rejects.toBeInstanceOf(EventsNotPublished);
  await expect(publishing).rejects.toMatchObject({ facts: { failed: 1, code: 'ThrottlingException' } });
  expect(sent()).toHaveLength(5);
});

const large = (id: string, kilobytes: number) => ({
  name: 'PanelResultsPublished',
  detail: { metadata: { id }, data: { groups: 'x'.repeat(kilobytes * 1024) } },
});

it('begins another request before 256 KB are full', async () => {
  bus.on(PutEventsCommand).resolves(answer());
  await events.publish([large('a', 100), large('b', 100), large('c', 100), large('d', 10)]);
  expect(sent()).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
});

it('refuses by name an event that no request could carry, and sends nothing', async () => {
  bus.on(PutEventsCommand).resolves(answer());
  const publishing = events.publish([large('a', 1), large('b', 300)]);
  await expect(publishing).rejects.toMatchObject({ name: 'EventInvalid', facts: { problem: 'too-large' } });
  expect(sent()).toEqual([]);
});
