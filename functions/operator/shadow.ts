// `xeploai shadow --cycle C --profile P --data DIR`: a cycle judged again under another profile; it writes nothing.
import { NotFound } from '#shared/domain/errors';
import { type Shadow, type ShadowCap, type ShadowRow, shadowOf } from '#shared/domain/shadow';
import type { Store } from '#shared/ports';
import { articleOf, type Bilingual } from '#shared/regulations/citation';
import { profileById } from '#shared/regulations/index';
import { standardsSections } from '../explain/standards-lines.ts';
import { suggestionText } from '../explain/suggestion-text.ts';
import type { Line } from '../explain/words.ts';
import { ratingLabel } from '../pages/layout.ts';
import { panelsOf } from './data.ts';

const both = ({ vi, en }: Bilingual): string => `${vi} / ${en}`;

const reasonText = ({ text, value, source }: Line): string =>
  `${both(text)}${value === undefined ? '' : ` [${value.vi}]`}${source === undefined ? '' : ` (${articleOf(source)})`}`;

/** What keeps the decided rating from holding, else what makes the suggested one hold. */
const whyOf = ({ judged, suggestion: { answer }, decided }: ShadowRow): string[] => {
  const sections = standardsSections(judged, { discipline: true });
  const linesOf = (id: string) => sections.find((section) => section.id === id)?.lines ?? [];
  const failing = linesOf(`level-${decided}`).filter(({ verdict }) => verdict === 'not-met');
  const found = linesOf('not-completed').filter(({ verdict }) => verdict === 'met');
  if (found.length + failing.length > 0) return [...found, ...failing].map(reasonText);
  const reached = answer.is === 'rating' ? linesOf(`level-${answer.rating}`) : [];
  return reached.filter(({ verdict }) => verdict === 'met').map(reasonText);
};

const decidedText = ({ decided }: ShadowRow): string => (decided === undefined ? '—' : ratingLabel(decided).vi);

const rowText = (row: ShadowRow): string[] => [
  `  ${row.panel} ${row.official}: ${decidedText(row)} → ${both(suggestionText(row.suggestion))}`,
  ...(row.verdict === 'changes' ? whyOf(row).map((why) => `      ${why}`) : []),
];

const capText = ({ panel, group: { cap, group, proposed, bound } }: ShadowCap): string =>
  `  ${panel}${group === '' ? '' : ` / ${group}`}: ${proposed} > ${bound} (${cap.percent} %, ${articleOf(cap.source)})`;

const block = (title: Bilingual, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`${both(title)}`, ...lines];

const shadowText = ({ rows, outside, exceeded }: Shadow): string => {
  const of = (verdict: ShadowRow['verdict']) => rows.filter((row) => row.verdict === verdict);
  const [same, changes, undetermined] = [of('same'), of('changes'), of('undetermined')];
  const count = (vi: string, en: string, list: readonly unknown[]) => ({
    vi: `${vi}: ${list.length}`,
    en: `${en}: ${list.length}`,
  });
  return [
    both(count('Giữ nguyên', 'the same', same)),
    ...block(count('Thay đổi', 'would change', changes), changes.flatMap(rowText)),
    ...block(count('Chưa xác định được', 'not determined', undetermined), undetermined.flatMap(rowText)),
    ...block(count('Vượt giới hạn tỷ lệ', 'beyond a cap', exceeded), exceeded.map(capText)),
    both({ vi: `Ngoài phạm vi của bộ quy định: ${outside}`, en: `outside the profile: ${outside}` }),
    '',
  ].join('\n');
};

const asJson = ({ rows, outside, exceeded }: Shadow) => ({
  rows: rows.map((row) => ({
    panel: row.panel,
    official: row.official,
    decided: row.decided ?? null,
    verdict: row.verdict,
    answer: row.suggestion.answer,
    why: row.verdict === 'changes' ? whyOf(row) : [],
  })),
  outside,
  exceeded: exceeded.map(({ panel, group }) => ({
    panel,
    group: group.group,
    cap: group.cap.id,
    proposed: group.proposed,
    bound: group.bound,
  })),
});

/** Throws NotFound for an unknown cycle or profile. */
export const shadow = async (
  store: Store,
  { cycle: id, profile, json = false }: { cycle: string; profile: string; json?: boolean | undefined },
): Promise<string> => {
  const other = profileById(profile);
  if (other === undefined) throw new NotFound(`no profile ${profile}`, { profile });
  const { cycle, records } = await panelsOf(store, id);
  const run = shadowOf(records, cycle, other);
  return json ? `${JSON.stringify(asJson(run), null, 2)}\n` : shadowText(run);
};
