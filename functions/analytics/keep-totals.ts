// A worked consumer: keeps each panel's newest published figures. Told twice, late or out of order it ends the same, since one
// conditional write per event compares sequences; what it cannot read it refuses, so that the dead-letter queue says why.
import * as z from 'zod';
import { dataSchema, Metadata } from '#shared/contracts/events';
import { EventInvalid } from '#shared/domain/errors';
import { Tally } from '#shared/domain/tally';

const RESULTS = ['PanelResultsPublished', 'PanelResultsAmended'];

const Delivered = z.object({
  source: z.literal('xeploai'),
  'detail-type': z.string(),
  detail: z.object({ metadata: Metadata, data: z.unknown() }),
});
const Told = z.object({ panel: z.string(), agency: z.string(), people: z.int(), tally: Tally.optional() });

export type Total = {
  cycle: string;
  panel: string;
  agency: string;
  sequence: number;
  people: number;
  tally?: Tally | undefined;
};

/** The consumer's own store: keeps a total unless it knows a newer one. */
export type Totals = { keep(total: Total): Promise<'kept' | 'older'> };

export type Consumed = 'kept' | 'older' | 'not-for-us';

/** Throws EventInvalid for an event of an unknown version, or one that does not fit its schema. */
export const totalOf = (event: unknown): Total | undefined => {
  const parsed = Delivered.safeParse(event);
  if (!parsed.success) throw new EventInvalid('no event of ours', { problem: 'envelope', event: '' });
  const { 'detail-type': name, detail } = parsed.data;
  if (!RESULTS.includes(name)) return undefined;
  const { id, version, cycleId, sequence } = detail.metadata;
  const schema = dataSchema(name, version);
  if (schema === undefined)
    throw new EventInvalid(`${name} version ${version}`, { problem: 'unknown-version', event: id });
  if (!schema.safeParse(detail.data).success) throw new EventInvalid(`${name}: data`, { problem: 'data', event: id });
  const { panel, agency, people, tally } = Told.parse(detail.data);
  return { cycle: cycleId, panel, agency, sequence, people, tally };
};

export const consume = async (totals: Totals, event: unknown): Promise<Consumed> => {
  const total = totalOf(event);
  return total === undefined ? 'not-for-us' : totals.keep(total);
};
