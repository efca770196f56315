import { expect, it } from 'vitest';
import { cardStocks, stockColours } from '#lib/domain/cards/card-stock.ts';

/** Relative luminance of a colour (WCAG 2.2). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

it.each(cardStocks)('black type on %s can be read at 4.5 to 1 or better', (stock) => {
  expect((luminance(stockColours[stock]) + 0.05) / 0.05).toBeGreaterThanOrEqual(4.5);
});
