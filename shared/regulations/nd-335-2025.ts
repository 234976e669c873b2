// NĐ 335/2025 (21/12/2025): civil servants from 1/1/2026, by points. Of Đ17-19, Đ22, the forms and the formula's picture no
// text was found: what stands in their place is an assumption, and says so.
import type { Kind } from '../domain/official.ts';
import { byHeads } from './authority.ts';
import type { Cap } from './cap.ts';
import type { Citation, Switch } from './citation.ts';
import { disciplineRules } from './discipline-over-time.ts';
import { formsByKind } from './form.ts';
import { formNd335 } from './forms/nd-335-2025.ts';
import { deferral, deferralSwitch } from './movement.ts';
import { PERIOD_SWITCHES, yearOfPeriods } from './periods.ts';
import { pointsNd335 } from './points-nd-335-2025.ts';
import type { Profile } from './profile.ts';
import { byPoints } from './standards-by-points.ts';

const DOCUMENT = 'NĐ 335/2025/NĐ-CP';
const law = (article: string, note?: string): Citation => ({
  document: DOCUMENT,
  article,
  certainty: 'T',
  ...(note === undefined ? {} : { note }),
});

const SIX_MONTHS: Citation = {
  document: DOCUMENT,
  article: 'Đ21',
  certainty: 'G',
  note: 'assumption: that the six months of NĐ 90 Đ2k3 go on for civil servants was not read',
};
const RAISE: Citation = {
  document: DOCUMENT,
  article: 'Đ20k5b',
  certainty: 'S',
  note: 'assumption: the clause on an outstanding unit was read up to its number; both sister texts say 25 %',
};

const capPer = (id: string, per: Cap['per']): Cap => ({
  id,
  rating: 'excellent',
  percent: 20,
  of: ['good'],
  per,
  round: 'down',
  enforced: true,
  source: law('Đ20k5a', 'of those rated good, within one unit and within each similar group'),
  raise: { percent: 25, source: RAISE, switch: 'raise-25' },
});

const assumptions: Switch[] = [
  {
    id: 'six-months-of-service',
    text: {
      vi: 'Công chức công tác dưới 6 tháng trong năm không xếp loại (như NĐ 90)',
      en: 'Civil servants with under six months of service are not rated (as in Decree 90)',
    },
    on: true,
    source: SIX_MONTHS,
  },
  {
    id: 'leave-ceiling',
    text: {
      vi: 'Nghỉ từ 3 đến dưới 6 tháng: không quá hoàn thành nhiệm vụ (như NĐ 90)',
      en: 'Three to under six months of leave: completed at most (as in Decree 90)',
    },
    on: false,
    source: { ...SIX_MONTHS, note: 'assumption: whether NĐ 90 Đ2k3 survives here is not settled; NĐ 233 dropped it' },
  },
  {
    id: 'act-counted-once',
    text: {
      vi: 'Hành vi đã tính không hoàn thành của một năm thì không tính lại năm khác',
      en: 'An act that made one year not completed is not counted in another',
    },
    on: true,
    source: {
      document: 'NĐ 335/2025/NĐ-CP (draft)',
      article: 'Đ20',
      certainty: 'S',
      note: 'assumption: read in the draft; NĐ 48 and NĐ 233 have it',
    },
  },
  {
    id: 'raise-25',
    text: {
      vi: 'Đơn vị tiêu biểu: xuất sắc đến 25 % số hoàn thành tốt',
      en: 'An outstanding unit: excellent up to 25 % of those rated good',
    },
    on: true,
    source: RAISE,
  },
  ...PERIOD_SWITCHES,
  deferralSwitch,
];

const kinds: Kind[] = ['civil-servant'];
const force = { from: '2026-01-01' };

export const nd335: Profile = {
  id: 'nd-335-2025',
  version: 1,
  title: { vi: 'NĐ 335/2025/NĐ-CP (công chức)', en: 'Decree 335/2025 (civil servants)' },
  force,
  kinds,
  forms: formsByKind(formNd335),
  eligibility: {
    minimumServiceMonths: 6,
    leavesThatCountAsService: ['maternity', 'sick'],
    leaveCeiling: { fromMonths: 3, toMonths: 6, ceiling: 'completed', switch: 'leave-ceiling' },
    onTimeWorked: { leaves: ['maternity', 'sick', 'other'], source: law('Đ21k3') },
    source: SIX_MONTHS,
    switch: 'six-months-of-service',
  },
  transfer: { asks: 'scores', source: law('Đ21k1', 'the old agency sends its months or quarters') },
  deferral,
  // no text of it makes the unit's rating a bound for its head; the unit bears on the head's points (Đ15-16)
  ceilings: [],
  discipline: disciplineRules(kinds, force),
  standards: byPoints({ levels: law('Đ20'), list: law('Đ20k4') }),
  points: pointsNd335,
  periods: yearOfPeriods(law('Đ21k1', 'the mean (điểm trung bình)')),
  caps: [capPer('agency-20', 'panel'), capPer('job-group-20', 'panel-job-group')],
  petition: {
    windowDays: 5,
    answer: { days: 10, count: 'working' },
    to: ['rater'],
    source: {
      document: 'practice',
      certainty: 'K',
      note: 'Đ22 was not read (one program says 7 working days); days as for public employees, Luật VC 2025 Đ27',
    },
  },
  authority: byHeads(kinds, {
    document: 'Luật Cán bộ, công chức 2025 (80/2025/QH15)',
    article: 'Đ25k2',
    certainty: 'T',
    note: 'NĐ 335 Đ17-19 were not read',
  }),
  assumptions,
  sources: [
    { document: 'NĐ 335/2025/NĐ-CP (21/12/2025)', certainty: 'T' },
    { document: 'Luật Cán bộ, công chức 2025 (80/2025/QH15)', article: 'Đ25, Đ26, Đ44k2', certainty: 'T' },
  ],
};
