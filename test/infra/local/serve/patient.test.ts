// Steps while the disk is full: they wait for it; every other fault is the workflow's to handle.
import { describe, expect, it } from 'vitest';
import { DataFolderUnusable, StoredInvalid } from '#shared/domain/errors';
import { patient } from '../../../../infra/local/serve/patient.ts';

const full = () => new DataFolderUnusable('the disk is full', { problem: 'disk-full' });

const aStep = (...faults: Error[]) => {
  const left = [...faults];
  const calls = { count: 0 };
  const invoke = async () => {
    calls.count += 1;
    const fault = left.shift();
    if (fault !== undefined) throw fault;
    return 'done';
  };
  return { calls, invoke };
};

describe('a step', () => {
  it('that meets a full disk is tried again until there is space', async () => {
    const { calls, invoke } = aStep(full(), full(), full());

    await expect(patient(new AbortController().signal, 0)(invoke)('open-gate', {})).resolves.toBe('done');
    expect(calls.count).toBe(4);
  });

  it('that meets any other fault leaves it to the workflow', async () => {
    for (const fault of [new StoredInvalid('broken', {}), new DataFolderUnusable('broken', { problem: 'broken' })]) {
      const { calls, invoke } = aStep(fault);
      await expect(patient(new AbortController().signal, 0)(invoke)('open-gate', {})).rejects.toBe(fault);
      expect(calls.count).toBe(1);
    }
  });

  it('does not keep a server from stopping', async () => {
    const stopping = new AbortController();
    const { invoke } = aStep(full(), full());

    const waiting = patient(stopping.signal, 60_000)(invoke)('open-gate', {});
    stopping.abort();

    await expect(waiting).rejects.toThrow();
  });
});
