// A link is a signed claim: opaque to people, and nothing of it can be changed.
import { describe, expect, it } from 'vitest';
import { type Claim, formProof, isFormProof, linkId, readLink, signLink } from '#shared/contracts/links';
import { LinkDead, LinkInvalid } from '#shared/domain/errors';
import { NOW } from '../../builders.ts';

const OLD = { id: 'k1', secret: 'the first key of the tests, long enough' };
const NEW = { id: 'k2', secret: 'the second key of the tests, long enough' };
const claim: Claim = {
  purpose: 'self-assessment',
  cycle: '2023',
  unitKind: 'panel',
  unit: 'p1',
  slot: 'official:o1',
  epoch: 1,
  expires: '2023-11-20T16:59:59.999Z',
};
const token = signLink(claim, [OLD]);

describe('a link', () => {
  it('says what was signed into it', () => {
    expect(readLink(token, [OLD], NOW)).toEqual(claim);
    const other: Claim = {
      ...claim,
      purpose: 'party-review',
      unitKind: 'cell',
      unit: 'c1',
      slot: 'secretary',
      epoch: 7,
    };
    expect(readLink(signLink(other, [OLD]), [OLD], NOW)).toEqual(other);
  });

  it('is invalid with any character altered, or left out', () => {
    for (const at of token.split('').keys()) {
      const flipped = token[at] === 'A' ? 'B' : 'A';
      expect(() => readLink(token.slice(0, at) + flipped + token.slice(at + 1), [OLD], NOW)).toThrow(LinkInvalid);
      expect(() => readLink(token.slice(0, at) + token.slice(at + 1), [OLD], NOW)).toThrow(LinkInvalid);
    }
  });

  it.each(['', 'v1', 'v1..', 'v1.k1.payload', `${token}.`, `${token}.more`, `v2${token.slice(2)}`, `${token}=`])(
    'is invalid as %s',
    (text) => {
      expect(() => readLink(text, [OLD], NOW)).toThrow(LinkInvalid);
    },
  );

  it('is dead from the moment it expires, not before', () => {
    expect(readLink(token, [OLD], '2023-11-20T16:59:59.998Z')).toEqual(claim);
    expect(() => readLink(token, [OLD], claim.expires)).toThrow(LinkDead);
  });

  it('is read as invalid rather than dead where it is expired and altered', () => {
    expect(() =>
      readLink(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, [OLD], '2030-01-01T00:00:00.000Z'),
    ).toThrow(LinkInvalid);
  });

  it('fits in a line that mail clients do not break', () => {
    expect(token.length).toBeLessThan(200);
  });

  it('has a name for facts and logs that does not give it away', () => {
    expect(linkId(token)).toMatch(/^[\w-]{16}$/);
    expect(token).not.toContain(linkId(token));
    expect(linkId(token)).not.toBe(linkId(signLink({ ...claim, epoch: 2 }, [OLD])));
  });
});

describe('rotation of keys', () => {
  it('signs with the newest and still reads the older', () => {
    expect(signLink(claim, [NEW, OLD])).toMatch(/^v1\.k2\./);
    expect(readLink(token, [NEW, OLD], NOW)).toEqual(claim);
  });

  it('ends the links of a key that is taken away', () => {
    expect(() => readLink(token, [NEW], NOW)).toThrow(LinkInvalid);
  });

  it('does not accept another key under the same name', () => {
    expect(() => readLink(token, [{ ...NEW, id: 'k1' }], NOW)).toThrow(LinkInvalid);
  });

  it('signs nothing without a key', () => {
    expect(() => signLink(claim, [])).toThrow(LinkInvalid);
    expect(() => formProof(token, [])).toThrow(LinkInvalid);
  });
});

describe('the proof of a form', () => {
  const other = signLink({ ...claim, slot: 'official:o2' }, [OLD]);

  it('holds for the link that the form was served on, also after a rotation', () => {
    expect(isFormProof(formProof(token, [OLD]), token, [OLD])).toBe(true);
    expect(isFormProof(formProof(token, [OLD]), token, [NEW, OLD])).toBe(true);
  });

  it('does not hold for another link, another key, or nothing', () => {
    expect(isFormProof(formProof(other, [OLD]), token, [OLD])).toBe(false);
    expect(isFormProof(formProof(token, [NEW]), token, [OLD])).toBe(false);
    expect(isFormProof(undefined, token, [OLD])).toBe(false);
    expect(isFormProof('', token, [OLD])).toBe(false);
  });
});
