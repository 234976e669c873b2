// A session that ended in the middle of a form: the form waits on this page, within the browser, until somebody has signed in
// again in another tab. Nothing is stored, and what was typed comes back into its own form to be looked at.
import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Dependencies } from '../../dependencies.ts';
import { typedIn } from '../kept.ts';
import { bi, layout, submit } from '../layout.ts';
import type { Fields, Html } from '../page.ts';
import { askPage, waysIn } from './sign-in.ts';
import { uploadOf } from './upload.ts';

/** The proof and the button of the ended session would only be in the way. */
const OLD = new Set(['proof', 'do']);

type Posted = { fields: Fields; isUpload: boolean; files: number };

/** Undefined where it is no form of ours. */
const postedIn = async (context: Context): Promise<Posted | undefined> => {
  const type = context.req.header('content-type') ?? '';
  if (type.startsWith('application/x-www-form-urlencoded'))
    return { fields: await typedIn(context), isUpload: false, files: 0 };
  if (!type.startsWith('multipart/form-data')) return undefined;
  try {
    const { fields, files } = await uploadOf(context);
    return { fields, isUpload: true, files: files.length };
  } catch {
    return undefined;
  }
};

const LOST_FILE = bi(
  'Riêng tệp đã chọn thì trình duyệt không giữ được: xin chọn lại ở trang sau.',
  'The chosen file alone cannot be kept: choose it again on the next page.',
);

const resumePage = (deps: Dependencies, { fields, isUpload, files }: Posted): Html => {
  const kept = Object.entries(fields).filter(([name]) => !OLD.has(name));
  const inputs = kept.map(
    ([name, value]) => html`<textarea name="${name}" hidden>
${value}</textarea>`,
  );
  return layout(
    {
      vi: 'Phiên làm việc đã kết thúc; nội dung vừa nhập còn nguyên',
      en: 'Your session has ended; what you typed is kept',
    },
    html`<div role="alert" class="problems"><p>${bi('Chưa có gì được ghi nhận. Đừng đóng trang này.', 'Nothing was recorded. Do not close this page.')}</p></div>
<h2>1. ${bi('Đăng nhập lại ở một thẻ khác', 'Sign in again in another tab')}</h2>
${waysIn(deps, { newTab: true })}
<h2>2. ${bi('Rồi quay lại đây và tiếp tục', 'Then come back here and go on')}</h2>
${files > 0 ? html`<p>${LOST_FILE}</p>` : ''}
<form method="post"${isUpload ? html` enctype="multipart/form-data"` : ''}>${inputs}
<p class="acts">${submit('resume', { vi: 'Tiếp tục với nội dung đã nhập', en: 'Go on with what I typed' })}</p></form>`,
    { main: 'refused' },
  );
};

/** Whatever was asked without a living session. */
export const withoutSession = async (deps: Dependencies, context: Context): Promise<Html> => {
  const posted = context.req.method === 'POST' ? await postedIn(context) : undefined;
  return posted === undefined ? askPage(deps) : resumePage(deps, posted);
};
