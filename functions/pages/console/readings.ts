// That somebody's file was read is itself kept: after the page was made, before it is shown.
import type { Context } from 'hono';
import { dayOf } from '#shared/domain/calendar';
import type { Reading } from '#shared/domain/reading';
import type { ConsoleVisit } from './visit.ts';

type Read = Pick<Reading, 'official' | 'file' | 'cycle'>;

/** HEAD shows nothing, so nothing was read. */
export const noteReading = async (visit: ConsoleVisit, { req }: Context, read: Read): Promise<void> => {
  if (req.method === 'HEAD') return;
  const { deps, actor, now } = visit;
  await deps.store.recordReading({ ...read, by: actor.by, at: now, day: dayOf(now) });
};

/** `form-o1.docx`: a paper filled in for one person. */
export const readIn = (paper: string): string | undefined => /^(?:form|notice)-(.+)\.docx$/.exec(paper)?.[1];
