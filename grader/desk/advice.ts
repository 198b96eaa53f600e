// One thing that `npm run doctor` looked at: how it is, and what to do where something has to be done.
import type { Params } from "../wording/wording.ts";

/**
 * "note": nothing has to be done. Sentences stand under "doctor.<name>", those of "todo" under "work.<name>" and
 * "work.<name>.next", where `npm run submit` finds the same ones.
 */
export interface Advice {
  readonly kind: "good" | "todo" | "note";
  readonly name: string;
  readonly params: Params;
}

export const good = (name: string, params: Params = {}): Advice => ({ kind: "good", name, params });
export const todo = (name: string, params: Params = {}): Advice => ({ kind: "todo", name, params });
export const note = (name: string, params: Params = {}): Advice => ({ kind: "note", name, params });
