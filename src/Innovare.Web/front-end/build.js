// Writes wwwroot/lib: the design system with woff2 fonts only, a sprite of the icons we use, our two scripts.
import { build } from 'esbuild';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const design = join(root, 'node_modules/dkfds/dist');
const lib = join(root, 'wwwroot/lib');

// Add a name here to use it in <icon name="…">. All names: node_modules/dkfds/dist/img/svg-icons.
const icons = [
  'analytics', 'arrow-back', 'arrow-forward', 'chat', 'check', 'chevron-right', 'close', 'construction', 'document',
  'download', 'error', 'flag', 'forum', 'groups', 'home', 'info', 'language', 'link', 'list-check', 'open-in-new',
  'print', 'search', 'share', 'star', 'success', 'support-agent', 'sync', 'time', 'tune', 'warning',
];

const woff2Only = {
  name: 'woff2-only',
  setup(bundle) {
    bundle.onLoad({ filter: /dkfds\.css$/ }, async ({ path }) => ({
      loader: 'css',
      contents: (await readFile(path, 'utf8'))
        .replace(/src:\s*url\([^;{}]*\.eot["']?\);/g, '')
        .replace(/url\([^)]*\.png["']?\)/g, 'none') // placeholders for logos
        .replace(/src:\s*[^;{}]*?(url\([^)]*\.woff2["']?\)\s*format\([^)]*\))[^;{}]*;?/g, 'src:$1;'),
    }));
  },
};

async function sprite() {
  const symbols = await Promise.all(icons.map(async name => {
    const svg = await readFile(join(design, 'img/svg-icons', `${name}.svg`), 'utf8');
    const [, box] = svg.match(/viewBox="([^"]+)"/);
    return `<symbol id="${name}" viewBox="${box}">${svg.replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/g, '')}</symbol>`;
  }));
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`;
}

// The licence of every package that a bundle has taken something from: it travels with what we hand on.
async function licences(results) {
  const inputs = results.flatMap(result => Object.keys(result.metafile.inputs));
  const packages = new Set(inputs.map(path => path.match(/^node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1]).filter(Boolean));
  const texts = await Promise.all([...packages].sort().map(async name => {
    const folder = join(root, 'node_modules', name);
    const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const files = name === 'dkfds' ? [join(design, 'LICENSE.md')]
      : (await readdir(folder)).filter(file => /^licen[sc]e/i.test(file)).map(file => join(folder, file));
    const words = await Promise.all(files.map(file => readFile(file, 'utf8')));
    return `${name} ${version} (${license})\n\n${words.join('\n').trim()}\n`;
  }));
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}

await rm(lib, { recursive: true, force: true });
await mkdir(lib, { recursive: true });
await writeFile(join(lib, 'icons.svg'), await sprite());
const shared = { absWorkingDir: root, bundle: true, minify: true, metafile: true, legalComments: 'none', logLevel: 'warning' };
const styles = await build({
  ...shared,
  entryPoints: { dkfds: join(design, 'css/dkfds.css') },
  outdir: lib,
  loader: { '.woff2': 'file', '.svg': 'file' },
  assetNames: '[ext]/[name]-[hash]',
  plugins: [woff2Only],
});
const scripts = await build({
  ...shared,
  entryPoints: { innovare: join(root, 'front-end/innovare.js') },
  outdir: lib,
  format: 'esm',
  target: 'es2022',
  splitting: true,
  chunkNames: 'js/[name]-[hash]',
});
await writeFile(join(lib, 'licenses.txt'), await licences([styles, scripts]));
console.log(`wwwroot/lib: ${(await readdir(lib)).length} files and folders`);
