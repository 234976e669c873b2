// Signing in at an issuer, by authorization code with PKCE. The library is loaded when somebody signs in this way, not before.
import type { Configuration, DiscoveryRequestOptions } from 'openid-client';
import type { OpenIdClient } from '#shared/contracts/open-id';
import { IssuerUnreachable, SignInRefused } from '#shared/domain/errors';
import type { OpenId, OpenIdFlow } from '#shared/ports';

const TIMEOUT_SECONDS = 10;

const library = () => import('openid-client');
type Library = Awaited<ReturnType<typeof library>>;

/** As the issuer says: by header, or in the body. */
const authentication =
  ({ ClientSecretBasic, ClientSecretPost }: Library, secret: string): ReturnType<Library['ClientSecretBasic']> =>
  (server, client, body, headers) => {
    const { token_endpoint_auth_methods_supported: methods } = server;
    const byHeader = methods === undefined || methods.includes('client_secret_basic');
    (byHeader ? ClientSecretBasic(secret) : ClientSecretPost(secret))(server, client, body, headers);
  };

/** What the network or the issuer's machine did, rather than its answer. */
const isAway = (error: unknown): boolean => {
  const { name = '', code, cause } = error as { name?: string; code?: string; cause?: unknown };
  return name === 'TypeError' || code === 'OAUTH_TIMEOUT' || (cause instanceof Response && cause.status >= 500);
};

const refusalOf = (error: unknown): Error =>
  isAway(error)
    ? new IssuerUnreachable('no answer from the issuer', {}, { cause: error })
    : new SignInRefused('refused by or at the issuer', {}, { cause: error });

export const openIdAt = ({ issuer, clientId, claim }: OpenIdClient, secret: () => Promise<string>): OpenId => {
  let found: Promise<Configuration> | undefined;
  const discover = async (): Promise<Configuration> => {
    const client = await library();
    const options: DiscoveryRequestOptions = { timeout: TIMEOUT_SECONDS };
    if (issuer.startsWith('http:')) options.execute = [client.allowInsecureRequests];
    return client.discovery(new URL(issuer), clientId, undefined, authentication(client, await secret()), options);
  };
  // kept for the life of the process once it is there; an issuer that was away is asked again
  const configuration = (): Promise<Configuration> => {
    found ??= discover().catch((error: unknown) => {
      found = undefined;
      throw new IssuerUnreachable('the issuer does not describe itself', {}, { cause: error });
    });
    return found;
  };

  const verified = async (url: URL, { state, nonce, verifier }: OpenIdFlow): Promise<string> => {
    const [client, config] = [await library(), await configuration()];
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
    const tokens = await client.authorizationCodeGrant(config, url, checks);
    const claims = tokens.claims();
    if (claims === undefined) throw new SignInRefused('no identity');
    // many issuers keep addresses out of the token and tell them when asked
    const said = claim in claims ? claims : await client.fetchUserInfo(config, tokens.access_token, claims.sub);
    const address = said[claim];
    if (typeof address !== 'string' || said.email_verified !== true) throw new SignInRefused('no verified address');
    return address;
  };

  return {
    begin: async ({ redirect, state, nonce, verifier }) => {
      const [client, config] = [await library(), await configuration()];
      return client.buildAuthorizationUrl(config, {
        redirect_uri: redirect,
        scope: 'openid email',
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
    },
    finish: async (url, flow) => {
      try {
        return await verified(url, flow);
      } catch (error) {
        throw error instanceof IssuerUnreachable || error instanceof SignInRefused ? error : refusalOf(error);
      }
    },
  };
};
