// The roster: everybody in scope, the panels in which they are rated, and the Party cells of the members.
import * as z from 'zod';
import { Official } from './official.ts';
import { Panel, PartyCell } from './panel.ts';

export const Roster = z.strictObject({
  officials: z.array(Official).max(200_000),
  panels: z.array(Panel).max(10_000),
  cells: z.array(PartyCell).max(10_000),
});
export type Roster = z.infer<typeof Roster>;
