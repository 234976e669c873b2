// The ports on AWS that every function may have; mail and events come from whoever needs them, so that no bundle carries a
// client for nothing.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SFNClient } from '@aws-sdk/client-sfn';
import type { Clock, Events, Mailer } from '#shared/ports';
import type { Dependencies } from '../dependencies.ts';
import { systemClock, turnedClock } from './clock.ts';
import { readOffset } from './dynamodb/clock-offset.ts';
import { dynamoStore } from './dynamodb/store.ts';
import { secretsManagerSecrets } from './secrets-manager.ts';
import { type Given, settingsFrom, withheld } from './settings.ts';
import { stepFunctionsTasks } from './step-functions.ts';

export type Parts = { mailer: (given: Given) => Mailer; events: (given: Given) => Events };

const clockOf = ({ CLOCK_MAY_BE_TURNED, TABLE_NAME }: Given): Clock => {
  if (CLOCK_MAY_BE_TURNED === undefined || TABLE_NAME === undefined) return systemClock;
  const client = new DynamoDBClient();
  return turnedClock(() => readOffset(client, TABLE_NAME));
};

/** Each port exists where the plan gave its setting. Clients are made once per process and keep their connections. */
export const awsPorts = (env: Record<string, string | undefined>, parts: Parts): Dependencies => {
  const given = settingsFrom(env);
  const { TABLE_NAME, STATE_MACHINE_ARN, LINK_KEYS_SECRET, PUBLIC_URL, HR_ADDRESSES, AUDITOR_ADDRESSES } = given;
  return {
    store: TABLE_NAME ? dynamoStore(new DynamoDBClient(), TABLE_NAME) : withheld('TABLE_NAME'),
    tasks: STATE_MACHINE_ARN ? stepFunctionsTasks(new SFNClient(), STATE_MACHINE_ARN) : withheld('STATE_MACHINE_ARN'),
    events: parts.events(given),
    mailer: parts.mailer(given),
    clock: clockOf(given),
    secrets: LINK_KEYS_SECRET
      ? secretsManagerSecrets(new SecretsManagerClient(), LINK_KEYS_SECRET, systemClock)
      : withheld('LINK_KEYS_SECRET'),
    // empty where not given: only who sends links or serves pages reads them, and both need the secret too
    settings: {
      publicUrl: PUBLIC_URL ?? '',
      hrAddresses: HR_ADDRESSES ?? [],
      auditorAddresses: AUDITOR_ADDRESSES ?? [],
      listed: given.LISTED_PEOPLE ?? [],
      partyEvents: given.PARTY_EVENTS === 'on',
      signerCodes: given.SIGNER_CODES === 'on',
    },
  };
};
