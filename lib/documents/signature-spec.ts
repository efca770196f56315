import type { AttachmentsBlock, SignatureBlock } from './page.ts';
import type { ParagraphSpec } from './paragraph-spec.ts';

/**
 * Without a seal the signer stands two characters from the right and the date begins two characters to the right of
 * it; a date that would stick out takes the two characters itself and pushes the signer left. With a seal the date
 * stands four characters from the right and the signer is centred over it. (GB/T 9704-2012 7.3.5)
 */
export function signatureSpecs(
  block: SignatureBlock,
  body: ParagraphSpec,
  cell: number,
): readonly ParagraphSpec[] {
  const signer = cellsOf(block.signer);
  const date = cellsOf(block.date);
  const spec = (text: string, right: number): ParagraphSpec => ({
    ...body,
    style: 'Signature',
    text,
    align: 'right',
    first: 0,
    right: right * cell,
    keepLines: true,
  });
  const over = (right: number, text: string): ParagraphSpec => ({ ...spec(text, right), keepWithNext: true });
  if (block.sealed) {
    const signerRight = Math.max(0, 4 + (date - signer) / 2);
    return [over(signerRight, block.signer), spec(block.date, 4 + Math.max(0, (signer - date) / 2 - 4))];
  }
  return date > signer
    ? [over(4 + date - signer, block.signer), spec(block.date, 2)]
    : [over(2, block.signer), spec(block.date, signer - date)];
}

/** Width in cells: a full one for a Chinese character, half for a digit or letter. */
export function cellsOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (/[\u0020-\u024f]/.test(char) ? 0.5 : 1), 0);
}

/** 附件说明: numbered when there are several, a wrapped name under its own first character (7.3.4). */
export function attachmentSpecs(
  block: AttachmentsBlock,
  body: ParagraphSpec,
  cell: number,
): readonly ParagraphSpec[] {
  const label = 2 + cellsOf(block.label);
  const many = block.items.length > 1;
  return block.items.map((item, at): ParagraphSpec => {
    const number = many ? `${at + 1}.` : '';
    return {
      ...body,
      style: 'Attachments',
      text: `${at === 0 ? block.label : ''}${number}${item}`,
      align: 'left',
      first: (at === 0 ? 2 : label) * cell,
      rest: (label + cellsOf(number)) * cell,
      before: 0,
    };
  });
}
