// Nobody acts on their own row: a role's rows without the holder's own, which goes to the substitute.
import type { Holder } from './official.ts';
import type { Role, Slot } from './slots.ts';

/** A role's rows; the holder's own row goes to the substitute, as a slot of its own. */
export const split = (
  id: string,
  role: Role,
  holder: Holder,
  rows: string[],
  substitute: Holder | undefined,
): Slot[] => {
  const own = rows.filter((row) => row === holder.official);
  const others = rows.filter((row) => row !== holder.official);
  const slots: Slot[] = others.length > 0 ? [{ id, role, holder, rows: others }] : [];
  if (own.length === 0) return slots;
  return [
    ...slots,
    { id: `${id}:substitute`, role: 'substitute', ...(substitute ? { holder: substitute } : {}), rows: own },
  ];
};
