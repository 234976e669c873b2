// The operator's command line: `xeploai COMMAND`. Each command says what it read, in Vietnamese and English.
import { Command, CommanderError, Option } from 'commander';
import { refusalText } from '#shared/contracts/refusals';
import { FormInvalid, Refusal } from '#shared/domain/errors';
import { QUERIES } from '../analytics/queries.ts';
import { problemsOf } from '../pages/problems.ts';
import { type AnalyseOptions, FORMATS } from './analyse-options.ts';
import { overlapText } from './overlap.ts';
import { reconcileFile } from './reconcile.ts';
import { verifyCapsFile } from './verify-caps.ts';

export type Output = { out: (text: string) => void; err: (text: string) => void };

/** What a command ends with: 0 read or held, 1 read and does not hold, 2 refused. */
type Exit = 0 | 1 | 2;

/** Adds what only some machine can do; its program hands it in. */
export type AddCommands = (program: Command, ended: (exit: Exit) => void) => void;

const commandLine = ({ out, err }: Output, ended: (exit: Exit) => void): Command => {
  const program = new Command('xeploai')
    .description('Đánh giá, xếp loại chất lượng: công cụ dòng lệnh / yearly quality evaluation from a terminal')
    .configureOutput({ writeOut: out, writeErr: err })
    .exitOverride();
  program
    .command('reconcile')
    .description(
      'số liệu công bố khớp với mẫu số và số người nào / which bases and people agree with published figures',
    )
    .argument('<file>', 'JSON, CSV')
    .option('--json', 'JSON')
    .action(async (file: string, options: { json?: boolean }) => out(await reconcileFile(file, options)));
  program
    .command('verify-caps')
    .description('kiểm tra bản chứng minh tỷ lệ, chỉ cần tệp / verify a cap proof from its file alone')
    .argument('<file>', 'JSON')
    .option('--json', 'JSON')
    .action(async (file: string, options: { json?: boolean }) => {
      const { holds, text } = await verifyCapsFile(file, options);
      out(text);
      ended(holds ? 0 : 1);
    });
  program
    .command('overlap')
    .description('quy định chính quyền và Đảng: giống, khác / what State and Party ask, rule by rule')
    .argument('<state>', 'nd-335-2025, …')
    .argument('<party>', 'qd-366-2025, …')
    .action((state: string, party: string) => out(overlapText(state, party)));
  program
    .command('analyse')
    .description('bảng số liệu từ tệp sự kiện / named queries over a file of events')
    .argument('<file>', 'events.ndjson')
    .option('--query <id>', QUERIES.map(({ id }) => id).join(', '))
    .addOption(new Option('--format <format>', 'table: màn hình / screen').choices(FORMATS).default('table'))
    .option('--out <folder>', 'thư mục ghi tệp / where files go', '.')
    .action(async (file: string, options: AnalyseOptions) => {
      // the engine is large: only who asks for it loads it
      const { analyse } = await import('./analyse.ts');
      out(await analyse(file, options));
    });
  return program;
};

/** What is wrong with which option, in the words that stand beside a form's field. */
const wrongIn = (error: Refusal): string =>
  error instanceof FormInvalid
    ? Object.entries(problemsOf(error))
        .map(([field, { vi, en }]) => `  ${field}: ${vi} / ${en}\n`)
        .join('')
    : '';

/** A refusal is told by name with its facts; anything else is a fault of ours and is thrown. */
const explain = (error: unknown, { err }: Output): Exit => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (!(error instanceof Refusal)) throw error;
  const { status, vi, en } = refusalText(error);
  const facts = Object.entries(error.facts).map(([name, value]) => `${name}: ${value}`);
  // what a page calls a fault of the system, an operator can mend: the message says how, in both languages
  err(`${status >= 500 ? error.message : `${vi}\n${en}`}\n${wrongIn(error)}${error.name} (${facts.join(', ')})\n`);
  return 2;
};

/** `words` are the arguments after the program's name. */
export const runCommand = async (
  words: readonly string[],
  output: Output,
  addCommands: AddCommands = () => {},
): Promise<number> => {
  let exit: Exit = 0;
  try {
    const ended = (code: Exit): void => {
      exit = code;
    };
    const program = commandLine(output, ended);
    addCommands(program, ended);
    await program.parseAsync([...words], { from: 'user' });
    return exit;
  } catch (error) {
    return explain(error, output);
  }
};
