// A cap proof verified in the console, from nothing but its file: whoever was handed one need not trust the machine it came from.
import { html } from 'hono/html';
import { FormInvalid } from '#shared/domain/errors';
import type { RosterFile } from '../../documents/roster-tables.ts';
import { verifyCaps } from '../../operator/verify-caps.ts';
import { bi, problemList, proofField, submit } from '../layout.ts';
import type { Html, Typed } from '../page.ts';
import { consolePage } from './shell.ts';
import type { ConsoleVisit } from './visit.ts';

const title = { vi: 'Kiểm tra bản chứng minh tỷ lệ', en: 'Verify a cap proof' };

export const showProofCheck = (visit: ConsoleVisit, typed?: Typed, said?: { holds: boolean; text: string }): Html => {
  const verdict =
    said === undefined
      ? ''
      : html`<div role="status" class="${said.holds ? 'recorded' : 'problems'}"><pre class="report" tabindex="0">${said.text}</pre></div>`;
  const body = html`${problemList(typed)}${verdict}<form method="post" enctype="multipart/form-data">${proofField(visit)}
<div class="field"><label for="f-file">${bi('Tệp .json của bản chứng minh', 'The proof’s .json file')}</label>
<input id="f-file" type="file" name="file" accept=".json" required></div>
<p class="hint">${bi('Tệp không được lưu lại.', 'The file is not kept.')}</p>
<p class="acts">${submit('check', { vi: 'Kiểm tra', en: 'Verify' })}</p></form>`;
  return consolePage(visit, title, [], body);
};

/** Throws CapProofInvalid where there is no JSON to look at, FormInvalid without a file. */
export const answerProof = (visit: ConsoleVisit, [file]: readonly RosterFile[]): Html => {
  if (file === undefined) throw new FormInvalid('no file', { field: 'file', problem: 'missing' });
  return showProofCheck(visit, undefined, verifyCaps(new TextDecoder().decode(file.bytes), file.name));
};
