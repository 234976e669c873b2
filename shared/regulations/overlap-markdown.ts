// The overlap report as Markdown: for the terminal, and for OVERLAP.md beside this file.
import { conflictsBetween } from '../domain/party-conflicts.ts';
import { articleOf, type Bilingual, type Citation } from './citation.ts';
import { conflictById } from './conflicts.ts';
import { PARTY_PROFILES, PROFILES } from './index.ts';
import type { Side } from './overlap/side.ts';
import { canMeet, type OverlapRow, overlapOf, VERDICT_WORDS, VERDICTS } from './overlap.ts';
import type { PartyProfile } from './party-profile.ts';
import type { Profile } from './profile.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const both = ({ vi, en }: Bilingual): string => cell(`${vi}<br>*${en}*`);

const cited = (source: Citation): string =>
  source.certainty === 'T' ? articleOf(source) : `${articleOf(source)} **[${source.certainty}]**`;

const sideCell = (side: Side | undefined): string =>
  side === undefined ? '–' : `${both(side.says)}<br>${cell(side.sources.map(cited).join('; '))}`;

const line = ({ about, state, party, verdict }: OverlapRow): string =>
  `| ${both(about)} | ${sideCell(state)} | ${sideCell(party)} | ${both(VERDICT_WORDS[verdict])} |`;

const sum = (rows: readonly OverlapRow[]): string =>
  VERDICTS.map(
    (verdict) => `${VERDICT_WORDS[verdict].en}: ${rows.filter((row) => row.verdict === verdict).length}`,
  ).join(', ');

const conflictLine = (state: Profile, party: PartyProfile): string => {
  const ids = conflictsBetween(state, party);
  return ids.map((id) => `${id} (${conflictById(id).what.en})`).join('; ');
};

/** One pair of profiles. */
export const overlapMarkdown = (state: Profile, party: PartyProfile): string => {
  const rows = overlapOf(state, party);
  return [
    `## ${state.id} + ${party.id}`,
    '',
    `${state.title.vi}; ${party.title.vi}. *${state.title.en}; ${party.title.en}.*`,
    '',
    `${sum(rows)}. Conflicts of the profiles: ${conflictLine(state, party)}.`,
    '',
    '| Quy tắc, *rule* | Chính quyền, *State* | Đảng, *Party* | |',
    '| --- | --- | --- | --- |',
    ...rows.map(line),
    '',
  ].join('\n');
};

const HEAD = `# Quy định của Nhà nước và của Đảng: giống, khác, chỉ một bên

*What State and Party ask, rule by rule: the same, different, one side only.* Generated from the profiles by
\`npm run docs\`; one pair alone by \`npm run xeploai -- overlap STATE PARTY\`. A mark such as **[S]** means that the rule is no law
as far as it was read but an assumption that can be turned off. Percentages bound the figure that the row names.
`;

/** Every pair that one cycle can open with. */
export const overlapDocument = (): string =>
  [
    HEAD,
    ...PROFILES.flatMap((state) =>
      PARTY_PROFILES.filter((party) => canMeet(state, party)).map((party) => overlapMarkdown(state, party)),
    ),
  ].join('\n');
