import type { FontSet } from '../fonts/font-set.ts';
import type { DrawingBlock } from '../page.ts';
import type { LabelShape, Shape } from '../page-drawing.ts';
import { INK } from '../page-text.ts';
import { points } from '../points.ts';
import { fitText } from './fit-text.ts';
import type { Mark } from './mark.ts';

const DASH = [2.5, 2];

/** A drawing's marks, its top left at the origin. */
export function layOutDrawing(block: DrawingBlock, chinese: boolean, fonts: FontSet): readonly Mark[] {
  return block.shapes.flatMap((shape) => shapeMarks(shape, chinese, fonts));
}

function shapeMarks(shape: Shape, chinese: boolean, fonts: FontSet): readonly Mark[] {
  switch (shape.kind) {
    case 'rect':
      return [
        {
          kind: 'rect',
          x: points(shape.x),
          y: points(shape.y),
          width: points(shape.width),
          height: points(shape.height),
          ...(shape.radius === undefined ? {} : { radius: points(shape.radius) }),
          ...(shape.fill === undefined ? {} : { fill: shape.fill }),
          ...(shape.stroke === undefined
            ? {}
            : { stroke: shape.stroke, strokeWidth: points(shape.strokeWidth ?? 0.25) }),
          ...(shape.dashed === true ? { dash: DASH } : {}),
          ...(shape.ref === undefined ? {} : { ref: shape.ref }),
        },
      ];
    case 'line':
      return [
        {
          kind: 'line',
          x1: points(shape.x1),
          y1: points(shape.y1),
          x2: points(shape.x2),
          y2: points(shape.y2),
          width: points(shape.width ?? 0.25),
          colour: shape.colour ?? INK,
          ...(shape.dashed === true ? { dash: DASH } : {}),
        },
      ];
    case 'label':
      return labelMarks(shape, chinese, fonts);
  }
}

/** A turned label is set upright in a box of its turned size and then turned about the box's middle. */
function labelMarks(shape: LabelShape, chinese: boolean, fonts: FontSet): readonly Mark[] {
  const across = shape.turn === 90 || shape.turn === 270;
  const width = points(across ? shape.height : shape.width);
  const height = points(across ? shape.width : shape.height);
  const centre = { x: points(shape.x + shape.width / 2), y: points(shape.y + shape.height / 2) };
  const marks = fitText(
    {
      text: shape.text,
      role: shape.role ?? 'heiti',
      x: centre.x - width / 2,
      y: centre.y - height / 2,
      width,
      height,
      size: shape.size,
      lines: shape.lines ?? 1,
      align: shape.align ?? 'center',
      name: shape.name === true,
      chinese,
      ...(shape.colour === undefined ? {} : { colour: shape.colour }),
      ...(shape.ref === undefined ? {} : { ref: shape.ref }),
    },
    fonts,
  );
  return shape.turn === undefined ? marks : [{ kind: 'turn', angle: shape.turn, ...centre, marks }];
}
