// Records the score of a month or quarter: first whose, then which period, then its points.
import { html } from 'hono/html';
import type { Official } from '#shared/domain/official';
import { PeriodScore, periodSubject, periodsIn } from '#shared/domain/period-score';
import { printHundredths } from '#shared/domain/points/exact';
import { recordPeriodScore, scoresOf } from '../../console/record-scores.ts';
import { latestOf } from '../../units.ts';
import { parseForm, typedText } from '../forms.ts';
import { bi, field } from '../layout.ts';
import type { Fields, Html, Typed } from '../page.ts';
import { periodLabel } from '../words.ts';
import {
  atFields,
  correctionField,
  peoplePage,
  personIn,
  pointsField,
  seenField,
  seenIn,
  typedHundredths,
} from './data-fields.ts';
import { panelIn } from './roster-fields.ts';
import { actDone, actForm, consolePage, tableOf, unitCrumbs } from './shell.ts';
import { type ConsoleAct, type UnitVisit, unitPath } from './visit.ts';

const title = { vi: 'Ghi điểm tháng, quý', en: 'Record the score of a month or quarter' };

const COLUMNS = [
  { label: { vi: 'Kỳ', en: 'Period' } },
  { label: { vi: 'Tiêu chí chung', en: 'Common' }, number: true },
  { label: { vi: 'Kết quả', en: 'Results' }, number: true },
  { label: { vi: 'Nơi chấm', en: 'Scored by' } },
];

const periodsPage = (visit: UnitVisit, { id, name }: Official): Html => {
  const standing = new Map(scoresOf(panelIn(visit), id).map((score) => [score.period, score]));
  const href = (period: string) => `${unitPath(visit.ref)}/do/period-score?official=${id}&period=${period}`;
  const periods = [...periodsIn(visit.cycle.period, 'quarters'), ...periodsIn(visit.cycle.period, 'months')];
  const rows = periods.map((period) => {
    const score = standing.get(period);
    const { vi, en } = periodLabel(period);
    const points =
      score === undefined ? ['', '', ''] : [score.common, score.results].map((each) => printHundredths(each, ','));
    return [html`<a href="${href(period)}">${bi(vi, en)}</a>`, points[0] ?? '', points[1] ?? '', score?.agency ?? ''];
  });
  const table = tableOf({ vi: name, en: id }, COLUMNS, rows);
  return consolePage(visit, title, unitCrumbs(visit), table);
};

/** The score of the period that the page is about; its round is what a correction is made upon. */
export const standingScore = (visit: UnitVisit, official: string) => {
  const subject = periodSubject({ official, period: visit.query.period ?? '' });
  return latestOf(panelIn(visit).facts, 'period-score', subject);
};

const form = (visit: UnitVisit, { id, name }: Official, typed: Typed | undefined): Html => {
  const standing = standingScore(visit, id);
  const content = standing?.content;
  const round = standing?.round ?? 0;
  const { vi, en } = periodLabel(visit.query.period ?? '');
  const reckon = `${unitPath(visit.ref)}/do/reckon-points?official=${id}&period=${visit.query.period}`;
  return html`<p id="f-period" tabindex="-1">${name}: ${bi(vi, en)} · <a href="${reckon}">${bi('Tính từ số liệu', 'Reckon from figures')}</a></p>
${pointsField('common', { vi: 'Điểm tiêu chí chung (tối đa 30)', en: 'Common criteria, of 30' }, content?.common, typed)}
${pointsField('results', { vi: 'Điểm kết quả nhiệm vụ (tối đa 70)', en: 'Results, of 70' }, content?.results, typed)}
${field({
  name: 'agency',
  label: { vi: 'Cơ quan chấm điểm', en: 'Scored by the agency' },
  required: true,
  typed,
  value: content?.agency ?? panelIn(visit).panel.agencyName,
})}
${field({ name: 'document', label: { vi: 'Văn bản số, ngày (nếu có)', en: 'Document, if any' }, typed, value: content?.document })}
${correctionField(round, typed)}${seenField(round, typed)}`;
};

const contentOf = (visit: UnitVisit, official: string, fields: Fields): PeriodScore =>
  parseForm(
    PeriodScore,
    {
      official,
      period: visit.query.period,
      common: typedHundredths(fields, 'common'),
      results: typedHundredths(fields, 'results'),
      agency: typedText(fields, 'agency'),
      document: typedText(fields, 'document'),
      reopened: typedText(fields, 'why'),
    },
    ([name]) => (name === 'reopened' ? 'why' : String(name)),
  );

export const periodScoreAct: ConsoleAct = {
  id: 'period-score',
  title,
  reach: 'agency',
  offered: ({ kind }) => kind === 'panel',
  show: (visit, typed) => {
    if (visit.query.official === undefined) return peoplePage(visit, 'period-score', title);
    const official = personIn(visit);
    if (visit.query.period === undefined) return periodsPage(visit, official);
    return actForm(visit, title, form(visit, official, typed), typed);
  },
  record: async (visit, fields) => {
    const { id, name } = personIn(visit);
    const content = contentOf(visit, id, fields);
    const at = { record: panelIn(visit), seen: seenIn(fields) };
    const { again } = await atFields(() => recordPeriodScore(visit.deps, at, content, visit.actor));
    const { vi, en } = periodLabel(content.period);
    const points = printHundredths(content.common + content.results, ',');
    const said = bi(`${name}, ${vi}: ${points} điểm.`, `${id}, ${en}: ${points} points.`);
    return actDone(visit, { vi: 'Đã ghi điểm', en: 'Score recorded' }, html`<p>${said}</p>`, again);
  },
};
