// NĐ 233/2026 (26/6/2026): public employees from 1/7/2026, by points whose criteria each unit's own rules set (Quy chế, a
// supplement here); a unit without them is rated in 2026 by NĐ 90 with NĐ 48 (Đ20k1).
// Units' own ratings (Đ5-Đ9, with their cap of Đ7-8) are recognised elsewhere and recorded with their document: no rule here.
import type { Kind } from '../domain/official.ts';
import { byHeads } from './authority.ts';
import type { Cap } from './cap.ts';
import type { Citation } from './citation.ts';
import { disciplineRules } from './discipline-over-time.ts';
import { formsByKind } from './form.ts';
import { formNd233 } from './forms/nd-233-2026.ts';
import { deferral, deferralSwitch } from './movement.ts';
import { PERIOD_SWITCHES, yearOfPeriods } from './periods.ts';
import type { Profile } from './profile.ts';
import { byPoints } from './standards-by-points.ts';

const law = (article: string, note = 'read by OCR of the signed paper'): Citation => ({
  document: 'NĐ 233/2026/NĐ-CP',
  article,
  certainty: 'T',
  note,
});

const capPer = (id: string, per: Cap['per']): Cap => ({
  id,
  rating: 'excellent',
  percent: 20,
  of: ['good'],
  per,
  round: 'down',
  enforced: true,
  source: law('Đ12k6', 'of those rated good, within one unit and within each similar group'),
  raise: { percent: 25, source: law('Đ12k6', 'only where the unit itself was recognised as excellent') },
});

const kinds: Kind[] = ['public-employee', 'contract-worker'];
const force = { from: '2026-07-01' };

export const nd233: Profile = {
  id: 'nd-233-2026',
  version: 1,
  title: { vi: 'NĐ 233/2026/NĐ-CP (viên chức)', en: 'Decree 233/2026 (public employees)' },
  force,
  kinds,
  forms: formsByKind(formNd233),
  bridge: { to: 'nd-90-2020-amended', source: law('Đ20k1', 'no rules of the unit’s own at the 2026 rating') },
  eligibility: {
    minimumServiceMonths: 6,
    // unpaid leave counts against service: with six months worked one is rated, as the clause says
    leavesThatCountAsService: ['maternity', 'sick'],
    onTimeWorked: { leaves: ['maternity', 'sick', 'unpaid'], source: law('Đ14') },
    source: law('Đ14'),
  },
  transfer: { asks: 'scores', source: law('Đ15k1a', 'the old unit sends its monthly or quarterly scores') },
  deferral,
  ceilings: [
    { id: 'head-by-unit', leads: ['head'], kinds: ['public-employee', 'contract-worker'], source: law('Đ12k7') },
  ],
  discipline: disciplineRules(kinds, force),
  standards: byPoints({ levels: law('Đ12'), list: law('Đ12k4'), softened: true }),
  periods: yearOfPeriods(law('Đ12k5, Đ15k1a')),
  caps: [capPer('agency-20', 'panel'), capPer('job-group-20', 'panel-job-group')],
  petition: {
    windowDays: 5,
    answer: { days: 10, count: 'working' },
    to: ['rater', 'level-above'],
    source: {
      document: 'Luật Viên chức 2025',
      article: 'Đ27',
      certainty: 'T',
      note: 'from publication; by dialogue or in writing; no second review',
    },
  },
  authority: byHeads(kinds, law('Đ13', 'the heads of sub-units only monitor')),
  assumptions: [...PERIOD_SWITCHES, deferralSwitch],
  sources: [
    { document: 'NĐ 233/2026/NĐ-CP (26/6/2026)', certainty: 'T' },
    { document: 'Luật Viên chức 2025', article: 'Đ26, Đ27', certainty: 'T' },
    {
      document: 'practice',
      certainty: 'K',
      note: 'contract workers: the head of the unit decides whether they are rated (Đ20k2), by putting them into the roster',
    },
  ],
};
