import type { AgendaItem } from '../agendas/agenda.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Finding } from '../finding.ts';
import { scriptFinding } from './script-line.ts';

/**
 * 通过前不得到职 (粤任21, 渝任26): a reporter is not called by a post that the meeting decides on only later. Found
 * where an item is reported under the very post its reporter is put forward for in a vote that follows.
 */
export function checkPosts(dossier: Dossier): readonly Finding[] {
  const { items } = dossier.agenda;
  const appointments = items.flatMap((item, index) =>
    item.motions
      .filter((motion) => motion.act === 'appoint' || motion.act === 'acting')
      .map((motion) => ({ ...motion, votedAt: votedAt(items, index) })),
  );
  return items.flatMap((item, index) =>
    item.reporters.flatMap((reporter): readonly Finding[] => {
      const coming = appointments.find(
        (a) => a.name === reporter.name && a.votedAt > index && samePost(dossier, a.post, reporter.post),
      );
      if (!coming) return [];
      return [
        scriptFinding('script.post-not-yet-held', 'warn', {
          subject: item.id,
          key: `${item.id}:${reporter.name}`,
          facts: { name: reporter.name, post: reporter.post, item: item.title },
          stamp: `${reporter.post}|${coming.post}`,
        }),
      ];
    }),
  );
}

/** Where an item is voted on: in the next voting step, else in its own place. */
function votedAt(items: readonly AgendaItem[], index: number): number {
  const step = items.findIndex((item, at) => at > index && item.kind === 'voting');
  return step < 0 ? index : step;
}

/** 丰台区文化和旅游局局长 and 区文化和旅游局局长 are one post. */
function samePost({ office }: Dossier, one: string, other: string): boolean {
  return bare(one, office.locality) === bare(other, office.locality);
}

function bare(post: string, locality: string): string {
  return post.replace(locality, '').replace(/^[区县市]/u, '');
}
