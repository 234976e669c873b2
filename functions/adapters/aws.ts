// The ports on AWS, mail and events included.
import type { Dependencies } from '../dependencies.ts';
import { busEvents } from './aws-events.ts';
import { queuedMail } from './aws-mail.ts';
import { awsPorts } from './aws-ports.ts';

export const awsDependencies = (env: Record<string, string | undefined> = process.env): Dependencies =>
  awsPorts(env, { mailer: queuedMail, events: busEvents });
