// The mail with the one-time link into the console.
import type { Letter } from './letters.ts';
import { subjectFrom } from './texts.ts';

export const signInLetter = (url: string): Letter => ({
  subject: subjectFrom({ vi: 'Đường dẫn vào bảng điều hành', en: 'Console link' }),
  blocks: [
    {
      lines: [
        {
          vi: 'Có người xin đường dẫn vào bảng điều hành bằng địa chỉ này. Mở trong vòng 1 giờ, dùng một lần.',
          en: 'Somebody asked for a console link with this address. Open it within an hour; it works once.',
        },
      ],
      link: { url, label: { vi: 'Mở bảng điều hành', en: 'Open the console' } },
    },
  ],
  foot: [{ vi: 'Nếu không phải ông/bà xin, hãy bỏ qua thư này.', en: 'If it was not you, ignore this mail.' }],
});
