// What the loader needs of a runner: a fresh context with the prelude in it, where text goes in and text comes out.

/** How asking ended, and the time it took: of the CPU where the room can tell, else on the wall. */
export type RoomReply = RoomEnding & { readonly usedMs: number };

export type RoomEnding =
  | { readonly kind: "answered"; readonly text: string }
  /** The answers were made, but something the submission left behind kept them from being handed over. */
  | { readonly kind: "disturbed" }
  | { readonly kind: "timed-out" }
  | { readonly kind: "out-of-memory" };

export interface Room {
  /** Hands a request to the prelude's entry. Never throws for what a student's code does. */
  ask(request: string, limitMs: number): RoomReply;
  /** Gives everything back. Not asked afterwards. */
  close(): void;
}
