// A QR code as SVG: runs of dark squares as one path, so that two hundred slips are a page and not a flood.
import { html, raw } from 'hono/html';
import { encode } from 'uqr';
import type { Html } from '../page.ts';

/** Light squares around the code that readers ask for. */
const QUIET = 4;

const runsIn = (row: readonly boolean[], y: number): string => {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const from = x;
    while (row[x + 1]) x += 1;
    path += `M${from + QUIET} ${y + QUIET}h${x + 1 - from}v1h-${x + 1 - from}z`;
  }
  return path;
};

/** A tenth of it may be creased or stained (level M). */
export const qrCode = (text: string, label: string): Html => {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const all = size + 2 * QUIET;
  return html`<svg class="qr" role="img" aria-label="${label}" viewBox="0 0 ${all} ${all}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${all}v${all}h-${all}z"/><path d="${raw(data.map(runsIn).join(''))}"/></svg>`;
};
