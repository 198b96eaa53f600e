// Stops the clock that a student's code can read: an answer must not depend on when it was asked for.

const RealDate = Date;
/** 2026-01-01T00:00:00Z, an arbitrary moment. */
const frozenMoment = 1767225600000;

function FrozenDate(...parts) {
  if (new.target === undefined) return new RealDate(frozenMoment).toString();
  if (parts.length === 0) return construct(RealDate, [frozenMoment], new.target);
  return construct(RealDate, parts, new.target);
}
defineBuiltIn(FrozenDate, "name", "Date");
defineProperty(FrozenDate, "length", { __proto__: null, value: 7 });
defineProperty(FrozenDate, "prototype", { __proto__: null, value: RealDate.prototype, writable: false });
defineBuiltIn(FrozenDate, "now", { now: () => frozenMoment }.now);
defineBuiltIn(FrozenDate, "parse", RealDate.parse);
defineBuiltIn(FrozenDate, "UTC", RealDate.UTC);
defineBuiltIn(RealDate.prototype, "constructor", FrozenDate);
defineBuiltIn(globalThis, "Date", FrozenDate);
