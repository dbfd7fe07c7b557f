// @ts-check
/** The ground of the map as path data in a picture of a fixed size: made once, moved and enlarged by whoever draws it. */

import { svg } from "../svg.js";
import { holds } from "./outlines.js";

/** The picture's size. */
export const WIDTH = 1000;
export const HEIGHT = 487;
/** Countries that reach so far beyond what is seen are drawn as well. */
const AROUND = 6;

/** @typedef {{x0: number, y0: number, x1: number, y1: number}} Box */

export class Land {
  /** @param {any} d3 @param {any[]} countries  coarse outlines */
  constructor(d3, countries) {
    this.projection = d3.geoEqualEarth().fitExtent([[0, 0], [WIDTH, HEIGHT]], { type: "Sphere" });
    this.path = d3.geoPath(this.projection).digits(2);
    this.sea = this.path({ type: "Sphere" });
    this.lines = this.path(d3.geoGraticule10());
    /** Kept between visits: a browser reads long path data once for each element. All countries are one path, but those that are drawn better. */
    this.shapes = svg("g", { class: "land" });
    this.countries = countries.map((country) => ({ country, d: this.path(country) ?? "", fine: false, box: /** @type {Box | undefined} */ (undefined) }));
    this.tip = svg("title");
    this.coarse = svg("path", { d: this.countries.map(({ d }) => d).join("") });
    this.shapes.append(this.tip, this.coarse);
  }

  /** Says which country a point is in, where the pointer rests. @param {number[]} point  in the picture */
  tell(point) {
    const [longitude, latitude] = this.projection.invert(point) ?? [NaN, NaN];
    this.tip.textContent = this.countries.find(({ country }) => holds(country, [longitude, latitude]))?.country.properties.name ?? "";
  }

  /** The box of a country. @param {any} entry @returns {Box} */
  boxOf(entry) {
    if (entry.box === undefined) {
      const [[x0, y0], [x1, y1]] = this.path.bounds(entry.country);
      entry.box = { x0, y0, x1, y1 };
    }
    return entry.box;
  }

  /** Better outlines for the countries within a box; true where any became better. @param {Map<string, any>} better  by name @param {Box} seen */
  refine(better, seen) {
    const before = this.shapes.childElementCount;
    this.countries.forEach((entry) => {
      const fine = better.get(entry.country.properties.name);
      const box = entry.fine || fine === undefined ? undefined : this.boxOf(entry);
      if (box !== undefined && box.x1 > seen.x0 - AROUND && box.x0 < seen.x1 + AROUND && box.y1 > seen.y0 - AROUND && box.y0 < seen.y1 + AROUND) {
        Object.assign(entry, { d: this.path(fine) ?? "", fine: true });
        this.shapes.append(svg("path", { d: entry.d, "data-fine": "" }));
      }
    });
    const more = this.shapes.childElementCount > before;
    if (more) {
      this.coarse.setAttribute("d", this.countries.filter(({ fine }) => !fine).map(({ d }) => d).join(""));
    }
    return more;
  }
}

/** @type {WeakMap<any[], Land>} */
const made = new WeakMap();

/** The ground of these outlines, made at the first call. @param {any} d3 @param {any[]} countries */
export function landOf(d3, countries) {
  const land = made.get(countries) ?? new Land(d3, countries);
  made.set(countries, land);
  return land;
}
