// The same year with everything that goes wrong in one: processes killed in the middle of a step, a step that keeps failing
// until an operator repairs, calls delivered twice, executions that nobody wakes, and a new version deployed on the way.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { START } from '../../infra/local/demonstration.ts';
import { writeSample } from '../../infra/local/sample/write.ts';
import { type Emulator, startEmulator } from '../emulator/ministack.ts';
import { operatorOf } from './commands.ts';
import { CYCLE, type Deployed, kickOff, playToTheEnd, STAGE } from './cycle.ts';
import { breakSettings, killInMidStep } from './disturb.ts';
import { comparable, type Delivered, type EventQueue, eventQueueOn } from './event-queue.ts';
import { linesOf } from './logs.ts';
import { type Misfortunes, misfortunesOf } from './misfortunes.ts';
import { NEXT, nextVersion } from './next-version.ts';
import { runOnLaptop } from './people.ts';
import { statusOf } from './rest.ts';
import { stageOn } from './stage.ts';
import { tablesOf } from './tables.ts';

const MINUTE = 60_000;
const undo: (() => void | Promise<void>)[] = [];
let emulator: Emulator;
let deployed: Deployed;
let consumer: EventQueue;
let happened: Misfortunes;
let killed: number;
let status: string;

const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'xeploai-roster-'));
  undo.push(() => rmSync(made, { recursive: true, force: true }));
  return made;
};

beforeAll(async () => {
  emulator = await startEmulator({ mended: true });
  undo.unshift(() => emulator.stop());
  const operator = operatorOf(emulator, STAGE);
  undo.push(operator.close);
  await operator.bootstrap();
  const outputs = await operator.deploy();
  deployed = { emulator, outputs, stage: stageOn(emulator, STAGE) };
  await operator.importRoster((await writeSample(folder(), 'small')).filter((path) => path.endsWith('.xlsx')));
  await operator.turnClock(START);
  consumer = await eventQueueOn(deployed.stage);
}, 8 * MINUTE);

afterAll(async () => {
  deployed?.stage.close();
  for (const each of undo) await each();
});

const nextOperator = async (): Promise<void> => {
  const next = operatorOf(
    emulator,
    STAGE,
    nextVersion((each) => undo.push(each)),
  );
  undo.push(next.close);
  await next.deploy();
};

const ofRepair = ({ detail }: Delivered): boolean => String(detail.metadata.id).includes('.repair.');

describe('a province whose year on AWS is disturbed', { timeout: 10 * MINUTE }, () => {
  it('comes to its end all the same', async () => {
    const mendResults = await breakSettings(deployed.stage, 'record-results', { TABLE_NAME: 'no-such-table' });
    const killing = killInMidStep(deployed, 'open-gate');
    const execution = await kickOff(deployed);
    killed = await killing;
    happened = misfortunesOf(deployed, { upgrade: nextOperator, mendResults });
    await playToTheEnd(deployed, execution, happened);
    status = await statusOf(deployed.stage, execution);

    expect(status).toBe('SUCCEEDED');
  });

  it('met every disturbance', async () => {
    expect(killed).toBeGreaterThan(0);
    expect(happened.lost.length).toBeGreaterThan(0);
    expect(happened.repaired.length).toBeGreaterThan(0);
    expect(happened.repaired.filter(({ status: answer }) => answer !== 200)).toEqual([]);
    expect(happened.again).toEqual(expect.arrayContaining(['open-gate self-assessment', 'announce-results']));
    expect(await linesOf(deployed, 'settle-panel', NEXT)).not.toEqual([]);
  });

  it('has the tables and events of an undisturbed year on a laptop, and the repairs', async () => {
    const { events, ...laptop } = await runOnLaptop('nd-90-2020-amended', (each) => undo.push(each));
    const delivered = await consumer.received();

    expect(await tablesOf(deployed.stage.store, CYCLE)).toEqual(laptop);
    expect(delivered.filter(ofRepair)).not.toEqual([]);
    expect(comparable(delivered.filter((event) => !ofRepair(event)))).toEqual(comparable(events));
  });
});
