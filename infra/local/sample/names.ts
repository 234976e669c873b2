// Vietnamese names, put together by chance: nobody in particular.
import type { Random } from './random.ts';

const FAMILY = [
  'Nguyễn',
  'Nguyễn',
  'Nguyễn',
  'Trần',
  'Trần',
  'Lê',
  'Lê',
  'Phạm',
  'Huỳnh',
  'Phan',
  'Vũ',
  'Võ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Lý',
  'Đinh',
  'Trương',
  'Lâm',
  'Mai',
  'Tô',
  'Quách',
  'Thạch',
  'Danh',
  'Châu',
] as const;
const MEN_MIDDLE = [
  'Văn',
  'Hữu',
  'Đức',
  'Minh',
  'Quốc',
  'Thanh',
  'Công',
  'Trọng',
  'Hoàng',
  'Xuân',
  'Tấn',
  'Nhựt',
] as const;
const MEN = [
  'An',
  'Bảo',
  'Cường',
  'Dũng',
  'Đạt',
  'Hải',
  'Hùng',
  'Khánh',
  'Khoa',
  'Kiệt',
  'Lộc',
  'Long',
  'Nghĩa',
  'Nhân',
  'Phát',
  'Phúc',
  'Quân',
  'Sơn',
  'Tài',
  'Thắng',
  'Thịnh',
  'Toàn',
  'Trí',
  'Tuấn',
  'Tùng',
  'Việt',
  'Vinh',
  'Vũ',
] as const;
const WOMEN_MIDDLE = [
  'Thị',
  'Thị',
  'Ngọc',
  'Thu',
  'Thanh',
  'Kim',
  'Mỹ',
  'Bích',
  'Hồng',
  'Như',
  'Diễm',
  'Phương',
] as const;
const WOMEN = [
  'Ánh',
  'Chi',
  'Diệp',
  'Dung',
  'Duyên',
  'Giang',
  'Hà',
  'Hạnh',
  'Hằng',
  'Hiền',
  'Hoa',
  'Huệ',
  'Hương',
  'Lan',
  'Liên',
  'Linh',
  'Loan',
  'Mai',
  'Nga',
  'Ngân',
  'Nhung',
  'Oanh',
  'Phượng',
  'Quyên',
  'Thảo',
  'Thủy',
  'Trang',
  'Tuyết',
  'Vân',
  'Yến',
] as const;

export type Sex = 'man' | 'woman';

export const nameOf = (random: Random, sex: Sex): string =>
  sex === 'man'
    ? `${random.pick(FAMILY)} ${random.pick(MEN_MIDDLE)} ${random.pick(MEN)}`
    : `${random.pick(FAMILY)} ${random.pick(WOMEN_MIDDLE)} ${random.pick(WOMEN)}`;

/** `Nguyễn Thị Phượng` → `phuong`, for an address. */
export const plainGiven = (name: string): string =>
  (name.split(' ').at(-1) ?? '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F]/g, '');
