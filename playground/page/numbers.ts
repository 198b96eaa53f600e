// Numbers as people read them.

/** With so many significant digits, a real minus, and no useless zeros. */
export const short = (value: number, digits = 3): string => {
  if (Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  return String(Number(value.toPrecision(digits))).replace("-", "−");
};

/** Three decimals, as the Playground shows losses. */
export const lossText = (value: number): string => (Number.isNaN(value) ? "–" : value.toFixed(3));

export const percentText = (share: number): string =>
  Number.isNaN(share) ? "–" : `${(share * 100).toFixed(1)}%`;
