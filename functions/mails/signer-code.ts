// The mail with a one-time code: to the signer's own address only, without a link, so that it is worth nothing by itself.
import type { Slot } from '#shared/domain/slots';
import type { UnitRecord } from '#shared/domain/unit';
import type { Dependencies } from '../dependencies.ts';
import { composed, type Letter } from './letters.ts';
import { nameOf, subjectFrom } from './texts.ts';

type Posting = Pick<Dependencies, 'store' | 'mailer' | 'clock'>;
type To = { record: UnitRecord; slot: Slot; at: { phase: string; round: number } };

export const sendCodeMail = async (
  { store, mailer, clock }: Posting,
  { record, slot, at }: To,
  { code, nonce, minutes }: { code: string; nonce: string; minutes: number },
): Promise<void> => {
  const to = slot.holder?.email;
  if (to === undefined) return;
  const { ref } = record;
  const id = `${ref.cycle}.${ref.kind}.${ref.id}.${at.phase}.${at.round}.${slot.id.replaceAll(':', '-')}.code-${nonce}`;
  await store.recordMail({ id, unit: ref, slot: slot.id, kind: 'code', to, recordedAt: clock.now() });
  const unit = nameOf(record);
  await mailer.send([composed('code', { id, to }, codeLetter(unit, code, minutes))]);
};

/** No link: by itself it is worth nothing. */
export const codeLetter = (unit: string, code: string, minutes: number): Letter => ({
  subject: subjectFrom({ vi: 'Mã xác nhận', en: 'One-time code' }),
  blocks: [
    {
      lines: [
        {
          vi: `Mã xác nhận cho ${unit}: ${code}. Mã có hiệu lực ${minutes} phút.`,
          en: `One-time code for ${unit}: ${code}, good for ${minutes} minutes.`,
        },
      ],
    },
  ],
  foot: [
    {
      vi: 'Không gửi mã cho bất kỳ ai. Nếu ông/bà không yêu cầu, hãy báo bộ phận tổ chức cán bộ.',
      en: 'Give it to nobody. If you did not ask for it, tell the personnel office.',
    },
  ],
});
