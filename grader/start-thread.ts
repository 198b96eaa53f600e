// Starts a thread of our own program.
import { getCompileCacheDir } from "node:module";
import { Worker, type ResourceLimits } from "node:worker_threads";

/** A thread does not take the cache of compiled sources over by itself. @param data plain data, for `workerData`. */
export function startThread(program: URL, data: unknown, resourceLimits: ResourceLimits = {}): Worker {
  const cache = getCompileCacheDir();
  const env = cache === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: cache };
  return new Worker(program, { workerData: data, env, resourceLimits });
}
