// Who may sign in to the console: one list, as JSON in an environment variable or in a machine's settings.
import * as z from 'zod';
import { dayOf, endOfDay, startOf } from '../domain/calendar.ts';
import { Day, Id, type Instant } from '../domain/ids.ts';
import { jsonText } from './json-text.ts';

const Address = z.string().trim().pipe(z.email());

/** HR of the whole cycle, HR of one agency, or somebody who reads all and changes nothing, from day to day. */
const Listed = z
  .discriminatedUnion('role', [
    z.strictObject({ role: z.literal('hr'), address: Address }),
    z.strictObject({ role: z.literal('hr-of-agency'), agency: Id, address: Address }),
    z.strictObject({ role: z.literal('auditor'), address: Address, from: Day.optional(), until: Day.optional() }),
  ])
  .refine((one) => one.role !== 'auditor' || (one.from ?? '') <= (one.until ?? '9999'), {
    path: ['until'],
    error: 'the last day comes before the first',
  });
export type Listed = z.infer<typeof Listed>;

export const sameAddress = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

/** An address stands for one role: whoever holds two posts has two addresses. */
export const ListedPeople = z
  .array(Listed)
  .max(500)
  .refine((all) => new Set(all.map(({ address }) => address.toLowerCase())).size === all.length, {
    error: 'an address is listed twice',
  });

/** The same as text. */
export const ListedText = jsonText(ListedPeople);

/** The lists as settings give them: the two of addresses alone are those of the versions before. */
export type Lists = {
  hrAddresses: readonly string[];
  auditorAddresses?: readonly string[];
  listed?: readonly Listed[];
};

/** All who are listed. Places are counted within a role, and the older lists come first: a slot keeps its meaning. */
export const listedIn = ({ hrAddresses, auditorAddresses = [], listed = [] }: Lists): Listed[] => [
  ...hrAddresses.map((address): Listed => ({ role: 'hr', address })),
  ...auditorAddresses.map((address): Listed => ({ role: 'auditor', address })),
  ...listed,
];

/** Nobody after their last day, or before their first. */
export const mayEnter = (one: Listed, now: Instant): boolean =>
  one.role !== 'auditor' || ((one.from ?? '') <= dayOf(now) && dayOf(now) <= (one.until ?? '9999'));

/** When this listing ends; undefined for one without an end. */
export const endOf = (one: Listed): Instant | undefined =>
  one.role === 'auditor' && one.until !== undefined ? endOfDay(startOf(one.until)) : undefined;

/** Role and place, never a name: `hr:0`, `auditor:1`, `hr-of-agency:so-noi-vu-0`. */
export const slotsIn = (lists: Lists): { slot: string; one: Listed }[] => {
  const counts = new Map<string, number>();
  return listedIn(lists).map((one) => {
    const prefix = one.role === 'hr-of-agency' ? `${one.role}:${one.agency}-` : `${one.role}:`;
    const place = counts.get(prefix) ?? 0;
    counts.set(prefix, place + 1);
    return { slot: `${prefix}${place}`, one };
  });
};

/** The agency that a slot is bound to. */
export const agencyOfSlot = (slot: string): string | undefined => /^hr-of-agency:(.+)-\d{1,4}$/.exec(slot)?.[1];
