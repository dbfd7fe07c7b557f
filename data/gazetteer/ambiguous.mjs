// Derives ambiguous.tsv: names of settlements that are English words, given names or surnames. README.md beside it says how to run it.
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fold } from './fold.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const [wordNet, coreNlp] = process.argv.slice(2);
const lines = (...path) => readFileSync(join(...path), 'utf8').split('\n');

const FUNCTION_WORDS = 'a an and any are as at be been both but by can could did do does each for from had has have he her hers him his how i if in into is it its may me '
  + 'might mine more most much must my no nor not of off on once one only or other our out over own per same she should since so some such than that the their them then there these '
  + 'they this those though through to too under until up upon us very was we were what when where which while who whom why will with would yes yet you your '
  + 'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday mr mrs ms dr sir lord lady god';

/** Words that WordNet writes in small letters: its data files keep capitals, its indexes do not. */
function words() {
  const found = new Set(FUNCTION_WORDS.split(' '));
  for (const file of ['data.noun', 'data.verb', 'data.adj', 'data.adv']) {
    for (const line of lines(wordNet, file)) {
      if (line.startsWith('  ') || line === '') continue;
      const cells = line.split(' ');
      const count = parseInt(cells[3], 16);
      for (let i = 0; i < count; i++) {
        const lemma = cells[4 + 2 * i].replace(/\(\w+\)$/, '');
        if (/^[a-z_]+$/.test(lemma)) found.add(lemma.replaceAll('_', ' '));
      }
    }
  }
  return found;
}

const dictionary = words();
const given = new Set(lines(coreNlp, 'dcoref/namegender.combine.txt').concat(lines(coreNlp, 'gender/first_name_map_small')).map((line) => fold(line.split('\t')[0])));
const family = new Set(lines(here, 'surnames.txt').filter((line) => !line.startsWith('#')).join(' ').split(' '));
const names = new Set();
for (const line of gunzipSync(readFileSync(join(here, 'settlements.tsv.gz'))).toString().split('\n')) names.add(fold(line.split('\t')[1] ?? ''));
for (const line of gunzipSync(readFileSync(join(here, 'regions.tsv.gz'))).toString().split('\n')) names.add(fold(line.split('\t')[2] || line.split('\t')[1] || ''));
for (const line of lines(here, 'countries.tsv').slice(1)) names.add(fold(line.split('\t')[1] ?? ''));
for (const line of lines(here, 'places.tsv').slice(2)) names.add(fold(line.split('\t')[2] ?? ''));

const rows = [...names].sort().map((name) => {
  const also = [dictionary.has(name) ? 'word' : '', given.has(name) ? 'given' : '', family.has(name) ? 'surname' : ''].filter((kind) => kind);
  return name && also.length > 0 ? `${name}\t${also.join('|')}\n` : '';
});
writeFileSync(join(here, 'ambiguous.tsv'), `# Names of places that are also something else. Derived by ambiguous.mjs.\nname\talso\n${rows.join('')}`);
console.log('ambiguous.tsv', rows.filter((row) => row).length, 'rows');
