// The points of the year step by step, and what a leader's people and units come to: counts, never who.
import type { KnownYear } from '#shared/domain/known';
import type { Official } from '#shared/domain/official';
import { unitFactor } from '#shared/domain/points';
import { RATINGS, type Rating } from '#shared/domain/rating';
import type { Judged } from '#shared/domain/suggestion';
import { cumulative, rated } from '#shared/domain/tally';
import { periodLabel } from '../pages/words.ts';
import { type Line, points, type Section, text } from './words.ts';

const scoreLine = ({ period, common, results, agency }: KnownYear['year']['scores'][number]): Line => {
  const { vi, en } = periodLabel(period);
  const sum = `${points(common)} + ${points(results)} = ${points(common + results)}`;
  return { text: text(`${vi} (${agency})`, `${en} (${agency})`), value: text(sum, sum) };
};

const missingLines = ({ missing }: KnownYear['year']): Line[] =>
  missing.map((period) => ({ text: periodLabel(period), verdict: 'missing-data' }));

/** Σ, ÷ n, cut: as it was reckoned. */
const meanLines = ({ scores, total, rule }: KnownYear['year']): Line[] => {
  if (total === undefined || rule === undefined) return [];
  const sum = scores.reduce((all, { common, results }) => all + common + results, 0);
  const reckoned = `${points(sum)} ÷ ${scores.length} = ${points(total)}`;
  return [
    {
      text: text('Điểm trung bình năm, bỏ phần dưới hai chữ số thập phân', 'The year’s mean, cut at two decimals'),
      value: text(reckoned, reckoned),
      source: rule.mean,
    },
    { text: text('Các kỳ có trọng số như nhau', 'All periods weigh alike'), source: rule.alike.source },
  ];
};

const yearLines = ({ year }: KnownYear): Line[] => [
  ...year.scores.map(scoreLine),
  ...missingLines(year),
  ...meanLines(year),
];

const staffRatings = (staff: NonNullable<KnownYear['staff']>): Rating[] =>
  RATINGS.flatMap((rating) => Array.from({ length: staff[rating] }, () => rating));

/** The factor bears on the scores that the office gave; it is shown beside them and changes none. */
const staffLines = ({ known: { staff }, profile }: Judged): Line[] => {
  if (staff === undefined || rated(staff) === 0) return [];
  const share = `${cumulative(staff, 'completed')}/${rated(staff)}`;
  const counts: Line = {
    text: text('Người thuộc đơn vị hoàn thành nhiệm vụ trở lên', 'People of the unit completed or better'),
    value: text(share, share),
  };
  if (profile.points === undefined) return [counts];
  const factor = `${unitFactor(staffRatings(staff), profile.points)} %`;
  const name = text('Hệ số kết quả của đơn vị', 'Factor of the unit’s result');
  return [counts, { text: name, value: text(factor, factor), source: profile.points.leader.source }];
};

const unitLines = ({ below, unit }: KnownYear): Line[] => {
  const recorded = below === undefined ? undefined : `${below.rated}/${below.all}`;
  const lines: Line[] =
    below === undefined || recorded === undefined
      ? []
      : [
          {
            text: text('Đơn vị trực thuộc đã có xếp loại', 'Units below that have a rating'),
            value: text(recorded, recorded),
            ...(below.rated === below.all ? {} : { verdict: 'missing-data' as const }),
          },
        ];
  if (unit === undefined) return lines;
  const { number, date } = unit.document;
  const paper = `${number}, ${date.split('-').reverse().join('/')}`;
  return [
    ...lines,
    {
      text: text('Xếp loại của đơn vị phụ trách, theo văn bản', 'Rating of the unit led, by'),
      value: text(paper, paper),
    },
  ];
};

const leads = ({ lead }: Official): boolean => lead !== 'staff';

export const pointsSections = (judged: Judged): Section[] =>
  [
    { id: 'points', title: text('Điểm trong năm', 'Points of the year'), lines: yearLines(judged.known) },
    {
      id: 'led',
      title: text('Đơn vị và người thuộc quyền (chỉ số lượng)', 'Units and people led, as counts'),
      lines: leads(judged.official) ? [...staffLines(judged), ...unitLines(judged.known)] : [],
    },
  ].filter(({ lines }) => lines.length > 0);
