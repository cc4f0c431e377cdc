import { defineConfig } from 'vite';
import { fileURLToPath } from 'node:url';
import { onlyUsedParts } from './design-system';
import { onlyUsedLetters } from './fonts';
import { lighterForms } from './lighter';
import { spokenForms } from './spoken-forms';

// One entry for every page; islands arrive by import() only where a page has one.
export default defineConfig({
  base: '/assets/',
  publicDir: false,
  logLevel: 'warn',
  plugins: [lighterForms(), spokenForms(fileURLToPath(new URL('./src/say.ts', import.meta.url)))],
  css: { postcss: { plugins: [onlyUsedParts(), onlyUsedLetters()] } },
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
