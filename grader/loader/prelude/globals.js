// Takes away every global that is not published, so that both runners offer the same names.

for (const name of ownKeys(globalThis)) {
  if (typeof name === "string" && !published.includes(name)) delete globalThis[name];
}
