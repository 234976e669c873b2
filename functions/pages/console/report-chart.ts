// Shares of the ratings, a bar a group, each bar a whole that its parts add up to.
import { stack } from 'd3-shape';
import { html } from 'hono/html';
import { figures, printShare } from '#shared/domain/figures';
import { RATINGS, type Rating } from '#shared/domain/rating';
import { rated } from '#shared/domain/tally';
import type { Part } from '../../documents/papers/report.ts';
import { ratingLabel, type Text } from '../layout.ts';
import type { Html } from '../page.ts';
import { BAR, bar, charts, type Ink, inside, type Key, line, nameLines, type Row } from './chart.ts';

export const RATING_INKS: Record<Rating, Ink> = { excellent: 'a', good: 'b', completed: 'c', 'not-completed': 'd' };
const KEYS: Key[] = RATINGS.map((rating) => ({ ink: RATING_INKS[rating], label: ratingLabel(rating) }));

type Shares = Record<Rating, number>;
const sharesOf = ({ tally }: Part): Shares =>
  Object.fromEntries(figures(tally).rows.map(({ rating, exclusive }) => [rating, exclusive])) as Shares;

const LINE = 17;

const segment = (rating: Rating, [from, to]: readonly [number, number], count: number, y: number): Html => {
  if (from === to) return html``;
  const { vi, en } = ratingLabel(rating);
  const share = `${printShare(to - from, ',')} %`;
  const title = `${vi} · ${en}: ${count} (${share})`;
  return html`${bar({ from, to, ink: RATING_INKS[rating], y, title })}${inside({ from, to, y }, share)}`;
};

const rowsOf = (parts: readonly Part[]): Row[] => {
  const layers = stack<Shares, Rating>().keys(RATINGS)(parts.map(sharesOf));
  return parts.map((part, index) => {
    const lines = nameLines(`${part.name} (${rated(part.tally)})`);
    const top = lines.length * LINE;
    const drawn = (y: number) =>
      layers.map((layer) => {
        const [from = 0, to = 0] = layer[index] ?? [];
        return segment(layer.key, [from, to], part.tally[layer.key], y + top);
      });
    return {
      height: top + BAR + 16,
      draw: (y: number) => html`${lines.map((said, at) => line(y + 12 + at * LINE, said))}${drawn(y)}`,
    };
  });
};

const ABOUT: Text = {
  vi: 'Mỗi thanh là toàn bộ số người được xếp loại của một nhóm (số trong ngoặc), chia theo mức từ trái sang phải. Bảng bên dưới có cùng số liệu.',
  en: 'Each bar is everybody rated in a group (the number in brackets), parted by rating from left to right. The table below has the same figures.',
};

/** Groups with nobody rated have no shares and no bar. */
export const ratingBars = (id: string, caption: Text, parts: readonly Part[]): Html =>
  charts(
    { id, caption, about: ABOUT, keys: KEYS },
    parts.filter(({ tally }) => rated(tally) > 0),
    rowsOf,
  );
