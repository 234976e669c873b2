// Who is listed for the console: one schema for both runtimes, and places that name nobody.
import { describe, expect, it } from 'vitest';
import { ListedText, mayEnter, slotsIn } from '#shared/contracts/listed';

const LISTED = [
  { role: 'hr-of-agency', agency: 'so-mau', address: 'a@so-mau.example' },
  { role: 'hr-of-agency', agency: 'so-khac', address: 'a@so-khac.example' },
  { role: 'hr-of-agency', agency: 'so-mau', address: 'b@so-mau.example' },
  { role: 'auditor', address: 'kt@tinh.example' },
  { role: 'hr', address: 'x@tinh.example' },
] as const;

describe('the list', () => {
  it('gives each a place within role and agency, after those of the older lists', () => {
    const slots = slotsIn({ hrAddresses: ['hr@t.example'], auditorAddresses: ['au@t.example'], listed: LISTED });

    expect(slots.map(({ slot }) => slot)).toEqual([
      'hr:0',
      'auditor:0',
      'hr-of-agency:so-mau-0',
      'hr-of-agency:so-khac-0',
      'hr-of-agency:so-mau-1',
      'auditor:1',
      'hr:1',
    ]);
    expect(JSON.stringify(slots.map(({ slot }) => slot))).not.toContain('@');
  });

  it('is read from JSON, and says what is wrong with it', () => {
    expect(ListedText.parse(JSON.stringify(LISTED))).toEqual(LISTED);
    for (const text of ['', 'a@b.example', '{}', '[{"role":"boss","address":"a@b.example"}]'])
      expect(ListedText.safeParse(text).success, text).toBe(false);
  });

  it('lets an auditor in from the first to the last day, by the days of Việt Nam', () => {
    const one = { role: 'auditor', address: 'kt@t.example', from: '2026-11-02', until: '2026-11-03' } as const;
    const at = (now: string) => mayEnter(one, now);

    expect(at('2026-11-01T16:59:59.999Z')).toBe(false);
    expect(at('2026-11-01T17:00:00.000Z')).toBe(true);
    expect(at('2026-11-03T16:59:59.999Z')).toBe(true);
    expect(at('2026-11-03T17:00:00.000Z')).toBe(false);
  });
});
