import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SettingsInvalid } from '#shared/domain/errors';
import { stageOf } from '../../infra/config.ts';

const { stages } = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8')).context as {
  stages: { trial: Record<string, unknown> };
};

const refusalOf = (changes: Record<string, unknown>): string => {
  try {
    stageOf('trial', { trial: { ...stages.trial, ...changes } });
  } catch (error) {
    if (error instanceof SettingsInvalid) return error.message;
    throw error;
  }
  return 'accepted';
};

describe('settings of a stage', () => {
  it('are accepted as cdk.json brings them', () => {
    expect(stageOf('trial', stages)).toMatchObject({ name: 'trial', removal: 'keep' });
  });

  it.each([
    ['a region that AWS does not have', { region: 'Hà Nội' }, /trial\.region: write an AWS region/],
    ['an address that is not encrypted', { publicUrl: 'http://danhgia.example' }, /trial\.publicUrl: write an https/],
    ['an address with a slash at its end', { publicUrl: 'https://danhgia.example/' }, /leave out the slash/],
    ['a sender that is no address', { mailFrom: 'Sở Nội vụ' }, /trial\.mailFrom: write one plain e-mail address/],
    ['nobody in charge', { hrAddresses: [] }, /trial\.hrAddresses: name at least one/],
    [
      'an address listed twice',
      { listedPeople: ['x', 'X'].map((name) => ({ role: 'hr', address: `${name}@a.vn` })) },
      /listed twice/,
    ],
    [
      'more people than an environment holds',
      { listedPeople: Array.from({ length: 120 }, (_, n) => ({ role: 'hr', address: `n${n}@a.vn` })) },
      /at most 2800 characters/,
    ],
    ['a retention that CloudWatch does not know', { logRetentionDays: 45 }, /choose one of 7, 14, 30/],
    ['an archive of a day', { archiveDays: 1 }, /trial\.archiveDays/],
    ['a mail domain that is neither', { mailIdentity: 'perhaps' }, /trial\.mailIdentity: write verified or create/],
    ['more mails than SES sends', { mailsPerSecond: 9000 }, /trial\.mailsPerSecond/],
    ['an alarm for nobody in particular', { alarmAddresses: ['trực ban'] }, /write plain e-mail addresses/],
    ['a half-written key', { customerKey: 'yes' }, /trial\.customerKey/],
    ['an unknown removal', { removal: 'maybe' }, /write keep or destroy/],
    ['an unknown profile', { profile: 'nd-999-2099' }, /choose a regulation profile: by-date, hau-giang-1120/],
    ['a setting that does not exist', { timeZone: 'UTC' }, /timeZone/],
    ['a clock to turn under facts that are kept', { clockMayBeTurned: true }, /trial\.clockMayBeTurned: facts under a/],
    ['a missing setting', { mailFrom: undefined }, /trial\.mailFrom/],
  ])('refuses %s with a sentence', (_what, changes, sentence) => {
    const said = refusalOf(changes);
    expect(said).toMatch(sentence);
    expect(said).toMatch(/Correct it in cdk\.json/);
  });

  it('names every wrong setting at once', () => {
    const said = refusalOf({ region: 'moon', removal: 'maybe' });
    expect(said).toMatch(/region/);
    expect(said).toMatch(/removal/);
  });

  it('lets the clock of a rehearsal be turned, whose facts nobody keeps', () => {
    expect(stageOf('rehearsal', stages)).toMatchObject({ clockMayBeTurned: true, removal: 'destroy' });
    expect(refusalOf({ clockMayBeTurned: true, removal: 'destroy' })).toBe('accepted');
  });

  it('says which stages there are when asked for another', () => {
    expect(() => stageOf('production', stages)).toThrow(/no stage production; described are: trial/);
    expect(() => stageOf(undefined, stages)).toThrow(/Stage setting stage/);
    expect(() => stageOf('trial', undefined)).toThrow(/no stages are described/);
  });
});
