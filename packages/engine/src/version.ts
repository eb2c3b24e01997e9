/** Version of the reading: raised whenever the same text may give another record. A ledger reads again what an older one made. */
export const engineVersion = '0.2.0'
