// Acts on a gate carry the phase and round that their form showed: a form of yesterday must not act on today's gate.
import { html } from 'hono/html';
import * as z from 'zod';
import { TooLate } from '#shared/domain/errors';
import type { At } from '#shared/domain/gate';
import { Phase } from '#shared/domain/phase';
import { openGateOf } from '../../console/units.ts';
import { bi, field, type Text } from '../layout.ts';
import type { Fields, Html, Typed } from '../page.ts';
import { hidden } from './shell.ts';
import { phaseLabel } from './standings.ts';
import type { UnitVisit } from './visit.ts';

const Place = z.object({ phase: Phase, round: z.coerce.number().int().min(1) });

export const placeOf = (fields: Fields): At => {
  const parsed = Place.safeParse(fields);
  if (parsed.success) return parsed.data;
  throw new TooLate('the form names no gate', {});
};

/** Hidden phase and round, kept as typed while the form is shown again; and the phase in words. */
export const placeFields = ({ record }: UnitVisit, typed?: Typed): Html => {
  const at = typed === undefined ? openGateOf(record) : placeOf(typed.fields);
  const { vi, en } = phaseLabel(at.phase);
  return html`<p>${bi(vi, en)}</p>${hidden('phase', at.phase)}${hidden('round', at.round)}`;
};

const REASON: Text = { vi: 'Lý do', en: 'Reason' };
export const whyField = (typed?: Typed, label = REASON): Html =>
  field({ name: 'why', label, rows: 3, required: true, typed });

export const documentField = (typed?: Typed): Html =>
  field({ name: 'document', label: { vi: 'Văn bản số, ngày', en: 'Document' }, required: true, typed });
