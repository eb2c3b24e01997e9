import type { Kysely } from 'kysely'
import type { PromiseOutcome, PromiseShown } from '../promises/asking.js'
import type { Row, Source } from '../snapshot.js'
import { promise } from './promises-asked.js'
import type { Tables } from './schema.js'

type Db = Kysely<Tables>

/** How many promises are taken at a time. */
const STEP = 200

/** Promises by their ids, with what became of them and the words of their reports. */
export async function* promiseRows(db: Db): AsyncGenerator<readonly Row[]> {
  for (let after = ''; ; ) {
    const some = await db
      .selectFrom('promises')
      .select('id')
      .where('id', '>', after)
      .orderBy('id')
      .limit(STEP)
      .execute()
    const last = some.at(-1)
    if (!last) return
    const rows: Row[] = []
    for (const { id } of some) {
      const shown = await promise(db, id)
      if (shown) rows.push(promiseRow(shown))
    }
    yield rows
    after = last.id
  }
}

const linkRow = ({ kind, encounter, because, report, day, words }: PromiseOutcome) => ({
  ...{ kind, encounter, because, report, day, words },
})

const promiseRow = ({ promise: { id, dueStart, dueEnd, ...row }, tellings, links }: PromiseShown): Row => ({
  ...{ ...row, promise: id, due_start: dueStart, due_end: dueEnd, links: links.map(linkRow) },
  sources: tellings.map(({ report, url, words }): Source => ({ report, url, words })),
})
