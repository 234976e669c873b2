// The issuer on AWS: who it is in the environment, the client's secret in Secrets Manager. The console's function alone has it.
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SettingsInvalid } from '#shared/domain/errors';
import type { OpenId } from '#shared/ports';
import { openIdAt } from './open-id.ts';
import { settingsFrom } from './settings.ts';

/** Undefined where none is set. */
export const awsOpenId = (env: Record<string, string | undefined> = process.env): OpenId | undefined => {
  const { OPEN_ID } = settingsFrom(env);
  if (OPEN_ID === undefined) return undefined;
  const { secretArn, ...client } = OPEN_ID;
  return openIdAt(client, async () => {
    const { SecretString } = await new SecretsManagerClient().send(new GetSecretValueCommand({ SecretId: secretArn }));
    if (!SecretString)
      throw new SettingsInvalid('the client’s secret is empty', { setting: 'OPEN_ID', problem: 'empty' });
    return SecretString.trim();
  });
};
