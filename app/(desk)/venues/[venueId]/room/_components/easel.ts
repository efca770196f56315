import type { Point } from '#lib/domain/seating/room.ts';
import { type Inks, inksOf, type Painting, paintRoom } from './paint-room.ts';
import { boxOf, type Gesture } from './pointer.ts';
import { fitted, panned, type Size, type Viewport, zoomed } from './viewport.ts';

/** What is on the easel: the drawing, what is picked of it, and the words on it. */
export type Motif = Pick<Painting, 'room' | 'picked' | 'words'>;

/** Two canvases and where one looks at them from. Lives beside React: a drag draws here, and nowhere else. */
export interface Easel {
  readonly view: () => Viewport;
  readonly gesture: () => Gesture | null;
  /** Goes on with a gesture: what moves is drawn once a frame, what stands still only where that changed. */
  readonly follow: (gesture: Gesture | null, stillChanged: boolean) => void;
  readonly show: (motif: Motif) => void;
  readonly pan: (by: Point) => void;
  /** Nearer or farther, about a pixel; about the middle where none is given. */
  readonly zoom: (by: number, at?: Point) => void;
  readonly fit: () => void;
  /** Sets the canvases up in their box and follows its size; gives back how to stop. */
  readonly set: (box: HTMLElement, below: HTMLCanvasElement, above: HTMLCanvasElement) => () => void;
}

interface Canvases {
  readonly below: HTMLCanvasElement;
  readonly above: HTMLCanvasElement;
  readonly inks: Inks;
}

const nowhere: Point = { x: 0, y: 0 };

export function createEasel(first: Motif): Easel {
  let motif = first;
  let canvases: Canvases | null = null;
  let size: Size = { width: 0, height: 0 };
  let view: Viewport | null = null;
  let gesture: Gesture | null = null;
  let frame = 0;
  let isBelowDue = false;

  const looking = (): Viewport => view ?? fitted(motif.room, size);
  const painting = (inks: Inks): Painting => ({ ...motif, view: looking(), size, inks });
  const drawBelow = (): void => {
    if (!canvases) return;
    const on = cleared(canvases.below, size);
    if (on) paintRoom(on, painting(canvases.inks), gesture?.kind === 'move' ? 'still' : 'all', nowhere);
  };
  const drawAbove = (): void => {
    if (!canvases) return;
    const on = cleared(canvases.above, size);
    if (on && gesture) paintGesture(on, painting(canvases.inks), gesture);
  };
  const drawBoth = (): void => {
    drawBelow();
    drawAbove();
  };
  // One frame for both canvases: what is due below stays due, whatever is asked for above in the meantime.
  const nextFrame = (withBelow: boolean): void => {
    isBelowDue ||= withBelow;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      if (isBelowDue) drawBelow();
      isBelowDue = false;
      drawAbove();
    });
  };
  const look = (next: Viewport): void => {
    view = next;
    nextFrame(true);
  };
  const zoom = (by: number, at: Point = { x: size.width / 2, y: size.height / 2 }): void =>
    look(zoomed(looking(), by, at));
  return {
    view: looking,
    gesture: () => gesture,
    follow: (next, stillChanged) => {
      gesture = next;
      if (stillChanged) drawBelow();
      nextFrame(false);
    },
    show: (next) => {
      motif = next;
      drawBoth();
    },
    pan: (by) => look(panned(looking(), by)),
    zoom,
    fit: () => look(fitted(motif.room, size)),
    set: (box, below, above) => {
      canvases = { below, above, inks: inksOf(box) };
      const observer = new ResizeObserver(([entry]) => {
        if (!entry) return;
        size = { width: entry.contentRect.width, height: entry.contentRect.height };
        for (const canvas of [below, above]) fill(canvas, size);
        drawBoth();
      });
      const onWheel = (event: WheelEvent): void => {
        event.preventDefault();
        if (event.ctrlKey) zoom(Math.exp(-event.deltaY / 300), { x: event.offsetX, y: event.offsetY });
        else look(panned(looking(), { x: -event.deltaX, y: -event.deltaY }));
      };
      observer.observe(box);
      box.addEventListener('wheel', onWheel, { passive: false });
      return () => {
        canvases = null;
        cancelAnimationFrame(frame);
        observer.disconnect();
        box.removeEventListener('wheel', onWheel);
      };
    },
  };
}

/** The box being drawn over the floor; or what is dragged, with the lines it rests on. */
function paintGesture(on: CanvasRenderingContext2D, painting: Painting, gesture: Gesture): void {
  const { view, size, inks } = painting;
  const { m, x, y } = view;
  if (gesture.kind === 'pan' || gesture.kind === 'pinch') return;
  if (gesture.kind === 'move') paintRoom(on, painting, 'moving', gesture.by);
  on.strokeStyle = inks.ours;
  on.lineWidth = 1;
  on.setLineDash([4, 3]);
  on.beginPath();
  if (gesture.kind === 'box') {
    const box = boxOf(gesture.from, gesture.to);
    on.rect(x + box.x * m, y + box.y * m, box.width * m, box.depth * m);
  } else {
    if (gesture.onX !== null) {
      on.moveTo(x + gesture.onX * m, 0);
      on.lineTo(x + gesture.onX * m, size.height);
    }
    if (gesture.onY !== null) {
      on.moveTo(0, y + gesture.onY * m);
      on.lineTo(size.width, y + gesture.onY * m);
    }
  }
  on.stroke();
  on.setLineDash([]);
}

/** As many real pixels as the screen has, within what a browser can hold. */
function fill(canvas: HTMLCanvasElement, { width, height }: Size): void {
  const dots = Math.min(2, devicePixelRatio || 1);
  canvas.width = Math.round(width * dots);
  canvas.height = Math.round(height * dots);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
}

function cleared(canvas: HTMLCanvasElement, { width, height }: Size): CanvasRenderingContext2D | null {
  const on = canvas.getContext('2d');
  if (!on) return null;
  const dots = canvas.width / Math.max(1, width);
  on.setTransform(dots, 0, 0, dots, 0, 0);
  on.clearRect(0, 0, width, height);
  return on;
}
