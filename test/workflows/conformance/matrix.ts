// The table of engines and cases, as workflows/README.md shows it.
import type { Case } from './case.ts';
import type { Cannot } from './driver.ts';

const START = '<!-- matrix:start -->';
const END = '<!-- matrix:end -->';

export type Column = { engine: string; cannot: Cannot };
type Counted = { states: number; transitions: number; features: number };

export const matrixOf = (cases: Case[], columns: Column[], { states, transitions, features }: Counted): string => {
  const row = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  const lines = cases.map(({ id, title }) =>
    row([id, title, ...columns.map(({ cannot }) => (cannot[id] === undefined ? 'passes' : `no: ${cannot[id]}`))]),
  );
  return [
    row(['#', 'AWS', ...columns.map(({ engine }) => engine)]),
    row(['---', '---', ...columns.map(() => '---')]),
    ...lines,
    '',
    `On each of these engines the suite takes every one of the text’s ${states} states and ${transitions} transitions, catches`,
    `included. On the laptop a case shows each of the ${features} features of the language that the text uses.`,
  ].join('\n');
};

/** What stands between the marks. */
export const matrixIn = (readme: string): string => readme.split(START)[1]?.split(END)[0]?.trim() ?? '';

export const withMatrix = (readme: string, matrix: string): string => {
  const [before = '', rest = ''] = readme.split(START);
  const [, after = ''] = rest.split(END);
  return `${before}${START}\n\n${matrix}\n\n${END}${after}`;
};
