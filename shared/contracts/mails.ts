// A composed mail as it waits in the queue: functions of two versions may stand at its two ends.
import * as z from 'zod';
import type { Mail } from '../ports.ts';

/** Every kind of mail that is ever sent; each has its preview. */
export const MAIL_KINDS = [
  'request',
  'reminder',
  'again',
  'digest',
  'escalation',
  'result',
  'old-agency',
  'code',
  'sign-in',
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

export const QueuedMail = z.strictObject({
  version: z.literal(1),
  mail: z.strictObject({
    id: z.string().min(1).max(400),
    to: z.string().min(3),
    subject: z.string(),
    text: z.string(),
    html: z.string(),
  }),
});
export type QueuedMail = z.infer<typeof QueuedMail>;

export const queuedMail = (mail: Mail): QueuedMail => ({ version: 1, mail });
