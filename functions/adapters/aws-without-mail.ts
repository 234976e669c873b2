// The ports on AWS for functions that send no mail: their bundles carry no mail client.
import type { Dependencies } from '../dependencies.ts';
import { busEvents } from './aws-events.ts';
import { awsPorts } from './aws-ports.ts';
import { withheld } from './settings.ts';

export const awsDependenciesWithoutMail = (env: Record<string, string | undefined> = process.env): Dependencies =>
  awsPorts(env, { mailer: () => withheld('MAIL_QUEUE_URL'), events: busEvents });
