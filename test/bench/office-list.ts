// An office's own list as long as the importer takes one, read in a process of its own with the server's flags.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import writeXlsxFile from 'write-excel-file/node';
import { nameOf } from '../../infra/local/sample/names.ts';
import { randomOf } from '../../infra/local/sample/random.ts';
import type { Read } from './office-list-read.ts';
import { startFlags } from './system.ts';

const PEOPLE = 49_900;
const PER_SECTION = 20;
const PER_AGENCY = 40;
const run = promisify(execFile);

const two = (part: number): string => String(part).padStart(2, '0');
const COLUMNS = 'STT,Mã số,Họ và tên,Ngày sinh,Chức vụ,Phòng,Đơn vị,Ngày vào cơ quan,Email,Loại,Đảng viên'.split(',');

const listOf = (): string[][] => {
  const random = randomOf(1, 'office list');
  const post = (at: number) =>
    at % PER_AGENCY === 0 ? 'Giám đốc' : at % PER_SECTION === 0 ? 'Trưởng phòng' : 'Chuyên viên';
  const person = (_: unknown, at: number): string[] => [
    String(at + 1),
    `CB${String(at).padStart(6, '0')}`,
    nameOf(random, random.chance(50) ? 'man' : 'woman'),
    `${two(random.int(1, 28))}/${two(random.int(1, 12))}/${random.int(1965, 2000)}`,
    post(at),
    `Phòng ${Math.floor(at / PER_SECTION)}`,
    `Sở ${Math.floor(at / PER_AGENCY)}`,
    '01/01/2010',
    `cb${at}@tinh-mau.example`,
    'Công chức',
    random.chance(50) ? 'x' : '',
  ];
  return [['DANH SÁCH CÁN BỘ, CÔNG CHỨC (dữ liệu mẫu)'], [], COLUMNS, ...Array.from({ length: PEOPLE }, person)];
};

export const measureOfficeList = async (): Promise<Read> => {
  const folder = await mkdtemp(join(tmpdir(), 'xeploai-bench-list-'));
  try {
    const file = join(folder, 'list.xlsx');
    const rows = listOf().map((row) => row.map((value) => ({ value, type: String })));
    await writeFile(file, await writeXlsxFile(rows, { sheet: 'DS' }).toBuffer());
    const reader = new URL('office-list-read.ts', import.meta.url).pathname;
    const { stdout } = await run(process.execPath, [...(await startFlags()), reader, file]);
    return JSON.parse(stdout) as Read;
  } finally {
    await rm(folder, { recursive: true });
  }
};
