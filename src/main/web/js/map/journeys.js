// @ts-check
/** The legs of journeys, with their numbers: arcs for what is told, thin dots for what only follows; a sign and no number where nobody says that it was travelled. */
import { commitment, isFactual, meaning, signs, stroke } from "../factuality.js";
import { svg } from "../svg.js";
import { arc, ways } from "./arcs.js";
import { arrowHead, circle, distance } from "./shapes.js";

const BADGE = 9;
const SIGN = 13;
const WIDE = 2.6;
/** How far a leg is bent that only follows: just so far that there and back stay apart. */
const STRAIGHT = 0.03;
/** Numbers that would stand on each other stand beside each other, no nearer than this. */
const BESIDE = 19;
const STEP = 4;

/** @typedef {{x: number, y: number, r: number}} Spot */
/** @typedef {{leg: any, x: number, y: number, angle: number, arrow: boolean}} Badge */
/** @typedef {{leg: any, kind: string, from: Spot, to: Spot, path: string, control: {x: number, y: number}}} Way */

export class Legs {
  /** @param {(event: PointerEvent) => {x: number, y: number}} spotOf  where in the picture */
  constructor(spotOf) {
    this.tip = svg("title");
    this.lit = svg("g", { class: "lit" });
    this.element = svg("g", { class: "legs" }, this.tip);
    /** @type {Way[]} */
    this.ways = [];
    /** @type {Badge[]} */
    this.badges = [];
    this.element.addEventListener("pointermove", (event) => {
      const leg = this.under(spotOf(/** @type {PointerEvent} */ (event)));
      this.tip.textContent = leg === undefined ? "" : `${leg.label}, ${meaning(leg.factuality)}`;
    });
  }

  /** Draws the legs between places. @param {any[]} journeys @param {Map<string, Spot>} spots  where each place stands */
  draw(journeys, spots) {
    this.ways = [];
    this.badges = [];
    journeys.forEach((journey) => this.lay(journey, spots));
    this.element.replaceChildren(this.tip, ...drawn(this.ways), ...marked(this.badges), this.lit);
  }

  /** Where the numbers stand. @returns {{x: number, y: number, r: number}[]} */
  taken() {
    return this.badges.map(({ x, y }) => ({ x, y, r: BADGE + 1 }));
  }

  lay(journey, spots) {
    const badge = (/** @type {any} */ leg, { x, y }, angle, arrow) => {
      let at = x;
      while (this.badges.some((other) => Math.hypot(other.x - at, other.y - y) < BESIDE)) {
        at += STEP;
      }
      this.badges.push({ leg, x: at, y, angle, arrow });
    };
    ways(journey.legs, (place) => spots.has(place)).forEach(({ leg, from, to, told }) => {
      const there = spots.get(to);
      if (from === "") {
        badge(leg, { x: there.x, y: there.y - there.r - 12 }, 0, false);
        return;
      }
      const here = spots.get(from);
      // A bend would look like a way that somebody told of, such as one across the sea.
      const { path, control, middle, angle } = told || !leg.travelled ? arc(here, there) : arc(here, there, STRAIGHT);
      this.ways.push({ leg, kind: !leg.travelled ? "leg apart" : told ? (leg.dated ? "leg" : "leg undated") : "leg untold", from: here, to: there, path, control });
      if (told || leg.destination === to) {
        badge(leg, middle, angle, told);
      }
    });
  }

  /** The leg at a spot. @param {{x: number, y: number}} spot */
  under(spot) {
    const numbered = this.badges.findLast(({ x, y }) => Math.hypot(x - spot.x, y - spot.y) <= BADGE + 1);
    if (numbered !== undefined) {
      return numbered.leg;
    }
    let [best, least] = [undefined, Infinity];
    for (const way of this.ways) {
      const far = distance(spot, way);
      [best, least] = far < least ? [way.leg, far] : [best, least];
    }
    return best;
  }

  /** Shows one leg above the others. @param {any} leg */
  point(leg) {
    const of = (each) => each.leg.event === leg.event;
    this.lit.replaceChildren(...drawn(this.ways.filter(of)), ...marked(this.badges.filter(of)));
  }
}

/** Those that look alike, by their looks. @template T @param {T[]} all @param {(each: T) => string} look @returns {Map<string, T[]>} */
function alike(all, look) {
  const found = new Map();
  all.forEach((each) => found.set(look(each), [...(found.get(look(each)) ?? []), each]));
  return found;
}

/** @param {Way[]} ways */
function drawn(ways) {
  return [...alike(ways, ({ kind, leg }) => `${kind} f-${commitment(leg.factuality)}`)].flatMap(([look, same]) => {
    const { leg, kind } = same[0];
    const d = same.map(({ path }) => path).join("");
    return [svg("path", { class: look, d, ...(isFactual(leg.factuality) || kind === "leg untold" ? {} : stroke(leg.factuality, WIDE)) }), ...(kind === "leg undated" ? [svg("path", { class: "core", d })] : [])];
  });
}

/** Numbers, with an arrow the way a leg goes; no number but a sign where it is not told as travelled. @param {Badge[]} badges */
function marked(badges) {
  if (badges.length === 0) {
    return [];
  }
  const [gone, notGone] = [badges.filter(({ leg }) => leg.travelled), badges.filter(({ leg }) => !leg.travelled)];
  const unsure = alike(notGone, ({ leg }) => commitment(leg.factuality));
  return [svg("g", { class: "badge" },
    svg("path", { class: "arrow", d: badges.filter(({ arrow }) => arrow).map((each) => arrowHead(each, each.angle)).join("") }), svg("path", { class: "plate", d: gone.map((each) => circle(each, BADGE)).join("") }), svg("path", { class: "plate apart", d: notGone.map((each) => circle(each, BADGE)).join("") }),
    ...gone.map(({ x, y, leg }) => svg("text", { x: x.toFixed(1), y: (y + 4).toFixed(1), "text-anchor": "middle" }, String(leg.number))),
    ...[...unsure].map(([which, same]) => signs(/** @type {any} */ (which), same.map(({ x, y }) => ({ x: x - SIGN / 2, y: y - SIGN / 2 })), SIGN)))];
}
