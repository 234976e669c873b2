// The emulator of the deployed tests answers on loopback only, with AWS's own words, and leaves nothing behind.
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it, onTestFinished } from 'vitest';
import { freePort, reachableFrom } from './loopback.ts';
import { REGION, startEmulator } from './ministack.ts';

const portOf = (endpoint: string): number => Number(new URL(endpoint).port);

describe('the emulator', () => {
  it('answers AWS calls, on loopback only, and is gone when stopped', { timeout: 180_000 }, async () => {
    const { endpoint, environment, folder, stop } = await startEmulator();
    onTestFinished(stop);
    const credentials = { accessKeyId: 'emulator', secretAccessKey: 'emulator' };
    const client = new DynamoDBClient({ endpoint, region: environment.AWS_REGION ?? '', credentials });

    expect((await client.send(new ListTablesCommand())).TableNames).toEqual([]);
    expect(await reachableFrom(portOf(endpoint))).toEqual([]);

    await stop();
    client.destroy();
    await expect(fetch(endpoint)).rejects.toThrow('fetch failed');
    expect(existsSync(folder)).toBe(false);
  });

  it('judges calls by their permissions from the moment it is told to', { timeout: 180_000 }, async () => {
    const { endpoint, enforce, stop } = await startEmulator({ mended: true });
    onTestFinished(stop);
    const credentials = { accessKeyId: 'stranger', secretAccessKey: 'x' };
    const stranger = new DynamoDBClient({ endpoint, region: REGION, credentials });
    expect((await stranger.send(new ListTablesCommand())).TableNames).toEqual([]);

    await enforce(true);
    await expect(stranger.send(new ListTablesCommand())).rejects.toThrow(/token|authorized|denied/i);
    stranger.destroy();
  });

  it('would be found out if it listened on every address', async () => {
    const port = await freePort();
    const server = createServer().listen(port, '0.0.0.0');
    onTestFinished(() => void server.close());
    await new Promise((resolve) => server.once('listening', resolve));

    expect(await reachableFrom(port)).not.toEqual([]);
  });
});
