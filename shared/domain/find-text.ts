// Finding by what people type: without diacritics, in any case, all words in any order, each as the beginning of a word.

/** `Đặng Thị Ái` and `dang thi ai` are one; composed and decomposed Unicode too. */
export const folded = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase();

/** The words of a text, folded; whatever is neither letter nor digit parts them. */
export const wordsOf = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Whether each word that was typed begins a word of its own among these: `an an` finds a name that has it twice. Longer
 * words are placed first, so that `a an` takes `an` for `an` and another word for `a`.
 */
export const matches = (typed: readonly string[], words: readonly string[]): boolean => {
  const left = [...words];
  for (const one of [...typed].sort((a, b) => b.length - a.length)) {
    // the shortest that fits leaves the longer ones to others
    const fitting = left.filter((word) => word.startsWith(one)).sort((a, b) => a.length - b.length)[0];
    if (fitting === undefined) return false;
    left.splice(left.indexOf(fitting), 1);
  }
  return typed.length > 0;
};
