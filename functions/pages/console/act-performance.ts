// Records the figures of a person's year that the standards of their regime ask about.
import { html } from 'hono/html';
import { DERIVED, type FigureValue, Performance, performanceSubject, YES_NO } from '#shared/domain/performance';
import { printHundredths } from '#shared/domain/points/exact';
import { regimeOf } from '#shared/domain/regulations';
import { FIGURES } from '#shared/regulations/figures';
import { conditionsOf, FIGURE_NAMES, type FigureName } from '#shared/regulations/standards';
import { recordPerformance } from '../../console/record-scores.ts';
import { latestOf } from '../../units.ts';
import { parseForm, typedText } from '../forms.ts';
import { bi, field, type Option, select } from '../layout.ts';
import type { Fields, Html, Typed } from '../page.ts';
import { atFields, correctionField, peoplePage, personIn, seenField, seenIn, typedHundredths } from './data-fields.ts';
import { panelIn } from './roster-fields.ts';
import { actDone, actForm } from './shell.ts';
import type { ConsoleAct, UnitVisit } from './visit.ts';

const title = { vi: 'Ghi số liệu kết quả trong năm', en: 'Record figures of performance' };

const YES_NO_OPTIONS: Option[] = [
  { value: 'yes', label: { vi: 'Có', en: 'Yes' } },
  { value: 'no', label: { vi: 'Không', en: 'No' } },
];

/** What this person's standards ask, tests and their exceptions alike; what is derived is not typed. */
const askedOf = (visit: UnitVisit): FigureName[] => {
  const official = personIn(visit);
  const asked = conditionsOf(regimeOf(visit.cycle.regulations, official).standards)
    .filter(({ leads, kinds }) => leads.includes(official.lead) && (kinds?.includes(official.kind) ?? true))
    .flatMap(({ test, unless }) => [test.figure, ...(unless === undefined ? [] : [unless.figure])]);
  return FIGURE_NAMES.filter((name) => asked.includes(name) && !DERIVED.includes(name));
};

const figureField = (name: FigureName, value: FigureValue | undefined, typed: Typed | undefined): Html => {
  const label = FIGURES[name];
  if (YES_NO.includes(name)) {
    const shown = value === undefined ? undefined : value === true ? 'yes' : 'no';
    return select({ name, label, options: YES_NO_OPTIONS, typed, value: shown });
  }
  const shown = typeof value === 'number' ? printHundredths(value, ',') : undefined;
  return field({ name, label, typed, value: shown });
};

const typedFigure = (fields: Fields, name: FigureName): FigureValue | undefined => {
  if (!YES_NO.includes(name)) return typedHundredths(fields, name);
  const text = typedText(fields, name);
  return text === undefined ? undefined : text === 'yes';
};

/** Somebody who leads may have no units below, and is then asked nothing about them. */
const noUnitsField = (visit: UnitVisit, noUnits: true | undefined, typed: Typed | undefined): Html =>
  personIn(visit).lead === 'staff'
    ? html``
    : select({
        name: 'noUnits',
        label: { vi: 'Không có đơn vị trực thuộc', en: 'There are no units below' },
        options: YES_NO_OPTIONS.slice(0, 1),
        typed,
        value: noUnits === true ? 'yes' : undefined,
      });

const standingIn = (visit: UnitVisit) =>
  latestOf(panelIn(visit).facts, 'performance', performanceSubject(personIn(visit).id));

const form = (visit: UnitVisit, typed: Typed | undefined): Html => {
  const standing = standingIn(visit);
  const { figures = {}, document, noUnits } = standing?.content ?? {};
  const asked = askedOf(visit);
  const none = html`<p>${bi('Quy định áp dụng không hỏi số liệu nào.', 'The regime asks for no figures.')}</p>`;
  const note = bi('Để trống nghĩa là chưa có số liệu, không phải bằng không.', 'Empty means no data, not nought.');
  const round = standing?.round ?? 0;
  return html`<p>${personIn(visit).name}</p>${asked.length === 0 ? none : html`<p class="hint">${note}</p>`}
${asked.map((name) => figureField(name, figures[name], typed))}${noUnitsField(visit, noUnits, typed)}
${field({ name: 'document', label: { vi: 'Văn bản số, ngày (nếu có)', en: 'Document, if any' }, typed, value: document })}
${correctionField(round, typed)}${seenField(round, typed)}`;
};

/** Figures that other regimes ask, imported before, stay as they stand. */
const contentOf = (visit: UnitVisit, fields: Fields): Performance => {
  const asked = askedOf(visit);
  const kept = Object.entries(standingIn(visit)?.content.figures ?? {}).filter(
    ([name]) => !asked.includes(name as FigureName),
  );
  const typed = asked.map((name) => [name, typedFigure(fields, name)] as const);
  const figures = Object.fromEntries([...kept, ...typed].filter(([, value]) => value !== undefined));
  return parseForm(
    Performance,
    {
      figures,
      document: typedText(fields, 'document'),
      corrected: typedText(fields, 'why'),
      noUnits: fields.noUnits === 'yes' ? true : undefined,
    },
    ([first, name]) => (first === 'corrected' ? 'why' : String(name ?? first)),
  );
};

export const performanceAct: ConsoleAct = {
  id: 'performance',
  title,
  reach: 'agency',
  offered: ({ kind }) => kind === 'panel',
  show: (visit, typed) =>
    visit.query.official === undefined
      ? peoplePage(visit, 'performance', title)
      : actForm(visit, title, form(visit, typed), typed),
  record: async (visit, fields) => {
    const official = personIn(visit).id;
    const content = contentOf(visit, fields);
    const at = { record: panelIn(visit), seen: seenIn(fields) };
    const { again } = await atFields(() => recordPerformance(visit.deps, at, { official, content }, visit.actor));
    const count = Object.keys(content.figures).length;
    const said = bi(`${personIn(visit).name}: ${count} số liệu.`, `${official}: ${count} figures.`);
    return actDone(visit, { vi: 'Đã ghi nhận số liệu', en: 'Figures recorded' }, html`<p>${said}</p>`, again);
  },
};
