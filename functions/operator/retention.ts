// `xeploai retention`: what of a cycle is past its time; with `--apply` it is erased. A trace stays in each unit, first:
// which rule and how many items, never whose.
import { dayOf } from '#shared/domain/calendar';
import type { Cycle } from '#shared/domain/cycle';
import { factKey } from '#shared/domain/fact';
import type { Day } from '#shared/domain/ids';
import { closedOn, type Due, dueRules, kindOfRule } from '#shared/domain/retention';
import type { UnitRecord } from '#shared/domain/unit';
import type { Erasable, Store } from '#shared/ports';
import { RETENTION } from '#shared/regulations/retention';
import { factBy } from '../console/actor.ts';
import { mapOf, refsOf } from '../console/units.ts';
import type { Dependencies } from '../dependencies.ts';
import { cycleOf } from '../gates/rules.ts';
import { OPERATOR } from './system.ts';

type Where = Pick<Dependencies, 'store' | 'clock'>;
export type Retained = { cycle: string; rule: string; since: Day; items: number; erased: boolean };

const idsIn = (record: UnitRecord): string[] => (record.kind === 'panel' ? record.frozen.map(({ id }) => id) : []);

const itemsOf = async (store: Store, record: UnitRecord, { rule }: Due): Promise<Erasable[]> => {
  const { ref } = record;
  if (rule === 'mails') return (await store.mails(ref)).map(({ id }) => ({ unit: ref, mail: id }));
  if (rule === 'readings') {
    const readings = (await mapOf(idsIn(record), (id) => store.readings(id))).flat();
    return readings.filter(({ cycle }) => cycle === ref.cycle).map((reading) => ({ reading }));
  }
  const kind = kindOfRule(rule);
  if (kind === undefined) return [];
  return (await store.facts(ref, kind)).map((fact) => ({ unit: ref, fact: factKey(fact) }));
};

type Erasing = { closed: Day; due: Due; apply: boolean };

/** The trace first: after a crash in between, the same again erases what is left. */
const inUnit = async (
  { store, clock }: Where,
  record: UnitRecord,
  { closed, due, apply }: Erasing,
): Promise<number> => {
  const items = await itemsOf(store, record, due);
  if (!apply || items.length === 0) return items.length;
  const content = { rule: due.rule, closed, since: due.since, items: items.length };
  const parts = { unit: record.ref, kind: 'erasure' as const, subject: due.rule, round: 1, at: clock.now(), content };
  await store.putFact(factBy<'erasure'>(OPERATOR, parts));
  await store.erase(items);
  return items.length;
};

const ofCycle = async (deps: Where, cycle: Cycle, apply: boolean): Promise<Retained[]> => {
  const refs = [...refsOf(cycle, 'panel'), ...refsOf(cycle, 'cell')];
  const records = await mapOf(refs, (ref) => deps.store.withoutForms(ref));
  const closed = closedOn(records);
  if (closed === undefined) return [];
  const found: Retained[] = [];
  for (const due of dueRules(closed, dayOf(deps.clock.now()))) {
    const counts = await mapOf(records, (record) => inUnit(deps, record, { closed, due, apply }));
    const items = counts.reduce((sum, count) => sum + count, 0);
    if (items > 0) found.push({ cycle: cycle.id, ...due, items, erased: apply });
  }
  return found;
};

export const retention = async (
  deps: Where,
  { cycle, apply = false }: { cycle?: string | undefined; apply?: boolean | undefined },
): Promise<Retained[]> => {
  const cycles = cycle === undefined ? await deps.store.cycles() : [await cycleOf(deps.store, cycle)];
  const found: Retained[] = [];
  for (const each of cycles) found.push(...(await ofCycle(deps, each, apply)));
  return found;
};

const wordsOf = (rule: string) => RETENTION.find(({ id }) => id === rule)?.what ?? { vi: rule, en: rule };

export const retainedText = (found: readonly Retained[]): string =>
  found.length === 0
    ? 'Không có gì quá thời hạn lưu / nothing is past its time\n'
    : found
        .map(({ cycle, rule, since, items, erased }) => {
          const { vi, en } = wordsOf(rule);
          const done = erased ? 'đã xóa / erased' : 'đến hạn xóa / due';
          return `${cycle}: ${vi} / ${en}: ${items}, ${done} (${since})\n`;
        })
        .join('');
