// Routes of personal data: of one person, and what people asked for about theirs.
import type { Context, Hono } from 'hono';
import type { Dependencies } from '../../dependencies.ts';
import { showDataRequests } from './data-requests.ts';
import { listPeople, personFile, showPerson } from './person.ts';
import { noteReading } from './readings.ts';
import { cycleIn, file, type Handler, param, shown, unitIn, withSession } from './routing.ts';
import type { UnitVisit } from './visit.ts';

const note = (visit: UnitVisit, context: Context, official: string): Promise<void> =>
  noteReading(visit, context, { official, file: 'personal-data', cycle: visit.cycle.id });

export const addPeople = (app: Hono, deps: Dependencies): void => {
  const get = (path: string, handle: Handler) => app.get(path, withSession(deps, handle));
  get('/:cycle/data-requests', async (visit, context) =>
    shown(await showDataRequests(visit, await cycleIn(visit, context))),
  );
  get('/:cycle/:kind/:id/person', async (visit, context) => shown(listPeople(await unitIn(visit, context))));
  get('/:cycle/:kind/:id/person/:official', async (visit, context) => {
    const [unit, official] = [await unitIn(visit, context), param(context, 'official')];
    const page = await showPerson(unit, official);
    await note(unit, context, official);
    return shown(page);
  });
  get('/:cycle/:kind/:id/person/:official/data.json', async (visit, context) => {
    const [unit, official] = [await unitIn(visit, context), param(context, 'official')];
    const data = await personFile(unit, official);
    await note(unit, context, official);
    return file(context, data);
  });
};
