// The documents that are made from the profiles, the papers and the tests, each with the place where it is kept.
import { overlapDocument } from '#shared/regulations/overlap-markdown';
import { marks } from './marks.ts';
import { rulesDocument } from './rules-document.ts';
import { templatesDocument } from './templates-document.ts';

type Document = { path: string; text: string };

export const documents = (): Document[] => [
  { path: 'shared/regulations/OVERLAP.md', text: overlapDocument() },
  { path: 'shared/regulations/RULES.md', text: rulesDocument(marks()) },
  { path: 'functions/documents/papers/TEMPLATES.md', text: templatesDocument() },
];
