// @ts-check
/** The marks of places and their names: discs for what is told as a fact, dashed rings for the rest, halos where only an area is known. */
import { ruler } from "../ruler.js";
import { views } from "../strings-views.js";
import { svg } from "../svg.js";
import { apart, certainty, names, radius } from "./marks.js";
import { circle } from "./shapes.js";

const AROUND = 12;
/** Of the letters of names, as css/map.css has them: their size, how far those of areas stand apart, and what surrounds them. */
const [SIZE, SPACED, HALO] = [12, 0.03, 3];
/** What lies below first. */
const PARTS = /** @type {const} */ ([["area", "halo"], ["area", "ring"], ["area", "disc"], ["near", "ring"], ["near", "disc"], ["spot", "ring"], ["spot", "disc"]]);

/** @typedef {import("./marks.js").Site} Site */
/** @typedef {{site: Site, at: [number, number], r: number, inner: number, sure: string, text: SVGElement | undefined}} Mark  at: in the picture before it is moved; inner: of the disc */

/** The line from a mark to a name that stands apart from it. @param {{x: number, y: number}} from @param {{leader?: {x: number, y: number}}} name */
const leader = (from, { leader: to }) => (to === undefined ? [] : [svg("line", { class: "leader", x1: from.x.toFixed(1), y1: from.y.toFixed(1), x2: to.x.toFixed(1), y2: to.y.toFixed(1) })]);

export class Sites {
  /** @param {(event: PointerEvent) => {x: number, y: number}} spotOf  where in the picture @param {(site: Site) => void} onChoose */
  constructor(spotOf, onChoose) {
    this.spotOf = spotOf;
    this.tip = svg("title");
    this.names = svg("g", { class: "names" });
    /** What is chosen and what is pointed at stands above the rest once more. */
    this.lit = svg("g", { class: "lit" });
    this.element = svg("g", { class: "sites" }, this.tip);
    this.paths = PARTS.map(([sure, part]) => ({ sure, part, path: svg("path", { class: part }) }));
    /** @type {Mark[]} */
    this.marks = [];
    this.measured = ruler(SIZE);
    /** @type {{x: number, y: number, r: number}[]} */
    this.placed = [];
    this.chosen = "";
    this.pointed = "";
    this.element.addEventListener("click", (event) => {
      const mark = this.under(/** @type {PointerEvent} */ (event));
      if (mark !== undefined) {
        onChoose(mark.site);
      }
    });
    this.element.addEventListener("pointermove", (event) => this.point(this.under(/** @type {PointerEvent} */ (event))));
    this.element.addEventListener("pointerleave", () => this.point(undefined));
  }

  /** Other places. Where they stand comes later, see place. @param {Site[]} sites @param {(point: number[]) => [number, number]} projection */
  show(sites, projection) {
    const most = Math.max(1, ...sites.map((site) => site.factual + site.other));
    this.marks = sites.map((site) => ({ site, at: projection(site.point), r: radius(site.factual + site.other, most), inner: radius(site.factual, most), sure: certainty(site), text: undefined }));
    this.placed = [];
    this.pointed = "";
    const groups = ["area", "near", "spot"].filter((sure) => this.marks.some((mark) => mark.sure === sure))
      .map((sure) => svg("g", { class: `site ${sure}` }, ...this.paths.filter((each) => each.sure === sure).map(({ path }) => path)));
    this.element.replaceChildren(this.tip, ...groups, this.lit, this.names);
  }

  /** @param {(at: [number, number]) => [number, number]} moved  where a point of the picture is by now */
  place(moved) {
    this.placed = apart(this.marks.map(({ at, r }) => {
      const [x, y] = moved(at);
      return { x, y, r };
    }));
    this.paths.forEach(({ sure, part, path }) => path.setAttribute("d", this.marks.map((mark, i) => (mark.sure === sure ? this.shape(mark, i, part) : "")).join("")));
    this.light();
  }

  /** Writes the names for which there is room. @param {{width: number, height: number}} room @param {Set<string>} must  places whose names are written in any case @param {{x: number, y: number, r: number}[]} taken  what no name is to lie over */
  write(room, must, taken) {
    const wanted = ({ iri }) => iri === this.chosen || must.has(iri);
    const written = names(this.placed.map((each, i) => ({ ...each, text: this.marks[i].site.label, wide: this.wide(this.marks[i]), must: wanted(this.marks[i].site), apart: wanted(this.marks[i].site) })), room, taken);
    this.names.replaceChildren(...written.flatMap((name, i) => (name === undefined ? [] : [...leader(this.placed[i], name), this.name(this.marks[i], i, name)])));
  }

  /** How wide a name is; those of areas are spaced. @param {Mark} mark */
  wide({ site, sure }) {
    return this.measured(site.label, { italic: sure === "area" }) + (sure === "area" ? site.label.length * SIZE * SPACED : 0) + HALO;
  }

  /** @param {Mark} mark @param {number} i @param {string} part */
  shape({ site, r, inner }, i, part) {
    switch (part) {
      case "halo": return circle(this.placed[i], r + AROUND);
      case "ring": return site.other > 0 ? circle(this.placed[i], r) : "";
      default: return site.factual > 0 ? circle(this.placed[i], inner) : "";
    }
  }

  /** @param {Mark} mark @param {number} i @param {{x: number, y: number, anchor: string}} where */
  name(mark, i, { x, y, anchor }) {
    const text = mark.text ?? svg("text", { "data-at": i, class: mark.sure }, mark.site.label);
    mark.text = text;
    text.setAttribute("x", x.toFixed(1));
    text.setAttribute("y", y.toFixed(1));
    text.setAttribute("text-anchor", anchor);
    return text;
  }

  /** Where a place stands. @returns {Map<string, {x: number, y: number, r: number}>} */
  where() {
    return new Map(this.marks.map(({ site }, i) => [site.iri, this.placed[i]]));
  }

  /** @param {string} iri */
  choose(iri) {
    this.chosen = iri;
    this.light();
  }

  /** The place whose name or mark something happened at, of several the one that lies above. @param {PointerEvent} event @returns {Mark | undefined} */
  under(event) {
    const named = /** @type {Element} */ (event.target).getAttribute("data-at");
    const spot = this.spotOf(event);
    const within = (/** @type {number} */ more) => (/** @type {{x: number, y: number, r: number}} */ { x, y, r }) => Math.hypot(spot.x - x, spot.y - y) <= r + more;
    const at = this.placed.findLastIndex(within(1));
    return named !== null ? this.marks[Number(named)] : this.marks[at >= 0 ? at : this.placed.findLastIndex(within(AROUND))];
  }

  /** @param {Mark | undefined} mark */
  point(mark) {
    const iri = mark?.site.iri ?? "";
    if (iri !== this.pointed) {
      this.pointed = iri;
      this.tip.textContent = mark === undefined ? "" : `${mark.site.label}: ${views.map.count(mark.site.factual, mark.site.other)}`;
      this.light();
    }
  }

  light() {
    const lit = [["pointed", this.pointed], ["chosen", this.chosen]].flatMap(([how, iri]) => {
      const i = iri === "" ? -1 : this.marks.findIndex(({ site }) => site.iri === iri);
      return i < 0 || this.placed[i] === undefined ? [] : [svg("g", { class: `site ${this.marks[i].sure} ${how}` },
        ...["ring", "disc"].map((part) => this.shape(this.marks[i], i, part)).flatMap((d, at) => (d === "" ? [] : [svg("path", { class: ["ring", "disc"][at], d })])))];
    });
    this.lit.replaceChildren(...lit);
    this.marks.forEach(({ site, text }) => text?.classList.toggle("chosen", site.iri === this.chosen));
  }
}
