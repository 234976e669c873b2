// The bus, for functions that tell events.
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { Events } from '#shared/ports';
import { eventBridgeEvents } from './event-bridge.ts';
import { measuredEvents } from './measured-events.ts';
import { type Given, withheld } from './settings.ts';

export const busEvents = ({ BUS_NAME, METRICS_NAMESPACE }: Given): Events => {
  if (BUS_NAME === undefined) return withheld('BUS_NAME');
  const events = eventBridgeEvents(new EventBridgeClient(), BUS_NAME);
  return METRICS_NAMESPACE === undefined ? events : measuredEvents(events, METRICS_NAMESPACE);
};
