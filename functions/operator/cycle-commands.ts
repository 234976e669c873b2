// The commands on a running system: the same for one machine of one's own and for a deployed stage.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Command, Option } from 'commander';
import { endOfDay, startOf } from '#shared/domain/calendar';
import { extendDue } from '../console/extend.ts';
import { linkables, openNewLink } from '../console/new-link.ts';
import { openGateOf, unitOf } from '../console/units.ts';
import { CYCLE_KINDS, type CycleKind } from '../scheduled/plans.ts';
import { addAmend } from './amend-command.ts';
import type { AddCommands, Output } from './command-line.ts';
import { examine, foundText } from './doctor.ts';
import { addHandOver } from './hand-over-command.ts';
import { importedText, importRoster } from './import-roster.ts';
import { dayGiven, type Given, inSystem, json, named, type Parts } from './parts.ts';
import { addPerson, addRetention } from './person-commands.ts';
import { addPreflight } from './preflight-command.ts';
import { statusOf } from './status.ts';
import { OPERATOR, type OpenSystem, refIn } from './system.ts';

const addImport = (program: Command, parts: Parts): void => {
  const { output, ended } = parts;
  named(program, 'import', 'nhập danh sách (CSV, xlsx) và tệp quy định / import a roster and regulation files')
    .argument('<files...>')
    .action((paths: string[], given: Given) =>
      inSystem(parts, given, async ({ deps, onPremises }) => {
        const files = await Promise.all(
          paths.map(async (path) => ({ name: basename(path), bytes: await readFile(path) })),
        );
        const imported = await importRoster({ ...deps, onPremises }, files);
        output.out(given.json ? json(imported) : importedText(imported));
        ended('problems' in imported ? 1 : 0);
      }),
    );
};

const addStart = (program: Command, parts: Parts): void => {
  named(program, 'start', 'mở kỳ đánh giá, hoặc chạy tiếp kỳ đang dở / start a cycle, or resume it')
    .alias('kickoff')
    .addOption(new Option('--cycle <kind>', 'loại kỳ / kind of cycle').choices(CYCLE_KINDS).default('year'))
    .action((given: Given & { cycle: CycleKind }) =>
      inSystem(parts, given, async ({ start }) => {
        const said = await start(given.cycle);
        parts.output.out(given.json ? json({ said }) : `${said}\n`);
      }),
    );
};

const CLEAR = '\u001b[2J\u001b[H';

const addStatus = (program: Command, parts: Parts): void => {
  named(program, 'status', 'các kỳ đang ở bước nào, ai chậm / how far each cycle is, and what is late')
    .option('--cycle <id>', 'kỳ đánh giá / cycle')
    .option('--watch <seconds>', 'cập nhật liên tục đến khi xong / again and again until it is over')
    .action((given: Given & { cycle?: string; watch?: string }) =>
      inSystem(parts, given, async ({ deps }) => {
        for (;;) {
          const { text, over } = await statusOf(deps, given);
          parts.output.out(given.watch === undefined ? text : CLEAR + text);
          if (given.watch === undefined || over) return;
          await setTimeout(Math.max(1, Number(given.watch) || 5) * 1000);
        }
      }),
    );
};

const addDoctor = (program: Command, parts: Parts): void => {
  named(program, 'doctor', 'việc gì bị tắc, vì sao, làm gì / what is stuck, why, and what to do')
    .option('--cycle <id>', 'kỳ đánh giá / cycle')
    .action((given: Given & { cycle?: string }) =>
      inSystem(parts, given, async ({ deps }) => {
        const found = await examine(deps, given.cycle);
        parts.output.out(given.json ? json(found) : foundText(found));
        parts.ended(found.length === 0 ? 0 : 1);
      }),
    );
};

const addExtend = (program: Command, parts: Parts): void => {
  named(program, 'extend', 'gia hạn bước đang mở của một đơn vị / extend the open phase of a unit')
    .argument('<unit>', 'so-01, cell:cb-7')
    .requiredOption('--cycle <id>', 'kỳ đánh giá / cycle')
    .requiredOption('--due <day>', '20/12/2026, 2026-12-20')
    .requiredOption('--reason <text>', 'lý do / reason')
    .action((unit: string, given: Given & { cycle: string; due: string; reason: string }) =>
      inSystem(parts, given, async ({ deps }) => {
        const day = dayGiven(given.due, 'due');
        const ref = await refIn(deps, given.cycle, unit);
        const { phase, round } = openGateOf((await unitOf(deps.store, ref)).record);
        const due = endOfDay(startOf(day));
        const extended = await extendDue(deps, ref, { phase, round, due, reason: given.reason }, OPERATOR);
        parts.output.out(given.json ? json(extended) : `${ref.id}: ${phase} → ${due}\n`);
      }),
    );
};

const addLink = (program: Command, parts: Parts): void => {
  named(program, 'link', 'mở đường dẫn mới, hủy đường dẫn cũ / a new link for somebody; the old one dies')
    .argument('<unit>', 'so-01, cell:cb-7')
    .argument('[slot]', 'official:o17, authority …; nếu không: liệt kê / without it: list them')
    .requiredOption('--cycle <id>', 'kỳ đánh giá / cycle')
    .option('--reason <text>', 'lý do / reason', 'mở từ dòng lệnh')
    .action((unit: string, slot: string | undefined, given: Given & { cycle: string; reason: string }) =>
      inSystem(parts, given, async ({ deps }) => {
        const { out } = parts.output;
        const ref = await refIn(deps, given.cycle, unit);
        const known = await linkables(deps, (await unitOf(deps.store, ref)).record);
        if (slot === undefined) {
          const slots = known.map((each) => ({ slot: each.slot.id, purpose: each.purpose }));
          return out(given.json ? json(slots) : slots.map((each) => `${each.slot}  ${each.purpose}\n`).join(''));
        }
        const epoch = known.find((each) => each.slot.id === slot)?.epoch ?? 1;
        const opened = await openNewLink(deps, ref, { slot, reason: given.reason, epoch }, OPERATOR);
        out(given.json ? json(opened) : `${opened.url}\n`);
      }),
    );
};

const addScan = (program: Command, parts: Parts): void => {
  named(
    program,
    'scan-links',
    'thử đường dẫn như máy quét thư: không được đổi gì / a scanner robot that must change nothing',
  )
    .argument('<file>', 'mỗi dòng một đường dẫn / a link a line')
    .requiredOption('--cycle <id>', 'kỳ đánh giá / cycle')
    .action((file: string, given: Given & { cycle: string }) =>
      inSystem(parts, given, async ({ deps }) => {
        const { saidText, scanFile } = await import('./scan-command.ts');
        const said = await scanFile(deps, file, given.cycle);
        parts.output.out(given.json ? json(said) : saidText(said));
        parts.ended(said.changed || said.faults > 0 ? 1 : 0);
      }),
    );
};

const addExport = (program: Command, parts: Parts): void => {
  named(program, 'export', 'kết quả, danh sách và hồ sơ từng cơ quan / results, lists and each agency’s archive')
    .requiredOption('--cycle <id>', 'kỳ đánh giá / cycle')
    .option('--agency <id>', 'chỉ một cơ quan / one agency only')
    .option('--out <folder>', 'thư mục / folder', '.')
    .action((given: Given & { cycle: string; agency?: string; out: string }) =>
      inSystem(parts, given, async ({ deps }) => {
        // its libraries are large: only who asks for them loads them
        const { exportCycle } = await import('./export.ts');
        const { progressOn } = await import('./progress.ts');
        const bar = progressOn(process.stderr);
        const files = await exportCycle(deps, given, bar.tell).finally(bar.stop);
        parts.output.out(given.json ? json(files) : files.map((name) => `${name}\n`).join(''));
      }),
    );
};

export const cycleCommands =
  (output: Output, open: OpenSystem): AddCommands =>
  (program, ended) => {
    const parts = { output, ended, open };
    const all = [
      addImport,
      addPreflight,
      addStart,
      addStatus,
      addDoctor,
      addExtend,
      addAmend,
      addHandOver,
      addLink,
      addScan,
      addExport,
      addPerson,
      addRetention,
    ];
    for (const add of all) add(program, parts);
  };
