import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { notFound } from './problems.js'

/** The built web application. Every address that is no file is a view of it. */
export function site(folder: string): Hono {
  const app = new Hono()
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  app.use(
    serveStatic({
      root: folder,
      onFound: (path, context) => {
        // Built files carry a digest of their content in their names.
        const forever = /[\\/]assets[\\/]/.test(path)
        context.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    }),
  )
  app.get('*', (context) => {
    if (/\.[a-z0-9]{1,8}$/i.test(context.req.path)) return notFound('There is no such file.')
    context.header('cache-control', 'no-cache')
    return context.html(page)
  })
  return app
}
