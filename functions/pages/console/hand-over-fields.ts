// Form parts of a hand-over: to whom, from when, until when, by which document.
import { html } from 'hono/html';
import { type HandingOver, HandOverForm, receiverIn } from '../../console/hand-over.ts';
import { parseForm, refuse, typedText } from '../forms.ts';
import { bi, field } from '../layout.ts';
import type { Fields, Html, Typed } from '../page.ts';
import { documentField, whyField } from './gate-fields.ts';

export const handOverFields = (typed?: Typed): Html => {
  const to = field({
    name: 'to',
    label: { vi: 'Mã người nhận (nếu có trong danh sách)', en: 'Receiver’s id, if in the roster' },
    typed,
  });
  const name = field({
    name: 'name',
    label: { vi: 'hoặc: tên người, cơ quan nhận', en: 'or the receiver’s name' },
    typed,
  });
  const email = field({ name: 'email', label: { vi: 'và thư điện tử', en: 'and e-mail' }, type: 'email', typed });
  const from = field({ name: 'from', label: { vi: 'Từ ngày', en: 'From' }, type: 'date', required: true, typed });
  const until = field({
    name: 'until',
    label: { vi: 'Đến hết ngày', en: 'Until the end of' },
    type: 'date',
    hint: { vi: 'Để trống nếu thay hẳn, không có ngày trả lại', en: 'Empty for a successor, who stays' },
    typed,
  });
  const dies = bi(
    'Từ ngày ấy đường dẫn của người trước hết hiệu lực; việc chưa làm chuyển sang người nhận. Việc đã ghi nhận giữ nguyên.',
    'From that day the former holder’s links are dead and open work is the receiver’s. What is recorded stands.',
  );
  return html`<p class="hint">${dies}</p>${to}${name}${email}${from}${until}${documentField(typed)}${whyField(typed)}`;
};

export const typedHandOver = (fields: Fields): Omit<HandingOver, 'post'> => {
  const names = ['to', 'name', 'email', 'from', 'until', 'document'];
  const typed = Object.fromEntries(names.map((name) => [name, typedText(fields, name)]));
  const form = parseForm(HandOverForm, { ...typed, reason: typedText(fields, 'why') }, ([name]) =>
    name === 'reason' ? 'why' : String(name ?? ''),
  );
  const { name: _, email: __, ...rest } = form;
  const to = receiverIn(form) ?? refuse('to', 'Cần mã hoặc tên của người nhận.', 'An id or a name is needed.');
  return { ...rest, to };
};
