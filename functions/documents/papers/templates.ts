// An office’s own Word template in place of the built-in layout. It may name the fields that its paper has, and no others.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Docxtemplater from 'docxtemplater';
import InspectModule from 'docxtemplater/js/inspect-module.js';
import PizZip from 'pizzip';
import { TemplateInvalid } from '#shared/domain/errors';
import type { Paper } from './paper.ts';
import { type TemplateFields, templateFields } from './template-fields.ts';
import { printable } from './words.ts';

const MOST_BYTES = 5_000_000;
/** Unpacked: a file of noughts grows a thousandfold. */
const MOST_UNPACKED = 50_000_000;

const refuse = (template: string, problem: string, where = '', cause?: unknown): never => {
  throw new TemplateInvalid(`${template}: ${problem} ${where}`.trim(), { template, problem, where }, { cause });
};

type Tags = { [name: string]: Tags };

type Unknown = { name: string; shown: string };

const unknownIn = (tags: Tags, known: readonly string[], inside = ''): Unknown[] =>
  Object.keys(tags)
    .filter((name) => !known.includes(name))
    .map((name) => ({ name, shown: `${inside}${name}` }));

/** Names of fields that the paper does not have, those within a list as `list.name`. */
const unknownFields = (tags: Tags, { alone, lists }: TemplateFields): Unknown[] => {
  const names = [...Object.keys(alone), ...Object.keys(lists)];
  // within a list, a field of the paper itself may stand too
  const rows = Object.entries(tags).flatMap(([name, inner]) =>
    unknownIn(inner, [...names, ...Object.keys(lists[name] ?? {})], `${name}.`),
  );
  return [...unknownIn(tags, names), ...rows];
};

const PARTS = /^word\/(?:document|header\d*|footer\d*)\.xml$/;
const LONG = 60;

/** The line of the template in which a field stands: Word cuts it into runs, which are read together. */
const lineWith = (zip: PizZip, name: string): string => {
  const texts = Object.keys(zip.files)
    .filter((path) => PARTS.test(path))
    .flatMap((path) => (zip.file(path)?.asText() ?? '').split('</w:p>'));
  const lines = texts.map((xml) => xml.replaceAll(/<[^>]+>/g, '').trim());
  const line = lines.find((each) =>
    [...each.matchAll(/\{[#^/]?\s*([^{}]*?)\s*\}/g)].some(([, field]) => field === name),
  );
  return line === undefined ? '' : ` (“${line.slice(0, LONG)}${line.length > LONG ? '…' : ''}”)`;
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
  const unknown = unknownFields(inspect.getAllTags(), templateFields(paper.kind));
  const places = unknown.map((each) => `${each.shown}${lineWith(zip, each.name)}`);
  if (places.length > 0) refuse(name, 'unknown-field', places.join(', '));
  made.render(printed(paper.fields));
  return new Uint8Array(made.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' }));
};
