// Credentials on Lambda: its environment holds them. Takes the place of the SDK's chain in the bundles, which carries
// clients for SSO, STS and instance metadata that a function never calls.
import { SettingsInvalid } from '#shared/domain/errors';

type Credentials = { accessKeyId: string; secretAccessKey: string; sessionToken?: string };

const read = (name: string): string => {
  const value = process.env[name];
  if (value) return value;
  throw new SettingsInvalid(`no ${name} in the environment`, { setting: name, problem: 'missing' });
};

/** Named as the module that it stands in for. */
export const defaultProvider = () => async (): Promise<Credentials> => {
  const sessionToken = process.env.AWS_SESSION_TOKEN;
  return {
    accessKeyId: read('AWS_ACCESS_KEY_ID'),
    secretAccessKey: read('AWS_SECRET_ACCESS_KEY'),
    ...(sessionToken ? { sessionToken } : {}),
  };
};
