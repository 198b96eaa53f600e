// The value an observation brought back.
import type { Observation } from "../model/call.ts";
import type { Value } from "../model/value.ts";

/** The returned value; undefined when the call ended in another way (a check sees such calls only if it asks to). */
export const returned = ({ outcome }: Observation): Value =>
  outcome.kind === "returned" ? outcome.value : undefined;
