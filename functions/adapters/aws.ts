// The ports on AWS, mail included. Functions that send none take aws-without-mail instead: half the bundle.
import { SESv2Client } from '@aws-sdk/client-sesv2';
import type { Dependencies } from '../dependencies.ts';
import { awsPorts } from './aws-without-mail.ts';
import { sesMailer } from './ses.ts';
import { withheld } from './settings.ts';

export const awsDependencies = (env: Record<string, string | undefined> = process.env): Dependencies =>
  awsPorts(env, ({ MAIL_FROM }) =>
    MAIL_FROM === undefined ? withheld('MAIL_FROM') : sesMailer(new SESv2Client(), MAIL_FROM),
  );
