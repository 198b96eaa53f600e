// Where everything of the network picture stands.

/** A unit's side, and the rows and margins around it, in pixels. */
export const nodeSize = 34;
const rowHeight = 46;
const top = 74;
const narrowest = 74;
const widest = 128;
/** Room for the names of the features. */
const left = 44;

export type Layout = {
  readonly width: number;
  readonly height: number;
  /** Left edge of column c: the features first, then the layers. */
  x(column: number): number;
  /** Upper edge of row r. */
  y(row: number): number;
};

/** @param room the width that is there; the picture may be wider, and is then scrolled. */
export function layoutOf(columns: number, rows: number, room: number): Layout {
  const pitch = Math.min(
    widest,
    Math.max(narrowest, (room - left - nodeSize - 8) / Math.max(1, columns - 1)),
  );
  return {
    width: left + (columns - 1) * pitch + nodeSize + 8,
    height: top + rows * rowHeight,
    x: (column) => left + column * pitch,
    y: (row) => top + row * rowHeight,
  };
}

/** The curve of a link between two units, by their middles. */
export function linkPath(layout: Layout, column: number, from: number, to: number): string {
  const half = nodeSize / 2;
  const [x1, y1] = [layout.x(column) + nodeSize, layout.y(from) + half];
  const [x2, y2] = [layout.x(column + 1), layout.y(to) + half];
  const bend = (x2 - x1) / 2;
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}
