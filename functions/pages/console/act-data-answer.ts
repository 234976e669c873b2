// Records how a request about personal data was answered, and then that it is done.
import { html } from 'hono/html';
import * as z from 'zod';
import { dayOf } from '#shared/domain/calendar';
import { DataAnswer } from '#shared/domain/data-request';
import { dataRequests } from '#shared/domain/data-requests';
import { Id } from '#shared/domain/ids';
import type { UnitRecord } from '#shared/domain/unit';
import { answerDataRequest } from '../../console/data-request.ts';
import { ASK_TEXTS } from '../fact-texts.ts';
import { parseForm, typedNumber, typedText } from '../forms.ts';
import { bi, field, type Option, radios, select } from '../layout.ts';
import { shownDay } from '../words.ts';
import { plain } from './roster-fields.ts';
import { actDone, actForm } from './shell.ts';
import type { ConsoleAct, UnitVisit } from './visit.ts';

const title = { vi: 'Trả lời yêu cầu về dữ liệu cá nhân', en: 'Answer a request about personal data' };

const Form = z.strictObject({ official: Id, round: z.int().min(1), ...DataAnswer.shape });

const STAGES: Option[] = [
  { value: 'reply', label: { vi: 'Đã báo sẽ thực hiện thế nào', en: 'Told how it will be done' } },
  { value: 'done', label: { vi: 'Đã thực hiện xong', en: 'Done' } },
];
const OUTCOMES: Option[] = [
  { value: 'granted', label: { vi: 'Chấp nhận', en: 'Granted' } },
  { value: 'refused', label: { vi: 'Từ chối, nêu lý do', en: 'Refused, with the reason' } },
];

const openIn = ({ facts }: Pick<UnitRecord, 'facts'>, today: string) =>
  dataRequests(facts, today).filter(({ stage }) => stage !== 'over');

/** `o1/2`: whose, and which of theirs. */
const requestOptions = ({ record, now }: UnitVisit): Option[] =>
  openIn(record, dayOf(now)).map(({ request: { subject, round, content }, due }) =>
    plain(
      `${subject}/${round}`,
      `${subject}: ${ASK_TEXTS[content.asks].vi}, ${shownDay(content.receivedOn)} (hạn ${due === undefined ? '' : shownDay(due)})`,
    ),
  );

export const dataAnswerAct: ConsoleAct = {
  id: 'data-answer',
  title,
  reach: 'agency',
  offered: (record) => openIn(record, '').length > 0,
  show: (visit, typed) => {
    const { request } = visit.query;
    const which = { name: 'request', label: { vi: 'Yêu cầu', en: 'Request' }, required: true, typed, value: request };
    const fields = html`${select({ ...which, options: requestOptions(visit) })}
${radios({ name: 'stage', legend: { vi: 'Việc đã làm', en: 'What was done' }, options: STAGES, typed })}
${radios({ name: 'outcome', legend: { vi: 'Kết luận', en: 'Outcome' }, options: OUTCOMES, typed })}
${field({ name: 'text', label: { vi: 'Nội dung trả lời', en: 'The answer' }, rows: 3, required: true, typed })}
${field({ name: 'document', label: { vi: 'Văn bản số, ngày', en: 'Document' }, typed })}`;
    return actForm(visit, title, fields, typed);
  },
  record: async (visit, fields) => {
    const [official, round] = (typedText(fields, 'request') ?? '').split('/');
    const names = ['stage', 'outcome', 'text', 'document'];
    const typed = Object.fromEntries(names.map((name) => [name, typedText(fields, name)]));
    const asked = { official, round: typedNumber({ round: round ?? '' }, 'round') };
    const {
      official: who,
      round: which,
      ...content
    } = parseForm(Form, { ...asked, ...typed }, ([field]) =>
      field === 'official' || field === 'round' ? 'request' : String(field),
    );
    const answer = { official: who, round: which, content };
    const { again } = await answerDataRequest(visit.deps, visit.ref, answer, visit.actor);
    return actDone(visit, title, html`<p>${bi('Đã ghi nhận.', 'Recorded.')}</p>`, again);
  },
};
