// Mails as files that a mail program opens: made by the very sender that sends them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Instant } from '#shared/domain/ids';
import { mailPreviews } from '../../../functions/mails/previews.ts';
import { envelopeOf } from './smtp.ts';

const FROM = 'xeploai@example.test';

/** One file for each kind; answers their names. */
export const writePreviews = async (folder: string, due: Instant): Promise<string[]> => {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  mkdirSync(folder, { recursive: true });
  const names: string[] = [];
  for (const { name, mail } of await mailPreviews(due)) {
    const { message } = await transport.sendMail(envelopeOf(mail, FROM));
    writeFileSync(join(folder, `${name}.eml`), message as Buffer);
    names.push(`${name}.eml`);
  }
  return names;
};
