// Builds the islands for Maven: quick when nothing changed, complete when something did.
// Contents decide, not file times: a fresh checkout with kept folders costs nothing.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const stamps = join(here, '.build');
const packages = ['package.json', 'package-lock.json', '.npmrc'];
const [major, minor] = process.versions.node.split('.').map(Number);

process.chdir(here);
if (major < 20 || (major === 20 && minor < 19)) {
  stop(`Homeward's pages need Node.js 20.19 or newer to build; this is ${process.version}.`);
}
if (readFileSync('package-lock.json', 'utf8').includes('"resolved"')) {
  stop('package-lock.json names a registry. Run "npm install" in src/main/islands: .npmrc keeps addresses out.');
}

const installed = step('packages', [...packages], 'node_modules/.package-lock.json', () =>
  run('npm', ['ci', '--no-progress']),
);
step('dist', ['build.mjs', 'tsconfig.json', 'vite.config.ts', 'design-system.ts', 'fonts.ts', 'lighter.ts', 'spoken-forms.ts', ...packages, ...filesBelow('src')], 'dist/manifest.json', () => {
  run('node', ['node_modules/typescript/bin/tsc', '-p', '.']);
  run('node', ['node_modules/vite/bin/vite.js', 'build']);
  compress('dist');
}, installed);

/** Runs the work when the inputs' contents, the Node version or the forced flag ask for it; remembers it only when it succeeded. */
function step(name, inputs, output, work, forced = false) {
  const stamp = join(stamps, name);
  const now = fingerprint(inputs);
  if (!forced && existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) {
    return false;
  }
  console.log(`Islands: building ${name}`);
  rmSync(stamp, { force: true });
  work();
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, now);
  return true;
}

function fingerprint(files) {
  const hash = createHash('sha256').update(`node ${major}\n`);
  for (const file of files) {
    hash.update(`${file}\n`).update(readFileSync(file)).update('\n');
  }
  return hash.digest('hex');
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]));
}

/** Puts a small version beside each file that gets smaller, once and thoroughly; the server hands out whichever a browser takes. */
function compress(folder) {
  for (const file of filesBelow(folder).filter((name) => /\.(js|css|svg)$/.test(name))) {
    const text = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
    writeFileSync(`${file}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }));
  }
}

function run(program, args) {
  // npm is a script file on Windows, which only a shell starts.
  const { status, error } = spawnSync(program, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) stop(`${program} could not be started: ${error.message}`);
  if (status !== 0) stop(`"${program} ${args.join(' ')}" failed.`);
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
