/** Loaded before the program that is measured: tells its peak memory (resident set) when it ends. */
process.on('exit', () => process.stderr.write(`peak ${Math.round(process.resourceUsage().maxRSS / 1024)}\n`))
