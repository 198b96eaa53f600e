// Gathers what comes one by one into groups, without waiting long for a group to fill.

/**
 * A group is given when it has `size` items, when `lingerMs` have passed since its first item, or at the end.
 */
export async function* inGroups<Item>(
  items: AsyncGenerator<Item>,
  size: number,
  lingerMs: number,
): AsyncGenerator<readonly Item[]> {
  try {
    for (let next = items.next(); ;) {
      const first = await next;
      if (first.done) return;
      const group = [first.value];
      const patience = timer(lingerMs);
      for (next = items.next(); group.length < size; next = items.next()) {
        const item = await Promise.race([next, patience.over]);
        if (item === "over" || item.done) break;
        group.push(item.value);
      }
      patience.stop();
      yield group;
    }
  } finally {
    await items.return(undefined);
  }
}

function timer(ms: number) {
  const { promise, resolve } = Promise.withResolvers<"over">();
  const timeout = setTimeout(resolve, ms, "over");
  return { over: promise, stop: () => clearTimeout(timeout) };
}
