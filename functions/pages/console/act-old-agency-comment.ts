// Types in the old agency's comment from the letter that came on paper.
import { html } from 'hono/html';
import { transferSubject } from '#shared/domain/transfer-comment';
import { recordPaperComment } from '../../console/old-agency.ts';
import { latestOf } from '../../units.ts';
import { refuse, typedText } from '../forms.ts';
import { bi } from '../layout.ts';
import { stamp } from '../recorded.ts';
import { aboutTransfer, commentFields, typedComment } from '../transfer-comment-fields.ts';
import { hasMovers, moverIn, moversPage } from './old-agency-list.ts';
import { actDone, actForm } from './shell.ts';
import type { ConsoleAct } from './visit.ts';

const title = { vi: 'Nhập nhận xét của cơ quan cũ (văn bản giấy)', en: 'Type in the old agency’s letter' };

export const oldAgencyCommentAct: ConsoleAct = {
  id: 'old-agency-comment',
  title,
  offered: hasMovers,
  show: (visit, typed) => {
    if (visit.query.official === undefined) return moversPage(visit, 'old-agency-comment', title);
    const official = moverIn(visit);
    const standing = latestOf(visit.record.facts, 'transfer-comment', transferSubject(official.id));
    const fields = html`${aboutTransfer(official)}${standing === undefined ? '' : stamp(standing)}
${commentFields({ required: true }, typed)}`;
    return actForm(visit, title, fields, typed);
  },
  record: async (visit, fields) => {
    const official = moverIn(visit);
    const content = typedComment(official, fields);
    if (typedText(fields, 'document') === undefined)
      refuse('document', 'Cần số, ngày của văn bản.', 'The letter’s number and date are needed.');
    const { again } = await recordPaperComment(visit.deps, visit.ref, content, visit.actor);
    const said = bi(`${official.name}: ${content.agencyName}.`, 'It stands beside the row of this person.');
    return actDone(
      visit,
      { vi: 'Đã ghi nhận xét của cơ quan cũ', en: 'Comment recorded' },
      html`<p>${said}</p>`,
      again,
    );
  },
};
