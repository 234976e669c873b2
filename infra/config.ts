// Settings of one stage of the deployment: described, bounded, and refused with a sentence before anything is built.
import * as z from 'zod';
import { ListedPeople } from '#shared/contracts/listed';
import { OpenIdSettings } from '#shared/contracts/open-id';
import { SettingsInvalid } from '#shared/domain/errors';
import { BY_DATE } from '#shared/regulations/compose';
import { PROFILES, profileById } from '#shared/regulations/index';

/** The retentions that CloudWatch Logs knows, in days. */
export const LOG_RETENTION_DAYS = [7, 14, 30, 60, 90, 180, 365, 731, 1827] as const;

/** Lambda gives a function 4 KB for all its settings. */
const MOST_LISTED = 2800;

const profileIds = [BY_DATE, ...PROFILES.map(({ id }) => id)].join(', ');

const Settings = z.strictObject({
  region: z
    .string()
    .regex(/^[a-z]{2}(?:-[a-z]+){1,2}-\d$/, 'write an AWS region such as ap-southeast-1; none lies in Việt Nam')
    .describe('AWS region where everything lies, personal data included'),
  publicUrl: z
    .url({ protocol: /^https$/, error: 'write an https address' })
    .refine((url) => !url.endsWith('/'), 'leave out the slash at the end')
    .optional()
    .describe('what links begin with; the HTTP API’s own address where absent'),
  mailFrom: z.email('write one plain e-mail address').describe('sender of all mails; its domain verified in SES'),
  hrAddresses: z
    .array(z.email('write plain e-mail addresses'))
    .min(1, 'name at least one address')
    .max(20, 'at most 20 addresses')
    .describe('who may sign in to the console as HR of the whole cycle'),
  auditorAddresses: z
    .array(z.email('write plain e-mail addresses'))
    .max(20, 'at most 20 addresses')
    .describe('who may sign in to read all and change nothing; may be empty'),
  listedPeople: ListedPeople.refine((all) => JSON.stringify(all).length <= MOST_LISTED, {
    error: `at most ${MOST_LISTED} characters as JSON: a function’s environment holds no more`,
  })
    .optional()
    .describe('who else may sign in: HR of one agency, auditors from day to day'),
  openId: OpenIdSettings.optional().describe(
    'an OIDC issuer that people sign in at, in place of mailed links: issuer, clientId, secretArn, claim',
  ),
  logRetentionDays: z
    .literal(LOG_RETENTION_DAYS, `choose one of ${LOG_RETENTION_DAYS.join(', ')}`)
    .describe('how long logs are kept, in days'),
  archiveDays: z.int().min(30).max(3653).describe('how long the bus keeps its events for a replay, in days'),
  removal: z
    .enum(['keep', 'destroy'], 'write keep or destroy')
    .describe('what becomes of table, logs and keys when the data stack is deleted; destroy is for trials'),
  logLevel: z.enum(['DEBUG', 'INFO', 'WARN', 'ERROR'], 'write DEBUG, INFO, WARN or ERROR').describe('of the functions'),
  mailIdentity: z
    .enum(['verified', 'create'], 'write verified or create')
    .describe('verified: the sender’s domain is verified in this account already; create: the mail stack asks for it'),
  mailsPerSecond: z.int().min(1).max(500).describe('the account’s sending rate in SES; 1 while it is in the sandbox'),
  alarmAddresses: z
    .array(z.email('write plain e-mail addresses'))
    .max(10, 'at most 10 addresses')
    .describe('who is told of alarms; each confirms once; may be empty'),
  customerKey: z
    .boolean()
    .describe('a key of your own, about 1 USD a month, over table, queue, logs, secrets and executions'),
  requestsPerSecond: z.int().min(5).max(2000).describe('of all visitors together; twice as many in a burst'),
  profile: z
    .string()
    .refine((id) => id === BY_DATE || profileById(id) !== undefined, `choose a regulation profile: ${profileIds}`)
    .describe('by-date, or the one regulation profile of the cycle that the yearly schedule starts'),
  analytics: z
    .boolean()
    .describe('true: events also go to a bucket, with a table, named queries and an example consumer'),
  partyEvents: z.boolean().describe('true: analysts are told, as counts, how Party ratings stand beside State ratings'),
  signerCodes: z
    .boolean()
    .describe('true: a decision by link asks for a one-time code that goes to the signer’s own address'),
  clockMayBeTurned: z
    .boolean()
    .describe(
      'true for a rehearsal: a year is walked through in an hour by turning the clock that dates and links go by',
    ),
});

/** What a turned clock dates is worth nothing as a record. */
export const Stage = Settings.refine(({ clockMayBeTurned, removal }) => !(clockMayBeTurned && removal === 'keep'), {
  path: ['clockMayBeTurned'],
  error: 'facts under a turned clock are no record to keep: write false, or set removal to destroy',
});
export type Stage = z.infer<typeof Stage> & { name: string };

const Name = z.string().regex(/^[a-z][a-z0-9]{0,19}$/, 'small letters and digits, at most 20, a letter first');

const refuse = (setting: string, problem: string): SettingsInvalid =>
  new SettingsInvalid(`Stage setting ${setting}: ${problem}. Correct it in cdk.json, under context.stages.`, {
    setting,
    problem,
  });

const sentencesOf = (stage: string, error: z.ZodError): SettingsInvalid => {
  const found = error.issues.map(({ path, message }) => ({ at: [stage, ...path].join('.'), message }));
  const setting = found.map(({ at }) => at).join(', ');
  return refuse(setting, found.map(({ at, message }) => (found.length > 1 ? `${at}: ${message}` : message)).join('; '));
};

/** The settings of `name` among all stages, or a refusal that says which setting is wrong and what to write. */
export const stageOf = (name: unknown, stages: unknown): Stage => {
  const named = Name.safeParse(name);
  if (!named.success) throw refuse('stage', named.error.issues.map(({ message }) => message).join('; '));
  const all = z.record(z.string(), z.unknown()).safeParse(stages);
  if (!all.success) throw refuse('stages', 'no stages are described');
  if (!Object.hasOwn(all.data, named.data))
    throw refuse(
      'stage',
      `there is no stage ${named.data}; described are: ${Object.keys(all.data).join(', ') || 'none'}`,
    );
  const parsed = Stage.safeParse(all.data[named.data]);
  if (!parsed.success) throw sentencesOf(named.data, parsed.error);
  return { name: named.data, ...parsed.data };
};
