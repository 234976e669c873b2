// The whole system on an emulator of AWS, from nothing: deployed by the CDK's own command, a small province's year over its
// HTTP API, mails and events through its services, and the same tables and events as on one machine.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DescribeArchiveCommand } from '@aws-sdk/client-eventbridge';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { START } from '../../infra/local/demonstration.ts';
import { writeSample } from '../../infra/local/sample/write.ts';
import { type Emulator, startEmulator } from '../emulator/ministack.ts';
import { type Operator, operatorOf } from './commands.ts';
import { CYCLE, type Deployed, kickOff, playToTheEnd, STAGE } from './cycle.ts';
import { comparable, type EventQueue, eventQueueOn } from './event-queue.ts';
import { callsOf } from './logs.ts';
import { runOnLaptop } from './people.ts';
import { statusOf } from './rest.ts';
import { stageOn } from './stage.ts';
import { tablesOf } from './tables.ts';

const MINUTE = 60_000;
const PROFILE = 'nd-90-2020-amended';

let emulator: Emulator;
let operator: Operator;
let deployed: Deployed;
let consumer: EventQueue;
let execution: string;
const undo: (() => void)[] = [];

beforeAll(async () => {
  emulator = await startEmulator({ mended: true });
  operator = operatorOf(emulator, STAGE);
}, 3 * MINUTE);

afterAll(async () => {
  deployed?.stage.close();
  operator?.close();
  for (const each of undo) each();
  await emulator?.stop();
});

describe('a small province on AWS, as an emulator has it', () => {
  it('is deployed by one command', { timeout: 8 * MINUTE }, async () => {
    await operator.bootstrap();
    const outputs = await operator.deploy();
    deployed = { emulator, outputs, stage: stageOn(emulator, STAGE) };

    expect(outputs.ConsoleUrl).toBe(`${outputs.PublicUrl}/console`);
  });

  it('takes its roster by the operator’s command, and starts by the scheduled function', {
    timeout: MINUTE,
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'xeploai-roster-'));
    undo.push(() => rmSync(folder, { recursive: true, force: true }));
    const workbook = (await writeSample(folder, 'small')).filter((path) => path.endsWith('.xlsx'));
    expect(await operator.importRoster(workbook)).toMatch(/60 people/);
    await operator.turnClock(START);
    consumer = await eventQueueOn(deployed.stage);

    await emulator.enforce(true);
    execution = await kickOff(deployed);
    expect(execution).toMatch(new RegExp(`:execution:xeploai-${STAGE}-evaluation-cycle:${CYCLE}-1$`));
  });

  it('is evaluated to the end over its HTTP API, each function under its own role', {
    timeout: 10 * MINUTE,
  }, async () => {
    await playToTheEnd(deployed, execution);

    expect(await statusOf(deployed.stage, execution)).toBe('SUCCEEDED');
  });

  it('gives the tables, byte for byte, and the events of a laptop', { timeout: 3 * MINUTE }, async () => {
    const { events, ...laptop } = await runOnLaptop(PROFILE, (each) => undo.push(each));
    const delivered = await consumer.received();

    expect(laptop.csv.split('\r\n').length).toBeGreaterThan(60);
    expect(await tablesOf(deployed.stage.store, CYCLE)).toEqual(laptop);
    expect(comparable(delivered)).toEqual(comparable(events));
    expect(comparable(events)).toHaveLength(events.length);
  });

  it('takes few calls and mails a person', async () => {
    const calls = await callsOf(deployed);
    const total = Object.values(calls).reduce((sum, count) => sum + count, 0);
    const mails = (await deployed.stage.sentMails()).length;
    const people = (await tablesOf(deployed.stage.store, CYCLE)).csv.trim().split('\r\n').length - 1;
    console.log(`calls a person ${(total / people).toFixed(1)}, mails ${(mails / people).toFixed(1)}`, calls);

    expect(calls.pages).toBeGreaterThan(people);
    // sixty people are few for eleven units: the bound of the design is for a province
    expect(mails / people).toBeLessThan(5);
  });

  it('tells the operator’s commands what it tells the console, and gives them every paper', {
    timeout: 3 * MINUTE,
  }, async () => {
    const papers = mkdtempSync(join(tmpdir(), 'xeploai-papers-'));
    undo.push(() => rmSync(papers, { recursive: true }));
    const [told] = JSON.parse(await operator.xeploai('status', '--json', '--cycle', CYCLE));

    expect(told.panels.total).toMatchObject({ late: 0, units: told.panels.total.settled });
    expect(await operator.xeploai('doctor')).toMatch(/nothing is stuck/);
    await operator.xeploai('export', '--cycle', CYCLE, '--out', papers);
    expect(readdirSync(papers).filter((name) => name.endsWith('.zip')).length).toBeGreaterThan(3);
    expect(await operator.xeploai('events', 'resend', 'schedule-failures')).toMatch(/^Đã gửi lại 0 sự kiện/);
  });

  it('has kept every event in the archive of its bus', async () => {
    const { clients, name } = deployed.stage;
    const archive = await clients.events.send(new DescribeArchiveCommand({ ArchiveName: name('archive') }));

    expect(archive.EventCount).toBeGreaterThan(50);
  });

  it('goes away by one command', { timeout: 5 * MINUTE }, async () => {
    await emulator.enforce(false);
    await operator.destroy();

    expect((await deployed.stage.clients.dynamo.send(new ListTablesCommand())).TableNames).toEqual([]);
  });
});
