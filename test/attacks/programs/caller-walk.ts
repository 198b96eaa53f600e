// Expected: returned []. Walks from callee to caller, into functions of the host.
// Covers: walk to the caller
export function attack() {
  const walk = new Function(`
    const found = [];
    try {
      for (let f = arguments.callee, i = 0; f && i < 20; f = f.caller, i++) {
        if (/native|callOnce|entry/.test(String(f.caller))) found.push(String(f.caller));
      }
    } catch {}
    return found;
  `);
  return walk();
}
