// What `npm start` understands.
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { SettingsInvalid } from '#shared/domain/errors';
import type { Size } from './sample/agencies.ts';

export const Options = z.strictObject({
  /** Exits when the cycle is closed. */
  once: z.boolean(),
  /** Who acts: everybody simulated, nobody, or all but one official, one chair and one authority. */
  people: z.enum(['all', 'none', 'others']),
  data: z.string().min(1),
  port: z.coerce.number().int().min(0).max(65_535),
  sample: z.enum(['province', 'small', '2026']).transform((name): Size => (name === '2026' ? 'mixed' : name)),
  /** Order in which the simulated people act. */
  order: z.coerce.number().int().min(0),
  quiet: z.boolean(),
});
export type Options = z.infer<typeof Options>;

export const USAGE = `npm start -- [--once] [--people all|none|others] [--sample province|small|2026] [--data DIR] [--port N] [--order N] [--quiet]`;

export const optionsOf = (args: readonly string[]): Options => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        once: { type: 'boolean', default: false },
        people: { type: 'string', default: 'all' },
        data: { type: 'string', default: '.xeploai' },
        port: { type: 'string', default: '8080' },
        sample: { type: 'string', default: 'province' },
        order: { type: 'string', default: '1' },
        quiet: { type: 'boolean', default: false },
      },
    });
    return Options.parse(values);
  } catch (error) {
    const setting = error instanceof z.ZodError ? String(error.issues[0]?.path[0]) : (error as Error).message;
    throw new SettingsInvalid(`Tham số không đúng (${setting}) / bad option (${setting}): ${USAGE}`, {
      setting,
      problem: 'invalid',
    });
  }
};
