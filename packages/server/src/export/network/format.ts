import type { Format } from '../format.js'
import { COUNTRY_NETWORK, PEOPLE_NETWORK } from '../tables/network.js'
import { gexfOf } from './gexf.js'
import { Networks } from './graph.js'

const FILES = { 'people.gexf': PEOPLE_NETWORK, 'countries.gexf': COUNTRY_NETWORK }

/** Who met whom, for Gephi and others that read GEXF. */
export const network: Format = {
  title: 'networks of who met whom, as GEXF',
  notes: [
    'GEXF 1.3, undirected. Encounters that took place are counted; `first` and `last` are days, so that a network of a time can be filtered. People of one side who met another side together are not linked with each other.',
    'Both networks are held in memory while they are made: about 1 kB for each two who met.',
  ],
  files: Object.entries(FILES).map(([path, { meaning, tables }]) => ({
    ...{ path, meaning, tables: [], attributes: tables, format: 'gexf', mediatype: 'application/gexf+xml' },
  })),
  async write(snapshot, fileOf) {
    const networks = new Networks()
    for await (const some of snapshot.encounters()) for (const { encounter } of some) networks.add(encounter)
    const written = []
    for (const [path, graph] of [
      ['people.gexf', networks.people],
      ['countries.gexf', networks.countries],
    ] as const) {
      graph.replaceAttributes({ creator: 'Didar', description: FILES[path].meaning })
      await fileOf(path).appendFile(gexfOf(graph))
      written.push({ path, rows: graph.size })
    }
    return written
  },
}
