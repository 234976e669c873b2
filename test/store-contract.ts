// One suite for both sides of the store: every operation, every refusal, people at once, and death between two writes.
import { afterEach, describe } from 'vitest';
import type { Store } from '#shared/ports';
import { crashCases } from './store-contract/crashes.ts';
import { cycleCases } from './store-contract/cycles.ts';
import { factCases } from './store-contract/facts.ts';
import { closingCases } from './store-contract/gates-closing.ts';
import { openingCases } from './store-contract/gates-opening.ts';
import { mailCases } from './store-contract/mails.ts';
import { rosterCases } from './store-contract/rosters.ts';
import { unitCases } from './store-contract/units.ts';

export type Bench = {
  store: Store;
  /** The same data, by a process that dies before its write number `n`, counted from 1. */
  dyingAt(n: number): Store;
  close(): Promise<void> | void;
};
/** A fresh store with nothing in it. */
export type Open = () => Promise<Bench>;
export type Fresh = () => Promise<Store>;

export const storeContract = (name: string, makeBench: Open): void => {
  const open: Bench[] = [];
  afterEach(async () => {
    for (const bench of open.splice(0)) await bench.close();
  });
  const bench: Open = async () => {
    const made = await makeBench();
    open.push(made);
    return made;
  };
  const fresh: Fresh = async () => (await bench()).store;

  describe(`the store on ${name}`, () => {
    rosterCases(fresh);
    cycleCases(fresh);
    unitCases(fresh);
    factCases(fresh);
    openingCases(fresh);
    closingCases(fresh);
    mailCases(fresh);
    crashCases(bench);
  });
};
