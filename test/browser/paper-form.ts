// Fills a form of a meeting, proposal or decision as a paper says, whoever types it in.
import type { Hand } from './hand.ts';

/** Name of a field → what HR reads from the paper; the first that fits. */
const PAPER: [RegExp, string][] = [
  [/^(?:heldOn|date)$/, '2023-11-16'],
  [/^(?:called|present|otherCalled|otherPresent)$/, '3'],
  [/^votes\..*\.good$/, '3'],
  [/^votes\./, '0'],
  [/^missing\./, 'Nộp bản giấy'],
  [/^minutes$/, 'Theo biên bản giấy.'],
  [/^(?:text|summary)$/, 'Theo văn bản giấy.'],
  [/^(?:number|document)$/, '12/QĐ'],
  [/^signer$/, 'Người ký'],
];
const CHOSEN: [RegExp, string][] = [
  [/^confirmed$/, 'yes'],
  [/^agrees\./, 'yes'],
  [/^outcome$/, ''],
];

export const fillIn = async ({ page, ...hand }: Hand): Promise<void> => {
  const names = await page
    .locator('form [name]:not([type=hidden]):not(button)')
    .evaluateAll((all) => [...new Set(all.map((each) => each.getAttribute('name') ?? ''))]);
  for (const name of names) {
    const field = page.locator(`[name="${name}"]`);
    const text = PAPER.find(([named]) => named.test(name))?.[1];
    const choice = CHOSEN.find(([named]) => named.test(name));
    if (text !== undefined) await hand.type(field, text);
    else if (/^rating\./.test(name)) {
      if ((await field.inputValue()) !== 'good') await hand.choose(field, 'good');
    } else if (choice !== undefined)
      await hand.check(choice[1] === '' ? field.first() : page.locator(`[name="${name}"][value="${choice[1]}"]`));
  }
};
