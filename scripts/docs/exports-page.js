import { fileSection } from '../../packages/server/dist/export/codebook.js'
import { FORMATS } from '../../packages/server/dist/export/formats.js'

const HEAD = `# Exports

Made by \`npm run docs\` from the declarations in [\`packages/server/src/export/tables\`](../packages/server/src/export/tables); a test fails where this page is old. Every export is a folder: its files, \`datapackage.json\`, a [Frictionless Data Package](https://datapackage.org) with every column's type, meaning, constraints and keys, and \`codebook.md\`, which says the same in words.

\`\`\`console
$ rm -rf sample sample.didar && didar init sample.didar
$ didar add samples/*.txt samples/*.html --quiet --ledger sample.didar
$ didar export --ledger sample.didar --format jsonl --out sample/jsonl
\`\`\`

- An export is written whole or not at all: files stand under their names when all of them are whole, and show one state of the ledger, whatever is added meanwhile. Files of these names are replaced; nothing else in the folder, and nothing outside it, is touched.
- Rows come some at a time: no table is held in memory, but \`gexf\` holds its networks.
- The same ledger gives the same files, byte for byte.
- \`--license ID\` is the licence that \`datapackage.json\` names. Without it, it says that none is specified: titles and quoted words are those of the reports.
- Every row leads to what it comes from: the report, its address, and its words, in columns of its own, or as \`sources\`.
- Where a COLT or POLECAT column is known under two spellings (\`MetHostHoGS\`, \`Event Intensity\`), this page has the one used.`

/** What a reader sees of a format: the first lines of a file. */
const SAMPLES = {
  jsonl: 'head -n 1 sample/jsonl/encounters.jsonl',
  csv: 'head -n 2 sample/csv/encounter_parties.csv',
  parquet: null,
  xlsx: null,
  colt: 'sed -n "1p;/Yes/{p;q}" sample/colt/trips.csv | sed "s/SourceLink3,.*/…/;s/,,,,*$/,…/"',
  polecat: 'sed -n "1p;/,2021-/{p;q}" sample/polecat/events.csv',
  ftm: 'grep -m 1 Call sample/ftm/entities.ftm.json',
  gexf: 'grep -m 1 -A 9 "<edge " sample/gexf/countries.gexf',
}

/** The tables of the ledger are told once, with the first format that has them. */
const AS_TABLES = ['csv', 'parquet', 'xlsx']

/** docs/exports.md: every format, file and column. */
export function exportsPage() {
  return `${[HEAD, ...Object.entries(FORMATS).flatMap(([name, format]) => section(name, format))].join('\n\n')}\n`
}

function section(name, { title, notes, files }) {
  const told = AS_TABLES.includes(name)
    ? [`The tables and columns are those of \`jsonl\`.`]
    : files.flatMap((file) => fileSection(file, '###'))
  return [`## \`${name}\`: ${title}`, ...notes, ...sample(name), ...told]
}

function sample(name) {
  const look = SAMPLES[name]
  if (!look) return []
  const run = name === 'jsonl' ? '' : `$ didar export --ledger sample.didar --format ${name} --out sample/${name}\n`
  return [`\`\`\`console\n${run}$ ${look}\n\`\`\``]
}
