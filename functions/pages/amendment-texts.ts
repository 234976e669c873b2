// What becomes of an amendment once it is recorded, as whoever recorded it is told.
import type { KickedOff } from '../scheduled/kickoff.ts';
import type { Text } from './layout.ts';

export const AMENDMENT_RUNS: Record<KickedOff['state'], Text> = {
  started: { vi: 'Việc điều chỉnh đã bắt đầu.', en: 'It has begun.' },
  resumed: {
    vi: 'Việc điều chỉnh đã bắt đầu: người có việc được gửi thư.',
    en: 'It has begun: whoever is asked gets a mail.',
  },
  running: {
    vi: 'Kỳ đánh giá còn đang chạy: việc điều chỉnh bắt đầu khi các đơn vị khác xong bước của mình.',
    en: 'The cycle still runs: it begins once the other units have ended.',
  },
  over: { vi: 'Việc điều chỉnh này đã xong.', en: 'This amendment is done.' },
};
