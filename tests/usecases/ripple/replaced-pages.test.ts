import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { layIn } from '#lib/domain/ripple/page-difference.ts';
import { setLeave } from '#lib/usecases/attendance/commands.ts';
import type { Context } from '#lib/usecases/context.ts';
import { paperOptions } from '#lib/usecases/papers/input.ts';
import { renderPaper } from '#lib/usecases/papers/render-paper.ts';
import { viewDifferences } from '#lib/usecases/ripple/differences.ts';
import { viewRipple } from '#lib/usecases/ripple/queries.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { canDrawPages, pageImages, pagesInName } from '#tests/support/page-images.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';

const database = testDatabase();
const main = 'demo-main';
let office: Context;
let minute = 0;
const later = (): Context => ({ ...office, now: office.now.add({ minutes: ++minute }) });

beforeEach(async () => {
  await loadDemoOffice(database().db);
  office = await demoContext(database().db, 'office');
});

/** A member of the hall is called away. */
async function callAway(): Promise<void> {
  const rows = await database().db.attendance.findMany({
    where: { meetingId: main, capacity: 'member', onRostrum: false },
    orderBy: { personId: 'asc' },
  });
  const { personId } = rows.find(({ leave }) => leave === null) ?? { personId: '' };
  const { version } = value(await viewRipple(later(), main));
  const leave = { kind: 'official', reason: '', approved: true } as const;
  value(await setLeave(later(), { meetingId: main, basedOn: version, personId, leave }));
}

const names = { script: '主持词', 'sign-in': '签到表', seating: '座次图', minutes: '纪要' } as const;
type Printed = keyof typeof names;

describe.skipIf(!canDrawPages)('the printed difference (needs pdftoppm)', () => {
  it.each<[Printed, string]>([
    ['script', '22'],
    ['script', '26'],
    ['sign-in', '26'],
    ['seating', '26'],
    ['minutes', '26'],
  ])('of %s in %s points, laid into the former paper, is the present one to the dot', async (paper, size) => {
    const setting = { size };
    const shown = paperOptions.parse({ ...setting, show: '' });
    const former = value(await renderPaper(later(), main, `${paper}.pdf`, paperOptions.parse(setting)));
    await callAway();
    const difference = (await viewDifferences(later(), main))[paper];
    if (!difference) throw new Error(`${paper} did not change`);
    const files = unzipSync(value(await renderPaper(later(), main, 'changes.zip')).bytes);
    const [name, printed] = Object.entries(files).find(([each]) => each.includes(names[paper])) ?? [];
    const now = value(await renderPaper(later(), main, `${paper}.pdf`, shown));
    expect(pagesInName(name ?? '')).toEqual(difference.isWhole ? null : difference.print);
    const laid = layIn(pageImages(former.bytes), difference, pageImages(printed ?? new Uint8Array()));
    const present = pageImages(now.bytes);
    expect(laid.length).toBe(present.length);
    expect(laid.map((page, at) => page === present[at])).toEqual(present.map(() => true));
  });

  it('is one PDF whose pages are those of the single files, in their order', async () => {
    for (const paper of ['script', 'seating', 'sign-in'])
      value(await renderPaper(later(), main, `${paper}.pdf`));
    await callAway();
    const files = unzipSync(value(await renderPaper(later(), main, 'changes.zip')).bytes);
    const { bytes, contentType, fileName } = value(await renderPaper(later(), main, 'changes.pdf'));
    expect([contentType, fileName.endsWith('.pdf')]).toEqual(['application/pdf', true]);
    expect(Object.keys(files).length).toBeGreaterThan(3);
    expect(pageImages(bytes)).toEqual(Object.values(files).flatMap((one) => pageImages(one)));
  });
});
