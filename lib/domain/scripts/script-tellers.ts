import type { AgendaItem } from '../agendas/agenda.ts';
import { lineOf, type SceneLine, type ScriptWording } from './scene-facts.ts';
import type { Scene } from './script.ts';

/**
 * 监票人 are put to the meeting and adopted once, before the first ballot paper is handed out (办会规则 1.7, 6.1 V3): who
 * they are is a blank, and neither they nor those who count are kin of a candidate (选43). An agenda that has an item for
 * them adopts them there.
 */
export function adoptingTellers(
  scenes: readonly Scene[],
  items: readonly AgendaItem[],
  wording: ScriptWording,
): readonly Scene[] {
  if (items.some(({ title }) => title.includes('监票'))) return scenes;
  const first = scenes.findIndex(({ passages }) => ballotIn(passages) >= 0);
  return scenes.map((scene, at) => {
    if (at !== first) return scene;
    const { passages, itemId } = scene;
    const lines = tellers(wording).map((line) => ({ ...line, key: `${itemId}.${line.key}`, itemId }));
    return { ...scene, passages: passages.toSpliced(ballotIn(passages), 0, ...lines) };
  });
}

/** Where a ballot begins in a scene: with what is put to it, or its handing out; -1 where none is taken. */
function ballotIn(passages: Scene['passages']): number {
  let at = passages.findIndex(({ key }) => key.endsWith('.valid'));
  while (at > 0 && /\.(?:put|call|cast)$/u.test(passages[at - 1]?.key ?? '')) at -= 1;
  return at;
}

function tellers(wording: ScriptWording): readonly SceneLine[] {
  const line = (key: string, kind: SceneLine['kind'], phrase: string): SceneLine =>
    lineOf(wording, `tellers.${key}`, kind, phrase);
  return [
    line('put', 'speech', 'tellers.put'),
    line('who', 'cue', 'cue.tellers'),
    line('against', 'speech', 'vote.show-of-hands.against'),
    line('abstain', 'speech', 'vote.show-of-hands.abstain'),
    line('result', 'blank', 'tellers.result'),
  ];
}
