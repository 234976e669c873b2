// One mail of every kind as it will look, from invented data: for HR before a cycle begins, and for the mail administrator.
import { randomBytes } from 'node:crypto';
import type { Purpose } from '#shared/contracts/links';
import type { MailKind } from '#shared/contracts/mails';
import type { Instant } from '#shared/domain/ids';
import { PHASES, type Phase } from '#shared/domain/phase';
import type { Mail } from '#shared/ports';
import { composed, type Delay, delayLetter, digestLetter, type Letter, type Task, taskLetter } from './letters.ts';
import { linkTo, unitInConsole } from './links.ts';
import { signInLetter } from './sign-in.ts';
import { codeLetter } from './signer-code.ts';
import { cycleAsker, OLD_AGENCY, RESULT, TASKS, type Words } from './texts.ts';

export type Preview = { kind: MailKind; name: string; about: Words; mail: Mail };

const SETTINGS = { publicUrl: 'https://xeploai.example.test', hrAddresses: [] };
const CYCLE = 'Đánh giá, xếp loại năm mẫu';
const UNIT = 'Công chức Sở Mẫu';
const REF = { cycle: 'mau', kind: 'panel', id: 'so-mau' } as const;
const ASKER: Words = { vi: `Bộ phận tổ chức cán bộ, Sở Mẫu (${CYCLE})`, en: 'HR of Sở Mẫu' };

/** Signed under a key that nobody knows and no server accepts: a preview that is forwarded opens nothing. */
const linkFor = (purpose: Purpose, slot: string, due: Instant): Promise<string> => {
  const key = { id: 'mau', secret: randomBytes(32).toString('hex') };
  const secrets = { linkKeys: async () => [key] };
  return linkTo({ secrets, settings: SETTINGS }, { ref: REF, purpose, slot, epoch: 1, expires: due });
};

type Made = { name?: string; about: Words; letter: Letter };

const taskOf = async (phase: Phase, due: Instant): Promise<Task> => ({
  task: TASKS[phase] ?? RESULT,
  unit: UNIT,
  asker: ASKER,
  url: await linkFor(phase, 'mau', due),
  due,
});

const delayOf = (phase: Phase, due: Instant, who: Words): Delay => ({
  task: TASKS[phase] ?? RESULT,
  unit: UNIT,
  due,
  who,
  url: unitInConsole({ settings: SETTINGS }, REF),
});

const CHAIR: Words = { vi: 'Người chủ trì (Nguyễn Văn Mẫu)', en: 'the chair (Nguyễn Văn Mẫu)' };

const requests = (due: Instant): Promise<Made[]> =>
  Promise.all(
    PHASES.filter((phase) => TASKS[phase] !== undefined).map(async (phase) => {
      const task = await taskOf(phase, due);
      return { name: `request-${phase}`, about: task.task, letter: taskLetter(task, false) };
    }),
  );

/** A kind that is missing here does not compile. */
const MAKERS: Record<MailKind, (due: Instant) => Promise<Made[]>> = {
  request: requests,
  reminder: async (due) => [
    {
      about: { vi: 'Thư nhắc một việc', en: 'A reminder of one task' },
      letter: taskLetter(await taskOf('self-assessment', due), true),
    },
  ],
  again: async (due) => [
    {
      about: { vi: 'Đường dẫn mới thay đường dẫn cũ', en: 'A new link in place of an old one' },
      letter: taskLetter(await taskOf('self-assessment', due), false),
    },
  ],
  digest: async (due) => {
    const tasks = await Promise.all((['collective-review', 'decision'] as const).map((phase) => taskOf(phase, due)));
    const items = [
      ...tasks.map((task) => ({ is: 'task' as const, ...task })),
      { is: 'delay' as const, ...delayOf('collective-review', due, CHAIR) },
    ];
    return [
      { about: { vi: 'Nhiều việc trong một thư', en: 'Several tasks in one mail' }, letter: digestLetter(items) },
    ];
  },
  escalation: async (due) => [
    {
      about: { vi: 'Báo cấp trên việc quá hạn', en: 'Word of a delay to the level above' },
      letter: delayLetter(delayOf('collective-review', due, CHAIR)),
    },
  ],
  result: async (due) => [
    {
      about: { vi: 'Thông báo kết quả', en: 'Notice of the result' },
      letter: taskLetter(
        { task: RESULT, unit: UNIT, asker: ASKER, url: await linkFor('result', 'official:mau', due) },
        false,
      ),
    },
  ],
  'old-agency': async (due) => [
    {
      about: { vi: 'Hỏi nhận xét của cơ quan cũ', en: 'Asking the old agency for its comment' },
      letter: taskLetter(
        {
          task: OLD_AGENCY,
          unit: UNIT,
          asker: cycleAsker(CYCLE),
          url: await linkFor('transfer-comment', 'old-agency:mau', due),
          due,
        },
        false,
      ),
    },
  ],
  code: async () => [
    { about: { vi: 'Mã xác nhận một lần', en: 'One-time code' }, letter: codeLetter(UNIT, '000000', 15) },
  ],
  'sign-in': async () => [
    {
      about: { vi: 'Vào bảng điều hành', en: 'Signing in to the console' },
      letter: signInLetter(`${SETTINGS.publicUrl}/console/sign-in/mau`),
    },
  ],
};

/** In the order in which a cycle sends them. */
export const mailPreviews = async (due: Instant): Promise<Preview[]> => {
  const all: Preview[] = [];
  for (const kind of Object.keys(MAKERS) as MailKind[])
    for (const { name = kind, about, letter } of await MAKERS[kind](due)) {
      const mail = composed(kind, { id: `mau.${name}`, to: 'nguoi-nhan@example.test' }, letter);
      all.push({ kind, name, about, mail });
    }
  return all;
};
