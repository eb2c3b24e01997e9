import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

/** Names under which a Chromium or Chrome is installed. */
const INSTALLED = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * A Chromium on this machine: the one that CHROMIUM_PATH names, an installed one, one that Playwright has installed, one
 * of the package @sparticuz/chromium; as root on Debian it is installed.
 */
export async function findChromium(): Promise<string> {
  const found = given() ?? installed() ?? playwrights() ?? (await fromPackage()) ?? (fromDebian() ? installed() : null)
  if (found) return found
  throw new Error(
    'No Chromium was found. Install one (Debian: apt-get install chromium), or set CHROMIUM_PATH to its program.',
  )
}

function given(): string | null {
  const path = process.env.CHROMIUM_PATH
  if (!path) return null
  if (existsSync(path)) return path
  throw new Error(`CHROMIUM_PATH is ${path}, where there is no file.`)
}

function installed(): string | null {
  for (const name of INSTALLED) {
    const { status, stdout } = spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], { encoding: 'utf8' })
    const [path] = stdout?.split('\n') ?? []
    if (status === 0 && path) return path.trim()
  }
  return PLACES.find(existsSync) ?? null
}

function playwrights(): string | null {
  const path = chromium.executablePath()
  return path && existsSync(path) ? path : null
}

async function fromPackage(): Promise<string | null> {
  const name = '@sparticuz/chromium'
  try {
    const { default: packed } = (await import(name)) as { default: { executablePath(): Promise<string> } }
    return await packed.executablePath()
  } catch {
    return null
  }
}

/** Debian's, where this process may install it. */
function fromDebian(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  try {
    const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
    execFileSync('apt-get', ['update', '-qq'], options)
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options)
    return true
  } catch {
    return false
  }
}
