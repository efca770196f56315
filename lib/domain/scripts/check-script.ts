import type { Dossier } from '../dossier/dossier.ts';
import type { Finding } from '../finding.ts';
import { firstDay } from '../meetings/meeting.ts';
import { findWrongWeekdays } from '../time/weekdays-in-text.ts';
import type { EditedScript } from './apply-edits.ts';

/** Everything a rule can see in the script as it will be read (办会规则 6.3). */
export function checkScript(dossier: Dossier, script: EditedScript): readonly Finding[] {
  return [
    ...itemsInOrder(dossier, script),
    ...movedEdits(script),
    ...orphanedEdits(script),
    ...prewrittenResults(script),
    ...foreignNumbers(dossier, script),
    ...wrongWeekdays(dossier, script),
  ];
}

/** Every numbered item is announced, once, in the order of the agenda. */
function itemsInOrder(dossier: Dossier, script: EditedScript): readonly Finding[] {
  const spoken = script.scenes.map((scene) =>
    scene.passages.map((p) => (p.kind === 'cue' ? '' : p.text)).join(''),
  );
  let from = 0;
  return script.scenes.flatMap((scene): readonly Finding[] => {
    if (scene.itemNumber === null || scene.itemId === null) return [];
    const item = dossier.agenda.items.find((i) => i.id === scene.itemId);
    if (!item) return [];
    const title = plain(item.title);
    const at = spoken.findIndex((text, index) => index >= from && plain(text).includes(title));
    if (at < 0) {
      const elsewhere = spoken.some((text) => plain(text).includes(title));
      return [
        finding(elsewhere ? 'script.item-out-of-order' : 'script.item-not-announced', 'block', item.id, {
          number: scene.itemNumber,
          item: item.title,
        }),
      ];
    }
    from = at;
    const missing = item.reporters.filter((r) => !(spoken[at] as string).includes(r.name));
    return missing.map((r) =>
      finding('script.reporter-not-named', 'block', `${item.id}:${r.name}`, {
        number: scene.itemNumber as number,
        name: r.name,
      }),
    );
  });
}

function plain(text: string): string {
  return text.replace(/[\s，。、；：！？“”《》（）()]/g, '');
}

function movedEdits(script: EditedScript): readonly Finding[] {
  return script.scenes.flatMap((scene) =>
    scene.passages
      .filter((p) => p.moved)
      .map((p) =>
        finding('script.edit-over-changed-fact', 'warn', p.key, { scene: scene.title, by: p.editedBy }),
      ),
  );
}

function orphanedEdits(script: EditedScript): readonly Finding[] {
  return script.orphans.map((edit) =>
    finding('script.edit-without-place', 'warn', edit.passageKey, {
      text: edit.text.slice(0, 40),
      by: edit.by,
    }),
  );
}

/** 结果句只能当场填: a result must stay a blank; 「一致通过」 in particular is never written beforehand. */
function prewrittenResults(script: EditedScript): readonly Finding[] {
  return script.scenes.flatMap((scene) =>
    scene.passages.flatMap((p): readonly Finding[] => {
      const blankFilled =
        p.kind === 'blank' && p.origin === 'edited' && p.text !== '' && !p.text.includes('⟦');
      const unanimous = p.kind !== 'cue' && p.text.includes('一致通过');
      return blankFilled || unanimous
        ? [finding('script.result-written-beforehand', 'block', p.key, { scene: scene.title })]
        : [];
    }),
  );
}

/** 旧模板残留: a term or number in hand-written words that is not this meeting's. */
function foreignNumbers(dossier: Dossier, script: EditedScript): readonly Finding[] {
  const own = new Set(
    [...dossier.meeting.title.matchAll(/第[一二三四五六七八九十百零\d]+[届次]/g)].map((m) => m[0]),
  );
  const known = new Set(
    dossier.agenda.items.flatMap((i) =>
      [...i.title.matchAll(/第[一二三四五六七八九十百零\d]+[届次]/g)].map((m) => m[0]),
    ),
  );
  return script.scenes.flatMap((scene) =>
    scene.passages.flatMap((p) => {
      if (p.origin === 'generated') return [];
      const foreign = [...p.text.matchAll(/第[一二三四五六七八九十百零\d]+[届次]/g)]
        .map((m) => m[0])
        .filter((n) => !own.has(n) && !known.has(n));
      return [...new Set(foreign)].map((n) =>
        finding('script.foreign-number', 'warn', `${p.key}:${n}`, { number: n, scene: scene.title }),
      );
    }),
  );
}

function wrongWeekdays(dossier: Dossier, script: EditedScript): readonly Finding[] {
  const near = firstDay(dossier.meeting, dossier.office.zone);
  if (near === null) return [];
  return script.scenes.flatMap((scene) =>
    scene.passages.flatMap((p) =>
      findWrongWeekdays(p.text, near).map((w) =>
        finding('script.wrong-weekday', 'block', `${p.key}:${w.at}`, {
          written: w.written,
          date: w.date,
          scene: scene.title,
        }),
      ),
    ),
  );
}

function finding(
  code: string,
  severity: Finding['severity'],
  subject: string,
  facts: Finding['facts'],
): Finding {
  return {
    code,
    key: `${code}:${subject}`,
    severity,
    facts,
    place: 'script',
    subjectId: subject,
    waivable: true,
  };
}
