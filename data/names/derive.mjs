// Derives given-names.tsv.gz from an npm package. README.md beside it says which, and how to run it.
import { createRequire } from 'node:module';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fold } from '../gazetteer/fold.mjs';

const SHORTEST = 3;

const here = dirname(fileURLToPath(import.meta.url));
const folder = join(resolve(process.argv[2] ?? '.'), 'node_modules', 'gender-detection-from-name', 'names');
const packages = createRequire(import.meta.url);
const own = readFileSync(join(here, 'own-given-names.tsv'), 'utf8').split('\n').filter((line) => line && !line.startsWith('#')).slice(1).map((line) => line.split('\t'));

const genders = new Map();
const tell = (name, gender) => {
  const key = fold(name).replaceAll(' ', '');
  if (key.length >= SHORTEST) (genders.get(key) ?? genders.set(key, new Set()).get(key)).add(gender);
};
readdirSync(folder).sort().forEach((file) => packages(join(folder, file)).forEach((gender, name) => tell(name, gender)));
// What was written for the project counts before the lists of six countries, some of which were counted by machine.
own.forEach(([name]) => genders.delete(fold(name).replaceAll(' ', '')));
own.forEach(([name, gender]) => tell(name, gender));

// "either" only where the project's own list says so: the lists of six countries call too many names borne by both.
const rows = [...genders].filter(([, told]) => told.size === 1).map(([name, [gender]]) => `${name}\t${gender}`).sort();
writeFileSync(join(here, 'given-names.tsv.gz'), gzipSync(`${rows.join('\n')}\n`, { level: 9 }));
