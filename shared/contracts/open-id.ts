// An issuer that says who somebody is, in place of mailed links: one schema for both runtimes.
import * as z from 'zod';
import { jsonText } from './json-text.ts';

const isHere = (host: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(host);

/** Encrypted, or on this very machine. */
export const Issuer = z.url().refine((text) => {
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && isHere(hostname));
}, 'write an https address');

export const OpenIdSettings = z.strictObject({
  issuer: Issuer,
  clientId: z.string().min(1).max(200),
  /** Which claim holds the mail address; `email_verified` must be true beside it. */
  claim: z.string().min(1).max(100).default('email'),
  /** Where the client's secret is kept: in Secrets Manager. */
  secretArn: z
    .string()
    .regex(
      /^arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:\d{12}:secret:[A-Za-z0-9/_+=.@-]+$/,
      'write the secret’s whole ARN',
    ),
});
export type OpenIdSettings = z.infer<typeof OpenIdSettings>;
export type OpenIdClient = Omit<OpenIdSettings, 'secretArn'>;

/** `off`, or the settings as JSON. */
export const OpenIdText = z.union([z.literal('off').transform(() => undefined), jsonText(OpenIdSettings)]);
