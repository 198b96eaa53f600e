// Tells whether a text is a moment the same for everyone, and not a time of some unnamed place.

const form = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;

/** Whether `text` is ISO 8601 with a zone, such as {@link zonedTimeExample}. */
export const isZonedTime = (text: string): boolean => form.test(text) && !Number.isNaN(Date.parse(text));

export const zonedTimeExample = "2026-12-01T23:59:59+09:00";
