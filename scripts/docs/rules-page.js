import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { root } from '../steps.js'

const src = join(root, 'packages', 'engine', 'src')

/** Rules that are a way of reading rather than an entry of a table. */
const IN_CODE = {
  Statements: {
    colon: 'a headline or a line that opens with a speaker and a colon',
    'clause-frame': 'the content of a sentence whose frame («با بیان اینکه …») is a clause of its own',
    'goes-on': 'the speaker of the sentence before goes on',
  },
  'Time expressions': {
    'time.date.jalali': 'a day with a month of the Solar calendar: «۲۰ مهر ۱۴۰۰»',
    'time.date.gregorian': 'a day with a Gregorian month: «۱۲ اکتبر ۲۰۲۱»',
    'time.date.hijri': 'a day with a lunar month: «۱۰ محرم»',
    'time.date.counted': 'a date in digits: «1400/7/20»',
    'time.day': 'a day counted from the report: «امروز», «دو روز پیش»',
    'time.weekday': 'a weekday: «چهارشنبه گذشته»',
    'time.week': 'a week: «هفته گذشته»',
    'time.month': 'a month: «تیرماه ۱۳۹۷»',
    'time.months-of-year': 'several months of a year: «سه ماه نخست سال»',
    'time.season': 'a season: «تابستان ۱۳۹۵»',
    'time.year': 'a year: «سال جاری»',
    'time.stretch': 'a stretch counted from the report: «دو روز گذشته»',
  },
}

/** docs/rules.md: every rule by its id, what it looks for and an example, from the files that hold the rules. */
export function rulesPage() {
  const sections = [
    ['Contacts', yaml('triggers'), (rule) => both(rule.nouns, rule.verbs)],
    ['Commitments', yaml('commitment-rules', 'commitment.'), (rule) => both(rule.words, rule.verbs)],
    ['Junk', yaml('junk'), (rule) => list(rule.starts ?? rule.equals ?? rule.within) || `shape: ${rule.shape}`],
    ['Topics', yaml('topics'), (rule) => list([...(rule.strong ?? []), ...(rule.weak ?? []), ...(rule.names ?? [])])],
    ['Statements', sayings(), (rule) => rule.what],
  ]
  const parts = sections.map(([title, rules, what]) => section(title, rules, what))
  return `${[HEAD, ...parts, section('Time expressions', [], () => ''), tables()].join('\n\n')}\n`
}

const HEAD = `# All rules

Made by \`npm run docs\` from the files beside the code; a test fails where this page is old. Every contact, statement and commitment of a record names the rule that made it, and \`didar read --why\` shows them sentence by sentence. A rule's full word lists, and all of its examples, are in its file.`

function section(title, rules, what) {
  const rows = rules.map((rule) => row(rule.id, what(rule), rule.hits?.[0] ?? '', rule.misses?.[0] ?? ''))
  const coded = Object.entries(IN_CODE[title] ?? {}).map(([id, text]) => row(id, text, '', ''))
  return [`## ${title}`, '', '| rule | looks for | reads | but not |', '|---|---|---|---|', ...rows, ...coded].join(
    '\n',
  )
}

const row = (id, ...cells) => `| \`${id}\` | ${cells.map(cell).join(' | ')} |`

/** Text in a table cell: on one line, nothing that ends the cell. */
const cell = (text) =>
  String(text)
    .trim()
    .replaceAll('|', '\\|')
    .replaceAll(/\s*\n\s*/g, ' ⏎ ')

/** The first words of a list; the file has all of them. */
function list(words) {
  const all = [words ?? []].flat().map((word) => (typeof word === 'string' ? word : Object.values(word).join(' ')))
  return `${all.slice(0, 6).join('، ')}${all.length > 6 ? `، … (${all.length})` : ''}`
}

const both = (words, verbs) => [list(words), list(verbs)].filter(Boolean).join(' + ')

const files = (ending) =>
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(src, name))

/** The rules of a file. A record names them with `prefix` before their id. */
const yaml = (name, prefix = '') =>
  files('.yaml')
    .filter((path) => basename(path) === `${name}.yaml`)
    .flatMap((path) => parse(readFileSync(path, 'utf8')))
    .map((rule) => ({ ...rule, id: `${prefix}${rule.id}` }))

function tsv(path) {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean)
  const [columns = [], ...rows] = lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t'))
  const about = lines.find((line) => line.startsWith('# '))?.slice(2) ?? ''
  return { about, rows: rows.map((fields) => Object.fromEntries(columns.map((name, i) => [name, fields[i] ?? '']))) }
}

function sayings() {
  const path = files('sayings.tsv')[0]
  if (!path) return []
  return tsv(path).rows.map(({ id, noun, verbs, content }) => ({
    id,
    what: `${[noun, verbs.replaceAll('|', '، ')].filter(Boolean).join(' + ')}: ${content.replaceAll('|', ', ')}`,
  }))
}

/** The lexicons and reference tables, and what each holds. */
function tables() {
  const rows = files('.tsv').map((path) => {
    const where = path.slice(src.length + 1)
    return `| [\`${where}\`](../packages/engine/src/${where}) | ${cell(tsv(path).about)} |`
  })
  return ['## Tables', '', '| table | what it holds |', '|---|---|', ...rows].join('\n')
}
