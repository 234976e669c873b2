// Samples of what each version wrote, kept for good: a file here is never changed, a new version adds a folder.
import { readFileSync } from 'node:fs';
import type { Stored } from '#shared/contracts/items';
import type { Claim } from '#shared/contracts/links';
import type { StepName } from '#shared/contracts/steps';
import type { EventEntry, LinkKey } from '#shared/ports';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`v1/${name}.json`, import.meta.url), 'utf8'));

/** One of each kind, as it lies in the table. */
export const factSamples = (): Stored[] => read('facts') as Stored[];
/** Cycle, attempt, units, people, gates in each state, epochs, mail, roster. */
export const itemSamples = (): Stored[] => read('items') as Stored[];
export const eventSamples = (): EventEntry[] => read('events') as EventEntry[];
/** Events whose version is newer than the first. */
export const newerEventSamples = (): EventEntry[] =>
  JSON.parse(readFileSync(new URL('v2/events.json', import.meta.url), 'utf8')) as EventEntry[];
export const stepSamples = (): Record<StepName, Record<string, unknown>> =>
  read('steps') as Record<StepName, Record<string, unknown>>;
export const mailSamples = (): unknown[] => read('mails') as unknown[];
export type LinkSample = { key: LinkKey; token: string; readAt: string; claim: Claim };
export const linkSamples = (): LinkSample[] => read('links') as LinkSample[];
