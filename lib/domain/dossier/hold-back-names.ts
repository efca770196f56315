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

function names(item: AgendaItem): boolean {
  return item.embargoed && item.motions.some(({ name }) => name !== '' && item.title.includes(name));
}
