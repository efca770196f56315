import { databaseOver } from '#lib/store/database.ts';
import { poolOver, startInMemory } from '#lib/store/embedded.ts';
import { artefacts } from '#lib/usecases/papers/artefacts.ts';
import { renderPaper } from '#lib/usecases/papers/render-paper.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { ensureTemplate, readTemplate } from '#tests/support/template.ts';
import type { Benchmark, Prepared } from './benchmark.ts';

/**
 * One file of the demo office's next standing committee meeting, from the database to the last byte. Its appointments
 * are voted on by secret ballot here, so that every paper there is can be made of it.
 */
async function preparePaper(name: string): Promise<Prepared> {
  const engine = await startInMemory(readTemplate(await ensureTemplate()));
  const { db, close } = databaseOver('embedded', {
    where: 'memory',
    pool: poolOver(engine),
    release: () => engine.close(),
  });
  await loadDemoOffice(db);
  const context = await demoContext(db, 'office');
  const meeting = await db.meeting.findFirstOrThrow({
    where: { attendances: { some: {} } },
    orderBy: { attendances: { _count: 'desc' } },
  });
  const { count } = await db.agendaItem.updateMany({
    where: { meetingId: meeting.id, kind: 'appointment' },
    data: { vote: 'secret-ballot' },
  });
  if (count === 0) throw new Error('the demo meeting appoints nobody: no ballots can be made of it');
  return {
    run: async () => {
      const file = await renderPaper(context, meeting.id, name);
      if (!file.ok) throw new Error(`${name} was refused: ${JSON.stringify(file.refusal)}`);
    },
    end: close,
  };
}

export const paperBenchmarks: readonly Benchmark[] = artefacts
  .flatMap((artefact) => [`${artefact}.pdf`, `${artefact}.docx`])
  .map((name) => ({ name: `make ${name}`, rounds: 3, prepare: () => preparePaper(name) }));
