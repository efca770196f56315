import { can } from '#lib/domain/access/can.ts';
import type { Context } from '../context.ts';

export const settingsTabs = [
  'office',
  'planning',
  'templates',
  'fonts',
  'rules',
  'users',
  'audit',
  'account',
] as const;
export type SettingsTab = (typeof settingsTabs)[number];

/** The tabs of the settings that this person has any business in; everybody has their own account. */
export function viewSettingsTabs({ actor }: Context): readonly SettingsTab[] {
  const opened: Readonly<Record<SettingsTab, boolean>> = {
    office: can(actor, 'read-office'),
    planning: can(actor, 'read-office'),
    templates: can(actor, 'read-office'),
    fonts: can(actor, 'read-office'),
    rules: can(actor, 'read-office'),
    users: can(actor, 'manage-users'),
    audit: can(actor, 'read-audit'),
    account: true,
  };
  return settingsTabs.filter((tab) => opened[tab]);
}
