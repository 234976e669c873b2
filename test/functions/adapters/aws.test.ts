import { expect, it } from 'vitest';
import { SettingsInvalid } from '#shared/domain/errors';
import { awsDependencies } from '../../../functions/adapters/aws.ts';
import { awsDependenciesWithoutMail } from '../../../functions/adapters/aws-without-mail.ts';

const mail = { id: 'm1', to: 'an@example.vn', subject: 's', text: 't', html: 'h' };

it('refuses ill-formed settings at cold start, naming them', () => {
  expect(() => awsDependencies({ TABLE_NAME: 'x', PUBLIC_URL: 'nowhere' })).toThrow(SettingsInvalid);
  expect(() => awsDependencies({ TABLE_NAME: 'x', PUBLIC_URL: 'nowhere' })).toThrow(/TABLE_NAME[\s\S]*PUBLIC_URL/);
});

it('refuses any use of what the plan does not give, naming the missing setting', async () => {
  const deps = awsDependenciesWithoutMail({});
  await expect(deps.store.cycles()).rejects.toThrow(/not given TABLE_NAME/);
  await expect(deps.tasks.status('2026-1')).rejects.toThrow(/not given STATE_MACHINE_ARN/);
  await expect(deps.events.publish([])).rejects.toThrow(/not given BUS_NAME/);
  await expect(deps.secrets.linkKeys()).rejects.toThrow(/not given LINK_KEYS_SECRET/);
  await expect(deps.mailer.send([mail])).rejects.toThrow(/not given MAIL_QUEUE_URL/);
});

it('sends no mail from a function that carries no mail client, whatever its settings', async () => {
  const deps = awsDependenciesWithoutMail({ MAIL_QUEUE_URL: 'https://sqs.example/mails' });
  await expect(deps.mailer.send([mail])).rejects.toBeInstanceOf(SettingsInvalid);
});

it('gives pages the address of links and who may sign in', () => {
  const { settings } = awsDependencies({
    PUBLIC_URL: 'https://danhgia.example',
    HR_ADDRESSES: 'a@x.vn, b@x.vn',
    AUDITOR_ADDRESSES: '',
    LISTED_PEOPLE: '[{"role":"auditor","address":"kt@x.vn","until":"2026-12-31"}]',
  });
  expect(settings).toEqual({
    publicUrl: 'https://danhgia.example',
    hrAddresses: ['a@x.vn', 'b@x.vn'],
    auditorAddresses: [],
    listed: [{ role: 'auditor', address: 'kt@x.vn', until: '2026-12-31' }],
    partyEvents: false,
    signerCodes: false,
  });
  expect(awsDependenciesWithoutMail({ PARTY_EVENTS: 'on' }).settings.partyEvents).toBe(true);
});

it('tells the time of day in the form that text compares', () => {
  const { clock } = awsDependenciesWithoutMail({});
  expect(clock.now()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
});
