// What every command on a running system shares: where it is, JSON or text, and that it is closed whatever happens.
import type { Command } from 'commander';
import { FormInvalid } from '#shared/domain/errors';
import type { Day } from '#shared/domain/ids';
import { dayFrom } from '../documents/roster-cells.ts';
import type { AddCommands, Output } from './command-line.ts';
import type { OpenSystem, Operated, Where } from './system.ts';

export type Given = Where & { json?: boolean };
type Ended = Parameters<AddCommands>[1];
export type Parts = { output: Output; ended: Ended; open: OpenSystem };

/** After what was done, where it had been done before. */
export const AGAIN = ' (đã được ghi nhận trước đó / recorded before)';

export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** A day as people write it, `20/12/2026`, or as machines do, `2026-12-20`. */
export const dayGiven = (text: string, field: string): Day => {
  const day = dayFrom(text.trim());
  if (day === undefined) throw new FormInvalid('write the day as 20/12/2026 or 2026-12-20', { field, problem: 'day' });
  return day;
};

/** Closes the system whatever happens. */
export const inSystem = async (
  { open }: Parts,
  where: Where,
  work: (system: Operated) => Promise<void>,
): Promise<void> => {
  const system = await open(where);
  try {
    await work(system);
  } finally {
    system.close();
  }
};

export const named = (program: Command, name: string, description: string): Command =>
  program
    .command(name)
    .description(description)
    .option('--stage <name>', 'hệ thống trên AWS theo cdk.json / a stage of cdk.json')
    .option('--settings <file>', 'máy chủ riêng: tệp cài đặt / a server of one’s own (XEPLOAI_SETTINGS)')
    .option('--json', 'JSON');
