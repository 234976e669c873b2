// `--people others`: one official, one chair and one authority are left to whoever tries it out.
import type { Runtime } from './runtime.ts';

export type Spared = { role: string; email: string };

/** Of one small panel, so that everything else goes on around it. */
export const spared = async (runtime: Runtime, _cycle: string): Promise<Spared[]> => {
  const standing = await runtime.deps.store.roster();
  if (standing === undefined) return [];
  const { panels, officials } = standing.roster;
  // three people with three addresses: in a small agency the head is both chair and authority
  const panel = panels.find(({ sections, authority }) => sections[0]?.chair.email !== authority.email);
  const chair = panel?.sections[0]?.chair;
  const official = officials.find(
    ({ panel: of, id, active, decidedElsewhere, email }) =>
      of === panel?.id && active && !decidedElsewhere && email !== undefined && id !== chair?.official,
  );
  const found: [string, string | undefined][] = [
    ['người được đánh giá / official', official?.email],
    ['chủ trì / chair', chair?.email],
    ['cấp có thẩm quyền / authority', panel?.authority.email],
  ];
  return found.flatMap(([role, email]) => (email === undefined ? [] : [{ role, email }]));
};

export const sparedLinks = (runtime: Runtime, people: readonly Spared[]): void => {
  for (const { role, email } of people) {
    console.log(`\n${role}: ${email}`);
    for (const { subject, text } of runtime.mailbox.page(email, 0, 5))
      console.log(`  ${subject}\n  ${/https?:\/\/\S+/.exec(text)?.[0] ?? ''}`);
  }
  console.log(
    '\nThư mới sẽ vào hộp thư; đồng hồ chuyển ở trang hộp thư / new mails come to the mailbox; the clock is turned there',
  );
};
