// Reads exports with parsers that are not Jena's and prints how many statements each finds, as JSON.
// usage: node read.mjs FOLDER     with graph.nq, graph.trig, graph11.nq, graph11.trig, graph.nt, graph.ttl, graph.jsonld, graph.rdf
import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { Parser } from 'n3';
import { RdfXmlParser } from 'rdfxml-streaming-parser';

const folder = process.argv[2];
const text = name => readFileSync(join(folder, name), 'utf8');

/** Distinct statements, so that formats which repeat one count alike. */
const count = quads => new Set(quads.map(quad => [quad.subject, quad.predicate, quad.object, quad.graph].map(key).join(' '))).size;

function key(term) {
  switch (term.termType) {
    case 'Literal': return JSON.stringify([term.value, term.language, term.datatype.value]);
    case 'Quad': return `<<(${[term.subject, term.predicate, term.object].map(key).join(' ')})>>`;
    default: return `<${term.value}>`;
  }
}

const n3 = (name, format) => new Parser({ format }).parse(text(name));

async function rdfxml(name) {
  const quads = [];
  for await (const quad of createReadStream(join(folder, name)).pipe(new RdfXmlParser())) {
    quads.push(quad);
  }
  return quads;
}

const noLoading = async url => { throw new Error(`wants to fetch ${url}`); };

const found = {
  'graph.nq': count(n3('graph.nq', 'N-Quads')),
  'graph.trig': count(n3('graph.trig', 'TriG')),
  'graph11.nq': count(n3('graph11.nq', 'N-Quads')),
  'graph11.trig': count(n3('graph11.trig', 'TriG')),
  'graph.nt': count(n3('graph.nt', 'N-Triples')),
  'graph.ttl': count(n3('graph.ttl', 'Turtle')),
  'graph.jsonld': count(new Parser({ format: 'N-Quads' }).parse(
    await jsonld.toRDF(JSON.parse(text('graph.jsonld')), { format: 'application/n-quads', documentLoader: noLoading }))),
  'graph.rdf': count(await rdfxml('graph.rdf')),
};
console.log(JSON.stringify(found));
