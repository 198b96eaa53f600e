// Expected: unloadable everywhere. Throws nothing at all while the file is evaluated.
// Covers: hostile error at top level
throw null;
