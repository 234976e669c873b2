// Shapes of events of earlier versions, for whoever reads the archive. Nothing here is ever changed.
import * as z from 'zod';
import { Id } from '../domain/ids.ts';
import { Phase } from '../domain/phase.ts';
import { Tally } from '../domain/tally.ts';

const count = z.int().min(0);
const unit = z.strictObject({ kind: z.enum(['panel', 'cell']), id: Id });
const PanelResults = z.strictObject({ panel: Id, agency: Id, people: count, tally: Tally.optional() });

export const EARLIER = {
  CycleOpened: { 1: z.strictObject({ profile: Id, fingerprint: z.string(), panels: count, cells: count }) },
  PhaseClosed: {
    1: z.strictObject({
      unit,
      phase: Phase,
      round: count,
      asked: count,
      missing: count,
      reason: z.string(),
      outcome: z.string(),
    }),
  },
  PanelResultsPublished: { 1: PanelResults },
  PanelResultsAmended: { 1: PanelResults },
  PetitionsSettled: { 1: z.strictObject({ panel: Id, filed: count, changed: count }) },
  PartyRatingsLinked: { 1: z.strictObject({ cell: Id, people: count }) },
  CycleClosed: { 1: z.strictObject({ tally: Tally, panels: count, cells: count }) },
} as const;
