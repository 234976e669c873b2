// What every chart is made of: an SVG that is as wide as its page, named and described, with bars told apart by pattern.
// Its figures stand in a table beside it.
import { html } from 'hono/html';
import { bi, type Text } from '../layout.ts';
import type { Html } from '../page.ts';

/** `a` full, `b` lines, `c` dots, `d` crosses, `e` pale: how much ink says how much, colour only helps. */
export type Ink = 'a' | 'b' | 'c' | 'd' | 'e';

const pattern = (ink: Ink, mark: Html): Html =>
  html`<pattern id="ink-${ink}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" class="ink-${ink}"></rect>${mark}</pattern>`;

/** Once a page that has charts. */
export const patterns =
  (): Html => html`<svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false"><defs>
${pattern('a', html``)}
${pattern('b', html`<path d="M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6" class="ink-b-mark"></path>`)}
${pattern('c', html`<circle cx="2" cy="2" r="1.3" class="ink-c-mark"></circle><circle cx="6" cy="6" r="1.3" class="ink-c-mark"></circle>`)}
${pattern('d', html`<path d="M0 0 L8 8 M8 0 L0 8" class="ink-d-mark"></path>`)}
${pattern('e', html``)}
</defs></svg>`;

/** Hundredths of a per cent of the chart’s width. */
export type Span = { from: number; to: number };
const percent = (hundredths: number): string => `${Math.round(hundredths) / 100}%`;

type Bar = Span & { ink: Ink; y: number; height?: number; title: string };
export const BAR = 24;

export const bar = ({ from, to, ink, y, height = BAR, title }: Bar): Html =>
  html`<rect x="${percent(from)}" y="${y}" width="${percent(to - from)}" height="${height}" fill="url(#ink-${ink})" class="edge"><title>${title}</title></rect>`;

/** The room that a bar could fill, as an outline. */
export const outline = ({ from, to, y }: Span & { y: number }): Html =>
  html`<rect x="${percent(from)}" y="${y}" width="${percent(to - from)}" height="${BAR}" class="room"></rect>`;

export const upright = (at: number, y: number): Html =>
  html`<line x1="${percent(at)}" x2="${percent(at)}" y1="${y - 4}" y2="${y + BAR + 4}" class="bound"></line>`;

const [LEAST, TIGHT] = [1200, 2400];

/** In the middle of its bar; a narrow bar has no room for it on a phone, a very narrow one nowhere. */
export const inside = ({ from, to, y }: Span & { y: number }, said: string): Html =>
  to - from < LEAST
    ? html``
    : html`<text x="${percent((from + to) / 2)}" y="${y + 17}" text-anchor="middle" class="on${to - from < TIGHT ? ' tight' : ''}">${said}</text>`;

export const line = (y: number, said: string, kind?: 'on' | 'over'): Html =>
  html`<text x="${kind === 'on' ? 6 : 0}" y="${y}"${kind === undefined ? '' : html` class="${kind}"`}>${said}</text>`;

/** SVG breaks no lines: a long name takes two, and is cut after that; the table has it whole. */
export const nameLines = (name: string, most = 44): string[] => {
  const lines = [''];
  for (const word of name.split(/\s+/)) {
    const last = lines.at(-1) ?? '';
    if (last === '') lines[lines.length - 1] = word.slice(0, most);
    else if (last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word.slice(0, most));
  }
  return lines.length > 2 ? [lines[0] ?? '', `${(lines[1] ?? '').slice(0, most - 1)}…`] : lines;
};

export type Row = { height: number; draw: (y: number) => Html };

/** Rows one below the other. */
export const stacked = (rows: readonly Row[]): { height: number; body: Html } => {
  let y = 4;
  const drawn = rows.map(({ height, draw }) => {
    const body = draw(y);
    y += height;
    return body;
  });
  return { height: y, body: html`${drawn}` };
};

export type Key = { ink: Ink; label: Text };
const keyItem = ({ ink, label }: Key): Html =>
  html`<li><svg width="22" height="16" aria-hidden="true" focusable="false"><rect x="1" y="1" width="20" height="14" fill="url(#ink-${ink})" class="edge"></rect></svg><span>${bi(label.vi, label.en)}</span></li>`;

export type Chart = { id: string; caption: Text; about: Text; keys?: readonly Key[]; rows: readonly Row[] };

export const chart = ({ id, caption, about, keys = [], rows }: Chart): Html => {
  const { height, body } = stacked(rows);
  return html`<figure class="chart"><figcaption>${bi(caption.vi, caption.en)}</figcaption>
${keys.length === 0 ? '' : html`<ul>${keys.map(keyItem)}</ul>`}
<svg width="100%" height="${height}" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-about" focusable="false"><title id="${id}-title">${caption.vi} · ${caption.en}</title><desc id="${id}-about">${about.vi} ${about.en}</desc>${body}</svg></figure>`;
};

export const ROWS = 20;

/** More rows than one picture can show are grouped; the groups after the first are opened by whoever wants them. */
export const charts = <T>(
  { id, caption, ...of }: Omit<Chart, 'rows'>,
  all: readonly T[],
  rowsOf: (some: readonly T[]) => readonly Row[],
): Html => {
  const draw = (some: readonly T[], group: number, said: string): Html =>
    chart({
      ...of,
      id: `${id}-${group}`,
      caption: { vi: `${caption.vi}${said}`, en: caption.en },
      rows: rowsOf(some),
    });
  const groups = Array.from({ length: Math.ceil(all.length / ROWS) }, (_, at) => all.slice(at * ROWS, (at + 1) * ROWS));
  if (groups.length < 2) return html`${groups.map((some) => draw(some, 0, ''))}`;
  return html`${groups.map((some, at) => {
    const range = `${at * ROWS + 1}–${at * ROWS + some.length} / ${all.length}`;
    const drawn = draw(some, at, `, ${range}`);
    return at === 0 ? drawn : html`<details><summary>${range}</summary>${drawn}</details>`;
  })}`;
};
