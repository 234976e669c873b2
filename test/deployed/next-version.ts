// The next version of this very project, as a folder to deploy from: the workflow's text and every step's code changed.
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cleanup } from '../whole/small-province.ts';
import { ROOT } from './commands.ts';

const PARTS = ['shared', 'functions', 'workflows', 'infra', 'cdk.json', 'package.json', 'package-lock.json'];

/** What the steps of the next version say in their log. */
export const NEXT = 'step of the next version done';

const change = (file: string, from: string, to: string): void => {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new TypeError(`nothing to change in ${file}`);
  writeFileSync(file, text.replace(from, to));
};

export const nextVersion = (cleanup: Cleanup): string => {
  const root = mkdtempSync(join(tmpdir(), 'xeploai-next-'));
  cleanup(() => rmSync(root, { recursive: true, force: true }));
  for (const part of PARTS) cpSync(join(ROOT, part), join(root, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  change(join(root, 'functions/middleware/step.ts'), "'step done'", `'${NEXT}'`);
  change(join(root, 'workflows/evaluation-cycle.asl.json'), '"Comment": "', '"Comment": "The next version. ');
  return root;
};
