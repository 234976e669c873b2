// The routes of papers: pages that offer them, and the files themselves.
import type { Context, Hono } from 'hono';
import type { Dependencies } from '../../dependencies.ts';
import { cyclePaper, showCyclePapers, showUnitPapers, unitPaper } from './papers.ts';
import { noteReading, readIn } from './readings.ts';
import { reportFile, showReport } from './report.ts';
import { cycleIn, type Handler, param, shown, unitIn, withSession } from './routing.ts';

const TYPES: Record<string, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  zip: 'application/zip',
};

const attachment = (context: Context, { name, body }: Awaited<ReturnType<typeof cyclePaper>>): Response =>
  context.body(body, 200, {
    'content-type': TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    'content-disposition': `attachment; filename="${name}"`,
  });

export const addPapers = (app: Hono, deps: Dependencies): void => {
  const get = (path: string, handle: Handler) => app.get(path, withSession(deps, handle));
  get('/:cycle/papers', async (visit, context) => shown(showCyclePapers(visit, await cycleIn(visit, context))));
  get('/:cycle/papers/:paper', async (visit, context) =>
    attachment(context, await cyclePaper(visit, await cycleIn(visit, context), param(context, 'paper'))),
  );
  get('/:cycle/report', async (visit, context) => shown(await showReport(visit, await cycleIn(visit, context))));
  for (const type of ['xlsx', 'docx'] as const)
    get(`/:cycle/report.${type}`, async (visit, context) =>
      attachment(context, await reportFile(visit, await cycleIn(visit, context), type)),
    );
  get('/:cycle/:kind/:id/papers', async (visit, context) => shown(showUnitPapers(await unitIn(visit, context))));
  get('/:cycle/:kind/:id/papers/:paper', async (visit, context) => {
    const [unit, paper] = [await unitIn(visit, context), param(context, 'paper')];
    const made = await unitPaper(unit, paper);
    const official = readIn(paper);
    if (official !== undefined) await noteReading(visit, context, { official, file: 'paper', cycle: unit.cycle.id });
    return attachment(context, made);
  });
};
