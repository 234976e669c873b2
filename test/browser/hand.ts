// A hand in a browser that counts what it does: clicks, and characters typed.
import type { Locator, Page } from 'playwright-core';

/** A hand that counts: a choice in a list is two clicks, a date is typed. */
export const handOn = (page: Page) => {
  const counted = { clicks: 0, characters: 0 };
  return {
    counted,
    click: async (what: Locator): Promise<void> => {
      counted.clicks += 1;
      await what.click();
    },
    check: async (what: Locator): Promise<void> => {
      counted.clicks += 1;
      await what.check();
    },
    choose: async (what: Locator, value: string): Promise<void> => {
      counted.clicks += 2;
      await what.selectOption(value);
    },
    type: async (what: Locator, text: string): Promise<void> => {
      counted.clicks += 1;
      counted.characters += text.length;
      await what.fill(text);
    },
    page,
  };
};
export type Hand = ReturnType<typeof handOn>;
