// NĐ 90/2020 as amended by NĐ 48/2023 (in force 15/9/2023): any discipline counts, and a State cap per agency and job group.
import type { Kind } from '../domain/official.ts';
import type { Cap } from './cap.ts';
import type { Citation } from './citation.ts';
import { type DisciplineRule, disciplineRules } from './discipline-over-time.ts';
import { nd90 } from './nd-90-2020.ts';
import type { Profile } from './profile.ts';
import { contractWorkersNd90, standardsNd90 } from './standards-nd-90.ts';

const cap48: Citation = {
  document: 'NĐ 48/2023/NĐ-CP',
  article: 'Đ1 (Đ2k6 of NĐ 90)',
  certainty: 'T',
  note: 'the Party’s regulated share, 20 %; the base is the total number (all rated)',
};

const capPer = (id: string, per: Cap['per']): Cap => ({
  id,
  rating: 'excellent',
  percent: 20,
  of: ['excellent', 'good', 'completed', 'not-completed'],
  per,
  round: 'down',
  enforced: true,
  source: cap48,
  raise: { source: { ...cap48, note: 'for an outstanding unit the competent level sets a fitting share: no number' } },
});

const kinds: Kind[] = ['cadre', 'civil-servant', 'public-employee', 'contract-worker'];
const CIVIL_SERVANTS_TO = '2025-12-31';
const force = { from: '2023-09-15', to: '2026-06-30' };

/** For units rated by this profile after its end, having no rules of their own: NĐ 90 with NĐ 48 as a whole, any discipline. */
const asBridge: DisciplineRule = {
  kinds: ['public-employee', 'contract-worker'],
  from: '2026-07-01',
  counts: 'any',
  source: {
    document: 'NĐ 233/2026/NĐ-CP',
    article: 'Đ20k1 (Đ2k5a of NĐ 90)',
    certainty: 'T',
    note: 'by the letter the rating follows NĐ 90 and NĐ 48; that NĐ 233 Đ14 narrows it to duty is not written',
  },
  partyDiscipline: { ...cap48, article: 'Đ1 (Đ2k5a of NĐ 90)', note: 'as a bridge: NĐ 233 Đ20k1' },
  actCountedOnce: { ...cap48, article: 'Đ1 (Đ2k5b, Đ2k5c of NĐ 90)', note: 'as a bridge: NĐ 233 Đ20k1' },
};

export const nd90Amended: Profile = {
  ...nd90,
  id: 'nd-90-2020-amended',
  title: {
    vi: 'NĐ 90/2020/NĐ-CP sửa đổi bởi NĐ 48/2023/NĐ-CP',
    en: 'Decree 90/2020 as amended by Decree 48/2023',
  },
  force,
  kinds,
  // NĐ 335/2025 took civil servants over; the two decrees ceased altogether on 1/7/2026 (NĐ 233 Đ19k2)
  ends: { 'civil-servant': CIVIL_SERVANTS_TO },
  discipline: [
    ...disciplineRules(['cadre', 'public-employee', 'contract-worker'], force),
    ...disciplineRules(['civil-servant'], { ...force, to: CIVIL_SERVANTS_TO }),
    asBridge,
  ],
  standards: standardsNd90(kinds),
  caps: [capPer('agency-20', 'panel'), capPer('job-group-20', 'panel-job-group')],
  assumptions: [...nd90.assumptions, contractWorkersNd90],
  sources: [
    { document: 'NĐ 90/2020/NĐ-CP (13/8/2020)', certainty: 'T' },
    { document: 'NĐ 48/2023/NĐ-CP (17/7/2023)', certainty: 'T' },
    {
      document: 'practice',
      certainty: 'K',
      note: 'contract workers: no decree names them; a province adds them by rules of its own',
    },
  ],
};
