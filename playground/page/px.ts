// A length in pixels, as the sheet writes it.
export const px = (length: number): string => `${length}px`;
