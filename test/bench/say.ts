// One line of a bench for people: what was run, how long it took, and what that is for one submission.
export function say(what: string, { ms }: { readonly ms: number }, count?: number): void {
  const each = count === undefined ? "" : `${(ms / count).toFixed(1).padStart(10)} ms each`;
  process.stdout.write(`${what.padEnd(56)}${(ms / 1000).toFixed(1).padStart(8)} s${each}\n`);
}
