// `npm run docs`: writes the documents that are made from the profiles and the tests.
import { writeFileSync } from 'node:fs';
import { documents } from './documents.ts';

for (const { path, text } of documents()) {
  writeFileSync(new URL(`../../${path}`, import.meta.url), text);
  process.stdout.write(`${path}\n`);
}
