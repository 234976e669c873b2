// Every row of the store, one after another: is it what its key says, and does it say what was once signed into it?
import type { DatabaseSync } from 'node:sqlite';
import { readAttempt, readCycle, readMails, readPointer, readReadings, type Stored } from '#shared/contracts/items';
import { refOfPk } from '#shared/contracts/keys';
import { readPart } from '#shared/contracts/unit-items';
import { Refusal } from '#shared/domain/errors';
import { digestOf, type Fact, factKey } from '#shared/domain/fact';

/** `where`: a key of ours, which names units and people by id only. */
export type Finding = { where: string; vi: string; en: string };

export type Row = { pk: string; sk: string; body: string };

const finding = ({ pk, sk }: Pick<Row, 'pk' | 'sk'>, vi: string, en: string): Finding => ({
  where: `${pk} ${sk}`,
  vi,
  en,
});

const ofFact = (row: Row, fact: Fact): Finding[] => {
  const found: Finding[] = [];
  if (digestOf(fact.content) !== fact.digest)
    found.push(finding(row, 'nội dung không khớp mã kiểm của nó', 'the content does not match its digest'));
  if (factKey(fact) !== row.sk)
    found.push(finding(row, 'khóa không khớp nội dung', 'the key does not match the content'));
  const ref = refOfPk(row.pk);
  const { cycle, kind, id } = fact.unit;
  if (ref?.cycle !== cycle || ref.kind !== kind || ref.id !== id)
    found.push(finding(row, 'thuộc đơn vị khác', 'belongs to another unit'));
  return found;
};

const ofUnit = (row: Row, stored: Stored): Finding[] => {
  const part = readPart(stored);
  return part.is === 'fact' ? ofFact(row, part.value) : [];
};

const ofCycle = (row: Row, stored: Stored): Finding[] => {
  const { regulations, fingerprint } = readCycle(stored);
  if (digestOf(regulations) === fingerprint) return [];
  return [finding(row, 'bộ quy định đã bị thay đổi', 'the frozen regulations have been changed')];
};

/** Throws StoredInvalid, or whatever a broken text makes a reader throw. */
const judge = (row: Row): Finding[] => {
  const stored: Stored = { pk: row.pk, sk: row.sk, body: JSON.parse(row.body) };
  if (refOfPk(row.pk) !== undefined) return ofUnit(row, stored);
  if (row.sk === 'CYCLE' && row.pk.startsWith('CYCLE#')) return ofCycle(row, stored);
  if (row.sk === 'ATTEMPT') readAttempt(stored);
  else if (row.pk.endsWith('#MAIL')) readMails([stored]);
  else if (row.pk.startsWith('READINGS#')) readReadings([stored]);
  else if (row.pk === 'ROSTER') readPointer(stored);
  return [];
};

export const judgeRow = (row: Row): Finding[] => {
  try {
    return judge(row);
  } catch (error) {
    const why = error instanceof Refusal || error instanceof SyntaxError ? error.name : 'unreadable';
    return [finding(row, `không đọc được (${why})`, `cannot be read (${why})`)];
  }
};

/** One at a time: memory does not grow with the store. */
export const eachRow = (db: DatabaseSync): Iterable<Row> =>
  db.prepare('SELECT pk, sk, body FROM items ORDER BY pk, sk').iterate() as Iterable<unknown> as Iterable<Row>;
