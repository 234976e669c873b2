// The signature under links, sessions and codes.
import { describe, expect, it } from 'vitest';
import { isSameText, macOf } from '../../../shared/contracts/mac.ts';

const key = (secret: string) => ({ id: 'k1', secret });

describe('a signature', () => {
  it('is another for another key or text', () => {
    const mac = macOf(key('one'), 'text');

    expect(macOf(key('one'), 'text')).toEqual(mac);
    expect(macOf(key('two'), 'text')).not.toEqual(mac);
    expect(macOf(key('one'), 'texts')).not.toEqual(mac);
  });
});

describe('two texts', () => {
  it.each([
    ['abc', 'abc', true],
    ['abc', 'abd', false],
    ['abc', 'abcd', false],
    ['', 'a', false],
    ['123', '１２３', false],
  ])('%s and %s: the same %s, whatever their letters take in bytes', (one, other, same) => {
    expect(isSameText(one, other)).toBe(same);
  });
});
