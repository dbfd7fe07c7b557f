// @ts-check
/** The outlines of countries, as data/map keeps them, unfolded into GeoJSON, each country when it is first looked at. */

/** @typedef {[number, number]} Point  longitude and latitude in degrees */
/** @typedef {{type: "Feature", properties: {name: string}, geometry: {type: "MultiPolygon", coordinates: Point[][][]}}} Country */

/** @param {{transform: {scale: number[], translate: number[]}, arcs: number[][][], countries: {name: string, arcs: number[][][]}[]}} folded @returns {Country[]} */
export function unfold({ transform: { scale, translate }, arcs, countries }) {
  const known = new Map();
  const line = (number) => {
    const before = known.get(number);
    if (before !== undefined) {
      return before;
    }
    let [x, y] = [0, 0];
    const points = arcs[number].map(([dx, dy]) => /** @type {Point} */ ([(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]));
    known.set(number, points);
    return points;
  };
  const ring = (numbers) => numbers.flatMap((number, i) => {
    const points = number < 0 ? [...line(~number)].reverse() : line(number);
    return i === 0 ? points : points.slice(1);
  });
  return countries.map(({ name, arcs: polygons }) => {
    /** @type {any} */
    let geometry;
    return { type: "Feature", properties: { name }, get geometry() { return geometry ??= { type: "MultiPolygon", coordinates: polygons.map((rings) => rings.map(ring)) }; } };
  });
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
