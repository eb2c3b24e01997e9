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
