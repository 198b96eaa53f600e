// The context of a canvas that is painted anew with every picture.

/** Kept in the page's own memory: pixels are put there, and a detour over the graphics card only costs time. */
export const contextOf = (canvas: HTMLCanvasElement): CanvasRenderingContext2D =>
  canvas.getContext("2d", { willReadFrequently: true })!;
