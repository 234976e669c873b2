// The Secrets port on Secrets Manager: link keys, read once per process and again when they have grown old.
import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';
import { SettingsInvalid } from '#shared/domain/errors';
import type { Clock, LinkKey, Secrets } from '#shared/ports';

const Key = z.strictObject({ id: z.string().regex(/^[A-Za-z0-9-]{1,20}$/), secret: z.string().min(32) });

/** One key as a stack generates it, or a list, newest first, once somebody has rotated. */
const Keys = z.union([z.array(Key).min(1), Key.transform((key) => [key])]);

/** Within this time every process signs with a key that was added. */
const MAX_AGE_MS = 5 * 60_000;

const parse = (setting: string, text: string | undefined): LinkKey[] => {
  try {
    return Keys.parse(JSON.parse(text ?? ''));
  } catch {
    // without the cause: it could quote the secret
    throw new SettingsInvalid('the secret of the link keys must hold a JSON list of {id, secret}, newest first', {
      setting,
      problem: 'unreadable link keys',
    });
  }
};

export const secretsManagerSecrets = (client: SecretsManagerClient, secretId: string, clock: Clock): Secrets => {
  let cached: { until: number; keys: Promise<LinkKey[]> } | undefined;
  const read = async (): Promise<LinkKey[]> => {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretId }));
    return parse('LINK_KEYS_SECRET', SecretString);
  };
  return {
    linkKeys: () => {
      const now = Date.parse(clock.now());
      if (cached !== undefined && now < cached.until) return cached.keys;
      const keys = read();
      const fresh = { until: now + MAX_AGE_MS, keys };
      cached = fresh;
      keys.catch(() => {
        if (cached === fresh) cached = undefined;
      });
      return keys;
    },
  };
};
