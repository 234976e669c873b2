// Bars of ratings as SVG, a row a group; the same figures stand in a table beside it, which is what a screen reader reads.
import { stack } from 'd3-shape';
import { html } from 'hono/html';
import { figures, printShare } from '#shared/domain/figures';
import { RATINGS, type Rating } from '#shared/domain/rating';
import { rated } from '#shared/domain/tally';
import type { Part } from '../../documents/papers/report.ts';
import { ratingLabel, type Text } from '../layout.ts';
import type { Html } from '../page.ts';

/** Told apart by lightness too, with a text on each that can be read. */
const FILLS: Record<Rating, { fill: string; text: string }> = {
  excellent: { fill: '#0b3c5d', text: '#ffffff' },
  good: { fill: '#3f7fb0', text: '#ffffff' },
  completed: { fill: '#d9c27a', text: '#1a1a1a' },
  'not-completed': { fill: '#8c2d19', text: '#ffffff' },
};

const [WIDE, ROW, BAR, NAME] = [720, 46, 22, 16];
/** A narrower bar has no room for its share. */
const ROOM = 48;

type Shares = Record<Rating, number>;
const sharesOf = ({ tally }: Part): Shares =>
  Object.fromEntries(figures(tally).rows.map(({ rating, exclusive }) => [rating, exclusive])) as Shares;

const segment = (rating: Rating, [from, to]: readonly [number, number], y: number): Html => {
  const [x, width] = [(from * WIDE) / 10_000, ((to - from) * WIDE) / 10_000];
  const { fill, text } = FILLS[rating];
  const label = `${printShare(to - from, ',')} %`;
  const said =
    width < ROOM
      ? ''
      : html`<text x="${x + width / 2}" y="${y + 16}" text-anchor="middle" font-size="13" fill="${text}">${label}</text>`;
  return html`<rect x="${x}" y="${y}" width="${width}" height="${BAR}" fill="${fill}"><title>${ratingLabel(rating).vi}: ${label}</title></rect>${said}`;
};

const legend = (): Html =>
  html`${RATINGS.map((rating, index) => {
    const [x, y] = [(index % 2) * (WIDE / 2), Math.floor(index / 2) * 22];
    return html`<rect x="${x}" y="${y}" width="14" height="14" fill="${FILLS[rating].fill}"></rect><text x="${x + 20}" y="${y + 12}" font-size="13">${ratingLabel(rating).vi}</text>`;
  })}`;

/** Groups with nobody rated have no shares and no bar. */
export const ratingBars = (caption: Text, parts: readonly Part[]): Html => {
  const shown = parts.filter(({ tally }) => rated(tally) > 0);
  if (shown.length === 0) return html``;
  const series = stack<Shares, Rating>().keys(RATINGS)(shown.map(sharesOf));
  const top = 56;
  const rows = shown.map(({ name, tally }, index) => {
    const y = top + index * ROW;
    const bars = series.map((layer) => segment(layer.key, [layer[index]?.[0] ?? 0, layer[index]?.[1] ?? 0], y + NAME));
    return html`<text x="0" y="${y + 11}" font-size="13">${name} (${rated(tally)})</text>${bars}`;
  });
  const height = top + shown.length * ROW;
  // narrower than this, nobody could read it: it scrolls like the tables
  return html`<figure><figcaption>${caption.vi} <small lang="en">${caption.en}</small></figcaption>
<div class="scroll" tabindex="0" role="region" aria-label="Biểu đồ: ${caption.vi}"><svg viewBox="0 0 ${WIDE} ${height}" width="${WIDE}" height="${height}" role="img" aria-label="${caption.vi}">${legend()}${rows}</svg></div></figure>`;
};
