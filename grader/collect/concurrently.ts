// Does a few things at a time and gives the results in the order they are finished.

/**
 * Runs ahead of whoever takes the results: at any time `jobs` items are being worked on. A rejection of `work` ends
 * the iteration; so does a consumer that stops, and no further item is begun then.
 */
export async function* concurrently<Item, Result>(
  items: readonly Item[],
  jobs: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const results = items.map(() => Promise.withResolvers<Result>());
  for (const { promise } of results) promise.catch(() => {}); // one nobody awaits any more is nobody's error
  const queue = items.values();
  const inOrder = results.values();
  let stopped = false;
  const worker = async () => {
    for (const item of queue) {
      if (stopped) return;
      const outcome = await work(item).then(
        (result) => ({ result }),
        (error: unknown) => ({ error }),
      );
      const next = inOrder.next().value;
      if ("result" in outcome) next?.resolve(outcome.result);
      else next?.reject(outcome.error);
    }
  };
  for (let job = 0; job < jobs; job++) void worker();
  try {
    for (const { promise } of results) yield await promise;
  } finally {
    stopped = true;
  }
}
