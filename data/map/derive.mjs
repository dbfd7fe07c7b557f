// Derives world.json and world-fine.json from the npm package world-atlas. README.md beside it says how to run it.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const source = join(resolve(process.argv[2] ?? '.'), 'node_modules', 'world-atlas');

/** Points of all arcs in degrees. */
function unfold({ arcs, transform: { scale, translate } }) {
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
  });
}

/** On a grid so many cells wide, each point but the first as the step from the one before; points that fall together are one. */
function fold(arcs, cells) {
  const scale = [360 / cells, 180 / cells];
  return {
    transform: { scale, translate: [-180, -90] },
    arcs: arcs.map((arc) => {
      const grid = arc.map(([lon, lat]) => [Math.round((lon + 180) / scale[0]), Math.round((lat + 90) / scale[1])]);
      const kept = grid.filter(([x, y], i) => i === 0 || i === grid.length - 1 || x !== grid[i - 1][0] || y !== grid[i - 1][1]);
      return kept.map(([x, y], i) => (i === 0 ? [x, y] : [x - kept[i - 1][0], y - kept[i - 1][1]]));
    }),
  };
}

function derive(from, to, cells) {
  const topology = JSON.parse(readFileSync(join(source, from), 'utf8'));
  const countries = topology.objects.countries.geometries.filter((each) => each.arcs !== undefined)
    .map(({ type, arcs, properties }) => ({ name: properties.name, arcs: type === 'Polygon' ? [arcs] : arcs }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const { transform, arcs } = fold(unfold(topology), cells);
  writeFileSync(join(here, to), `${JSON.stringify({ source: 'Natural Earth, public domain', transform, countries, arcs })}\n`);
}

derive('countries-110m.json', 'world.json', 20000);
derive('countries-50m.json', 'world-fine.json', 40000);
