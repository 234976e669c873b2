// Items as DynamoDB holds them: the body's members are the item's attributes, beside keys, index and expiry.
import type { Item, Stored } from '#shared/contracts/items';
import { textOf } from '#shared/contracts/items';
import { EPOCHS_SK, EXPIRY, GATE_BOOK, GATE_SK, GATES_INDEX, gateKey, RESULTS_INDEX } from '#shared/contracts/keys';
import type { OpenGate } from '#shared/domain/gate';
import type { UnitRef } from '#shared/domain/ids';
import { type Attributes, attributesOf, plainsOf } from './attributes.ts';

export const attributesOfItem = (item: Item): Attributes => {
  // refuses what is too large
  textOf(item);
  const { pk, sk, body, resultOf, expires } = item;
  return attributesOf({ ...body, pk, sk, [RESULTS_INDEX.pk]: resultOf, [EXPIRY]: expires });
};

/** Conditions look at the gate's own attributes; DynamoDB knows no empty set, so nobody pending is no attribute. */
export const attributesOfGate = (ref: UnitRef, gate: OpenGate): Attributes => {
  const key = gateKey(ref);
  const { pending, ...rest } = gate;
  textOf({ ...key, body: gate });
  return {
    ...attributesOf({ ...rest, ...key, [GATES_INDEX.pk]: GATE_BOOK }),
    ...(pending.length > 0 ? { pending: { SS: [...new Set(pending)] } } : {}),
  };
};

/** A slot's epoch is an attribute of its own, so that raising it is one condition. */
export const EPOCH_PREFIX = 'slot:';

const OWN = new Set<string>(['pk', 'sk', RESULTS_INDEX.pk, EXPIRY, GATES_INDEX.pk]);

const bodyOf = (sk: string, values: Record<string, unknown>): unknown => {
  const entries = Object.entries(values).filter(([name]) => !OWN.has(name));
  if (sk === EPOCHS_SK)
    return Object.fromEntries(entries.map(([name, epoch]) => [name.slice(EPOCH_PREFIX.length), epoch]));
  const body = Object.fromEntries(entries);
  return sk === GATE_SK && body.state !== 'closed' ? { pending: [], ...body } : body;
};

export const storedOf = (attributes: Attributes): Stored => {
  const { pk, sk, ...values } = plainsOf(attributes);
  return { pk: String(pk), sk: String(sk), body: bodyOf(String(sk), values) };
};
