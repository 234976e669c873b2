// Text that was typed in a font of before Unicode: it looks right in that font alone, and here it would be a name of signs.
import type { Raw } from './roster-tables.ts';

/** Signs and capitals within words, as nobody writes them: `V¨n`, `Ph¹m`, `Hµ`, `§inh`, `NguyÔn`. */
const TCVN3 =
  /[\p{L}\u00AD][¨©ª«¬µ¶¸¹»¼½¾×]\p{L}|\p{L}[¨ª«µ¶](?!\p{L})|(?<![\p{L}\d])[§®]\p{L}|\p{Ll}[ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖØÜÝÞß]/u;

/** A vowel and, as a letter of its own, its mark: `Vaên`, `Leâ`, `Huøng`, `Ñöùc`. No Vietnamese syllable has these in a row. */
const VNI = /a[âàáãäêùøõûï]|e[âàáãäùøõû]|o[âøû]|u[øû]|ö[ôùøûõï]|ieä/iu;

export type OldFont = 'TCVN3 (.VnTime)' | 'VNI';

export const oldFontOf = (text: string): OldFont | undefined => {
  if (TCVN3.test(text)) return 'TCVN3 (.VnTime)';
  return VNI.test(text) ? 'VNI' : undefined;
};

/** Of a sheet whose heading nobody can read. */
export const oldFontIn = ({ rows }: Raw): OldFont | undefined => {
  for (const row of rows.slice(0, 30))
    for (const cell of row) {
      const font = oldFontOf(cell);
      if (font !== undefined) return font;
    }
  return undefined;
};
