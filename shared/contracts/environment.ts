// Settings of the functions: one object, parsed once at cold start; no fallback defaults.
import * as z from 'zod';
import { ListedText } from './listed.ts';
import { OpenIdText } from './open-id.ts';

/** Comma-separated; empty means nobody. */
const Addresses = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
);

export const Environment = z.object({
  /** Name of the one table. */
  TABLE_NAME: z.string().min(3),
  /** Name of the event bus. */
  BUS_NAME: z.string().min(1),
  /** ARN of the state machine. */
  STATE_MACHINE_ARN: z.string().min(1),
  /** ARN of the secret that holds the link keys. */
  LINK_KEYS_SECRET: z.string().min(1),
  /** Address that links in mails begin with; never taken from a request. */
  PUBLIC_URL: z.url(),
  /** Verified sender of the mails. */
  MAIL_FROM: z.string().min(3),
  /** Names the configuration set through which bounces and complaints come back. */
  MAIL_CONFIGURATION_SET: z.string().min(1),
  /** How long a sender waits between two mails, in milliseconds: its share of the account's rate. */
  MAIL_PAUSE_MS: z.coerce.number().int().min(0).max(10_000),
  /** Address of the queue that mails wait in. */
  MAIL_QUEUE_URL: z.url(),
  /** Under which name counts of progress are found on the dashboard. */
  METRICS_NAMESPACE: z.string().min(1),
  /** Addresses that may sign in to the console, comma-separated. */
  HR_ADDRESSES: Addresses,
  /** Addresses that may sign in to read all and change nothing, comma-separated. */
  AUDITOR_ADDRESSES: Addresses,
  /** Who else may sign in, as what and until when: a JSON list. */
  LISTED_PEOPLE: ListedText,
  /** The issuer that people sign in at, as JSON; `off` for links by mail. */
  OPEN_ID: OpenIdText,
  /** Whether analysts are told of linked Party ratings. */
  PARTY_EVENTS: z.enum(['on', 'off']),
  /** Whether decisions by link ask for a one-time code. */
  SIGNER_CODES: z.enum(['on', 'off']),
  /** Given where the stage's clock may be turned: a rehearsal. */
  CLOCK_MAY_BE_TURNED: z.literal('yes'),
  /** Which cycle the schedule starts: profile id, and the period's months. */
  CYCLE_PROFILE: z.string().min(1),
});
export type Environment = z.infer<typeof Environment>;
