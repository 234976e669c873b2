// `xeploai hand-over`: a unit's post passes to a deputy or a successor, or with `--end` back; without a post it lists them.
import { type Command, Option } from 'commander';
import { NotFound } from '#shared/domain/errors';
import { factsOf } from '#shared/domain/fact';
import type { UnitRef } from '#shared/domain/ids';
import { postsOf } from '#shared/domain/posts';
import type { UnitRecord } from '#shared/domain/unit';
import { endable, endHandOver, HandOverForm, handOver, receiverIn } from '../console/hand-over.ts';
import { unitOf } from '../console/units.ts';
import type { Dependencies } from '../dependencies.ts';
import { parseForm, refuse } from '../pages/forms.ts';
import { actingText } from '../pages/post-texts.ts';
import { AGAIN, dayGiven, type Given, inSystem, json, named, type Parts } from './parts.ts';
import { OPERATOR, refIn } from './system.ts';

type Typed = Partial<Record<'to' | 'name' | 'email' | 'from' | 'until' | 'document' | 'reason' | 'number', string>>;
type Handing = Given & Typed & { cycle: string; end?: boolean };
/** `data` with `--json`, else `text`. */
type Said = { data: unknown; text: string };

const listed = (record: UnitRecord): Said => {
  const posts = postsOf(record).map(({ post, holder }) => ({ post, holder: holder.name }));
  const running = endable(record.facts).map(({ subject: post, round: number, content }) => {
    const { to, from, until, document } = content;
    return { post, number, to: to.name, from, until, document };
  });
  const lines = [
    ...posts.map(({ post, holder }) => `${post}  ${holder}\n`),
    ...running.map(({ post, number, to, from, until }) => `${post} #${number}  → ${to}  ${from} – ${until ?? '…'}\n`),
  ];
  return { data: { posts, handOvers: running }, text: lines.join('') };
};

const dayIn = (given: Typed, field: 'from' | 'until') =>
  given[field] === undefined ? undefined : dayGiven(given[field], field);

const handed = async (deps: Dependencies, ref: UnitRef, post: string, given: Handing): Promise<Said> => {
  const { to: official, name, email, document, reason } = given;
  const days = { from: dayIn(given, 'from'), until: dayIn(given, 'until') };
  const form = parseForm(HandOverForm, { to: official, name, email, document, reason, ...days });
  const to =
    receiverIn(form) ?? refuse('to', 'Cần mã (--to) hoặc tên (--name).', 'An id (--to) or a --name is needed.');
  const { from, until } = form;
  const asked = { post, to, from, until, document: form.document, reason: form.reason };
  const { fact, again } = await handOver(deps, ref, asked, OPERATOR);
  const { vi, en } = actingText(fact.content.of.name, fact.content);
  const text = `${post} #${fact.round}: ${fact.content.to.name}${again ? AGAIN : ''}\n${vi}\n${en}\n`;
  return { data: { unit: ref.id, post, number: fact.round, again }, text };
};

/** Without a number the one recorded last, ended or not: the same words again never end another. */
const numberOf = ({ facts, ref }: UnitRecord, post: string, number: string | undefined): number => {
  if (number !== undefined) return /^\d{1,4}$/.test(number) ? Number(number) : 0;
  const rounds = factsOf(facts, 'hand-over').flatMap(({ subject, round }) => (subject === post ? [round] : []));
  if (rounds.length === 0) throw new NotFound(`no hand-over of ${post}`, { unit: ref.id, post });
  return Math.max(...rounds);
};

const ended = async (deps: Dependencies, record: UnitRecord, post: string, given: Handing): Promise<Said> => {
  const reason = parseForm(HandOverForm.shape.reason, given.reason, () => 'reason');
  const number = numberOf(record, post, given.number);
  const { again } = await endHandOver(deps, record.ref, { post, handOver: number, reason }, OPERATOR);
  const said = 'đã kết thúc; đường dẫn của người được giao hết hiệu lực / ended: the receiver’s links are dead';
  const text = `${post} #${number}: ${said}${again ? AGAIN : ''}\n`;
  return { data: { unit: record.ref.id, post, number, again }, text };
};

const GIVING = ['to', 'name', 'email', 'from', 'until', 'document'];

export const addHandOver = (program: Command, parts: Parts): void => {
  named(program, 'hand-over', 'ủy quyền, thay người giữ vai trò; --end: kết thúc / pass a post on; --end: end that')
    .argument('<unit>', 'so-01, cell:cb-7')
    .argument('[post]', 'authority, chair:p1, secretary …; nếu không: liệt kê / without it: list them')
    .requiredOption('--cycle <id>', 'kỳ đánh giá / cycle')
    .addOption(new Option('--to <official>', 'mã người nhận / receiver’s id').conflicts(['name', 'email']))
    .option('--name <text>', 'hoặc tên người, cơ quan nhận / or the receiver’s name')
    .option('--email <address>', 'thư điện tử của người nhận / the receiver’s e-mail')
    .option('--from <day>', 'từ ngày / from: 20/12/2026, 2026-12-20')
    .option('--until <day>', 'đến hết ngày; không có: thay hẳn / last day; without it: a successor')
    .option('--document <text>', 'văn bản / document')
    .option('--reason <text>', 'lý do / reason')
    .addOption(new Option('--end', 'kết thúc việc đã giao / end a hand-over').conflicts(GIVING))
    .option('--number <n>', 'với --end: lần thứ mấy; không có: lần cuối / with --end: which; without it: the last')
    .action((unit: string, post: string | undefined, given: Handing) =>
      inSystem(parts, given, async ({ deps }) => {
        const ref = await refIn(deps, given.cycle, unit);
        const { record } = await unitOf(deps.store, ref);
        const said = await (post === undefined
          ? listed(record)
          : given.end
            ? ended(deps, record, post, given)
            : handed(deps, ref, post, given));
        parts.output.out(given.json ? json(said.data) : said.text);
      }),
    );
};
