// A store that marks what is recorded through it as typed in from paper: by which session, with which scan.
// It shows no drafts but shared ones.
import type { Fact } from '#shared/domain/fact';
import type { Instant } from '#shared/domain/ids';
import type { Store } from '#shared/ports';

export type Paper = { link: string; scan?: string };

/** Only a person's own act is marked; the closure that it may cause stays the gate's. */
const marked = (fact: Fact, paper: Paper): Fact =>
  fact.channel === 'step' ? fact : ({ ...fact, channel: 'paper', ...paper } as Fact);

/** Begins the key of a draft that is shared by whoever prepares it and whoever signs. */
export const SHARED_DRAFT = 'sheet#';

export const onPaper = (store: Store, paper: Paper): Store =>
  new Proxy(store, {
    get: (target, name) => {
      if (name === 'putFact') return (fact: Fact) => target.putFact(marked(fact, paper));
      // a draft is its writer's own until they submit it, but for a sheet that one prepares and another confirms
      if (name === 'draft')
        return async (key: string, now: Instant) => (key.startsWith(SHARED_DRAFT) ? target.draft(key, now) : undefined);
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
