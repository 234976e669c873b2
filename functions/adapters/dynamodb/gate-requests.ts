// Requests that change a gate, each one item and one condition, built without sending.
import type { AttributeValue, PutItemCommandInput, UpdateItemCommandInput } from '@aws-sdk/client-dynamodb';
import { epochsKey, GATES_INDEX, gateKey } from '#shared/contracts/keys';
import type { At, OpenGate } from '#shared/domain/gate';
import type { Instant, UnitRef } from '#shared/domain/ids';
import { attributesOf } from './attributes.ts';
import { attributesOfGate, EPOCH_PREFIX } from './items.ts';

type Values = Record<string, string | number>;

/** Every name goes through a placeholder: several of them are DynamoDB's reserved words. */
const namesIn = (...expressions: string[]): Record<string, string> =>
  Object.fromEntries(
    expressions.flatMap((text) =>
      [...text.matchAll(/#(\w+)/g)].map(([placeholder, name]) => [placeholder, String(name)]),
    ),
  );

type Change = { update: string; when?: string; values?: Values; slots?: string[]; state?: 'open' | 'closing' };

/** An update of the gate that stands at `at` in this state, whatever else the condition asks. */
const change = (TableName: string, ref: UnitRef, at: At, changed: Change): UpdateItemCommandInput => {
  const { update, when, values = {}, slots, state = 'open' } = changed;
  const condition = `#state = :state AND #phase = :phase AND #round = :round${when === undefined ? '' : ` AND ${when}`}`;
  const set: Record<string, AttributeValue> = slots === undefined ? {} : { ':slots': { SS: [...new Set(slots)] } };
  return {
    TableName,
    Key: attributesOf(gateKey(ref)),
    UpdateExpression: update,
    ConditionExpression: condition,
    ExpressionAttributeNames: namesIn(update, condition),
    ExpressionAttributeValues: {
      ...attributesOf({ ...values, ':state': state, ':phase': at.phase, ':round': at.round }),
      ...set,
    },
    ReturnValues: 'ALL_NEW',
  };
};

const REPLACEABLE =
  'attribute_not_exists(pk) OR (#fence < :fence AND NOT (#phase = :phase AND #round = :round AND #state IN (:closing, :closed)))';

export const openGate = (TableName: string, ref: UnitRef, gate: OpenGate): PutItemCommandInput => ({
  TableName,
  Item: attributesOfGate(ref, gate),
  ConditionExpression: REPLACEABLE,
  ExpressionAttributeNames: namesIn(REPLACEABLE),
  ExpressionAttributeValues: attributesOf({
    ':fence': gate.fence,
    ':phase': gate.phase,
    ':round': gate.round,
    ':closing': 'closing',
    ':closed': 'closed',
  }),
});

/** Refused where nobody else is pending: then `takeLast` is the write. */
export const takeSlot = (table: string, ref: UnitRef, at: At, slot: string): UpdateItemCommandInput =>
  change(table, ref, at, {
    update: 'DELETE #pending :slots',
    when: 'attribute_exists(#pending) AND #pending <> :slots',
    slots: [slot],
  });

const CLOSING = '#state = :closing, #reason = :reason, #nextLook = :now';

/** Refused where somebody else is pending. */
export const takeLast = (table: string, ref: UnitRef, at: At, slot: string, now: Instant): UpdateItemCommandInput =>
  change(table, ref, at, {
    update: `SET ${CLOSING} REMOVE #due, #pending`,
    when: '(attribute_not_exists(#pending) OR #pending = :slots)',
    slots: [slot],
    values: { ':closing': 'closing', ':reason': 'all-answered', ':now': now },
  });

/** One more is asked, once: the same slot again fails the condition. */
export const awaitAlso = (table: string, ref: UnitRef, at: At, slot: string): UpdateItemCommandInput =>
  change(table, ref, at, {
    update: 'ADD #pending :slots, #asked :one',
    when: 'NOT contains(#pending, :slot)',
    slots: [slot],
    values: { ':slot': slot, ':one': 1 },
  });

type Why = { reason: 'all-answered' | 'operator' } | { reason: 'due'; due: Instant };

const whenOf = (why: Why): Pick<Change, 'when' | 'values'> => {
  if (why.reason === 'all-answered') return { when: 'attribute_not_exists(#pending)' };
  return why.reason === 'due' ? { when: '#due = :due', values: { ':due': why.due } } : {};
};

/** The sweep finishes what a crash leaves closing: its next look is now. */
export const markClosing = (table: string, ref: UnitRef, at: At, why: Why, now: Instant): UpdateItemCommandInput => {
  const { when, values } = whenOf(why);
  return change(table, ref, at, {
    update: `SET ${CLOSING} REMOVE #due`,
    ...(when === undefined ? {} : { when }),
    values: { ...values, ':closing': 'closing', ':reason': why.reason, ':now': now },
  });
};

/** A closed gate keeps no token and leaves the index. */
export const markClosed = (table: string, ref: UnitRef, at: At): UpdateItemCommandInput =>
  change(table, ref, at, {
    state: 'closing',
    update: `SET #state = :closed REMOVE #token, #reason, #asked, #pending, #nextLook, #${GATES_INDEX.pk}`,
    values: { ':closed': 'closed' },
  });

export const setDue = (table: string, ref: UnitRef, at: At, due: Instant, nextLook: Instant): UpdateItemCommandInput =>
  change(table, ref, at, { update: 'SET #due = :due, #nextLook = :look', values: { ':due': due, ':look': nextLook } });

export const setNextLook = (table: string, ref: UnitRef, at: At, nextLook: Instant): UpdateItemCommandInput =>
  change(table, ref, at, { update: 'SET #nextLook = :look', values: { ':look': nextLook } });

/** Apart from the frozen item, which a repeated freeze writes again. */
export const raiseEpoch = (TableName: string, ref: UnitRef, slot: string, epoch: number): UpdateItemCommandInput => ({
  TableName,
  Key: attributesOf(epochsKey(ref)),
  UpdateExpression: 'SET #slot = :epoch',
  ConditionExpression: 'attribute_not_exists(#slot) OR #slot < :epoch',
  ExpressionAttributeNames: { '#slot': EPOCH_PREFIX + slot },
  ExpressionAttributeValues: attributesOf({ ':epoch': epoch }),
});
