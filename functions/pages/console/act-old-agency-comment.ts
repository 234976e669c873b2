// Types in another place's comment from the letter that came on paper.
import { html } from 'hono/html';
import { recordPaperComment } from '../../console/old-agency.ts';
import { latestOf } from '../../units.ts';
import { refuse, typedText } from '../forms.ts';
import { bi } from '../layout.ts';
import { stamp } from '../recorded.ts';
import { aboutPlace, commentFields, typedComment } from '../transfer-comment-fields.ts';
import { askedIn, hasPlaces, placesPage } from './old-agency-list.ts';
import { actDone, actForm } from './shell.ts';
import type { ConsoleAct } from './visit.ts';

const title = {
  vi: 'Nhập nhận xét của cơ quan cũ, nơi kiêm nhiệm (văn bản giấy)',
  en: 'Type in the letter of another place',
};

export const oldAgencyCommentAct: ConsoleAct = {
  id: 'old-agency-comment',
  title,
  reach: 'agency',
  offered: hasPlaces,
  show: (visit, typed) => {
    if (visit.query.official === undefined) return placesPage(visit, 'old-agency-comment', title);
    const { official, place } = askedIn(visit);
    const standing = latestOf(visit.record.facts, 'transfer-comment', place.subject);
    const fields = html`${aboutPlace(official, place)}${standing === undefined ? '' : stamp(standing)}
${commentFields({ required: true }, typed)}`;
    return actForm(visit, title, fields, typed);
  },
  record: async (visit, fields) => {
    const { official, place } = askedIn(visit);
    const content = typedComment(official, place, fields);
    if (typedText(fields, 'document') === undefined)
      refuse('document', 'Cần số, ngày của văn bản.', 'The letter’s number and date are needed.');
    const { again } = await recordPaperComment(visit.deps, visit.ref, { subject: place.subject, content }, visit.actor);
    const said = bi(`${official.name}: ${content.agencyName}.`, 'It stands beside the row of this person.');
    return actDone(visit, { vi: 'Đã ghi nhận xét', en: 'Comment recorded' }, html`<p>${said}</p>`, again);
  },
};
