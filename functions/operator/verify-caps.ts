// `xeploai verify-caps FILE`: does a cap proof hold, from nothing but its own file?

import { CapProof } from '#shared/domain/cap-proof/schema';
import { type ProofProblem, type ProofVerdict, verifyCapProof } from '#shared/domain/cap-proof/verify';
import { capsIn } from '#shared/domain/caps';
import { CapProofInvalid } from '#shared/domain/errors';
import { regimesIn } from '#shared/domain/regulations';
import { textOf } from './figures-file.ts';
import type { Text } from './reconcile-texts.ts';

const MOST_BYTES = 20_000_000;

const refuse = (problem: string, where: string, cause?: unknown): never => {
  throw new CapProofInvalid(`${where}: ${problem}`, { problem, where }, { cause });
};

const PROBLEM_TEXTS: Record<ProofProblem['code'], Text> = {
  'not-a-proof': { vi: 'Tệp không phải bản chứng minh tỷ lệ', en: 'The file is no cap proof' },
  'person-twice': { vi: 'Một người được đếm hai lần', en: 'A person is counted twice' },
  'fingerprint-differs': {
    vi: 'Dấu vân tay không phải của bộ quy định trong tệp',
    en: 'The fingerprint is not that of the regulations in the file',
  },
  'group-missing': { vi: 'Thiếu một nhóm', en: 'A group is missing' },
  'group-unknown': { vi: 'Có nhóm thừa', en: 'A group too many' },
  'arithmetic-differs': { vi: 'Số liệu không theo từ danh sách người', en: 'Does not follow from the people listed' },
  'cap-exceeded': { vi: 'Số người vượt mức cho phép', en: 'More people than the cap allows' },
  'reason-missing': {
    vi: 'Được đề nghị nhưng không xếp mức ấy mà không ghi lý do',
    en: 'Proposed, left out, and no reason is recorded',
  },
  'seal-differs': { vi: 'Nội dung đã thay đổi sau khi lập', en: 'The content has changed since it was made' },
};

const compared = ({ stated, computed }: ProofProblem, { vi, en }: Text, language: keyof Text): string =>
  stated === undefined ? '' : ` (${{ vi, en }[language]}: ${stated} ≠ ${computed ?? ''})`;

const line = (problem: ProofProblem, language: keyof Text): string => {
  const words = { vi: 'trong tệp ≠ tính lại', en: 'in the file ≠ computed' };
  return `- ${PROBLEM_TEXTS[problem.code][language]}: ${problem.where}${compared(problem, words, language)}`;
};

const held = (file: unknown): string => {
  const { panel, cycle, paper, groups, regulations } = CapProof.parse(file);
  const titles = regimesIn(regulations).map(({ title }) => title);
  const inForce = capsIn(regulations, panel);
  const bounds = groups.map(({ cap, profile, group, chosen, base, product, bound, ties, enforced }) => {
    const tied = ties.length === 0 ? '' : `; ngang nhau / ties: ${ties.map((tie) => tie.join(' = ')).join('; ')}`;
    const shown = enforced ? '' : ' (chỉ để tham khảo / shown only)';
    const percent = inForce.find((each) => each.profile === profile && each.cap.id === cap)?.cap.percent ?? 0;
    return `- ${cap}${group === '' ? '' : ` / ${group}`}: ${chosen.length} ≤ ${bound}  [${base} × ${percent} = ${product}; ÷ 100 → ${bound}]${shown}${tied}`;
  });
  return [
    `Khớp: đơn vị ${panel}, kỳ ${cycle}, quyết định ${paper.number}, ${titles.map(({ vi }) => vi).join('; ')}.`,
    `Holds: panel ${panel}, cycle ${cycle}, decision ${paper.number}, ${titles.map(({ en }) => en).join('; ')}.`,
    ...bounds,
    '',
  ].join('\n');
};

const verdictText = (verdict: ProofVerdict, file: unknown): string =>
  verdict.holds
    ? held(file)
    : [
        'Không khớp:',
        ...verdict.problems.map((problem) => line(problem, 'vi')),
        'Does not hold:',
        ...verdict.problems.map((problem) => line(problem, 'en')),
        '',
      ].join('\n');

/** `where` names the file. Throws CapProofInvalid where there is no JSON to look at. */
export const verifyCaps = (text: string, where: string, json = false): { holds: boolean; text: string } => {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    return refuse('broken-json', where, error);
  }
  const verdict = verifyCapProof(file);
  const said = json ? `${JSON.stringify(verdict, null, 2)}\n` : verdictText(verdict, file);
  return { holds: verdict.holds, text: said };
};

export const verifyCapsFile = async (
  path: string,
  { json = false }: { json?: boolean } = {},
): Promise<{ holds: boolean; text: string }> => verifyCaps(await textOf(path, MOST_BYTES, refuse), path, json);
