// JSON Schemas of the events, made of the zod schemas: one a name and version, kept in `shared/contracts/events/` for consumers.
import * as z from 'zod';
import { EVENTS, type EventName, Metadata } from './events.ts';
import { EARLIER } from './events-earlier.ts';

export type EventSchema = { name: string; version: number; schema: unknown };

const schemaOf = (name: string, version: number, data: z.ZodType): EventSchema => ({
  name,
  version,
  schema: z.toJSONSchema(
    z.strictObject({
      source: z.literal('xeploai'),
      'detail-type': z.literal(name),
      detail: z.strictObject({ metadata: Metadata.extend({ version: z.literal(version) }), data }),
    }),
  ),
});

/** Every version that was ever published, the newest of each name last. */
export const eventSchemas = (): EventSchema[] => [
  ...Object.entries(EARLIER).flatMap(([name, versions]) =>
    Object.entries(versions).map(([version, data]) => schemaOf(name, Number(version), data)),
  ),
  ...(Object.keys(EVENTS) as EventName[]).map((name) => schemaOf(name, EVENTS[name].version, EVENTS[name].data)),
];

export const fileOf = ({ name, version }: Pick<EventSchema, 'name' | 'version'>): string =>
  `${name}.v${version}.schema.json`;
