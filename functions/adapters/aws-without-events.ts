// The ports on AWS for functions that mail and tell no event: pages, and the sweep.
import type { Dependencies } from '../dependencies.ts';
import { queuedMail } from './aws-mail.ts';
import { awsPorts } from './aws-ports.ts';
import { withheld } from './settings.ts';

export const awsDependenciesWithoutEvents = (env: Record<string, string | undefined> = process.env): Dependencies =>
  awsPorts(env, { mailer: queuedMail, events: () => withheld('BUS_NAME') });
