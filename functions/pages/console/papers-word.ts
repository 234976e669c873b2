// Papers in Word of a panel: which there are by now, who may have them, and their making.
import { html } from 'hono/html';
import { may, type RecordKind } from '#shared/domain/access';
import { NotAllowed, NotFound } from '#shared/domain/errors';
import { factsOf } from '#shared/domain/fact';
import { isRating } from '#shared/domain/rating';
import { countedFacts } from '#shared/domain/rounds';
import { leaversOf, officialsOf, type PanelRecord } from '#shared/domain/unit';
import { decisionPaper, minutesPaper, proposalPaper } from '../../documents/papers/panel-papers.ts';
import type { Paper } from '../../documents/papers/paper.ts';
import { formPaper, noticePaper, type Of } from '../../documents/papers/person-papers.ts';
import { publicationPaper } from '../../documents/papers/publication-paper.ts';
import { bi, type Text } from '../layout.ts';
import type { Html } from '../page.ts';
import { tableOf } from './shell.ts';
import type { ConsoleVisit } from './visit.ts';

type Making = { shows: readonly RecordKind[]; make: (of: Of, id: string) => Paper };

/** A filled form carries what the meeting and the authority wrote too. */
const MAKERS: Record<string, Making> = {
  form: { shows: ['self-assessment', 'review', 'decision'], make: formPaper },
  notice: { shows: ['result'], make: noticePaper },
  minutes: { shows: ['review'], make: minutesPaper },
  proposal: { shows: ['proposal'], make: proposalPaper },
  decision: { shows: ['decision', 'signature'], make: decisionPaper },
  publication: { shows: ['result'], make: publicationPaper },
};

export const checkSees = ({ session }: ConsoleVisit, kinds: readonly RecordKind[]): void => {
  const hidden = kinds.find((kind) => !may(session.role, 'see', kind));
  if (hidden !== undefined) throw new NotAllowed(`${session.role} does not see ${hidden}`);
};

/** `decision.docx`, or `form-o1.docx` of one person. Throws NotFound for what is not there yet. */
export const wordPaper = (visit: ConsoleVisit, of: Of, file: string): Paper => {
  const [, kind = '', id = ''] = /^([a-z]+)(?:-(.+))?\.docx$/.exec(file) ?? [];
  const making = MAKERS[kind];
  if (making === undefined) throw new NotFound('no such paper', { paper: file });
  checkSees(visit, making.shows);
  return making.make(of, id);
};

const sees = ({ session }: ConsoleVisit, kind: string): boolean =>
  MAKERS[kind]?.shows.every((each) => may(session.role, 'see', each)) ?? false;

const link = (path: string, file: string, { vi, en }: Text): Html =>
  html`<a href="${path}/papers/${file}.docx" download>${bi(vi, en)}</a>`;

const ofPanel = (visit: ConsoleVisit, { facts, panel }: PanelRecord, path: string): Html => {
  const held = new Set(factsOf(countedFacts(facts, 'collective-review'), 'review').map(({ subject }) => subject));
  const sections = sees(visit, 'minutes') ? panel.sections.filter(({ id }) => held.has(`section:${id}`)) : [];
  const has = (phase: 'staff-proposal' | 'decision', outcome: string): boolean =>
    countedFacts(facts, phase).some(({ content }) => 'outcome' in content && content.outcome === outcome);
  const items = [
    ...sections.map(({ id, name }) => link(path, `minutes-${id}`, { vi: `Biên bản họp: ${name}`, en: 'Minutes' })),
    ...(sees(visit, 'proposal') && has('staff-proposal', 'submitted')
      ? [link(path, 'proposal', { vi: 'Tờ trình', en: 'Proposal' })]
      : []),
    ...(sees(visit, 'decision') && has('decision', 'decided')
      ? [link(path, 'decision', { vi: 'Quyết định kèm danh sách', en: 'Decision with its list' })]
      : []),
    ...(sees(visit, 'publication') && factsOf(facts, 'result').some(({ content }) => isRating(content.outcome))
      ? [link(path, 'publication', { vi: 'Danh sách công khai', en: 'List for publication' })]
      : []),
  ];
  return items.length === 0
    ? html`<p>${bi('Chưa có biên bản, tờ trình hay quyết định.', 'No minutes, proposal or decision yet.')}</p>`
    : html`<ul>${items.map((item) => html`<li>${item} (docx)</li>`)}</ul>`;
};

const ofPeople = (visit: ConsoleVisit, record: PanelRecord, path: string): Html => {
  const subjects = (kind: 'self-assessment' | 'result') =>
    new Set(factsOf(record.facts, kind).map(({ subject }) => subject.replace(/^official:/, '')));
  const [forms, results] = [subjects('self-assessment'), subjects('result')];
  const people = [...officialsOf(record), ...leaversOf(record).map(({ official }) => official)];
  const rows = people.map(({ id, name }) => [
    name,
    forms.has(id) && sees(visit, 'form') ? link(path, `form-${id}`, { vi: 'Phiếu đánh giá', en: 'Form' }) : '',
    results.has(id) && sees(visit, 'notice') ? link(path, `notice-${id}`, { vi: 'Thông báo', en: 'Notice' }) : '',
  ]);
  const columns = [
    { label: { vi: 'Họ và tên', en: 'Name' } },
    { label: { vi: 'Phiếu', en: 'Form' } },
    { label: { vi: 'Thông báo', en: 'Notice' } },
  ];
  return tableOf({ vi: 'Từng người', en: 'Each person' }, columns, rows);
};

export const wordLinks = (visit: ConsoleVisit, record: PanelRecord, path: string): Html =>
  html`<h2>${bi('Văn bản', 'Papers in Word')}</h2>${ofPanel(visit, record, path)}${ofPeople(visit, record, path)}`;
