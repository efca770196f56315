// `node tests/bench/room-editor.ts http://127.0.0.1:3000 PASSWORD`: how smoothly the room editor of a running demo office moves
// among 3,000 seats, as Chromium counts its frames at 1440 × 900. The seats are drawn from a list and never saved. Prints
// the rows of the table in docs/performance.md.
import type { Locator, Page } from 'playwright-core';
import { words } from '../../lib/i18n/catalogue.ts';
import { launchBrowser } from '../support/browser.ts';
import { signIn } from './signed-in.ts';

const rows = 60;
const seatsPerRow = 50;
const moves = 120;
/** Pixels round the room, and the most a metre is drawn with, as the easel fits it. */
const margin = 48;
const mostPerMetre = 240;
const slowMs = 33;
const w = words('zh-CN', 'rooms');
const [address = 'http://127.0.0.1:3000', password = 'demo-password'] = process.argv.slice(2);

const browser = await launchBrowser();
try {
  const viewport = { width: 1440, height: 900 };
  const context = await browser.newContext({ baseURL: address, locale: 'zh-CN', viewport });
  await signIn(context, 'office@demo.huiqian', password);
  const page = await context.newPage();
  const canvas = await drawHall(page);
  for (const unit of ['seat', 'row', 'all'] as const) {
    process.stdout.write(line(`drag ${unit}`, await dragged(page, canvas, unit)));
    await page.getByRole('button', { name: w('undo') }).click();
  }
  const keys = await keyed(page, canvas);
  process.stdout.write(
    `| an arrow key, on the screen | ${round(median(keys))} | | ${round(Math.max(...keys))} | |\n`,
  );
  await context.close();
} finally {
  await browser.close();
}

/** The room of the first venue, drawn anew from a list. */
async function drawHall(page: Page): Promise<Locator> {
  await page.goto('/venues');
  await page.locator('main a[href^="/venues/"]').first().click();
  await page.locator('a[href$="/room"]').click();
  const seats = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: seatsPerRow }, (_, seat) => `表决席,${row + 1},${seat + 1}`),
  ).flat();
  const buffer = Buffer.from(`区域,排,座号\n${seats.join('\n')}\n`);
  await page.getByLabel(w('import.file')).setInputFiles({ name: '座位表.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: w('import.do', { n: seats.length }) }).click();
  await page.getByRole('button', { name: w('zoom.fit') }).click();
  return page.locator('.room-canvas');
}

/** Milliseconds of every frame while seats follow the pointer. */
async function dragged(
  page: Page,
  canvas: Locator,
  unit: 'seat' | 'row' | 'all',
): Promise<readonly number[]> {
  await page.getByRole('button', { name: w(`unit.${unit === 'row' ? 'row' : 'seat'}`), exact: true }).click();
  await canvas.focus();
  await canvas.press('Escape');
  await canvas.press('Alt+ArrowRight');
  const from = await pickedAt(page, canvas);
  if (unit === 'all') await canvas.press('Control+a');
  await page.evaluate(() => {
    const times: number[] = [];
    const frame = (now: number): void => {
      times.push(now);
      Object.assign(globalThis, { frameTimes: times, nextFrame: requestAnimationFrame(frame) });
    };
    requestAnimationFrame(frame);
  });
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let move = 1; move <= moves; move += 1) await page.mouse.move(from.x + move, from.y + move / 2);
  await page.mouse.up();
  const times = await page.evaluate(() => {
    const seen = globalThis as unknown as { frameTimes: number[]; nextFrame: number };
    cancelAnimationFrame(seen.nextFrame);
    return seen.frameTimes;
  });
  return times.slice(1).map((time, at) => time - (times[at] ?? time));
}

/** Where the first of the picked seats is on the screen, by what the editor says of its place. */
async function pickedAt(page: Page, canvas: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const status = page.locator('.room-editor .hint [role=status]');
  await status.getByText(/横 [\d,]+ 纵 [\d,]+/).waitFor();
  const [, x = '', y = ''] = /横 ([\d,]+) 纵 ([\d,]+)/.exec(await status.innerText()) ?? [];
  const box = await canvas.boundingBox();
  if (!box) throw new Error('there is no canvas');
  const metres = (text: string): number => Number(text.replaceAll(',', '')) / 1000;
  const [width, depth] = await Promise.all(
    ([w('room.width'), w('room.depth')] as const).map(async (label) =>
      metres(await page.getByLabel(label).inputValue()),
    ),
  );
  const [wide, deep] = [width ?? 1, depth ?? 1];
  const m = Math.min((box.width - margin) / wide, (box.height - margin) / deep, mostPerMetre);
  return {
    x: box.x + (box.width - wide * m) / 2 + metres(x) * m,
    y: box.y + (box.height - deep * m) / 2 + metres(y) * m,
  };
}

/** Milliseconds from a press of an arrow until the frame behind the one that drew it. */
async function keyed(page: Page, canvas: Locator): Promise<readonly number[]> {
  await canvas.focus();
  await canvas.press('Control+a');
  const all: number[] = [];
  for (let press = 0; press < 12; press += 1) {
    const shown = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const pressed = ({ timeStamp }: KeyboardEvent): void => {
            requestAnimationFrame(() => requestAnimationFrame((now) => resolve(now - timeStamp)));
          };
          addEventListener('keydown', pressed, { capture: true, once: true });
        }),
    );
    await canvas.press('ArrowRight');
    all.push(await shown);
  }
  return all;
}

function line(name: string, frames: readonly number[]): string {
  const sorted = frames.toSorted((a, b) => a - b);
  const at95 = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  const slow = frames.filter((ms) => ms > slowMs).length;
  return `| ${name} | ${round(median(frames))} | ${round(at95)} | ${round(Math.max(...frames))} | ${slow} of ${frames.length} |\n`;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function round(ms: number): string {
  return `${ms.toFixed(1)} ms`;
}
