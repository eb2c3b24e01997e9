import { colt } from './colt/format.js'
import type { Format, FormatName } from './format.js'
import { ftm } from './ftm/format.js'
import { csv, jsonl, parquet, xlsx } from './ledger-formats.js'
import { network } from './network/format.js'
import { polecat } from './polecat/format.js'

/** Every form in which a ledger is given out. */
export const FORMATS: Readonly<Record<FormatName, Format>> = {
  jsonl,
  csv,
  parquet,
  xlsx,
  colt,
  polecat,
  ftm,
  gexf: network,
}
