// The shape of the house (README, map of folders): who may import whom, how long a file may be, and what stands at the top.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const HOUSES = ['shared', 'functions', 'workflows', 'infra'] as const;

type Source = { path: string; text: string; lines: number; imports: string[] };

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s+'([^']+)'|(?:^|\n)\s*import\s+'([^']+)'|\bimport\(\s*'([^']+)'/g;

/** Where an import leads: a path of ours from the root, or a package's name. */
const targetOf = (path: string, specifier: string): string => {
  if (specifier.startsWith('#shared/')) return `shared/${specifier.slice('#shared/'.length)}.ts`;
  if (!specifier.startsWith('.')) return specifier;
  return relative(ROOT, join(ROOT, dirname(path), specifier))
    .split(sep)
    .join('/');
};

const read = (path: string): Source => {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const found = [...text.matchAll(IMPORT)].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '');
  return {
    path,
    text,
    lines: text.split('\n').length - 1,
    imports: found.map((specifier) => targetOf(path, specifier)),
  };
};

const filesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();

const sources = HOUSES.flatMap(filesIn).map(read);
const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

const OURS = /^(?:shared|functions|workflows|infra|test)\//;
const isPackage = (target: string): boolean => !OURS.test(target);
/** `infra/*` stands for the files directly under infra: the plan that both runtimes read. */
const isIn = (folders: readonly string[]) => (target: string) =>
  folders.some((folder) => (folder === 'infra/*' ? /^infra\/[^/]+$/.test(target) : target.startsWith(folder)));

/** Longest prefix first. `packages`: those allowed; absent means any. */
const RULES: readonly { folder: string; may: readonly string[]; packages?: readonly string[] }[] = [
  { folder: 'shared/domain/', may: ['shared/domain/', 'shared/regulations/'], packages: ['zod', 'node:crypto'] },
  { folder: 'shared/regulations/', may: ['shared/domain/', 'shared/regulations/'], packages: ['zod', 'node:crypto'] },
  { folder: 'shared/', may: ['shared/'], packages: ['zod', 'node:crypto'] },
  { folder: 'functions/', may: ['shared/', 'functions/'] },
  { folder: 'workflows/', may: ['shared/contracts/', 'workflows/'], packages: ['node:fs', 'node:url', 'node:path'] },
  {
    folder: 'infra/aws/',
    may: ['infra/aws/', 'infra/*', 'functions/', 'shared/', 'workflows/'],
  },
  {
    folder: 'infra/local/',
    may: ['infra/local/', 'infra/*', 'functions/', 'shared/', 'workflows/'],
  },
  // the program: it names both runtimes and loads the one that is asked for
  { folder: 'infra/xeploai.ts', may: ['infra/aws/', 'infra/local/', 'functions/'] },
  // what both runtimes read: the plan and what it is made of, none of either runtime's own
  { folder: 'infra/', may: ['infra/*', 'shared/', 'workflows/'] },
];

const ruleOf = ({ path }: Source) => RULES.find(({ folder }) => path.startsWith(folder));

const strayImports = (source: Source): string[] => {
  const rule = ruleOf(source);
  if (rule === undefined) return [`${source.path} has no rule`];
  const allowed = isIn(rule.may);
  const isStray = (target: string) =>
    isPackage(target) ? rule.packages?.includes(target) === false : !allowed(target);
  return source.imports.filter(isStray).map((target) => `${source.path} → ${target}`);
};

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? 0;

const matching = (pattern: RegExp): string[] =>
  sources.filter(({ text }) => pattern.test(code(text))).map(({ path }) => path);

describe('import directions', () => {
  it.each(RULES.map(({ folder }) => folder))('hold in %s', (folder) => {
    const own = sources.filter((source) => ruleOf(source)?.folder === folder);

    expect(own.length).toBeGreaterThan(0);
    expect(own.flatMap(strayImports)).toEqual([]);
  });

  it('lead to files that exist, each with its ending', () => {
    const known = new Set(sources.map(({ path }) => path));
    const lost = sources.flatMap(({ path, imports }) =>
      imports
        .filter((target) => !isPackage(target) && target.endsWith('.ts') && !known.has(target))
        .map((to) => `${path} → ${to}`),
    );
    const bare = sources.flatMap(({ imports }) =>
      imports.filter((target) => !isPackage(target) && !/\.\w+$/.test(target)),
    );

    expect(lost).toEqual([]);
    expect(bare).toEqual([]);
  });

  it('keep the AWS SDK and the CDK to the adapters, the Lambda entries and infra', () => {
    const importing = sources.filter(({ imports }) =>
      imports.some((target) => /^(?:@aws-sdk\/|aws-cdk-lib)/.test(target)),
    );
    const allowed = isIn(['functions/adapters/', 'functions/lambda/', 'infra/']);

    expect(importing.length).toBeGreaterThan(0);
    expect(importing.map(({ path }) => path).filter((path) => !allowed(path))).toEqual([]);
  });

  it('leave no circle among files at run time in the domain', () => {
    expect(circle(runtimeImports('shared/'))).toEqual([]);
  });
});

/** Imports that are there when the program runs: types are stripped. */
const runtimeImports = (folder: string): Map<string, string[]> =>
  new Map(
    sources
      .filter(({ path }) => path.startsWith(folder))
      .map((source) => {
        const text = source.text.replace(/(^|\n)(?:import|export) type [^;]*;/g, '');
        const found = [...text.matchAll(IMPORT)].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '');
        return [source.path, found.map((specifier) => targetOf(source.path, specifier))];
      }),
  );

const circle = (graph: Map<string, string[]>): string[] => {
  const done = new Set<string>();
  const walk = (at: string, path: string[]): string[] => {
    if (path.includes(at)) return [...path.slice(path.indexOf(at)), at];
    if (done.has(at)) return [];
    for (const next of graph.get(at) ?? []) {
      const found = walk(next, [...path, at]);
      if (found.length > 0) return found;
    }
    done.add(at);
    return [];
  };
  return [...graph.keys()].map((start) => walk(start, [])).find((found) => found.length > 0) ?? [];
};

describe('files', () => {
  it('are at most 250 lines long', () => {
    expect(sources.filter(({ lines }) => lines > 250).map(({ path, lines }) => `${path} ${lines}`)).toEqual([]);
  });

  it('are short as a rule: half of them within 70 lines, nearly all within 160', () => {
    const lengths = sources.map(({ lines }) => lines);

    expect(quantile(lengths, 0.5)).toBeLessThanOrEqual(70);
    expect(quantile(lengths, 0.95)).toBeLessThanOrEqual(160);
  });

  it('say their purpose at the head', () => {
    expect(sources.filter(({ text }) => !/^(?:#!.*\n)?(?:\/\/ .|\/\*\*)/.test(text)).map(({ path }) => path)).toEqual(
      [],
    );
  });

  it('are named in kebab-case', () => {
    const names = sources.map(({ path }) => path);

    expect(names.filter((path) => !/^(?:[a-z0-9-]+\/)*[a-z0-9-]+\.ts$/.test(path))).toEqual([]);
  });

  it('export by name and are no barrels', () => {
    expect(matching(/^export (?:default\b|\*)/m)).toEqual([]);
  });
});

describe('the code', () => {
  it('has no any', () => {
    expect(matching(/(?::|\bas|<|,|\||&|=>)\s*any\b(?!\()|\bany\[\]/)).toEqual([]);
  });

  it('throws no bare error', () => {
    expect(matching(/throw new Error\(/)).toEqual([]);
  });

  it('has neither enums nor parameter properties, which Node cannot strip', () => {
    expect(
      matching(/^\s*(?:export )?(?:const )?enum \w|constructor\([^)]*\b(?:private|public|protected|readonly) /m),
    ).toEqual([]);
  });

  it('takes zod whole, which starts faster', () => {
    expect(matching(/import \{[^}]*\} from 'zod'/)).toEqual([]);
  });

  it('reads no clock, chance or environment in the domain', () => {
    const impure = /Date\.now\(|new Date\(\)|Math\.random\(|randomUUID|randomBytes|process\./;

    expect(matching(impure).filter((path) => path.startsWith('shared/'))).toEqual([]);
  });
});

describe('the law', () => {
  // the samples, which have a year of their own
  const NAMED_IN = ['infra/local/demonstration.ts', 'infra/local/sample/rules.ts'];
  // what was frozen long ago knew three; every function reads cycles, and the whole list would go into every bundle
  const REACHED_BY = ['shared/contracts/cycle-v1.ts'];
  const PROFILE = /^(?:nd|hd|qd|hau)-[a-z0-9-]*\d{2,4}(?:-amended)?\.ts$/;
  const files = sources.map(({ path }) => path.replace('shared/regulations/', '')).filter((path) => PROFILE.test(path));
  const ids = files.map((file) => file.replace('.ts', ''));

  it('has its profiles in files of their own', () => {
    expect(ids).toEqual(expect.arrayContaining(['nd-335-2025', 'nd-90-2020-amended', 'qd-366-2025', 'hau-giang-1120']));
  });

  it('is named by no code outside the regulations: a new regime is its profile, and no “if” elsewhere', () => {
    const naming = matching(new RegExp(`'(?:${ids.join('|')})'`)).filter(
      (path) => !path.startsWith('shared/regulations/'),
    );

    expect(naming.filter((path) => !NAMED_IN.includes(path))).toEqual([]);
    expect(NAMED_IN.filter((path) => !naming.includes(path))).toEqual([]);
  });

  it('is reached from outside through its list, never one profile by its file', () => {
    const reaching = sources.filter(({ imports }) =>
      imports.some((target) => files.includes(target.replace('shared/regulations/', ''))),
    );

    expect(reaching.map(({ path }) => path).filter((path) => !path.startsWith('shared/regulations/'))).toEqual(
      REACHED_BY,
    );
  });
});

describe('the top of the tree', () => {
  const ALLOWED = [
    '.ci',
    '.editorconfig',
    '.git',
    '.gitignore',
    'LICENSE',
    'README.md',
    'biome.json',
    'cdk.json',
    'functions',
    'infra',
    'package-lock.json',
    'package.json',
    'shared',
    'test',
    'tsconfig.json',
    'vitest.config.ts',
    'workflows',
  ];
  // what running leaves behind, kept out of the repository
  const ignored = readFileSync(join(ROOT, '.gitignore'), 'utf8')
    .split('\n')
    .map((line) => line.replace(/\/$/, ''));

  it('holds what the house is made of, and nothing else', () => {
    const entries = readdirSync(ROOT).filter((name) => !ignored.includes(name));

    expect(entries.filter((name) => !ALLOWED.includes(name))).toEqual([]);
    expect(ALLOWED.filter((name) => !entries.includes(name) && name !== '.git')).toEqual([]);
  });
});
