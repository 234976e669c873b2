// What a soak left, judged from its files: nothing lost, nothing doubled.
import { join } from 'node:path';
import type { FactKind } from '#shared/domain/fact';
import type { UnitRef } from '#shared/domain/ids';
import { resultTable } from '../../../functions/console/results.ts';
import { openStore } from '../../../infra/local/store.ts';
import { verifyFolder } from '../../../infra/local/verify/folder.ts';
import type { Recorded } from './people.ts';
import type { Soak } from './soak.ts';

const KINDS: Record<string, FactKind> = {
  'confirm-roster': 'roster-confirmation',
  'self-assessment': 'self-assessment',
  'collective-review': 'review',
  'party-opinion': 'party-opinion',
  'staff-proposal': 'proposal',
  decision: 'decision',
  signature: 'signature',
  answers: 'answer',
  'party-review': 'party-review',
  'party-decision': 'party-decision',
  result: 'petition',
};

export type Judged = {
  findings: string[];
  /** Acts that were answered as recorded and are not there. */
  lostActs: string[];
  /** Mails on record that neither came nor bounced. */
  lostMails: string[];
  /** Mails that came more than once: only a kill between sending and noting it may do that. */
  doubledMails: string[];
  cycles: Record<string, { results: number; open: boolean }>;
  bouncesRecorded: number;
};

const key = (kind: string, round: number): string => `${kind} ${round}`;

export const judged = async ({ came, recorded, lastHealth }: Soak, data: string): Promise<Judged> => {
  const { findings } = await verifyFolder(data);
  const store = openStore(join(data, 'xeploai.sqlite'));
  try {
    const times = new Map<string, number>();
    for (const { id } of came) times.set(id, (times.get(id) ?? 0) + 1);
    const lostActs: string[] = [];
    const lostMails: string[] = [];
    let bouncesRecorded = 0;
    const cycles: Judged['cycles'] = {};
    for (const { id: cycle, panels, cells } of await store.cycles()) {
      const refs: UnitRef[] = [
        ...panels.map((id): UnitRef => ({ cycle, kind: 'panel', id })),
        ...cells.map((id): UnitRef => ({ cycle, kind: 'cell', id })),
      ];
      for (const ref of refs) {
        const { facts } = await store.unit(ref);
        const there = new Set(facts.map(({ kind, round }) => key(kind, round)));
        const acts = recorded.filter(
          (each: Recorded) => each.cycle === cycle && each.kind === ref.kind && each.unit === ref.id,
        );
        for (const { purpose, round, mail } of acts)
          if (!there.has(key(KINDS[purpose] ?? purpose, round))) lostActs.push(mail);
        const mails = await store.mails(ref);
        const bounced = new Set(
          mails.filter(({ kind }) => kind === 'bounce-permanent').map(({ id }) => id.replace('.bounce-permanent', '')),
        );
        bouncesRecorded += bounced.size;
        // what a digest carried came with it
        for (const { id, kind, in: digest } of mails)
          if (!kind.startsWith('bounce') && !times.has(digest ?? id) && !bounced.has(id)) lostMails.push(id);
      }
      const { rows } = await resultTable({ store }, cycle);
      cycles[cycle] = { results: rows.length, open: lastHealth?.cycles[cycle] !== 'over' };
    }
    const doubledMails = [...times].filter(([, count]) => count > 1).map(([id]) => id);
    return {
      findings: findings.map(({ where, en }) => `${where}: ${en}`),
      lostActs,
      lostMails,
      doubledMails,
      cycles,
      bouncesRecorded,
    };
  } finally {
    store.close();
  }
};
