// Whether each panel's authority is the one that the law of the day names: a warning, for papers may give it to another.
import { authorityDoubt } from '#shared/domain/authority';
import type { Day } from '#shared/domain/ids';
import type { Kind } from '#shared/domain/official';
import type { AuthorityRule } from '#shared/regulations/authority';
import { kindsOn, PROFILES } from '#shared/regulations/index';
import type { Everything } from './roster-judged.ts';
import { peopleOf } from './roster-roles.ts';

const EXPECTED = {
  'not-a-head': { expected: 'người đứng đầu cơ quan', expectedEn: 'the head of an agency' },
  'not-the-agency': { expected: 'người đứng đầu cơ quan sử dụng', expectedEn: 'the head of the using agency' },
  'not-above': { expected: 'người đứng đầu cơ quan cấp trên', expectedEn: 'the head of the agency above' },
} as const;

export const rulesOn =
  (day: Day) =>
  (kind: Kind): readonly AuthorityRule[] =>
    PROFILES.filter((each) => each.local === undefined && kindsOn(each, day).includes(kind)).flatMap(
      ({ authority }) => authority,
    );

export const checkAuthorities = ({ panels, officials }: Everything, today: Day): void => {
  const { byId } = peopleOf(officials);
  const byPanel = Map.groupBy(byId.values(), ({ panel }) => panel);
  for (const { reader, value } of panels ?? []) {
    const authority = byId.get(value?.authority.official ?? '');
    const found = authorityDoubt(authority, byPanel.get(value?.id ?? '') ?? [], rulesOn(today));
    if (found !== undefined)
      reader.fault('authority.official', 'authority-doubtful', {
        article: found.article,
        ...EXPECTED[found.problem],
      });
  }
};
