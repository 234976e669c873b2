// `xeploai amend`: some of a settled panel's people are decided anew, and the cycle goes on with that panel alone.
import { type Command, Option } from 'commander';
import { AMENDED_FROM, Amendment } from '#shared/domain/amendment';
import { recordAmendment } from '../console/amend.ts';
import { AMENDMENT_RUNS } from '../pages/amendment-texts.ts';
import { parseForm } from '../pages/forms.ts';
import { AGAIN, type Given, inSystem, json, named, type Parts } from './parts.ts';
import { OPERATOR, refIn } from './system.ts';

type Amending = Given & { cycle: string; official: string[]; from: string; document: string; reason: string };

/** Where no server runs: its start finds the amendment. */
const LATER = {
  vi: 'Máy chủ chưa trả lời: việc điều chỉnh bắt đầu khi máy chủ chạy.',
  en: 'The server has not answered: it begins once the server runs.',
};

const contentOf = ({ from, official, document, reason }: Amending): Amendment =>
  parseForm(Amendment, { from, officials: official, document, reason });

export const addAmend = (program: Command, parts: Parts): void => {
  named(program, 'amend', 'điều chỉnh kết quả của một nhóm đã kết thúc / decide some people of a settled panel anew')
    .argument('<panel>', 'so-01')
    .requiredOption('--cycle <id>', 'kỳ đánh giá / cycle')
    .requiredOption('--official <ids...>', 'ai được quyết định lại / whom it concerns')
    .addOption(
      new Option('--from <phase>', 'bắt đầu từ quyết định hay từ cuộc họp / it begins with the decision or the meeting')
        .choices(AMENDED_FROM)
        .makeOptionMandatory(),
    )
    .requiredOption('--document <text>', 'văn bản yêu cầu / the document that asks for it')
    .requiredOption('--reason <text>', 'lý do / reason')
    .action((panel: string, given: Amending) =>
      inSystem(parts, given, async ({ deps, runOn }) => {
        const content = contentOf(given);
        const ref = await refIn(deps, given.cycle, panel);
        const { fact, again } = await recordAmendment(deps, ref, content, OPERATOR);
        // also where it was recorded before: what a crash left is the start
        const run = await runOn(ref.cycle);
        const { officials, document } = fact.content;
        if (given.json) return parts.output.out(json({ panel: ref.id, amendment: fact.round, officials, again, run }));
        const said = run === undefined ? LATER : AMENDMENT_RUNS[run];
        const what = `${ref.id}: ${officials.join(', ')} – ${document}`;
        parts.output.out(`${what}${again ? AGAIN : ''}\n${said.vi}\n${said.en}\n`);
      }),
    );
};
