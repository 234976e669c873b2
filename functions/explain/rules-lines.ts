// Regime, eligibility, discipline and caps of one person, line by line.
import type { CapGroup } from '#shared/domain/caps';
import type { Explanation } from '#shared/domain/explanation';
import type { Citation } from '#shared/regulations/citation';
import { ratingLabel } from '../pages/layout.ts';
import { overrideText } from '../pages/override-texts.ts';
import { reasonLabel } from '../pages/reasons.ts';
import { type Line, type Section, text } from './words.ts';

const regimeLines = ({ judged: { profile }, overrides, cycle }: Explanation): Line[] => [
  {
    text: profile.title,
    value: text(`${profile.id}, bản ${profile.version}`, `${profile.id}, version ${profile.version}`),
    ...(profile.sources[0] === undefined ? {} : { source: profile.sources[0] }),
  },
  { text: text('Dấu vân tay của bộ quy định', 'Fingerprint'), value: text(cycle.fingerprint, cycle.fingerprint) },
  ...overrides.map((each): Line => ({ text: overrideText(cycle, each), value: text(each.reason, each.reason) })),
];

/** Whoever may see no leave or discipline sees the bound that follows from it, and its article. */
const eligibilityLines = ({ judged, discipline }: Explanation): Line[] => {
  const { eligibility, profile } = judged;
  const { source } = profile.eligibility;
  if (eligibility.status !== 'rated')
    return [
      {
        text: reasonLabel(eligibility.reason),
        verdict: 'not-met',
        value: text(eligibility.article, eligibility.article),
      },
    ];
  const service: Line = {
    text: text('Thuộc diện được xếp loại trong kỳ này', 'To be rated in this cycle'),
    verdict: 'met',
    source,
  };
  const bounds = [
    { bound: eligibility.override, vi: 'Chỉ được xếp loại', en: 'Nothing but' },
    { bound: eligibility.ceiling, vi: 'Không cao hơn', en: 'At most' },
  ].flatMap(({ bound, vi, en }): Line[] => {
    if (bound === undefined) return [];
    const rating = ratingLabel(bound.rating);
    const why = discipline === undefined ? { vi: '', en: '' } : reasonLabel(bound.code);
    const said = (label: string, of: string, because: string) =>
      `${label}: ${of}${because === '' ? '' : ` – ${because}`}`;
    return [
      {
        text: text(said(vi, rating.vi, why.vi), said(en, rating.en, why.en)),
        value: text(bound.article, bound.article),
      },
    ];
  });
  const basis = eligibility.basis;
  const worked: Line[] =
    basis === undefined ? [] : [{ text: reasonLabel(basis.code), value: text(basis.article, basis.article) }];
  return [service, ...bounds, ...(discipline === undefined ? [] : worked)];
};

const COUNTS = {
  any: text('mọi kỷ luật trong năm', 'any discipline of the year'),
  'duty-related': text('chỉ kỷ luật liên quan công vụ', 'duty-related discipline only'),
};

const disciplineLines = ({ discipline }: Explanation): Line[] => {
  if (discipline === undefined) return [];
  const { counted } = discipline;
  if (counted === undefined)
    return [{ text: text('Không có kỷ luật tính vào năm này', 'No discipline counts in this year'), verdict: 'met' }];
  const once: Line[] =
    counted.actCountedOnce === undefined
      ? []
      : [
          {
            text: text('Một hành vi chỉ tính một năm', 'An act counts in one year only'),
            source: counted.actCountedOnce,
          },
        ];
  const { vi, en } = COUNTS[counted.counts];
  return [
    {
      text: text(`Bị kỷ luật tính vào năm này (${vi})`, `Discipline counts in this year (${en})`),
      verdict: 'not-met',
      source: counted.source,
    },
    ...once,
  ];
};

const capLine = ({ cap, group, base, bound, proposed }: CapGroup): Line => {
  const { vi, en } = ratingLabel(cap.rating);
  const sum = `⌊${base} × ${cap.percent} / 100⌋ = ${bound}`;
  const where = group === '' ? '' : ` (${group})`;
  const force = cap.enforced ? text('', '') : text('; chỉ để tham khảo', '; shown only');
  return {
    text: text(
      `${vi} không quá ${cap.percent} %${where}${force.vi}`,
      `${en} at most ${cap.percent} %${where}${force.en}`,
    ),
    verdict: proposed <= bound ? 'met' : 'not-met',
    value: text(`${sum}; đang xếp ${proposed}`, `${sum}; ${proposed} so`),
    source: cap.source,
  };
};

const assumed = ({ judged }: Explanation): Line[] =>
  judged.profile.assumptions.map(
    ({ text: said, on, source }: { text: Line['text']; on: boolean; source: Citation }) => ({
      text: said,
      value: on ? text('đang áp dụng', 'on') : text('không áp dụng', 'off'),
      source,
    }),
  );

export const ruleSections = (explanation: Explanation): Section[] => [
  { id: 'regime', title: text('Quy định áp dụng', 'Regime'), lines: regimeLines(explanation) },
  { id: 'eligibility', title: text('Điều kiện được xếp loại', 'Eligibility'), lines: eligibilityLines(explanation) },
  { id: 'discipline', title: text('Kỷ luật', 'Discipline'), lines: disciplineLines(explanation) },
];

export const capSections = (explanation: Explanation): Section[] => [
  { id: 'caps', title: text('Giới hạn tỷ lệ của nhóm', 'Caps of the group'), lines: explanation.caps.map(capLine) },
  {
    id: 'assumptions',
    title: text('Giả định của bộ quy định', 'Assumptions of the regime'),
    lines: assumed(explanation),
  },
];
