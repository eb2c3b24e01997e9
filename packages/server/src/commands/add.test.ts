import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SqliteLedger } from '../ledger/sqlite/ledger.js'
import { CALL, command, line, MEETING, scratch, threeReports } from './scratch.fixture.js'

/** Root may write anywhere: whoever runs the tests, what must not be written is written to by somebody else. */
const somebodyElse = process.getuid?.() === 0 ? { uid: 65_534 } : {}
/** Whether somebody else may read the command at all: not below a home that is its owner's alone. */
const isReadable =
  spawnSync(process.execPath, ['-e', `fs.readFileSync(${JSON.stringify(command)})`], somebodyElse).status === 0

/** What a ledger holds, looked at without a process of its own. */
async function looked(path: string) {
  const ledger = await SqliteLedger.open(path)
  try {
    return { ...(await ledger.stats()), problems: await ledger.check() }
  } finally {
    await ledger.close()
  }
}

test('files, folders, archives; what cannot be read is named, the rest goes in', async () => {
  const { folder, didar, file } = scratch()
  mkdirSync(join(folder, 'in/deep'), { recursive: true })
  file('in/1.txt', MEETING)
  file('in/deep/1.txt', CALL)
  file('in/page.html', `<!DOCTYPE html><html><body><article><p>${MEETING}</p></article></body></html>`)
  file('in/lines.jsonl', `${line('a', CALL)}\n{"id": \n${line('b', CALL)}{"id": "c"}\n`)
  file('in/bad.zip', 'no archive')
  file('in/picture.png', 'not read')
  symlinkSync(folder, join(folder, 'in/round'))
  didar('init', 'x.didar')
  const { stdout, status } = didar('add', 'in', 'none.txt', '--workers', '1', '--ledger', 'x.didar')
  const [sentence, ...failures] = stdout.trimEnd().split('\n')
  expect(sentence).toMatch(/^5 added .* 4 not read\.$/)
  expect(failures.sort()).toEqual([
    expect.stringMatching(/^in\/bad\.zip: damaged-archive: /),
    expect.stringMatching(/^in\/lines\.jsonl:3: bad-json: /),
    expect.stringMatching(/^in\/lines\.jsonl:5: no-text: /),
    expect.stringMatching(/^none\.txt: no-such-file: /),
  ])
  expect(status).toBe(1)
  expect(await looked(join(folder, 'x.didar'))).toMatchObject({ reports: 5, problems: [] })
})

/** Reports of which no two are alike. */
const reportsOf = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    line(`r${i}`, `${i % 2 ? MEETING : CALL} ${`نشست ${i} برگزار شد. `.repeat(3)}`, `2022-0${(i % 9) + 1}-11`),
  ).join('')
const MANY = 1000
/** More than any machine reads before it is interrupted. */
const ENDLESS = 5000

/** `didar add` under way, and how many reports it said it keeps. */
function adding(folder: string, told: { kept: number }): ChildProcess {
  const args = [command, 'add', 'many.jsonl', '--workers', '1', '--ledger', 'x.didar']
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  child.stderr.on('data', (data) => {
    for (const [, count] of String(data).matchAll(/^(\d+) reports kept/gm)) told.kept = Number(count)
  })
  return child
}

test('killed many times at any moment: what was told as kept is there, and the next run goes on', async () => {
  const { folder, didar, file } = scratch()
  file('many.jsonl', reportsOf(MANY))
  didar('init', 'x.didar')
  let before = 0
  for (let run = 0; run < 6; run++) {
    const told = { kept: 0 }
    const child = adding(folder, told)
    const closed = once(child, 'close')
    // Half of them as soon as something was told, half of them at some moment or other.
    if (run % 2) await Promise.race([once(child.stderr as never, 'data'), closed])
    const timer = setTimeout(() => child.kill('SIGKILL'), Math.random() * (run % 2 ? 300 : 1500))
    await closed
    clearTimeout(timer)
    const { reports, problems } = await looked(join(folder, 'x.didar'))
    expect(reports).toBeGreaterThanOrEqual(before + told.kept)
    expect(problems.filter((problem) => !problem.startsWith('Not everything is resolved'))).toEqual([])
    before = reports
  }
  didar('add', 'many.jsonl', '--workers', '1', '--ledger', 'x.didar')
  expect(await looked(join(folder, 'x.didar'))).toMatchObject({ reports: MANY, problems: [] })
}, 240_000)

test.each(['SIGINT', 'SIGTERM'] as const)('%s: says what it did and how to go on', async (signal) => {
  const { folder, didar, file } = scratch()
  file('many.jsonl', reportsOf(ENDLESS))
  didar('init', 'x.didar')
  const told = { kept: 0 }
  const child = adding(folder, told)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (output += data))
  child.stderr?.once('data', () => child.kill(signal))
  const [status] = await once(child, 'close')
  expect(status).toBe(130)
  expect(output).toMatch(/^\d+ added .* 0 not read\.$/m)
  expect(output).toMatch(/^didar: interrupted: .* The same command goes on where this one stopped\.$/m)
  const { reports } = await looked(join(folder, 'x.didar'))
  expect(output).toContain(`${reports} added`)
  expect(reports).toBeLessThan(ENDLESS)
})

/** Bytes that are enough for the ledger of three reports, and for not many more. */
const DISK = 1024 ** 2

describe('a ledger that cannot be written to', () => {
  const more = line('d', `${CALL} ${MEETING}`)

  test.runIf(isReadable)('is read-only', () => {
    const { folder, file } = threeReports()
    file('b.jsonl', more)
    chmodSync(join(folder, 'x.didar'), 0o444)
    chmodSync(folder, 0o755)
    const options = { cwd: folder, encoding: 'utf8', ...somebodyElse } as const
    const { stderr, status } = spawnSync(process.execPath, [command, 'add', 'b.jsonl', '--ledger', 'x.didar'], options)
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^didar: ledger-read-only: [^\n]+\n$/)])
  })

  /** Runs `didar add` by a shell that has made it hard to write; what comes after it is said by the shell. */
  const addBy = (folder: string, wrapper: readonly string[], script: string, ledger: string) => {
    const [name = '', ...args] = [...wrapper, 'sh', '-c', script, process.execPath, command, 'add', 'many.jsonl']
    const options = ['--quiet', '--workers', '1', '--ledger', ledger]
    return spawnSync(name, [...args, ...options], { cwd: folder, encoding: 'utf8' })
  }
  const mayMount = spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0

  test.runIf(mayMount)('is on a full disk: nothing half-written, and it is sound', async () => {
    const { folder, file } = threeReports()
    file('many.jsonl', reportsOf(MANY))
    mkdirSync(join(folder, 'full'))
    const script = `mount -t tmpfs -o size=${DISK} tmpfs full && cp x.didar full && "$0" "$@"; status=$?; cp full/* .; exit $status`
    const { stderr, status } = addBy(folder, ['unshare', '--mount'], script, 'full/x.didar')
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^didar: disk-full: [^\n]+\n$/)])
    await isSound(folder)
  })

  test('must not grow: nothing half-written, and it is sound', async () => {
    const { folder, file } = threeReports()
    file('many.jsonl', reportsOf(MANY))
    const { stderr, status } = addBy(folder, [], `trap '' XFSZ; ulimit -f ${DISK / 512}; "$0" "$@"`, 'x.didar')
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^didar: [a-z-]+: x\.didar cannot be [^\n]+\n$/)])
    await isSound(folder)
  })

  async function isSound(folder: string) {
    const { reports, problems } = await looked(join(folder, 'x.didar'))
    expect(reports).toBeGreaterThanOrEqual(3)
    expect(problems.filter((problem) => !problem.startsWith('Not everything is resolved'))).toEqual([])
  }

  test.each([
    ['not-a-ledger', 'is none', Buffer.from('some text')],
    ['not-a-ledger', 'is a database of another program', null],
    ['no-such-ledger', 'is empty', Buffer.alloc(0)],
  ])('%s: %s', (code, _, content) => {
    const { folder, didar, file } = threeReports()
    file('b.jsonl', more)
    const database = readFileSync(join(folder, 'x.didar'))
    database.writeUInt32BE(0, 68)
    const before = content ?? database
    writeFileSync(join(folder, 'y.didar'), before)
    const { stderr, status } = didar('add', 'b.jsonl', '--ledger', 'y.didar')
    expect([status, stderr]).toEqual([1, expect.stringMatching(new RegExp(`^didar: ${code}: [^\\n]+\\n$`))])
    expect(readFileSync(join(folder, 'y.didar'))).toEqual(before)
  })
})
