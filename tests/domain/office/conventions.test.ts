import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlanningRules } from '#lib/domain/calendars/planning-template.ts';
import { travelMinutes } from '#lib/domain/calendars/travel.ts';
import type { BodyId, VenueId } from '#lib/domain/id.ts';
import { noConventions, type OfficeConventions } from '#lib/domain/office/conventions.ts';
import { planningOf } from '#lib/domain/office/planning-of.ts';
import { readConventions } from '#lib/domain/office/read-conventions.ts';
import { readTemplateFolder } from '#lib/gateways/template-files.ts';
import { aVenue } from '../calendars/clash-ground.ts';

const { files } = await readTemplateFolder('planning');
const parsed = parsePlanningRules(files.get('planning'));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
const template = parsed.value;

const full: OfficeConventions = {
  severity: { body: 'block' },
  habits: { chairpersons: { weekdays: [2, 4], starts: ['15:00'] } },
  seasons: [
    {
      id: 'flood',
      title: '汛期，视察须备天气预案',
      basis: '北京市汛期 6月1日至9月15日',
      from: '06-10',
      to: '09-10',
      types: ['inspection'],
    },
    { id: 'fair', title: '服贸会', basis: '', from: '09-12', to: '09-16', types: [] },
  ],
  travel: {
    sameAddressMinutes: null,
    otherAddressMinutes: 40,
    pairs: [{ from: 'hall' as VenueId, to: 'room' as VenueId, minutes: 12 }],
  },
  apart: [{ a: 'own' as BodyId, b: 'party' as BodyId, span: 'time', reason: '同一批领导' }],
  uploadStaleDays: 3,
  followUpSoonDays: 14,
  halfDays: null,
};

describe('an office’s rules of planning', () => {
  it('are the template’s where it decided nothing', () => {
    expect(planningOf(template, noConventions)).toEqual(template);
  });

  it('are its own where it did, and the template’s everywhere else', () => {
    const rules = planningOf(template, full);
    expect(rules.severity).toEqual({ ...template.severity, body: 'block' });
    expect(rules.habits.chairpersons).toEqual({
      ...template.habits.chairpersons,
      weekdays: [2, 4],
      starts: ['15:00'],
    });
    expect(rules.habits.oath).toEqual(template.habits.oath);
    expect(rules.travel).toEqual({ ...template.travel, otherAddressMinutes: 40, pairs: full.travel.pairs });
    expect(rules.apart).toEqual(full.apart);
    expect(rules.uploadStaleDays).toBe(3);
    expect(rules.followUpSoonDays).toBe(14);
    expect(rules.halfDays).toEqual(template.halfDays);
    expect(rules.linkages).toEqual(template.linkages);
  });

  it('keep a season’s translation and source where its words are still the template’s', () => {
    const [flood, fair] = planningOf(template, full).seasons;
    const known = template.seasons.find(({ id }) => id === 'flood');
    expect(flood).toEqual({ ...known, from: '06-10', to: '09-10' });
    expect(fair).toMatchObject({
      title: { 'zh-CN': '服贸会', en: '服贸会' },
      force: 'office',
      statutory: false,
    });
  });

  it('count a measured way by the venues themselves, both ways', () => {
    const { travel } = planningOf(template, full);
    const [hall, room] = [aVenue('hall', { name: '会堂' }), aVenue('room', { name: '会议室' })];
    expect(travelMinutes(travel, hall, room)).toBe(12);
    expect(travelMinutes(travel, room, hall)).toBe(12);
    expect(travelMinutes(travel, room, aVenue('other'))).toBe(40);
  });
});

describe('reading stored conventions', () => {
  it('reads what was written', () => {
    expect(readConventions(JSON.parse(JSON.stringify(full)))).toEqual(full);
    expect(readConventions({})).toEqual(noConventions);
  });

  it('leaves what it cannot read to the template', () => {
    const stored = {
      severity: { venue: 'fatal', body: 'note' },
      habits: { chairpersons: { weekdays: [0, 3, 9], starts: ['25:00', '09:00'] }, dinner: {} },
      seasons: [{ id: 'x', title: 'x', from: '13-01', to: '02-01' }],
      travel: { sameAddressMinutes: -1, pairs: 'none' },
      halfDays: { morning: { from: '12:00', to: '08:00' } },
    };
    expect(readConventions(stored)).toEqual({
      ...noConventions,
      severity: { body: 'note' },
      habits: { chairpersons: { weekdays: [3], starts: ['09:00'] } },
      seasons: [],
    });
  });

  it('takes any document, and reads its own output unchanged', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (stored) => {
        const read = readConventions(stored);
        expect(readConventions(JSON.parse(JSON.stringify(read)))).toEqual(read);
      }),
      { seed: 6 },
    );
  });
});
