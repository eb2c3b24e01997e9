import { isMainThread } from 'node:worker_threads'

/** Loaded before the program that is measured: tells its peak memory (resident set) and processor time at its end, workers included. */
if (isMainThread)
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
    process.stderr.write(`peak ${Math.round(maxRSS / 1024)} processor ${(userCPUTime + systemCPUTime) / 1e6}\n`)
  })
