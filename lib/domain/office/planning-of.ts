import type { PlanningRules, Season, SlotHabit } from '../calendars/planning-rules.ts';
import type { LocalText } from '../local-text.ts';
import { meetingTypes } from '../meetings/meeting-type.ts';
import type { OfficeConventions, OwnSeason } from './conventions.ts';

/**
 * The rules an office plans by: its own conventions where it set one, the template everywhere else. Measured ways and
 * seasons are lists the office keeps whole: once its own, they replace the template's.
 */
export function planningOf(
  template: PlanningRules,
  {
    severity,
    habits,
    seasons,
    travel,
    apart,
    uploadStaleDays,
    followUpSoonDays,
    halfDays,
  }: OfficeConventions,
): PlanningRules {
  return {
    ...template,
    severity: { ...template.severity, ...severity },
    habits: Object.fromEntries(
      meetingTypes.map((type) => [type, { ...template.habits[type], ...habits[type] } satisfies SlotHabit]),
    ) as PlanningRules['habits'],
    seasons: seasons?.map((season) => seasonOf(template, season)) ?? template.seasons,
    travel: {
      sameAddressMinutes: travel.sameAddressMinutes ?? template.travel.sameAddressMinutes,
      otherAddressMinutes: travel.otherAddressMinutes ?? template.travel.otherAddressMinutes,
      pairs: travel.pairs ?? template.travel.pairs,
    },
    apart,
    uploadStaleDays: uploadStaleDays ?? template.uploadStaleDays,
    followUpSoonDays: followUpSoonDays ?? template.followUpSoonDays,
    halfDays: halfDays ?? template.halfDays,
  };
}

/** As the office wrote it; words it left as the template has them keep their translation, and their basis its force. */
function seasonOf(template: PlanningRules, { id, title, basis, from, to, types }: OwnSeason): Season {
  const known = template.seasons.find((season) => season.id === id);
  const cited = known && isIn(basis, known.basis) ? known : null;
  return {
    ...{ id, from, to, types },
    title: known && isIn(title, known.title) ? known.title : inAnyLanguage(title),
    basis: cited?.basis ?? inAnyLanguage(basis),
    force: cited?.force ?? 'office',
    confidence: cited?.confidence ?? 'D',
    statutory: cited?.statutory ?? false,
  };
}

function isIn(text: string, local: LocalText): boolean {
  return Object.values(local).includes(text);
}

const inAnyLanguage = (text: string): LocalText => ({ 'zh-CN': text, en: text });
