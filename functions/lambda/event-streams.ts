// Stands in, in the bundles, for the SDK's codec of event streams, which it carries for whichever operation streams
// events: none that a function of ours calls does. Were one called, it says so rather than answer wrongly.
import { SettingsInvalid } from '#shared/domain/errors';

const withheld = (): never => {
  throw new SettingsInvalid('no event streams in this bundle', { setting: 'event-streams', problem: 'missing' });
};

/** Named as what the SDK loads from the module that this takes the place of. */
export class EventStreamSerde {
  constructor() {
    withheld();
  }
}
export const eventStreamSerdeProvider = withheld;
