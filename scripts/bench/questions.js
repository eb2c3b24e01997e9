import { SqliteLedger } from '../../packages/server/dist/ledger/sqlite/ledger.js'

const ALL = { countries: [], limit: 100 }
const KINDS = ['encounter', 'statement', 'person']

/** Each kind of question, in several forms: what is rare and what nearly all reports have. */
const QUESTIONS = {
  'list by day': [(on) => on.list(ALL), (on) => on.list({ ...ALL, from: '2015-01-01', to: '2015-03-01' })],
  'list by person': [
    (on) => on.list({ ...ALL, person: 'Zarif' }),
    (on) => on.list({ ...ALL, person: 'p:hassan-rouhani' }),
  ],
  'list by countries': [['IR'], ['IR', 'US'], ['IR', 'TR'], ['FR', 'DE']].map(
    (countries) => (on) => on.list({ ...ALL, countries }),
  ),
  'list by office, place, type, topic': [
    (on) => on.list({ ...ALL, office: 'Foreign Minister' }),
    (on) => on.list({ ...ALL, places: [{ country: 'RU', city: 'Moscow' }], topic: 'syria' }),
    (on) => on.list({ ...ALL, type: 'visit', status: 'denied' }),
    (on) => on.list({ ...ALL, below: 0.2 }),
  ],
  'list by words': ['دریای خزر', 'ایران'].map((text) => (on) => on.list({ ...ALL, text })),
  'search reports': ['Bagheri', 'ایران', 'همکاری نظامی روسیه', '"شورای امنیت سازمان ملل"'].map(
    (query) => (on) => on.searchReports({ query, limit: 10 }),
  ),
  'search statements': ['ظریف برجام', 'ایران', 'گفت وگو'].map(
    (query) => (on) => on.searchStatements({ query, limit: 10 }),
  ),
  'search people': ['Rouhani', 'باقری'].map((query) => (on) => on.searchPeople({ query, limit: 10 })),
  agenda: ['p:mohammad-javad-zarif', 'p:sergei-lavrov'].map((actor) => (on) => on.agenda({ actor, limit: 100 })),
  sides: [{ country: 'IR' }, { actor: 'p:sergei-lavrov' }, { country: 'NO' }].map(
    (side) => (on) => on.said({ side, topic: 'syria', limit: 10 }),
  ),
  'holder, offices': [
    (on) => on.holders({ office: 'foreign minister', country: 'IR' }),
    (on) => on.offices('p:hassan-rouhani'),
  ],
  doubtful: [(on) => on.doubtful({ below: 0.8, kinds: KINDS, limit: 50 })],
  stats: [(on) => on.stats()],
  'counts by type, status, year, country, topic': [(on) => on.tallies()],
  topics: [(on) => on.topics()],
}
/** How often each form is asked. */
const RUNS = 11

/** Milliseconds that each kind of question takes, one a line. */
export async function questions(path) {
  const ledger = await SqliteLedger.open(path)
  const rows = []
  for (const [name, forms] of Object.entries(QUESTIONS)) {
    const times = []
    for (let run = 0; run < RUNS; run++) for (const ask of forms) times.push(await timed(() => ask(ledger)))
    times.sort((a, b) => a - b)
    const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1).padStart(7)
    rows.push(`    ${name.padEnd(45)}${at(0.5)} ms ${at(0.95)} ms`)
  }
  await ledger.close()
  return rows
}

async function timed(work) {
  const started = performance.now()
  await work()
  return performance.now() - started
}
