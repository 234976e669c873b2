// How a changed contract goes on reading what the version before wrote: steps' inputs of a waiting execution, stored
// content, mails in the queue. A new version keeps the schema before it beside its own, for as long as kept samples say.
import * as z from 'zod';

/**
 * Reads `current`, and `before` raised by `upcast`. What fits neither is refused in the words of `current`.
 * Both are strict, so that one is never mistaken for the other.
 */
export const readsAlso = <Out, In, Old>(
  current: z.ZodType<Out, In>,
  before: z.ZodType<Old>,
  upcast: (old: Old) => NoInfer<In>,
): z.ZodType<Out> =>
  z
    .unknown()
    .transform((value): unknown => {
      const old = before.safeParse(value);
      return old.success ? upcast(old.data) : value;
    })
    .pipe(current as z.ZodType<Out, unknown>);
