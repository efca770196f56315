import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { composeAgenda } from '#lib/documents/compose/agenda.ts';
import { composeLetter } from '#lib/documents/compose/letter.ts';
import { composeMinutes } from '#lib/documents/compose/minutes.ts';
import { composeNotice } from '#lib/documents/compose/notice.ts';
import { composeResults } from '#lib/documents/compose/results.ts';
import { composeRoster } from '#lib/documents/compose/roster.ts';
import { composeRunningOrder } from '#lib/documents/compose/running-order.ts';
import { composeSchedule } from '#lib/documents/compose/schedule.ts';
import { composeScript } from '#lib/documents/compose/script.ts';
import { composeSignIn } from '#lib/documents/compose/sign-in.ts';
import type { Document } from '#lib/documents/page.ts';
import { renderDocx } from '#lib/documents/render/docx.ts';
import { trackDocx } from '#lib/documents/tracked/track-docx.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { PersonId } from '#lib/domain/id.ts';
import { buildScript } from '#lib/usecases/scripts/build-script.ts';
import { aDossier } from '../compose/a-dossier.ts';
import { hasOffice, printByOffice } from '../libre-office.ts';
import { paragraphs, settle, textXml } from './revisions.ts';

const NOON = Date.UTC(2026, 8, 11, 4);
const ON = Temporal.PlainDate.from('2026-09-11');

/** The meeting an hour later, one matter less, one renamed, one more member on leave, a guest less. */
function changed(dossier: Dossier): Dossier {
  const { meeting, agenda, attendance } = dossier;
  const sittings = meeting.sittings.map((sitting) => ({
    ...sitting,
    period: {
      start: sitting.period.start.add({ hours: 5 }),
      end: sitting.period.end.add({ hours: 5 }),
    },
  }));
  const items = agenda.items
    .filter(({ id }) => id !== 'audit')
    .map((item) => (item.id === 'plan' ? { ...item, title: `${item.title}（书面）` } : item));
  const attendees = attendance.attendees
    .filter(({ name }) => name !== '项玥')
    .map((person) =>
      person.personId === ('晏喆' as PersonId)
        ? { ...person, leave: { kind: 'sick', reason: '', approved: true } as const }
        : person,
    );
  return {
    ...dossier,
    meeting: { ...meeting, sittings },
    agenda: { ...agenda, items },
    attendance: { ...attendance, attendees },
  };
}

async function scriptOf(dossier: Dossier) {
  const script = await buildScript(dossier, 'zh-CN');
  if (!script.ok) throw new Error('no script');
  return script.value;
}

type Compose = (dossier: Dossier) => Document | Promise<Document>;
const papers: Readonly<Record<string, Compose>> = {
  notice: (dossier) => composeNotice(dossier, 'zh-CN', ON),
  letter: (dossier) => composeLetter(dossier, 'zh-CN', ON),
  agenda: (dossier) => composeAgenda(dossier, 'zh-CN'),
  schedule: (dossier) => composeSchedule(dossier, 'zh-CN'),
  roster: (dossier) => composeRoster(dossier, 'zh-CN'),
  script: async (dossier) => composeScript(dossier, await scriptOf(dossier), 'zh-CN', { size: 26 }),
  'running-order': async (dossier) => composeRunningOrder(dossier, await scriptOf(dossier), 'zh-CN'),
  'sign-in': (dossier) => composeSignIn(dossier, 'zh-CN'),
  results: (dossier) => composeResults(dossier, 'zh-CN'),
  minutes: (dossier) => composeMinutes(dossier, 'zh-CN', ON),
};

async function both(compose: Compose): Promise<readonly [Uint8Array, Uint8Array]> {
  const dossier = await aDossier();
  const [before, after] = [await compose(dossier), await compose(changed(dossier))];
  return [await renderDocx(before, { createdAt: NOON }), await renderDocx(after, { createdAt: NOON })];
}

const options = { author: '祁祎 & 温玥', at: NOON };

describe.each(Object.entries(papers))('%s with what changed', (_, compose) => {
  it('reads as the new one once all is accepted, as the old one once all is rejected', async () => {
    for (const [before, after] of [await both(compose), [...(await both(compose))].reverse()] as const) {
      if (!before || !after) throw new Error('no file');
      const merged = textXml(trackDocx(before, after, options));
      expect(settle(merged, 'ins')).toEqual(paragraphs(textXml(after)));
      expect(settle(merged, 'del')).toEqual(paragraphs(textXml(before)));
      expect(merged).toMatch(/<w:(ins|del) /);
    }
  });
});

it('marks each change with a number of its own, who made it and when', async () => {
  const [before, after] = await both(papers.notice as Compose);
  const merged = textXml(trackDocx(before, after, options));
  const marks = [...merged.matchAll(/<w:(?:ins|del) w:id="(\d+)" w:author="([^"]+)" w:date="([^"]+)"/g)];
  expect(marks.length).toBeGreaterThan(4);
  expect(new Set(marks.map(([, id]) => id)).size).toBe(marks.length);
  for (const [, , author, date] of marks) {
    expect(author).toBe('祁祎 &#38; 温玥');
    expect(date).toBe('2026-09-11T04:00:00Z');
  }
});

it('leaves a paper that says the same as it is', async () => {
  const [before] = await both(papers.schedule as Compose);
  expect(textXml(trackDocx(before, before, options))).toBe(textXml(before));
});

it.skipIf(!hasOffice)('is opened by a word processor', async () => {
  const files: Record<string, Uint8Array> = {};
  for (const name of ['notice', 'schedule', 'script']) {
    const [before, after] = await both(papers[name] as Compose);
    files[name] = trackDocx(before, after, options);
  }
  for (const pdf of Object.values(printByOffice(files))) expect(pdf.byteLength).toBeGreaterThan(5_000);
});
