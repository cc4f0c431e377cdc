// Fonts of the design system without what no page shows: a third of what they weigh. English and Spanish come first, and the rest of
// Europe's Latin letters when a page has one. Any other letter shows in the next font of its family, as it did before.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import type { AtRule, Declaration, Plugin } from 'postcss';
import subset from 'subset-font';

const FOLDER = resolve('.build/fonts');
const FEATURES = ['kern', 'mark', 'tnum', 'lnum'];
// The later wins where both have a letter.
const ALPHABETS = {
  european: 'U+A0-17F, U+218-21B, U+2018-201E, U+2039, U+20AC, U+2122',
  everyday:
    'U+20-7E, U+A0-A1, U+A9-AB, U+B0, U+B7, U+BA-BB, U+BF, U+C1, U+C9, U+CD, U+D1, U+D3, U+DA, U+DC, U+E1, U+E9, U+ED, U+F1, U+F3, ' +
    'U+FA, U+FC, U+2013-2014, U+2018-2019, U+201C-201D, U+2022, U+2026, U+203A',
};

/** Has each web font come in parts, of which a page fetches those that it needs. */
export function onlyUsedLetters(): Plugin {
  return {
    postcssPlugin: 'only-used-letters',
    async Once(root) {
      const faces: AtRule[] = [];
      root.walkAtRules('font-face', (face) => {
        if (face.source?.input.file?.includes('@uswds')) faces.push(face);
      });
      await Promise.all(faces.map(part));
    },
  };
}

async function part(face: AtRule): Promise<void> {
  const folder = dirname(face.source!.input.file!);
  const source = face.nodes!.find((node): node is Declaration => node.type === 'decl' && node.prop === 'src')!;
  const font = resolve(folder, /url\(["']?([^"')]+\.woff2)/.exec(source.value)![1]);
  for (const [alphabet, range] of Object.entries(ALPHABETS)) {
    const file = resolve(FOLDER, basename(font).replace('.woff2', `-${alphabet}.woff2`));
    mkdirSync(FOLDER, { recursive: true });
    const options = { targetFormat: 'woff2', noHinting: true, keepFeatures: FEATURES };
    writeFileSync(file, await subset(readFileSync(font), letters(range), options));
    source.value = `url(${relative(folder, file)}) format("woff2")`;
    face.cloneBefore().append(source.clone({ prop: 'unicode-range', value: range }));
  }
  face.remove();
}

function letters(range: string): string {
  return range
    .split(', ')
    .map((span) => span.slice(2).split('-').map((point) => parseInt(point, 16)))
    .flatMap(([first, last = first]) => Array.from({ length: last - first + 1 }, (_, offset) => first + offset))
    .map((point) => String.fromCodePoint(point))
    .join('');
}
