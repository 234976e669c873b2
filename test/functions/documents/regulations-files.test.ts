// Files of overrides and supplements beside a roster: read, and refused with file, path, what is wrong and what to do.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Override } from '#shared/regulations/override';
import type { Supplement } from '#shared/regulations/supplement';
import { planRoster } from '../../../functions/documents/roster-plan.ts';
import type { RosterFile } from '../../../functions/documents/roster-tables.ts';
import { aSupplement } from '../../builders.ts';
import { filesWith, sound, TODAY } from './roster-edits.ts';

const [panel] = sound.panels;
if (panel === undefined) throw new TypeError('no panel');

const supplement = (over: Partial<Supplement> = {}): Supplement => aSupplement({ agencies: [panel.agency], ...over });
const raise: Override = {
  id: 'raise-1',
  reason: 'Đơn vị dẫn đầu phong trào thi đua',
  document: { number: '77/QĐ-UBND', date: '2026-11-20' },
  set: 'cap-percent',
  profile: 'nd-233-2026',
  cap: 'agency-20',
  panels: [panel.id],
  percent: 25,
};

const rulesFile = (content: unknown, name = 'quy-che.regulations.json'): RosterFile => ({
  name,
  bytes: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
});
const plan = (...files: RosterFile[]) => planRoster(filesWith(...files), TODAY, { onPremises: false });
const problems = async (...files: RosterFile[]) =>
  (await plan(...files)).problems.map(({ file, path, code, vi, en }) => ({ file, path, code, vi, en }));
const refused = async (content: unknown) => (await problems(rulesFile(content))).map(({ path, code }) => [path, code]);

describe('a sound file', () => {
  it('comes in with the roster, and without one the roster has none', async () => {
    const { roster } = await plan(rulesFile({ overrides: [raise], supplements: [supplement()] }));

    expect(roster).toEqual({ ...sound, overrides: [raise], supplements: [supplement()] });
    expect((await plan()).roster).toEqual(sound);
  });

  it('may be several, each for its own agencies', async () => {
    const other = sound.panels.find(({ agency }) => agency !== panel.agency)?.agency ?? '';
    const { roster } = await plan(
      rulesFile({ supplements: [supplement()] }, 'mot.regulations.json'),
      rulesFile({ supplements: [supplement({ id: 'quy-che-2', agencies: [other] })] }, 'hai.regulations.json'),
    );

    expect(roster?.supplements?.map(({ id }) => id)).toEqual(['quy-che-1', 'quy-che-2']);
  });
});

describe('a file at fault', () => {
  it('is told with its name, the path inside, the sum that is wrong and the one that is right', async () => {
    const [first, ...rest] = supplement().common;
    const short = supplement({ common: [{ ...first, most: 4 } as NonNullable<typeof first>, ...rest] });

    expect(await problems(rulesFile({ supplements: [short] }))).toEqual([
      {
        file: 'quy-che.regulations.json',
        path: 'supplements.0.common',
        code: 'points-differ',
        vi: 'Tổng điểm là 24, phải là 30. Hãy sửa điểm các tiêu chí.',
        en: 'The points add up to 24, not 30. Correct the points of the criteria.',
      },
    ]);
  });

  it('names each list of results whose points do not add up', async () => {
    const { results } = supplement();
    const more = supplement({ results: { staff: results.staff.slice(1), managers: results.managers.slice(1) } });

    expect(await refused({ supplements: [more] })).toEqual([
      ['supplements.0.results.staff', 'points-differ'],
      ['supplements.0.results.managers', 'points-differ'],
    ]);
  });

  it.each<[string, object, [string, string]]>([
    [
      'an unknown profile',
      { supplements: [supplement({ profile: 'nd-1-1900' })] },
      ['supplements.0.profile', 'unknown-profile'],
    ],
    [
      'a profile that leaves no rules to units',
      { supplements: [supplement({ profile: 'nd-90-2020-amended' })] },
      ['supplements.0.profile', 'no-own-rules'],
    ],
    [
      'an agency that is not in the roster',
      { supplements: [supplement({ agencies: ['so-99'] })] },
      ['supplements.0.agencies.0', 'unknown-agency'],
    ],
    [
      'two rules for one agency',
      { supplements: [supplement(), supplement({ id: 'quy-che-2' })] },
      ['supplements.1.agencies', 'second-supplement'],
    ],
    ['one id twice', { overrides: [raise, { ...raise, percent: 21 }] }, ['overrides.1.id', 'second-rule-id']],
    ['an unknown cap', { overrides: [{ ...raise, cap: 'cap-9' }] }, ['overrides.0.cap', 'unknown-cap']],
    [
      'a cap of an unknown profile',
      { overrides: [{ ...raise, profile: 'nd-1-1900' }] },
      ['overrides.0.profile', 'unknown-profile'],
    ],
    [
      'a cap whose text gives no raise',
      { overrides: [{ ...raise, profile: 'hau-giang-1120', cap: 'province-20' }] },
      ['overrides.0.cap', 'no-raise'],
    ],
    ['a raise beyond its text', { overrides: [{ ...raise, percent: 26 }] }, ['overrides.0.percent', 'raise-bounds']],
    [
      'a cap lowered by the name of a raise',
      { overrides: [{ ...raise, percent: 19 }] },
      ['overrides.0.percent', 'raise-bounds'],
    ],
    [
      'a panel that is not in the roster',
      { overrides: [{ ...raise, panels: ['hd-99'] }] },
      ['overrides.0.panels.0', 'unknown-panel'],
    ],
    [
      'a raise without its deciding document',
      { overrides: [{ ...raise, document: undefined }] },
      ['overrides.0.document', 'bad-rule'],
    ],
    [
      'an unknown assumption',
      { overrides: [{ id: 'x', reason: 'r', set: 'assumption', profile: 'hau-giang-1120', switch: 's', on: true }] },
      ['overrides.0.switch', 'unknown-switch'],
    ],
    [
      'the Party side in full away from the premises',
      { overrides: [{ id: 'x', reason: 'r', set: 'party-setting', setting: 'full' }] },
      ['overrides.0.setting', 'party-off-premises'],
    ],
    [
      'an override of nothing known',
      { overrides: [{ id: 'x', reason: 'r', set: 'points' }] },
      ['overrides.0.set', 'bad-rule'],
    ],
    ['something else beside the two lists', { caps: [] }, ['', 'bad-rule']],
  ])('is refused for %s', async (_, content, problem) => {
    expect(await refused(content)).toEqual([problem]);
  });

  it('is refused where it is no JSON, or not in UTF-8', async () => {
    const latin = { name: 'a.regulations.json', bytes: Buffer.from([0x22, 0xe9, 0x22]) };

    expect((await problems(rulesFile('{ "overrides": [ '))).map(({ code }) => code)).toEqual(['broken-json']);
    expect((await problems(latin)).map(({ code }) => code)).toEqual(['broken-json']);
  });

  it('brings in nothing of the roster either', async () => {
    expect((await plan(rulesFile({ overrides: [{ ...raise, percent: 26 }] }))).roster).toBeUndefined();
  });

  it('keeps the Party side in full on the premises', async () => {
    const full = { overrides: [{ id: 'x', reason: 'r', set: 'party-setting', setting: 'full' }] };

    const { roster } = await planRoster(filesWith(rulesFile(full)), TODAY, { onPremises: true });

    expect(roster?.overrides).toEqual(full.overrides);
  });

  it('never throws, whatever JSON it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (text) => {
        const { roster, counts } = await plan(rulesFile(text));
        expect(roster === undefined).toBe(counts.errors > 0);
      }),
      { numRuns: 40, seed: 3 },
    );
  });
});
