// What lockfile-lint passes over: it looks at the hashes and addresses that are there, not at those that are missing.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Locked = { version: string; integrity?: string; resolved?: string; inBundle?: true };
type Manifest = { dependencies: Record<string, string>; devDependencies: Record<string, string> };

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };
const { dependencies, devDependencies } = read('package.json') as Manifest;
const locked = Object.entries(packages).filter(([path]) => path !== '');

describe('the lock file', () => {
  it('holds a SHA-512 of every package that is fetched', () => {
    expect(locked.length).toBeGreaterThan(200);
    // a bundled package comes inside another and under its hash
    const unsure = locked.filter(([, { inBundle, integrity }]) => !inBundle && !integrity?.startsWith('sha512-'));
    expect(unsure.map(([path]) => path)).toEqual([]);
  });

  it('names one place to fetch from, or leaves it to the registry in use', () => {
    const hosts = locked.flatMap(([, { resolved }]) => (resolved === undefined ? [] : [new URL(resolved).host]));
    expect(new Set(hosts).size).toBeLessThanOrEqual(1);
  });

  it('has the very versions that package.json asks for', () => {
    const asked = Object.entries({ ...dependencies, ...devDependencies });
    expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-r\.\d+)?$/.test(version))).toEqual([]);
    expect(asked.filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version)).toEqual([]);
  });
});
