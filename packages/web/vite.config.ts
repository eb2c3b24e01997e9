import { defineConfig } from 'vite'

export default defineConfig({
  base: '/',
  build: {
    outDir: '../server/dist/web',
    emptyOutDir: true,
    // Fonts and the map stay files of their own: nothing is inlined as a data: address, which the policy forbids.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4870' } },
})
