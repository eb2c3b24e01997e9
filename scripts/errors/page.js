/** The page of what is read wrongly: differences as `didar score --errors` tells them, grouped by cause. */

/** Words and letters of a difference that are quoted at most: enough to find the place, too few to be running text. */
const WORDS = 5
const LETTERS = 36
const EXAMPLES = 6

/** Which details of a difference name its group, and which quotes the words in question. */
const SHAPES = {
  'contact missed': { group: (details) => `${details.at(-1)} (${details[1]})`, words: (details) => details[4] },
  'contact invented': { group: (details) => `${details.at(-1)} (${details[1]})`, words: (details) => details[4] },
  'contact slots': { group: (details) => details[3].replace('wrong: ', ''), words: (details) => details[2] },
  'person missed': { words: (details) => details[0] },
  'person invented': { words: (details) => details[0] },
  'person country': { words: (details) => details[0] },
  'person office': { words: (details) => details[0] },
  'person latin': { words: (details) => details.join(' ≠ ') },
  'speech missed': { words: (details) => details[1] },
  'speaker wrong': { words: (details) => details[1] },
  time: { group: (details) => (details[2] === '-' ? 'not found' : 'other days'), words: (details) => details[0] },
  'time invented': { words: (details) => details[0] },
  'commitment missed': { words: (details) => details[0] },
  'commitment invented': { words: (details) => details[0] },
  'topic missed': { group: (details) => details[0], words: () => '' },
  'topic invented': { group: (details) => details[0], words: () => '' },
}

/** Markdown of all differences of `reports` reports, one line of `differences` each: id, what, details, by tabs. */
export function errorsPage(differences, reports) {
  const rows = differences
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([, what]) => what in SHAPES)
  const sections = Object.keys(SHAPES).map((what) =>
    section(
      what,
      rows.filter((row) => row[1] === what),
    ),
  )
  return `# What is still read wrongly

Made by \`npm run errors\` from the ${reports} seen reports of the shared hand-coded set; a difference is a place where Didar and the coding disagree, whoever is right. Each cause with its count, and some of its places: the report and a few words.

${sections.join('\n')}`
}

function section(what, rows) {
  const groups = grouped(rows)
  const causes = [...groups].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
  const lines = causes.map(([cause, group]) => `| ${cause} | ${group.length} | ${places(what, group)} |`)
  const table = rows.length ? ['| cause | count | where |', '|---|---:|---|', ...lines].join('\n') : 'None.'
  return `## ${what}: ${rows.length}\n\n${table}\n`
}

function grouped(rows) {
  const groups = new Map()
  for (const row of rows) groups.set(groupOf(row), [...(groups.get(groupOf(row)) ?? []), row])
  return groups
}

const groupOf = ([, what, ...details]) => SHAPES[what].group?.(details) ?? 'all'

function places(what, rows) {
  const shown = rows.slice(0, EXAMPLES).map(([id, , ...details]) => {
    const words = short(SHAPES[what].words(details) ?? '')
    return words ? `${id} «${words}»` : id
  })
  return [...shown, ...(rows.length > EXAMPLES ? ['…'] : [])].join('; ')
}

/** The first words, without what Markdown would read. */
const short = (text) =>
  text
    .replace(/[|\n*_<>`[\]]/g, ' ')
    .trim()
    .split(/\s+/)
    .slice(0, WORDS)
    .join(' ')
    .slice(0, LETTERS)
