import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root } from '../steps.js'

const BLOCK = /```console\n([^`]+)```/g
const PATH = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`

/** Pages that are made whole, each from the files that it tells about. */
const MADE = ['rules.md', 'exports.md']

/** The pages written by hand whose ```console blocks show commands, after `$`, and what they print. */
export const pages = () => [
  join(root, 'README.md'),
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md') && !MADE.includes(name))
    .map((name) => join(root, 'docs', name)),
]

/** A page with the output of its commands as they are now. */
export const withOutput = (page) =>
  page.replace(BLOCK, (_, lines) => {
    const commands = lines.split('\n').filter((line) => line.startsWith('$ '))
    return `\`\`\`console\n${commands.map((line) => `${line}\n${output(line.slice(2))}`).join('')}\`\`\``
  })

/** What a reader sees: both streams, and the exit code where it is not 0. */
function output(command) {
  const { stdout, stderr, status } = spawnSync('bash', ['-c', command], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, PATH },
  })
  return `${stdout}${stderr}${status ? `(exit code ${status})\n` : ''}`
}
