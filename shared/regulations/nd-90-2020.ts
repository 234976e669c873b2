// NĐ 90/2020 as it stood before NĐ 48/2023: duty-related discipline only, no State cap.
import { type Kind, LEADS } from '../domain/official.ts';
import { byHeads } from './authority.ts';
import { disciplineRules } from './discipline-over-time.ts';
import { formsByKind } from './form.ts';
import { form01, form02, form03 } from './forms/nd-90-2020.ts';
import { deferral, deferralSwitch } from './movement.ts';
import type { Profile } from './profile.ts';
import { assumptionsNd90, standardsNd90 } from './standards-nd-90.ts';

// contract workers are no subject of the decree by its title; provinces added them by rules of their own
const kinds: Kind[] = ['cadre', 'civil-servant', 'public-employee'];
const force = { from: '2020-08-20', to: '2023-09-14' };

export const nd90: Profile = {
  id: 'nd-90-2020',
  version: 2,
  title: { vi: 'NĐ 90/2020/NĐ-CP (trước NĐ 48/2023/NĐ-CP)', en: 'Decree 90/2020 before Decree 48/2023' },
  force,
  kinds,
  eligibility: {
    minimumServiceMonths: 6,
    leavesThatCountAsService: ['maternity'],
    leaveCeiling: { fromMonths: 3, toMonths: 6, ceiling: 'completed' },
    onTimeWorked: {
      leaves: ['maternity'],
      source: { document: 'NĐ 90/2020/NĐ-CP', article: 'Đ2k3', certainty: 'T' },
    },
    source: { document: 'NĐ 90/2020/NĐ-CP', article: 'Đ2k3', certainty: 'T' },
  },
  transfer: {
    asks: 'comment',
    fromMonths: 6,
    source: {
      document: 'NĐ 90/2020/NĐ-CP',
      article: 'Đ20k1',
      certainty: 'T',
      note: 'not where the old agency is no more',
    },
  },
  deferral,
  ceilings: [
    {
      id: 'manager-by-unit',
      leads: ['head', 'deputy', 'manager'],
      kinds: ['public-employee'],
      source: {
        document: 'Luật Viên chức 2010 (sửa đổi 2019)',
        article: 'Đ41k2b',
        certainty: 'T',
        note: 'any manager: not above the unit directly in charge',
      },
    },
  ],
  discipline: disciplineRules(kinds, force),
  standards: standardsNd90(kinds),
  // no State cap before NĐ 48/2023
  caps: [],
  forms: formsByKind(form01, form02, form03),
  petition: {
    windowDays: 5,
    answer: { days: 14, count: 'calendar' },
    to: ['rater'],
    source: {
      document: 'practice',
      certainty: 'K',
      note: 'the decree gives no days; answered by the person who rated (S, probably Đ23)',
    },
  },
  authority: [
    {
      kinds: ['cadre'],
      leads: [...LEADS],
      decides: 'managing-level',
      source: { document: 'NĐ 90/2020/NĐ-CP', article: 'Đ16', certainty: 'T', note: 'read in translation' },
    },
    ...byHeads(['civil-servant'], {
      document: 'NĐ 90/2020/NĐ-CP',
      article: 'Đ16',
      certainty: 'T',
      note: 'read in translation',
    }),
    ...byHeads(['public-employee'], { document: 'Luật Viên chức 2010', article: 'Đ43k1-3', certainty: 'T' }),
  ],
  assumptions: [...assumptionsNd90, deferralSwitch],
  sources: [{ document: 'NĐ 90/2020/NĐ-CP (13/8/2020)', certainty: 'T', note: 'first day in force, 20/8/2020: G' }],
};
