// @ts-check
/** The outlines of countries, as data/map keeps them, unfolded into GeoJSON. */

/** @typedef {[number, number]} Point  longitude and latitude in degrees */
/** @typedef {{type: "Feature", properties: {name: string}, geometry: {type: "MultiPolygon", coordinates: Point[][][]}}} Country */

/** @param {{transform: {scale: number[], translate: number[]}, arcs: number[][][], countries: {name: string, arcs: number[][][]}[]}} folded @returns {Country[]} */
export function unfold({ transform: { scale, translate }, arcs, countries }) {
  const lines = arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => /** @type {Point} */ ([(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]));
  });
  const ring = (numbers) => numbers.flatMap((number, i) => {
    const line = number < 0 ? [...lines[~number]].reverse() : lines[number];
    return i === 0 ? line : line.slice(1);
  });
  return countries.map(({ name, arcs: polygons }) => ({ type: "Feature", properties: { name }, geometry: { type: "MultiPolygon", coordinates: polygons.map((rings) => rings.map(ring)) } }));
}

/** Whether a country holds a point. @param {Country} country @param {Point} point */
export const holds = (country, point) => country.geometry.coordinates.some(([outer, ...holes]) => inside(outer, point) && !holes.some((hole) => inside(hole, point)));

function inside(ring, [x, y]) {
  let odd = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [[xi, yi], [xj, yj]] = [ring[i], ring[j]];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) {
      odd = !odd;
    }
  }
  return odd;
}
