import { isMainThread } from 'node:worker_threads'

/** Loaded before the program that is measured: tells its peak memory (resident set, workers included) when it ends. */
if (isMainThread)
  process.on('exit', () => process.stderr.write(`peak ${Math.round(process.resourceUsage().maxRSS / 1024)}\n`))
