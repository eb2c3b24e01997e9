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
  'search people': ['Rouhani', 'باقری', 'محمد'].map((query) => (on) => on.searchPeople({ query, limit: 10 })),
  agenda: ['p:mohammad-javad-zarif', 'p:sergei-lavrov'].map((actor) => (on) => on.agenda({ actor, limit: 100 })),
  sides: [{ country: 'IR' }, { actor: 'p:sergei-lavrov' }, { country: 'NO' }].map(
    (side) => (on) => on.said({ side, topic: 'syria', limit: 10 }),
  ),
  'holder, offices': [
    (on) => on.holders({ office: 'foreign minister', country: 'IR' }),
    (on) => on.holders({ office: 'foreign minister' }),
    (on) => on.offices('p:hassan-rouhani'),
  ],
  'promises: open, kept, contradicted': [
    (on) => on.promises({ countries: [], limit: 100 }),
    ...['open', 'kept', 'contradicted'].map((status) => (on) => on.promises({ countries: ['IR'], status, limit: 100 })),
  ],
  'an encounter with its tellings': [
    async (on) => on.show((await on.list({ ...ALL, limit: 1, countries: ['IR', 'US'] }))[0].id),
  ],
  "a person's page: encounters, counterparts, topics": [
    async (on) => {
      const { counterparts } = await on.overview.about({ actor: 'p:hassan-rouhani' })
      await on.overview.actors(counterparts.map(({ value }) => value))
    },
  ],
  doubtful: [(on) => on.doubtful({ below: 0.8, kinds: KINDS, limit: 50 })],
  stats: [(on) => on.stats()],
  'counts by type, status, year, country, topic': [(on) => on.tallies()],
  topics: [(on) => on.topics()],
}
/** How often each form is asked. */
const RUNS = 11

/** Milliseconds that each kind of question takes, on the clock and of processor time, one a line. */
export async function questions(path) {
  const ledger = await SqliteLedger.open(path)
  const rows = []
  for (const [name, forms] of Object.entries(QUESTIONS)) {
    const times = []
    for (let run = 0; run < RUNS; run++) for (const ask of forms) times.push(await timed(() => ask(ledger)))
    rows.push(`    ${name.padEnd(52)}${shares(times, 'clock')} (processor ${shares(times, 'processor')})`)
  }
  await ledger.close()
  return rows
}

/** Median and 95th percentile. */
function shares(times, of) {
  const sorted = times.map((time) => time[of]).sort((a, b) => a - b)
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1)
  return `${at(0.5).padStart(6)}, ${at(0.95).padStart(6)} ms`
}

async function timed(work) {
  const [started, atWork] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(atWork)
  return { clock: performance.now() - started, processor: (user + system) / 1000 }
}
