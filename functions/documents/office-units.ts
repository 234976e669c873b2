// What units are called in an office's list, and what can be told from their names: the agency, its kind, an id.
import { createHash } from 'node:crypto';
import type { Id } from '#shared/domain/ids';
import type { Lead } from '#shared/domain/official';
import type { Panel } from '#shared/domain/panel';
import { plain } from './roster-words.ts';

/** At most 40, and room for an ending: a long name keeps its head and a digest that tells it from others. */
export const slugOf = (name: string, ending = ''): Id => {
  const slug =
    plain(name)
      .replaceAll(' ', '-')
      .replaceAll(/[^a-z0-9-]/g, '') || 'x';
  const most = 40 - ending.length;
  if (slug.length <= most) return `${slug}${ending}`;
  const digest = createHash('sha256').update(plain(name)).digest('hex').slice(0, 6);
  return `${slug.slice(0, most - 7).replace(/-+$/, '')}-${digest}${ending}`;
};

export const sameName = (one: string, other: string): boolean => plain(one) === plain(other);

const KINDS: readonly [RegExp, Panel['agencyKind']][] = [
  [/^(truong|mam non|tieu hoc|thcs|thpt|mau giao)\b/, 'school'],
  [/^(benh vien|trung tam y te|tram y te|trung tam kiem soat benh tat)\b/, 'health'],
  [/^(ubnd|uy ban nhan dan|hdnd|dang uy)?\s*(xa|phuong|thi tran)\b/, 'commune'],
  [/^(ubnd|uy ban nhan dan|hdnd)?\s*(huyen|quan|thi xa|thanh pho|tp)\b/, 'district'],
];

export const agencyKindOf = (name: string): Panel['agencyKind'] =>
  KINDS.find(([pattern]) => pattern.test(plain(name)))?.[1] ?? 'department';

const NO_AGENCY =
  /^(cong hoa|doc lap|danh sach|bang|bieu|phu luc|kem theo|so luong|nam |ngay |mau |tinh |ubnd tinh|uy ban nhan dan tinh|dang cong san)/;
const AGENCY =
  /^(so|ban|van phong|thanh tra|chi cuc|cuc|truong|benh vien|trung tam|tram|ubnd|uy ban nhan dan|huyen|xa|phuong|thi tran|phong|vien|hoi|lien doan|doan|bao|dai)\b/;

/** The office that made the list stands in its first lines, the one above it before. */
export const agencyInTitles = (titles: readonly string[]): string | undefined =>
  titles.findLast((text) => AGENCY.test(plain(text)) && !NO_AGENCY.test(plain(text)) && text.length <= 120);

const SECTION_HEAD =
  /^(truong (phong|ban|khoa|bo phan|bo mon|tram)|to truong|doi truong|chanh van phong|chanh thanh tra|ke toan truong)\b/;
const SECTION_DEPUTY =
  /^(pho (truong )?(phong|ban|khoa|bo phan|bo mon|tram)|pho (chanh|to truong|doi truong)|to pho)\b/;
const AGENCY_HEAD = /^(tong giam doc|giam doc|hieu truong|chu tich|cuc truong|chi cuc truong|vien truong|thu truong)\b/;
const AGENCY_DEPUTY = /^pho (tong )?(giam doc|hieu truong|chu tich|cuc truong|chi cuc truong|vien truong)\b/;

/** Of an agency that is itself a `phòng`, `ban`, `văn phòng` or `trạm`, its `trưởng` is the head. */
const isOfAgency = (post: string, agency: string): boolean => {
  const unit = /\b(phong|ban|khoa|tram|van phong|thanh tra)\b/.exec(post.replace('van phong', 'van-phong'))?.[1];
  const whole = post.includes('van phong') ? 'van phong' : unit;
  return whole !== undefined && plain(agency).startsWith(whole);
};

/** What a post's name says of leading: a deputy of a section holds a leading post too. */
export const leadOfPost = (post: string, agency: string): Lead => {
  const text = plain(post);
  if (AGENCY_HEAD.test(text)) return 'head';
  if (AGENCY_DEPUTY.test(text)) return 'deputy';
  if (SECTION_HEAD.test(text)) return isOfAgency(text, agency) ? 'head' : 'manager';
  if (SECTION_DEPUTY.test(text)) return isOfAgency(text, agency) ? 'deputy' : 'manager';
  return 'staff';
};

export const isSectionDeputy = (post: string): boolean => SECTION_DEPUTY.test(plain(post));

/** Lists say `trưởng` and `phó` of sections too: the post decides which it is. */
export const leadOf = (said: Lead | undefined, post: string, agency: string): Lead => {
  const byPost = leadOfPost(post, agency);
  if (said === undefined) return byPost;
  return byPost === 'manager' && (said === 'head' || said === 'deputy') ? 'manager' : said;
};
