import { beforeAll, describe, expect, it } from 'vitest';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { SittingId } from '#lib/domain/id.ts';
import { type Film, filmOf } from '#lib/domain/rehearsals/film.ts';
import { periodOf } from '#lib/domain/time/period.ts';
import { aDossier } from '#tests/documents/compose/a-dossier.ts';
import { anItem, aStep } from '../agendas/a-meeting.ts';
import { scriptOf, withItems } from '../scripts/a-script.ts';

let dossier: Dossier;
let film: Film;
beforeAll(async () => {
  dossier = await aDossier();
  const [first] = filmOf(dossier, await scriptOf(dossier));
  if (!first) throw new Error('no film');
  film = first;
});

describe('the film of a sitting', () => {
  it('has every scene at its minute', () => {
    expect(film.scenes.map((s) => `${s.start}+${s.minutes} ${s.clock}`)).toEqual([
      '0+3 9:00',
      '3+5 9:03',
      '8+12 9:08',
      '20+15 9:20',
      '35+15 9:35',
      '50+15 9:50',
      '65+10 10:05',
      '75+45 10:15',
      '120+18 11:00',
      '138+15 11:18',
      '153+5 11:33',
    ]);
    expect([film.minutes, film.endsAt, film.plannedEnd]).toEqual([
      158,
      '2026-09-23T03:38:00Z',
      '2026-09-23T04:00:00Z',
    ]);
  });

  it('shows who is on: the chair leads, introduces and closes; the reporter has what is left', () => {
    const plan = film.blocks.filter((b) => b.sceneKey === 'scene.plan');
    expect(plan.map((b) => [b.lane, b.kind, b.name])).toEqual([
      ['chair', 'intro', ''],
      ['reporter', 'report', '晏知微'],
      ['chair', 'outro', ''],
    ]);
    expect(plan.reduce((sum, b) => sum + b.minutes, 0)).toBeCloseTo(12);
    expect(film.blocks.find((b) => b.sceneKey === 'scene.vote')).toMatchObject({ kind: 'lead', minutes: 15 });
    expect(film.blocks.find((b) => b.sceneKey === 'scene.groups')?.minutes).toBeLessThan(1);
  });

  it('reads slower at a slower pace', async () => {
    const [slow] = filmOf(dossier, await scriptOf(dossier), 100);
    const intro = (f: Film | undefined) => f?.blocks.find((b) => b.key === 'scene.plan:intro')?.minutes ?? 0;
    expect(intro(slow)).toBeCloseTo(2 * intro(film));
  });

  it('puts every direction inside its scene, after the words before it', () => {
    for (const cue of film.cues) {
      const scene = film.scenes.find((s) => s.key === cue.sceneKey);
      if (!scene) throw new Error(`no scene ${cue.sceneKey}`);
      expect(cue.at).toBeGreaterThanOrEqual(scene.start);
      expect(cue.at).toBeLessThanOrEqual(scene.start + scene.minutes);
    }
    expect(film.cues.filter((c) => c.sceneKey === 'scene.adopt').map((c) => c.text)[0]).toBe(
      '停，看会场左右',
    );
  });

  it('runs each sitting on its own axis, opened and closed though the agenda names neither', async () => {
    const [first] = dossier.meeting.sittings;
    if (!first) throw new Error('no sitting');
    const later = first.period.start.add({ hours: 5 });
    const second = { ...first, id: 's2' as SittingId, period: periodOf(later, later.add({ hours: 2 })) };
    const two = { ...dossier, meeting: { ...dossier.meeting, sittings: [first, second] } };
    const given = withItems(two, () => [
      anItem('one'),
      aStep('pause', 'break'),
      { ...anItem('two'), sittingId: second.id },
    ]);
    const films = filmOf(given, await scriptOf(given));
    expect(films.map((f) => f.scenes.map((s) => `${s.key} ${s.start}`))).toEqual([
      ['scene.opening 0', 'scene.one 0', 'scene.pause 12'],
      ['scene.two 0', 'scene.closing 12'],
    ]);
  });
});
