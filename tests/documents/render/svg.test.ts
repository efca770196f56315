import { expect, it } from 'vitest';
import { layOut } from '#lib/documents/layout/lay-out.ts';
import { renderSvg } from '#lib/documents/render/svg.ts';
import { book, official } from '../paper-samples.ts';

const stack = (face: string): string => `"${face}", serif`;

it('draws every character where the layout put it', () => {
  const pages = layOut(official([{ kind: 'paragraph', text: '云溪区', ref: 'agenda-item:1' }]), book);
  const [svg] = renderSvg(pages, stack);
  const mark = pages[0]?.marks[0];
  const xs = mark?.kind === 'text' ? mark.xs.map((x) => Math.round(x * 100) / 100).join(' ') : '';
  expect(svg).toContain(`x="${xs}"`);
  expect(svg).toContain('<g data-ref="agenda-item:1">');
  expect(svg).toContain('viewBox="0 0 595.28 841.89"');
});

it('gives a character beyond the first plane a place of its own', () => {
  const [svg] = renderSvg(layOut(official([{ kind: 'paragraph', text: '王𫖮英' }]), book), stack);
  expect(svg).toMatch(/>𫖮<\/text>/);
});

it('writes words as words, never as markup', () => {
  const [svg] = renderSvg(layOut(official([{ kind: 'paragraph', text: '<b>&"' }]), book), stack);
  expect(svg).toContain('&#60;b&#62;&#38;&#34;');
});
