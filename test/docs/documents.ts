// The documents that are made from the profiles and the tests, each with the place where it is kept.
import { overlapDocument } from '#shared/regulations/overlap-markdown';

type Document = { path: string; text: string };

export const documents = (): Document[] => [{ path: 'shared/regulations/OVERLAP.md', text: overlapDocument() }];
