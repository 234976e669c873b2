// `xeploai preflight`: what stands against starting a cycle, and what is worth a look. Exit code 1 where something blocks.
import { type Command, Option } from 'commander';
import { BY_DATE } from '#shared/regulations/compose';
import type { Finding } from '../console/preflight/findings.ts';
import { type Preflight, preflight } from '../console/preflight/preflight.ts';
import { rosterInUse } from '../scheduled/kickoff.ts';
import { CYCLE_KINDS, type CycleKind, planAt } from '../scheduled/plans.ts';
import { type Given, inSystem, json, named, type Parts } from './parts.ts';

const SEVERITY = { blocking: 'CHẶN / BLOCKING', look: 'Nên xem / worth a look' } as const;
const MOST_PLACES = 20;

const textOf = ({ severity, what, todo, places }: Finding): string[] => {
  const shown = places.slice(0, MOST_PLACES);
  const rest = places.length - shown.length;
  return [
    `${SEVERITY[severity]}: ${what.vi} / ${what.en} (${places.length})`,
    ...shown.map(({ unit, who }) => `  ${[who, unit].filter((part) => part !== undefined).join(': ')}`),
    ...(rest > 0 ? [`  + ${rest}`] : []),
    `  → ${todo.vi} / ${todo.en}`,
  ];
};

const preflightText = ({ findings, fine, blocking }: Preflight): string =>
  [
    ...findings.flatMap(textOf),
    `${blocking} điều chặn, ${findings.length - blocking} điều nên xem, ${fine.length} điều ổn / ` +
      `${blocking} blocking, ${findings.length - blocking} worth a look, ${fine.length} fine`,
    '',
  ].join('\n');

export const addPreflight = (program: Command, parts: Parts): void => {
  named(program, 'preflight', 'kiểm tra danh sách và quy định trước khi mở kỳ / check roster and rules before a start')
    .addOption(new Option('--cycle <kind>', 'loại kỳ / kind of cycle').choices(CYCLE_KINDS).default('year'))
    .option('--profile <id>', 'bộ quy định / profile', BY_DATE)
    .action((given: Given & { cycle: CycleKind; profile: string }) =>
      inSystem(parts, given, async ({ deps }) => {
        const found = preflight(deps, planAt(given.cycle, deps.clock.now(), given.profile), await rosterInUse(deps));
        parts.output.out(given.json ? json(found) : preflightText(found));
        parts.ended(found.blocking === 0 ? 0 : 1);
      }),
    );
};
