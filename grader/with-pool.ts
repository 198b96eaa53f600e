// Opens a pool of sandboxed workers for the length of one use and always closes it.
import { openPool, type Pool, type PoolOptions } from "./sandbox/pool.ts";

/** Runs `use` with an open pool. @throws Fault when no sandbox, or none as strong as demanded, can be set up. */
export async function withPool<T>(options: PoolOptions, use: (pool: Pool) => Promise<T>): Promise<T> {
  const pool = await openPool(options);
  try {
    return await use(pool);
  } finally {
    await pool.close();
  }
}
