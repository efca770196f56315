import type { AgendaItem } from '../agendas/agenda.ts';
import type { Dossier } from './dossier.ts';

/**
 * A dossier as papers that go out before the vote may show it: a personnel item whose title names somebody put forward
 * is called by `generic` alone (粤任21, 渝任26: 通过前不得对外公布). Once the meeting is over nothing is held back.
 */
export function holdBackNames(dossier: Dossier, generic: string): Dossier {
  if (dossier.meeting.state === 'closed') return dossier;
  const items = dossier.agenda.items.map((item) => (names(item) ? { ...item, title: generic } : item));
  return { ...dossier, agenda: { ...dossier.agenda, items } };
}

/** What stands in place of what may not be read. */
export interface HeldBack {
  /** For the title of a personnel item: 审议人事任免事项. */
  readonly title: string;
  /** For a name: ×××. */
  readonly name: string;
}

/**
 * A dossier for somebody who may not know before the vote whom it is about (粤任21, 渝任26): no name is left in the
 * embargoed items, nor anywhere people wrote freely about them. Once the meeting is over nothing is held back.
 */
export function withoutEmbargoed(dossier: Dossier, instead: HeldBack): Dossier {
  const isNamed = dossier.agenda.items.some(({ embargoed, motions }) => embargoed && motions.length > 0);
  if (!isNamed || dossier.meeting.state === 'closed') return dossier;
  const { agenda, script, marks, waivers } = holdBackNames(dossier, instead.title);
  const items = agenda.items.map((item) =>
    item.embargoed
      ? { ...item, note: '', motions: item.motions.map((motion) => ({ ...motion, name: instead.name })) }
      : item,
  );
  return {
    ...dossier,
    agenda: { ...agenda, items },
    script: { ...script, edits: [] },
    marks: marks.map((mark) => ({ ...mark, note: '' })),
    waivers: waivers.map((waiver) => ({ ...waiver, reason: '' })),
  };
}

function names(item: AgendaItem): boolean {
  return item.embargoed && item.motions.some(({ name }) => name !== '' && item.title.includes(name));
}
