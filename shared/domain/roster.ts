// The roster: everybody in scope, the panels in which they are rated, the Party cells of the members, and the rules that
// were handed in beside it.
import * as z from 'zod';
import { RegulationsFile } from '../regulations/file.ts';
import { Official } from './official.ts';
import { Panel, PartyCell } from './panel.ts';

export const Roster = z.strictObject({
  officials: z.array(Official).max(200_000),
  panels: z.array(Panel).max(10_000),
  cells: z.array(PartyCell).max(10_000),
  ...RegulationsFile.shape,
});
export type Roster = z.infer<typeof Roster>;
