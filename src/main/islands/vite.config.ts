import { defineConfig } from 'vite';
import { onlyUsedParts } from './design-system';

// One entry for every page; islands arrive by import() only where a page has one.
export default defineConfig({
  base: '/assets/',
  publicDir: false,
  logLevel: 'warn',
  css: { postcss: { plugins: [onlyUsedParts()] } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsDir: '.',
    manifest: 'manifest.json',
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: 'src/site.ts',
      // htmx holds an eval that we switch off by htmx.config.allowEval.
      checks: { eval: false },
    },
  },
});
