// Expected: returned 0. Looks through the frames of an error for functions and receivers of the host.
// Covers: stack frames of an error
export function attack() {
  const found: string[] = [];
  (Error as any).prepareStackTrace = (_: unknown, frames: any[]) => frames;
  const frames = (new Error() as any).stack;
  if (!Array.isArray(frames)) return 0;
  for (const frame of frames) {
    for (const thing of [frame.getThis?.(), frame.getFunction?.()]) {
      try {
        if (thing?.constructor?.constructor?.("return process")()) found.push("process");
      } catch {}
    }
  }
  return found.length;
}
