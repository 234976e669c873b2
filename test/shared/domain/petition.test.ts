// The answer to a petition: a rating with a change, and only then.
import { describe, expect, it } from 'vitest';
import { Answer, Petition } from '#shared/domain/petition';

const kept = { outcome: 'kept', text: 'Giữ nguyên kết quả.', by: 'writing' };

describe('the answer to a petition', () => {
  it('keeps the result without a rating', () => {
    expect(Answer.safeParse(kept).success).toBe(true);
  });

  it('changes it to a rating', () => {
    expect(Answer.safeParse({ ...kept, outcome: 'changed', rating: 'good' }).success).toBe(true);
  });

  it.each([
    ['a change without a rating', { ...kept, outcome: 'changed' }],
    ['a rating where the result is kept', { ...kept, rating: 'good' }],
  ])('contradicts itself with %s', (_, answer) => {
    const parsed = Answer.safeParse(answer);

    expect(parsed.error?.issues).toEqual([
      expect.objectContaining({ path: ['rating'], message: 'contradicts-outcome' }),
    ]);
  });

  it('says something, and how it was given', () => {
    expect(Answer.safeParse({ ...kept, text: ' ' }).success).toBe(false);
    expect(Answer.safeParse({ ...kept, by: 'telephone' }).success).toBe(false);
  });
});

describe('a petition', () => {
  it('has grounds, and not without end', () => {
    expect(Petition.safeParse({ grounds: 'Tôi đã hoàn thành vượt mức.' }).success).toBe(true);
    expect(Petition.safeParse({ grounds: '' }).success).toBe(false);
    expect(Petition.safeParse({ grounds: 'x'.repeat(5001) }).success).toBe(false);
  });
});
