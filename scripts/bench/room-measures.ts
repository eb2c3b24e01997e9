/** Measures the reading room over a ledger and prints it: `room-measures.ts LEDGER`. Needs `npm run build`. */
import { Room } from '../../packages/web/browser/room.js'
import { routes } from './room-routes.js'
import { drawings, firstLoad, firstViews } from './room-views.js'

const [path] = process.argv.slice(2)
const room = await Room.open(path)
try {
  for (const part of [firstLoad, firstViews, drawings, routes])
    for (const line of await part(room)) process.stdout.write(`  ${line}\n`)
} finally {
  await room.close()
}
