import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'vitest';
import { words } from '#lib/i18n/catalogue.ts';
import { items } from './agenda.ts';
import { type Desk, open } from './desk.ts';

const fullTitle = '北京市丰台区第十六届人民代表大会常务委员会第二十三次会议';
const date = '2026年10月29日（星期四）';

/** What each paper must say; spaces are left out, since a line may break anywhere. */
const must: Readonly<Record<string, readonly string[]>> = {
  notice: [fullTitle, date],
  agenda: [fullTitle, '（草案）', ...items.map(({ title }) => title)],
  schedule: [date, '谷翯', '蔺舒'],
  script: [date, '35人', '谷翯', ...items.slice(1).map(({ title }) => title)],
  seating: [fullTitle, '龚𬱖', '观众视角'],
  'name-cards': ['谷翯', '阿依古丽·买买提明', '龚𬱖'],
  'sign-in': [date, '于文澜', '周㛃'],
  checklist: [fullTitle],
};

/** 12. Every paper as DOCX and PDF with the right words in it, the calendar, the pack, the feed for others. */
export async function print(desk: Desk, meeting: string): Promise<void> {
  const { page, locale } = desk;
  const w = words(locale, 'printing');
  await open(desk, `${meeting}/papers`);
  const folder = mkdtempSync(path.join(tmpdir(), 'huiqian-papers-'));
  try {
    for (const [name, sayings] of Object.entries(must)) {
      for (const format of ['pdf', 'docx']) {
        const file = path.join(folder, `${name}.${format}`);
        writeFileSync(file, await download(desk, `${meeting}/files/${name}.${format}`));
        const text = textOf(file, folder);
        if (text === null) continue;
        for (const saying of sayings) expect(text, `${name}.${format}`).toContain(saying);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const calendar = strFromU8(await download(desk, `${meeting}/files/meeting.ics`)).replaceAll('\r\n ', '');
  expect(calendar).toMatch(/DTSTART;TZID=Asia\/Shanghai:20261029T090000/);

  // Something is still to fix: asked first, and issued all the same.
  await page.getByRole('button', { name: w('pack.get') }).click();
  const [pack] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('button', { name: w('pack.final') }).click(),
  ]);
  const names = Object.keys(unzipSync(new Uint8Array(readFileSync(await pack.path()))));
  for (const ending of ['.pdf', '.docx', '.ics'])
    expect(
      names.some((name) => name.endsWith(ending)),
      ending,
    ).toBe(true);
  const printed = names.filter((name) => !name.includes('/'));
  // The cover lists what is in the pack, so it is made last; its name puts it first.
  const [cover, ...papers] = [printed.at(-1) ?? '', ...printed.slice(0, -1)];
  expect(cover).toMatch(/^00 /);
  expect([...papers].sort()).toEqual(papers);
}

/** 12b. The address another body subscribes to; what it sees of us is what was agreed. */
export async function giveFeed(desk: Desk): Promise<void> {
  const { page, locale } = desk;
  const w = words(locale, 'bodies');
  await open(desk, '/bodies/cppcc-office');
  await page.getByRole('button', { name: w('makeFeed') }).click();
  const address = page
    .getByText(/\/feeds\//)
    .or(page.locator('input[value*="/feeds/"]'))
    .first();
  await address.waitFor();
  const url = (await address.inputValue().catch(() => address.textContent())) ?? '';
  const feed = await fetch(/https?:\S+/.exec(url)?.[0] ?? '');
  expect(feed.status).toBe(200);
  const text = (await feed.text()).replaceAll('\r\n ', '');
  expect(text).toContain('BEGIN:VEVENT');
  expect(text).not.toContain('谷翯');
}

async function download({ page }: Desk, address: string): Promise<Uint8Array> {
  const response = await page.request.get(address);
  expect(response.status(), address).toBe(200);
  return new Uint8Array(await response.body());
}

/** The words of a file without spaces, as a reader's programs see them; null where the machine has none. */
function textOf(file: string, folder: string): string | null {
  const pdf = file.endsWith('.pdf') ? file : rendered(file, folder);
  if (pdf === null) return null;
  const { status, stdout } = spawnSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' });
  return status === 0 ? stdout.replaceAll(/\s/g, '') : null;
}

function rendered(file: string, folder: string): string | null {
  const { status } = spawnSync(
    'soffice',
    ['--headless', '--convert-to', 'pdf:writer_pdf_Export', '--outdir', path.join(folder, 'docx'), file],
    {
      encoding: 'utf8',
      env: { ...process.env, HOME: folder },
      timeout: 120_000,
    },
  );
  return status === 0 ? path.join(folder, 'docx', `${path.basename(file, '.docx')}.pdf`) : null;
}
