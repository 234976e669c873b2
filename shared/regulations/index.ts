// The profiles that a cycle can open with, by id.
import { hauGiang1120 } from './hau-giang-1120.ts';
import { nd90 } from './nd-90-2020.ts';
import { nd90Amended } from './nd-90-2020-amended.ts';
import type { Profile } from './profile.ts';

export const PROFILES: readonly Profile[] = [hauGiang1120, nd90, nd90Amended];

export const profileById = (id: string): Profile | undefined => PROFILES.find((profile) => profile.id === id);
