// Finding by what people type.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded, matches, wordsOf } from '#shared/domain/find-text';

const found = (typed: string, text: string): boolean => matches(wordsOf(typed), wordsOf(text));

const SYLLABLES = ['Nguyễn', 'Đặng', 'Thị', 'Ái', 'Ưu', 'Ỷ', 'Bình', 'Đỗ', 'ẵng', 'Huỳnh', 'Kiều', 'Oanh', 'Sở', 'Tế'];
const names = fc.array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));

describe('folding', () => {
  it('takes off every mark, and makes đ a d', () => {
    expect(folded('ĐẶNG Thị Ưu Ỷ')).toBe('dang thi uu y');
  });

  it('is the same for composed and decomposed text, in any case', () => {
    fc.assert(
      fc.property(names, (name) => {
        const spellings = [name.normalize('NFC'), name.normalize('NFD'), name.toUpperCase(), name.toLowerCase()];
        expect(new Set(spellings.map(folded)).size).toBe(1);
      }),
    );
  });

  it('leaves nothing to fold', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => folded(folded(text)) === folded(text)));
  });
});

describe('a search', () => {
  it('finds each name by its words in any order, folded or not, each cut to a beginning', () => {
    const cuts = fc.array(fc.nat(6), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(names, cuts, fc.boolean(), (name, lengths, fold) => {
        const words = wordsOf(name).map((word, index) => word.slice(0, 1 + (lengths[index] ?? 0)));
        const typed = [...words].reverse().join(' ');
        expect(found(fold ? typed : typed.toUpperCase(), name)).toBe(true);
      }),
    );
  });

  it('finds nobody by a word that none of theirs begins with', () => {
    fc.assert(fc.property(names, (name) => !found(`${name} zz`, name)));
  });

  it('finds a name that has a word twice only where it has it twice', () => {
    expect(found('an an', 'Nguyễn An An')).toBe(true);
    expect(found('an an', 'Nguyễn An')).toBe(false);
  });

  it('places a short word beside a longer one that begins like it', () => {
    expect(found('a an', 'An Ánh')).toBe(true);
    expect(found('an a', 'Ánh An')).toBe(true);
  });

  it('finds an id by its parts', () => {
    expect(found('cb-0017', 'CB-0017')).toBe(true);
  });

  it('finds nothing by nothing', () => {
    expect(found(' – ', 'Đặng')).toBe(false);
  });
});
