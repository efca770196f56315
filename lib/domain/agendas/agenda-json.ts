import { Temporal } from 'temporal-polyfill';
import type { Agenda, AgendaItem, Paper } from './agenda.ts';

/** A paper with its days as ISO dates. */
export type PaperJson = Omit<Paper, 'dueOn' | 'receivedOn'> & {
  readonly dueOn: string | null;
  readonly receivedOn: string | null;
};
export type AgendaItemJson = Omit<AgendaItem, 'papers'> & { readonly papers: readonly PaperJson[] };
export interface AgendaJson {
  readonly items: readonly AgendaItemJson[];
  readonly version: number;
}

/** An agenda as plain JSON: for the audit trail, for refusals that show both versions, for the browser. */
export function agendaToJson(agenda: Agenda): AgendaJson {
  return { version: agenda.version, items: agenda.items.map(itemToJson) };
}

/** One item as plain JSON. */
export function itemToJson(item: AgendaItem): AgendaItemJson {
  return { ...item, papers: item.papers.map(paperToJson) };
}

/** One paper as plain JSON. */
export function paperToJson(paper: Paper): PaperJson {
  return {
    ...paper,
    dueOn: paper.dueOn?.toString() ?? null,
    receivedOn: paper.receivedOn?.toString() ?? null,
  };
}

/** The agenda that `agendaToJson` wrote. Its shape is trusted: it comes from our own trail. */
export function agendaFromJson(json: AgendaJson): Agenda {
  return {
    version: json.version,
    items: json.items.map((item) => ({ ...item, papers: item.papers.map(paperFromJson) })),
  };
}

/** One paper with its ISO dates read. */
export function paperFromJson(paper: PaperJson): Paper {
  return { ...paper, dueOn: dayOrNull(paper.dueOn), receivedOn: dayOrNull(paper.receivedOn) };
}

function dayOrNull(iso: string | null): Temporal.PlainDate | null {
  return iso === null ? null : Temporal.PlainDate.from(iso);
}
