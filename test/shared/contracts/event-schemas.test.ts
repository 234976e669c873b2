// What consumers hold on to: a committed schema and golden examples for each version of each event.
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { eventSchemas, fileOf } from '#shared/contracts/event-schemas';
import { EVENTS } from '#shared/contracts/events';
import type { EventEntry } from '#shared/ports';
import { SCHEMAS, writeSchemas } from '../../../functions/operator/write-schemas.ts';
import { eventSamples, newerEventSamples } from '../../samples/read.ts';

const committed = (file: string): unknown => JSON.parse(readFileSync(join(SCHEMAS, file), 'utf8'));
const examples = [...eventSamples(), ...newerEventSamples()];
const versionOf = ({ detail }: EventEntry): number => Number(detail.metadata.version);

/** A validator of somebody else's, with the committed file alone. */
const accepts = (entry: EventEntry): { valid: boolean; errors: unknown } => {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const schema = committed(fileOf({ name: entry.name, version: versionOf(entry) })) as object;
  const validate = ajv.compile(schema);
  const valid = validate({ source: 'xeploai', 'detail-type': entry.name, detail: entry.detail });
  return { valid, errors: validate.errors };
};

describe('the committed schemas', () => {
  it.each(eventSchemas().map((each) => [fileOf(each), each] as const))(
    '%s says what the program says: a changed shape is a new version',
    (file, { schema }) => {
      expect(committed(file)).toEqual(JSON.parse(JSON.stringify(schema)));
    },
  );

  it('are one for each version, and none of a version that never was', () => {
    expect(
      readdirSync(SCHEMAS)
        .filter((file) => file.endsWith('.json'))
        .sort(),
    ).toEqual(eventSchemas().map(fileOf).sort());
  });

  it('are written once: a file that stands is left alone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'schemas-'));

    expect(writeSchemas(folder)).toHaveLength(eventSchemas().length);
    expect(writeSchemas(folder)).toEqual([]);
    expect(existsSync(join(folder, 'CycleClosed.v1.schema.json'))).toBe(true);
  });
});

describe('the golden examples', () => {
  it('are there for each version of each event', () => {
    const shown = examples.map((entry) => fileOf({ name: entry.name, version: versionOf(entry) }));

    expect([...new Set(shown)].sort()).toEqual(eventSchemas().map(fileOf).sort());
    expect(newerEventSamples().every((entry) => Object.hasOwn(EVENTS, entry.name))).toBe(true);
  });

  it.each(examples.map((entry) => [entry.detail.metadata.id, versionOf(entry), entry] as const))(
    '%s, version %i, is accepted by its committed schema',
    (_id, _version, entry) => {
      expect(accepts(entry)).toEqual({ valid: true, errors: null });
    },
  );

  it('are refused with a name, or without a count', () => {
    const [example] = newerEventSamples();
    if (example === undefined) throw new TypeError('no example');
    const data = example.detail.data as Record<string, unknown>;
    const named = { ...example, detail: { ...example.detail, data: { ...data, name: 'Người Mẫu' } } };
    const { panels: _, ...fewer } = data;

    expect(accepts(named).valid).toBe(false);
    expect(accepts({ ...example, detail: { ...example.detail, data: fewer } }).valid).toBe(false);
  });
});
