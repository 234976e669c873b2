// The issuer that people sign in at, as a server's settings name it; the client's secret stays in its own file.
import { readFile } from 'node:fs/promises';
import type { OpenId } from '#shared/ports';
import { openIdAt } from '../../../functions/adapters/open-id.ts';
import type { ServeSettings } from '../serve-settings.ts';

/** Undefined where none is set. */
export const issuerOf = ({
  oidcIssuer,
  oidcClientId,
  oidcSecretFile,
  oidcClaim,
}: ServeSettings): OpenId | undefined => {
  if (oidcIssuer === undefined || oidcClientId === undefined || oidcSecretFile === undefined) return undefined;
  const client = { issuer: oidcIssuer, clientId: oidcClientId, claim: oidcClaim };
  return openIdAt(client, async () => (await readFile(oidcSecretFile, 'utf8')).trim());
};
