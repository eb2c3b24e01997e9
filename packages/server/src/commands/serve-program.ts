import { type Command, InvalidArgumentError } from 'commander'
import { PORT } from './port.js'

/** Declares `didar serve`; the server is loaded when it is called. */
export function declareServe(didar: Command, script: URL): void {
  didar
    .command('serve')
    .description('Show a ledger in the browser: the reading room and its API, until Ctrl-C.')
    .argument('[ledger]', 'the ledger', 'wire.didar')
    .option('--port <number>', `default: ${PORT}, or any that is free where that is taken; 0: any that is free`, portOf)
    .option('--host <address>', 'where to listen; another than this machine asks visitors for a token', '127.0.0.1')
    .option('--token <token>', 'ask visitors for this token')
    .option('--allow-private', 'read addresses inside a private network or on this machine, too')
    .addHelpText('after', '\nExample:\n  didar serve wire.didar\n  didar serve wire.didar --host 0.0.0.0 --port 8080')
    .action(async (path, options) => {
      const { serveCommand } = await import('./serve.js')
      process.exitCode = await serveCommand(path, options, script)
    })
}

function portOf(given: string): number {
  if (/^\d{1,5}$/.test(given) && Number(given) < 65_536) return Number(given)
  throw new InvalidArgumentError(`«${given.slice(0, 40)}» is not a port from 0 to 65535.`)
}
