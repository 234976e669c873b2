// The commands about personal data: all that is kept on one person, and what need not be kept any more.
import type { Command } from 'commander';
import { dayOf } from '#shared/domain/calendar';
import { personalData } from '../console/personal-data.ts';
import { type Given, inSystem, json, named, type Parts } from './parts.ts';
import { retainedText, retention } from './retention.ts';
import { OPERATOR } from './system.ts';

export const addPerson = (program: Command, parts: Parts): void => {
  named(program, 'person', 'mọi dữ liệu lưu về một người, dạng JSON / all that is kept on one person, as JSON')
    .argument('<official>', 'mã cán bộ / id')
    .requiredOption('--cycle <id>', 'kỳ mà việc đọc được ghi vào / the cycle that the reading is kept under')
    .action((official: string, given: Given & { cycle: string }) =>
      inSystem(parts, given, async ({ deps }) => {
        const data = await personalData(deps, { official, reader: 'hr' });
        // kept as every reading is, before anything is shown
        const at = deps.clock.now();
        const reading = { official, file: 'personal-data' as const, by: OPERATOR.by, cycle: given.cycle };
        await deps.store.recordReading({ ...reading, at, day: dayOf(at) });
        parts.output.out(json(data));
      }),
    );
};

export const addRetention = (program: Command, parts: Parts): void => {
  named(program, 'retention', 'dữ liệu quá thời hạn lưu; --apply để xóa / what is past its time; --apply erases it')
    .option('--cycle <id>', 'kỳ đánh giá / cycle')
    .option('--apply', 'xóa, để lại dấu vết không có dữ liệu cá nhân / erase, with a trace that holds no personal data')
    .action((given: Given & { cycle?: string; apply?: boolean }) =>
      inSystem(parts, given, async ({ deps }) => {
        const found = await retention(deps, given);
        parts.output.out(given.json ? json(found) : retainedText(found));
      }),
    );
};
