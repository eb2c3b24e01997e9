import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { shipped } from '../../../scripts/shipped.js'
import { findChromium } from './chromium.js'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const didar = join(root, 'packages', 'server', 'bin', 'didar.js')

/** The kinds of pages that there are. */
export const KINDS = [
  ...['timeline', 'encounter', 'people', 'person', 'country', 'pair'],
  ...['promises', 'network', 'map', 'report', 'add', 'search'],
] as const

/** An address that is shown in a language. */
export function inTongue(path: string, tongue: string): string {
  const [before = '', hash] = path.split('#')
  return `${before}${before.includes('?') ? '&' : '?'}lang=${tongue}${hash ? `#${hash}` : ''}`
}

interface Looked {
  readonly page: Page
  readonly foreign: string[]
  readonly wrong: string[]
}

/** A reading room, served by the real command on a free port, and a browser to look at it with. */
export class Room {
  private constructor(
    readonly address: string,
    readonly ledger: string,
    private readonly folder: string,
    private readonly server: ChildProcess,
    private readonly browser: Browser,
  ) {}

  /** Over the shipped reports; or over a ledger that is there. */
  static async open(given?: string): Promise<Room> {
    const executablePath = await findChromium()
    const folder = mkdtempSync(join(tmpdir(), 'didar-room-'))
    const ledger = given ?? shippedLedger(folder)
    const server = spawn(process.execPath, [didar, 'serve', ledger, '--port', '0'], { cwd: root })
    const address = await addressOf(server)
    const browser = await chromium.launch({ executablePath, args: ARGUMENTS })
    return new Room(address, ledger, folder, server, browser)
  }

  /** `didar add` beside the server, of reports as lines of JSON; resolves when it has ended. */
  async add(reports: readonly object[]): Promise<void> {
    const file = join(this.folder, `${randomUUID()}.jsonl`)
    writeFileSync(file, reports.map((report) => `${JSON.stringify(report)}\n`).join(''))
    const adding = spawn(process.execPath, [didar, 'add', file, '--quiet', '--workers', '1', '--ledger', this.ledger])
    const [code] = await once(adding, 'exit')
    if (code !== 0) throw new Error(`didar add ended with ${code}`)
  }

  /** An empty page of its own context; `foreign` collects every address outside the server that it asks for. */
  async blank(options: BrowserContextOptions = {}): Promise<Looked> {
    const context: BrowserContext = await this.browser.newContext({
      baseURL: this.address,
      locale: 'en-GB',
      ...options,
    })
    // tsx calls a helper of its own in functions, which those that are sent to a page find there.
    await context.addInitScript('globalThis.__name = (named) => named')
    const page = await context.newPage()
    const foreign: string[] = []
    const wrong: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(this.address)) foreign.push(request.url())
    })
    page.on('pageerror', (error) => wrong.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') wrong.push(message.text())
    })
    return { page, foreign, wrong }
  }

  /** A page that shows an address. */
  async look(path: string, options: BrowserContextOptions = {}): Promise<Looked> {
    const looked = await this.blank(options)
    await looked.page.goto(path, { waitUntil: 'networkidle' })
    await looked.page.waitForFunction(() => document.querySelector('h1, .wrong') && !document.querySelector('.loading'))
    return looked
  }

  /** An address of each kind of page that shows something of the ledger; of encounters, one that two reports tell. */
  async pages(): Promise<Record<(typeof KINDS)[number], string>> {
    const { page } = await this.look('/?country=IR&country=TR&lang=en')
    const at = (selector: string) => page.locator(selector).first().getAttribute('href')
    const encounter = (await at('.card:has-text("2 reports") h3 a')) ?? ''
    const person = (await at('.party a[href^="/people/"]')) ?? ''
    await page.goto(encounter)
    const report = (await at('blockquote a')) ?? ''
    await page.context().close()
    return {
      ...{ timeline: '/', encounter, people: '/people', person, country: '/countries/IR', pair: '/pairs/IR/AZ' },
      ...{ promises: '/promises', network: '/network', map: '/map', report, add: '/add', search: '/search?q=Bagheri' },
    }
  }

  async close(): Promise<void> {
    await this.browser.close()
    this.server.kill('SIGINT')
    rmSync(this.folder, { recursive: true, force: true })
  }
}

function shippedLedger(folder: string): string {
  const ledger = join(folder, 'wire.didar')
  const reports = join(folder, 'samples.jsonl')
  writeFileSync(reports, shipped())
  execFileSync(process.execPath, [didar, 'init', ledger])
  execFileSync(process.execPath, [didar, 'add', reports, '--quiet', '--workers', '1', '--ledger', ledger])
  return ledger
}

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The address that `didar serve` prints. */
function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((found, fail) => {
    let printed = ''
    server.stdout?.on('data', (chunk) => {
      printed += chunk
      const address = /https?:\/\/\S+/.exec(printed)?.[0]
      if (address) found(address.replace(/\/$/, ''))
    })
    server.on('exit', (code) => fail(new Error(`didar serve ended with ${code}: ${printed}`)))
  })
}
