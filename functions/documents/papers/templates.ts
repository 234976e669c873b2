// An office’s own Word template in place of the built-in layout. It may name the fields that its paper has, and no others.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Docxtemplater from 'docxtemplater';
import InspectModule from 'docxtemplater/js/inspect-module.js';
import PizZip from 'pizzip';
import { TemplateInvalid } from '#shared/domain/errors';
import type { Paper } from './paper.ts';
import { printable } from './words.ts';

const MOST_BYTES = 5_000_000;
/** Unpacked: a file of noughts grows a thousandfold. */
const MOST_UNPACKED = 50_000_000;

const refuse = (template: string, problem: string, where = '', cause?: unknown): never => {
  throw new TemplateInvalid(`${template}: ${problem} ${where}`.trim(), { template, problem, where }, { cause });
};

type Tags = { [name: string]: Tags };

const unknownIn = (tags: Tags, known: readonly string[], inside = ''): string[] =>
  Object.keys(tags)
    .filter((name) => !known.includes(name))
    .map((name) => `${inside}${name}`);

/** Names of fields that the paper does not have, those within a list as `list.name`. */
const unknownFields = (tags: Tags, fields: Paper['fields']): string[] => {
  const rows = Object.entries(tags).flatMap(([name, inner]) => {
    const value = fields[name];
    // within a list, a field of the paper itself may stand too
    const known = [...Object.keys(fields), ...(Array.isArray(value) ? Object.keys(value[0] ?? inner) : [])];
    return unknownIn(inner, known, `${name}.`);
  });
  return [...unknownIn(tags, Object.keys(fields)), ...rows];
};

const unpacked = (file: string, name: string): PizZip => {
  if (statSync(file).size > MOST_BYTES) refuse(name, 'too-large');
  try {
    const zip = new PizZip(readFileSync(file));
    const sizes = Object.values(zip.files).map((entry) =>
      Number(Reflect.get(Reflect.get(entry, '_data') ?? {}, 'uncompressedSize') ?? 0),
    );
    if (sizes.reduce((sum, size) => sum + size, 0) > MOST_UNPACKED) refuse(name, 'too-large');
    if (zip.file('word/vbaProject.bin') !== null) refuse(name, 'macros');
    return zip;
  } catch (error) {
    if (error instanceof TemplateInvalid) throw error;
    return refuse(name, 'no-docx', '', error);
  }
};

const printed = (fields: Paper['fields']): Paper['fields'] =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string'
        ? printable(value)
        : value.map((row) => Object.fromEntries(Object.entries(row).map(([key, said]) => [key, printable(said)]))),
    ]),
  );

/** Its types say a class under `default`; at run time the module is a function that makes one. */
const inspector = InspectModule as unknown as () => Docxtemplater.DXT.Module & { getAllTags(): Tags };

/** The paper on the office’s template, undefined where the folder has none for it. Throws TemplateInvalid. */
export const onTemplate = (folder: string, paper: Paper): Uint8Array<ArrayBuffer> | undefined => {
  const name = `${paper.kind}.docx`;
  const file = join(folder, name);
  if (!existsSync(file)) return undefined;
  const inspect = inspector();
  const zip = unpacked(file, name);
  const made = ((): Docxtemplater => {
    try {
      return new Docxtemplater(zip, { modules: [inspect], linebreaks: true, paragraphLoop: true, errorLogging: false });
    } catch (error) {
      return refuse(name, 'broken-fields', '', error);
    }
  })();
  const unknown = unknownFields(inspect.getAllTags(), paper.fields);
  if (unknown.length > 0) refuse(name, 'unknown-field', unknown.join(', '));
  made.render(printed(paper.fields));
  return new Uint8Array(made.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' }));
};
