/** Data flows one way: document ← rules, reference ← stages ← read; engine ← server. */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'engine-is-pure',
      comment: 'The engine has no files, network, clock or Node types.',
      severity: 'error',
      from: { path: '^packages/engine/src', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'engine-knows-no-server',
      severity: 'error',
      from: { path: '^packages/engine' },
      to: { path: '^packages/(server|web)' },
    },
    {
      name: 'server-uses-the-engine-by-its-door',
      severity: 'error',
      from: { path: '^packages/server' },
      to: { path: '^packages/engine/(src|dist)/(?!index\\.)' },
    },
    {
      name: 'segment-stands-on-normalise-only',
      severity: 'error',
      from: { path: '^packages/engine/src/(normalise|segment)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^packages/engine/src/(recognise/|refer/|attribute/|assemble/|read\\.)' },
    },
    {
      name: 'recognisers-know-no-later-stage',
      severity: 'error',
      from: { path: '^packages/engine/src/recognise/', pathNot: '\\.test\\.ts$' },
      to: { path: '^packages/engine/src/(refer/|attribute/|assemble/|read\\.)' },
    },
    {
      name: 'refer-and-attribute-know-no-later-stage',
      severity: 'error',
      from: { path: '^packages/engine/src/(refer|attribute)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^packages/engine/src/(assemble/|read\\.)' },
    },
    {
      name: 'sql-stays-in-its-room',
      comment: 'A store of another kind will stand beside it: nothing else knows the database.',
      severity: 'error',
      from: { path: '^packages/server/src', pathNot: '^packages/server/src/ledger/sqlite/' },
      to: { path: 'node_modules/(libsql|kysely)/' },
    },
    {
      name: 'the-store-is-opened-by-the-commands',
      severity: 'error',
      from: { path: '^packages/server/src', pathNot: '^packages/server/src/(ledger/sqlite|commands)/' },
      to: { path: '^packages/server/src/ledger/sqlite/' },
    },
    {
      name: 'identity-and-encounters-know-no-store',
      severity: 'error',
      from: { path: '^packages/server/src/ledger/(identity|encounters)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^packages/server/src/(?!ledger/(identity|encounters|ledger|group-by))' },
    },
    {
      name: 'decisions-know-no-store',
      severity: 'error',
      from: { path: '^packages/server/src/ledger/decisions/', pathNot: '\\.test\\.ts$' },
      to: { path: '^packages/server/src/(?!errors|ledger/(decisions|identity|encounters|ledger|group-by))' },
    },
    {
      name: 'promises-know-no-store',
      severity: 'error',
      from: { path: '^packages/server/src/ledger/promises/', pathNot: '\\.test\\.ts$' },
      to: { path: '^packages/server/src/(?!ledger/(promises|ledger))' },
    },
    {
      name: 'search-and-tenures-know-no-store',
      severity: 'error',
      from: { path: '^packages/server/src/ledger/(search|tenures)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^packages/server/src/(?!ledger/(search|tenures)/)' },
    },
    {
      name: 'the-ledger-knows-no-command',
      severity: 'error',
      from: { path: '^packages/server/src/(ledger|ingest|export)/' },
      to: { path: '^packages/server/src/(commands|view)/' },
    },
    {
      name: 'nothing-left-over',
      severity: 'error',
      from: { orphan: true, path: '^packages/[^/]+/src', pathNot: '(\\.test\\.ts|\\.d\\.ts)$' },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'] },
  },
}
