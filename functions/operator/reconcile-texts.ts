// What a reader is told of published figures, in Vietnamese and English. The texts say what agrees with what, and blame nobody.
import type { FindingCode } from '#shared/domain/reconcile/findings';
import type { Note } from '#shared/domain/reconcile/numbers';

export type Text = { vi: string; en: string };

export const NOTE_TEXTS: Record<Note['code'], Text> = {
  'decimal-comma': { vi: 'dấu phẩy được đọc là dấu thập phân', en: 'the comma was read as the decimal mark' },
  'decimal-point': { vi: 'dấu chấm được đọc là dấu thập phân', en: 'the point was read as the decimal mark' },
  'thousands-mark': { vi: 'dấu phân cách hàng nghìn đã được bỏ', en: 'thousands marks were taken off' },
  'percent-sign': { vi: 'dấu % đã được bỏ', en: 'per cent signs were taken off' },
  'bare-number': {
    vi: 'số không ở dạng chữ: các chữ số 0 cuối, nếu có khi in, không còn biết được',
    en: 'a number, not a text: final noughts that may have been printed are not known',
  },
  'missing-level': {
    vi: 'bảng không có mức này: số người để ngỏ',
    en: 'the table has no such level: its people are left open',
  },
  'fewer-digits': {
    vi: 'ít chữ số thập phân hơn các dòng khác: đọc đúng như in',
    en: 'fewer decimals than other lines: read as printed',
  },
};

export const FINDING_TEXTS: Record<FindingCode, Text> = {
  'cumulative-as-exclusive': {
    vi: '“{label}” {share}%: khớp khi hiểu là “trở lên” (lũy kế), không khớp khi hiểu riêng mức này.',
    en: '“{label}” {share}%: agrees when meant as “or better” (cumulative), not as this level alone.',
  },
  'exclusive-as-cumulative': {
    vi: '“{label}” {share}%: khớp khi hiểu riêng mức này, không khớp khi hiểu là “trở lên”.',
    en: '“{label}” {share}%: agrees as this level alone, not as “or better”.',
  },
  'base-is-not-total': {
    vi: 'Các tỷ lệ khớp với mẫu số từ {from} đến {to}, không khớp với tổng {total}: từ {leastOut} đến {mostOut} người nằm ngoài mẫu số.',
    en: 'The shares agree with bases from {from} to {to}, not with the total {total}: {leastOut} to {mostOut} people stand outside the base.',
  },
  'base-is-neither': {
    vi: 'Các tỷ lệ khớp với mẫu số từ {from} đến {to}, khác tổng đã công bố và khác số người được xếp loại.',
    en: 'The shares agree with bases from {from} to {to}, which are neither the published total nor the people rated.',
  },
  'people-missing': {
    vi: 'Trong {total} người, từ {from} đến {to} người không có ở dòng nào (chưa xếp loại hoặc chưa kể đến).',
    en: 'Of {total} people, {from} to {to} are in no line (not rated, or not listed).',
  },
  'not-rated-in-base': {
    vi: 'Mẫu số {base} gồm cả {people} người không được xếp loại.',
    en: 'The base {base} includes {people} people who were not rated.',
  },
  'counts-exceed-total': {
    vi: 'Cộng các dòng được {counted} người, nhiều hơn tổng {total}.',
    en: 'The lines add up to {counted} people, more than the total {total}.',
  },
  'no-whole-number': {
    vi: '“{label}” {share}%: trên {base} người không có số nguyên nào cho tỷ lệ này ({below} người là {belowShare}%, {above} người là {aboveShare}%).',
    en: '“{label}” {share}%: of {base} people no whole number gives this share ({below} give {belowShare}%, {above} give {aboveShare}%).',
  },
  'shares-sum': { vi: 'Các tỷ lệ như in cộng lại được {sum}%.', en: 'The printed shares add up to {sum}%.' },
  'rounded-half-up': {
    vi: 'Khớp khi làm tròn (nửa trở lên thì lên), không khớp khi cắt bỏ.',
    en: 'Agrees when rounded half up, not when cut.',
  },
  'rounded-cut': {
    vi: 'Khớp khi cắt bỏ phần lẻ, không khớp khi làm tròn.',
    en: 'Agrees when cut, not when rounded half up.',
  },
  'added-rounded-shares': {
    vi: '“{label}” {share}% là tổng các tỷ lệ đã làm tròn.',
    en: '“{label}” {share}% is the sum of shares already rounded.',
  },
  'shifted-label': {
    vi: 'Các tỷ lệ khớp với số người khi dời {levels} mức so với nhãn.',
    en: 'The shares agree with the people when moved by {levels} level against the labels.',
  },
  'swapped-labels': {
    vi: 'Tỷ lệ của “{label}” và “{other}” khớp khi đổi chỗ cho nhau.',
    en: 'The shares of “{label}” and “{other}” agree when exchanged.',
  },
  'lost-digit': {
    vi: '“{label}” {share}%: bảng khớp nếu đọc là {read}%.',
    en: '“{label}” {share}%: the table agrees if it is read as {read}%.',
  },
  'lost-digit-count': {
    vi: '“{label}” {count} người: bảng khớp nếu đọc là {read}.',
    en: '“{label}” {count} people: the table agrees if it is read as {read}.',
  },
  'line-on-another-base': {
    vi: '“{label}” {share}%: {people} người khớp với mẫu số {base} ({of}).',
    en: '“{label}” {share}%: {people} people agree with the base {base} ({of}).',
  },
  'share-differs': {
    vi: '“{label}” {share}%: {people} trên {base} người là {exact}%.',
    en: '“{label}” {share}%: {people} of {base} people are {exact}%.',
  },
  'nothing-agrees': {
    vi: 'Không có cách hiểu nào mà mọi con số cùng khớp.',
    en: 'No reading was found on which all figures agree.',
  },
};

/** Said after `added-rounded-shares` where the people are known. */
export const EXACT: Text = {
  vi: ' Từ số người: {people} trên {base} là {exact}%.',
  en: ' From the people: {people} of {base} are {exact}%.',
};

export const BASE_NAMES: Record<string, Text> = {
  all: { vi: 'tổng đã công bố', en: 'the published total' },
  rated: { vi: 'số người được xếp loại', en: 'the people rated' },
  other: { vi: 'mẫu số khác', en: 'another base' },
  goodOrBetter: { vi: 'hoàn thành tốt trở lên', en: 'good or better' },
  good: { vi: 'hoàn thành tốt', en: 'good' },
};
export const LEVEL_NAMES: Record<string, Text> = {
  excellent: { vi: 'Hoàn thành xuất sắc nhiệm vụ', en: 'excellent' },
  good: { vi: 'Hoàn thành tốt nhiệm vụ', en: 'good' },
  completed: { vi: 'Hoàn thành nhiệm vụ', en: 'completed' },
  'not-completed': { vi: 'Không hoàn thành nhiệm vụ', en: 'not completed' },
  'not-rated': { vi: 'Không xếp loại', en: 'not rated' },
};
