import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, it } from 'vitest';
import { SettingsInvalid } from '#shared/domain/errors';
import { secretsManagerSecrets } from '../../../functions/adapters/secrets-manager.ts';

const manager = mockClient(SecretsManagerClient);
const first = { id: 'k1', secret: 'a'.repeat(64) };
const second = { id: 'k2', secret: 'b'.repeat(64) };

let now: string;
const secrets = () =>
  secretsManagerSecrets(new SecretsManagerClient({ region: 'ap-southeast-1' }), 'the-secret', { now: () => now });
const holds = (value: unknown) => ({ SecretString: JSON.stringify(value) });
const reads = (): number => manager.commandCalls(GetSecretValueCommand).length;
beforeEach(() => {
  manager.reset();
  now = '2026-11-01T01:00:00.000Z';
});

it('takes the one key that the stack generated', async () => {
  manager.on(GetSecretValueCommand, { SecretId: 'the-secret' }).resolves(holds(first));
  expect(await secrets().linkKeys()).toEqual([first]);
});

it('takes a rotated list as it stands, newest first', async () => {
  manager.on(GetSecretValueCommand).resolves(holds([second, first]));
  expect(await secrets().linkKeys()).toEqual([second, first]);
});

it('reads once for many requests, and again after five minutes', async () => {
  manager
    .on(GetSecretValueCommand)
    .resolvesOnce(holds(first))
    .resolves(holds([second, first]));
  const port = secrets();
  await Promise.all([port.linkKeys(), port.linkKeys()]);
  now = '2026-11-01T01:04:59.000Z';
  expect(await port.linkKeys()).toEqual([first]);
  expect(reads()).toBe(1);
  now = '2026-11-01T01:05:00.000Z';
  expect(await port.linkKeys()).toEqual([second, first]);
  expect(reads()).toBe(2);
});

it('forgets a failed read, so that the next request tries again', async () => {
  manager.on(GetSecretValueCommand).rejectsOnce(new Error('unavailable')).resolves(holds(first));
  const port = secrets();
  await expect(port.linkKeys()).rejects.toThrow('unavailable');
  expect(await port.linkKeys()).toEqual([first]);
});

it.each([['no list at all'], [{ id: 'k1', secret: 'too short' }], [[]]])(
  'refuses %j without repeating what it holds',
  async (value) => {
    manager.on(GetSecretValueCommand).resolves(holds(value));
    const reading = secrets().linkKeys();
    await expect(reading).rejects.toBeInstanceOf(SettingsInvalid);
    await expect(reading).rejects.not.toThrow(/too short/);
  },
);
