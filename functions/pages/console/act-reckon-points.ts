// Reckons the score of a period from given figures, step by step with the article of each, and records it where HR says so.
// No diary of tasks is kept: the figures are read, used and forgotten.
import { html } from 'hono/html';
import { PointsInvalid } from '#shared/domain/errors';
import type { Official } from '#shared/domain/official';
import { Period } from '#shared/domain/period-score';
import { type Component, type Points, pointsOf } from '#shared/domain/points';
import { printHundredths } from '#shared/domain/points/exact';
import type { PointsRule } from '#shared/domain/points/rule';
import { regimeOf } from '#shared/domain/regulations';
import { recordPeriodScore } from '../../console/record-scores.ts';
import { sourceText } from '../../explain/words.ts';
import { refuse, typedText } from '../forms.ts';
import { bi, field, ratingLabel, submit, type Text } from '../layout.ts';
import type { Fields, Html, Typed } from '../page.ts';
import { CHECK } from '../row-parts.ts';
import { periodLabel } from '../words.ts';
import { standingScore } from './act-period-score.ts';
import { atFields, correctionField, peoplePage, personIn, seenField, seenIn } from './data-fields.ts';
import { figuresIn, reckonFields } from './reckon-fields.ts';
import { panelIn } from './roster-fields.ts';
import { actDone, actForm, tableOf } from './shell.ts';
import type { ConsoleAct, UnitVisit } from './visit.ts';

const title = { vi: 'Tính điểm tháng, quý từ số liệu', en: 'Reckon the score of a month or quarter' };

const NAMES: Record<Component['name'], Text> = {
  quantity: { vi: 'Số lượng', en: 'Quantity' },
  quality: { vi: 'Chất lượng', en: 'Quality' },
  progress: { vi: 'Tiến độ', en: 'Progress' },
  unit: { vi: 'Kết quả của đơn vị, lĩnh vực phụ trách', en: 'Result of the unit led' },
  organising: { vi: 'Khả năng tổ chức triển khai', en: 'Organising' },
  uniting: { vi: 'Năng lực tập hợp, đoàn kết', en: 'Uniting' },
};

const COLUMNS = [
  { label: { vi: 'Thành phần', en: 'Component' } },
  { label: { vi: '%', en: '%' }, number: true },
  { label: { vi: 'Căn cứ', en: 'Source' } },
];

const ruleFor = (visit: UnitVisit, official: Official): PointsRule =>
  regimeOf(visit.cycle.regulations, official).points ??
  refuse('official', 'Bộ quy định của người này không tính điểm.', 'The profile of this person reckons no points.');

/** The rule's own complaints, told where they can be mended. */
const reckoned = (figures: Parameters<typeof pointsOf>[0], rule: PointsRule): Points => {
  try {
    return pointsOf(figures, rule);
  } catch (error) {
    if (!(error instanceof PointsInvalid)) throw error;
    const where = ['common', 'organising', 'uniting'].find((name) => name === error.facts.where) ?? 'products';
    return refuse(where, `Số liệu không hợp lý: ${error.facts.where}.`, `Not possible: ${error.message}.`);
  }
};

const steps = (
  { common, results, total, rating, components, assumptions }: Points,
  { results: part }: PointsRule,
): Html => {
  const rows = components.map(({ name, percent, source }) => {
    const { vi, en } = sourceText(source);
    return [bi(NAMES[name].vi, NAMES[name].en), printHundredths(percent, ','), bi(vi, en)];
  });
  const { vi, en } = ratingLabel(rating);
  const sum = `${printHundredths(common, ',')} + ${printHundredths(results, ',')} = ${printHundredths(total, ',')}`;
  return html`<section id="reckoned" tabindex="-1">${tableOf({ vi: 'Cách tính', en: 'How it is reckoned' }, COLUMNS, rows)}
<p>${bi(`Điểm kết quả: trung bình các thành phần × ${part.most} %, cắt ở hai chữ số.`, `Results: the mean of the components × ${part.most} %, cut at two decimals.`)}</p>
<p><strong>${sum}</strong> – ${bi(`theo điểm: ${vi}`, `by points: ${en}`)}</p>
${assumptions.map((source) => html`<p class="note">${bi(`Giả định, chưa đọc được nguyên văn: ${sourceText(source).vi}`, `An assumption: ${sourceText(source).en}`)}</p>`)}</section>`;
};

const form = (visit: UnitVisit, official: Official, typed: Typed | undefined, shown: Html = html``): Html => {
  const round = standingScore(visit, official.id)?.round ?? 0;
  const { vi, en } = periodLabel(visit.query.period ?? '');
  const fields = html`<p id="f-period" tabindex="-1">${official.name}: ${bi(vi, en)}</p>${shown}
${reckonFields(official.lead !== 'staff', typed)}
${field({ name: 'document', label: { vi: 'Văn bản số, ngày (nếu có)', en: 'Document, if any' }, typed })}
${correctionField(round, typed)}${seenField(round, typed)}
<p class="acts">${submit('check', CHECK.label)}</p>`;
  return actForm(visit, title, fields, typed);
};

const contentOf = (visit: UnitVisit, { id }: Official, { common, results }: Points, fields: Fields) => {
  const document = typedText(fields, 'document');
  const reopened = typedText(fields, 'why');
  return {
    official: id,
    period: visit.query.period ?? '',
    common,
    results,
    agency: panelIn(visit).panel.agencyName,
    ...(document === undefined ? {} : { document }),
    ...(reopened === undefined ? {} : { reopened }),
  };
};

export const reckonPointsAct: ConsoleAct = {
  id: 'reckon-points',
  title,
  reach: 'agency',
  offered: ({ kind }) => kind === 'panel',
  show: (visit, typed) => {
    if (visit.query.official === undefined || !Period.safeParse(visit.query.period).success)
      return peoplePage(visit, 'period-score', title);
    return form(visit, personIn(visit), typed);
  },
  record: async (visit, fields) => {
    const official = personIn(visit);
    const rule = ruleFor(visit, official);
    const points = reckoned(figuresIn(fields, official.lead !== 'staff'), rule);
    if (fields.do !== 'record') return form(visit, official, { fields, problems: {} }, steps(points, rule));
    const at = { record: panelIn(visit), seen: seenIn(fields) };
    const content = contentOf(visit, official, points, fields);
    const { again } = await atFields(() => recordPeriodScore(visit.deps, at, content, visit.actor));
    return actDone(visit, { vi: 'Đã ghi điểm', en: 'Score recorded' }, steps(points, rule), again);
  },
};
