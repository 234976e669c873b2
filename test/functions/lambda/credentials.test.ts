import { afterEach, expect, it, vi } from 'vitest';
import { defaultProvider } from '../../../functions/lambda/credentials.ts';

afterEach(() => vi.unstubAllEnvs());

it('takes a function’s credentials from its environment', async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'id');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  vi.stubEnv('AWS_SESSION_TOKEN', 'token');
  expect(await defaultProvider()()).toEqual({ accessKeyId: 'id', secretAccessKey: 'secret', sessionToken: 'token' });
});

it('says which part is missing and never what the others hold', async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'the-id');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', '');
  await expect(defaultProvider()()).rejects.toThrow(/^no AWS_SECRET_ACCESS_KEY in the environment$/);
});
