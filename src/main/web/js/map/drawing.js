// @ts-check
/** The map itself: outlines that can be moved and enlarged, with the marks of places and journeys upon them. */
import { cross, commitment, isFactual, meaning, sign, stroke } from "../factuality.js";
import { views } from "../strings-views.js";
import { whenIdle } from "../idle.js";
import { svg } from "../svg.js";
import { arc, ways } from "./arcs.js";
import { HEIGHT, WIDTH, landOf } from "./land.js";
import { apart, certainty, names, radius } from "./marks.js";

const MOST = 2000;

/** @param {any} d3 @param {HTMLElement} box
 *  @param {{countries: any[], fine: () => Promise<any[]>, threshold: number, at: string, onMove: () => void, onChoose: (site: any) => void}} options
 *    fine: better outlines, asked for when enlarged beyond the threshold; at: "longitude,latitude,enlargement" */
export function drawMap(d3, box, { countries, fine, threshold, at, onMove, onChoose }) {
  const ground0 = landOf(d3, countries);
  let [scale, left, top] = [1, 0, 0];
  /** @param {number[]} point  longitude and latitude @returns {[number, number]} */
  const projection = (point) => {
    const [x, y] = ground0.projection(point) ?? [0, 0];
    return [left + x * scale, top + y * scale];
  };
  const tints = svg("g", { class: "tints" });
  const legs = svg("g", { class: "legs" });
  const sites = svg("g", { class: "sites" });
  const [tip, legTip] = [svg("title"), svg("title")];
  const sea = svg("path", { class: "sea" });
  const lines = svg("path", { class: "graticule" });
  const ground = svg("g", {}, sea, lines, ground0.shapes, tints);
  const drawing = /** @type {SVGSVGElement} */ (svg("svg", { class: "map-drawing", role: "group", "aria-label": views.map.chart, tabindex: 0 }, ground, legs, sites));
  let [width, height] = [800, 480];
  let shown = { sites: [], journeys: [], chosen: "", tinted: [] };
  let better = false;
  /** @type {Map<string, any>} */
  let outlines = new Map();
  let transform = d3.zoomIdentity;
  let silent = true;
  let marks = new Map();
  /** @type {{site: any, at: [number, number], r: number, text: SVGElement, element: SVGElement}[]} */
  let drawn = [];
  let travelled = new Set();
  let frame = 0;

  const zoom = d3.zoom().scaleExtent([1, MOST]).on("zoom", (event) => {
    transform = event.transform;
    // Several moves within a frame are drawn once.
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(place);
  }).on("end", () => {
    if (!silent) {
      onMove();
    }
    if (!better && transform.k > threshold) {
      better = true;
      whenIdle(() => fine().then((finer) => { outlines = new Map(finer.map((country) => [country.properties.name, country])); whenIdle(refine); }));
    } else {
      whenIdle(refine);
    }
  });
  const select = d3.select(drawing);

  /** Draws better what is seen, where the map is enlarged. */
  const refine = () => {
    if (transform.k > threshold && outlines.size > 0) {
      const [[x0, y0], [x1, y1]] = [transform.invert([0, 0]), transform.invert([width, height])];
      const seen = { x0: (x0 - left) / scale, y0: (y0 - top) / scale, x1: (x1 - left) / scale, y1: (y1 - top) / scale };
      ground0.refine(outlines, seen);
    }
  };
  const resize = () => {
    width = Math.max(300, box.clientWidth || 800);
    height = Math.round(Math.min(Math.max(300, width * 0.52), 640));
    drawing.setAttribute("viewBox", `0 0 ${width} ${height}`);
    drawing.setAttribute("width", String(width));
    drawing.setAttribute("height", String(height));
    scale = Math.min((width - 12) / WIDTH, (height - 12) / HEIGHT);
    [left, top] = [(width - WIDTH * scale) / 2, (height - HEIGHT * scale) / 2];
    zoom.extent([[0, 0], [width, height]]).translateExtent([[-width * 0.2, -height * 0.2], [width * 1.2, height * 1.2]]);
    sea.setAttribute("d", ground0.sea);
    lines.setAttribute("d", ground0.lines);
    paintTints();
    paintSites();
    place();
  };
  const paintTints = () => tints.replaceChildren(...shown.tinted.map((country) => svg("path", { d: ground0.countries.find((each) => each.country === country)?.d ?? "" })));
  /** Draws the places that are shown; where they stand comes later, each time anew. */
  const paintSites = () => {
    const most = Math.max(1, ...shown.sites.map((site) => site.factual + site.other));
    drawn = shown.sites.map((site) => {
      const text = svg("text", {}, site.label);
      return { site, at: projection(site.point), r: radius(site.factual + site.other, most), text, element: mark(site, text, most) };
    });
    travelled = new Set(shown.journeys.flatMap((journey) => journey.legs.flatMap((leg) => [leg.origin, leg.destination])));
    sites.replaceChildren(tip, ...drawn.map(({ element }) => element));
  };
  const place = () => {
    ground.setAttribute("transform", `${transform} translate(${left} ${top}) scale(${scale})`);
    const placed = apart(drawn.map(({ at: point, r }) => {
      const [x, y] = transform.apply(point);
      return { x, y, r };
    }));
    const written = names(placed.map((each, i) => ({ ...each, text: drawn[i].site.label, must: drawn[i].site.iri === shown.chosen || travelled.has(drawn[i].site.iri) })), { width, height });
    marks = new Map(drawn.map(({ site }, i) => [site.iri, placed[i]]));
    drawn.forEach(({ element, text }, i) => {
      const [{ x, y }, name] = [placed[i], written[i]];
      element.setAttribute("transform", `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
      if (name === undefined) {
        text.remove();
        return;
      }
      text.setAttribute("x", (name.x - x).toFixed(1));
      text.setAttribute("y", (name.y - y).toFixed(1));
      text.setAttribute("text-anchor", name.anchor);
      if (text.parentNode === null) {
        element.append(text);
      }
    });
    paintLegs();
  };
  const mark = (site, text, most) => {
    const r = radius(site.factual + site.other, most);
    const sure = certainty(site);
    const made = svg("g", { class: `site ${sure}${site.iri === shown.chosen ? " chosen" : ""}`, "data-iri": site.iri },
      ...(sure === "area" ? [svg("circle", { class: "halo", r: r + 12 })] : []),
      ...(site.other > 0 ? [svg("circle", { class: "ring", r })] : []),
      ...(site.factual > 0 ? [svg("circle", { class: "disc", r: radius(site.factual, most) })] : []));
    made.append(text);
    return made;
  };
  /** Of many marks one listener and one tip do for all. */
  const siteAt = (target) => {
    const iri = /** @type {Element} */ (target).closest(".site")?.getAttribute("data-iri");
    return drawn.find(({ site }) => site.iri === iri)?.site;
  };
  sites.addEventListener("click", (event) => {
    const site = siteAt(event.target);
    if (site !== undefined) {
      onChoose(site);
    }
  });
  sites.addEventListener("pointerover", (event) => {
    const site = siteAt(event.target);
    tip.textContent = site === undefined ? "" : `${site.label}: ${views.map.count(site.factual, site.other)}`;
  });
  const paintLegs = () => legs.replaceChildren(legTip, ...shown.journeys.flatMap((journey) => {
    const badges = new Map();
    return ways(journey.legs, (place0) => marks.has(place0)).flatMap(({ leg, from, to, told }) => {
      if (from === "") {
        return [badge(leg, { x: marks.get(to).x, y: marks.get(to).y - marks.get(to).r - 12 }, 0, false, badges)];
      }
      const { path: d, middle, angle } = arc(marks.get(from), marks.get(to));
      const kind = told ? (leg.dated ? "leg" : "leg undated") : "leg untold";
      const dashes = isFactual(leg.factuality) || !told ? {} : stroke(leg.factuality, 2.6);
      return [svg("path", { class: `${kind} f-${commitment(leg.factuality)}`, d, ...dashes, "data-leg": leg.event }), ...(kind === "leg undated" ? [svg("path", { class: "core", d })] : []),
        ...(told || leg.destination === to ? [badge(leg, middle, angle, told, badges)] : [])];
    });
  }));
  legs.addEventListener("pointerover", (event) => {
    const iri = /** @type {Element} */ (event.target).closest("[data-leg]")?.getAttribute("data-leg");
    const leg = shown.journeys.flatMap((journey) => journey.legs).find((each) => each.event === iri);
    legTip.textContent = leg === undefined ? "" : `${leg.label}, ${meaning(leg.factuality)}`;
  });
  /** The leg's number, with an arrow the way it goes; a sign besides where it is not told as a fact. */
  const badge = (leg, { x, y }, angle, arrow, badges) => {
    const key = `${Math.round(x / 14)},${Math.round(y / 14)}`;
    const before = badges.get(key) ?? 0;
    badges.set(key, before + 1);
    const made = svg("g", { class: "badge", transform: `translate(${(x + before * 19).toFixed(1)} ${y.toFixed(1)})`, "data-leg": leg.event }, ...(arrow ? [svg("path", { class: "arrow", transform: `rotate(${angle})`, d: "M10 -5L17 0L10 5Z" })] : []),
      svg("circle", { r: 9 }), svg("text", { y: 4, "text-anchor": "middle" }, String(leg.number)));
    if (!isFactual(leg.factuality)) {
      const how = sign(leg.factuality);
      Object.entries({ x: 5, y: -19, width: 13, height: 13 }).forEach(([key0, value]) => how.setAttribute(key0, String(value)));
      made.append(how);
    }
    if (commitment(leg.factuality) === "denied") {
      made.append(cross(0, 0, 11));
    }
    return made;
  };

  const unprojected = ([x, y]) => [(x - left) / scale, (y - top) / scale];
  const move = (to) => select.call(zoom.transform, to);
  const middleOf = (points, most) => {
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const k = Math.max(1, Math.min(most, 0.78 * Math.min(width / Math.max(x1 - x0, 0.5), height / Math.max(y1 - y0, 0.5))));
    return d3.zoomIdentity.translate(width / 2, height / 2).scale(k).translate(-(x0 + x1) / 2, -(y0 + y1) / 2);
  };

  drawing.addEventListener("keydown", (event) => {
    const key = /** @type {KeyboardEvent} */ (event).key;
    const by = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[key];
    if (by !== undefined) {
      event.preventDefault();
      select.call(zoom.translateBy, by[0] / transform.k, by[1] / transform.k);
    } else if (key === "+" || key === "=" || key === "-") {
      select.call(zoom.scaleBy, key === "-" ? 1 / 1.6 : 1.6);
    }
  });

  return {
    drawing,
    start() {
      box.replaceChildren(drawing);
      resize();
      select.call(zoom).on("dblclick.zoom", null);
    },
    resize,
    /** @param {typeof shown} next */
    show(next) {
      shown = next;
      paintTints();
      paintSites();
      // What is shown first is placed once it is known where to look.
      if (!silent) {
        place();
      }
    },
    /** Shows all places, or what the address says. @param {any} chart */
    fit(chart) {
      const [lon, lat, k] = at.split(",").map(Number);
      // Where somebody only meant to go does not make what they did too small to be seen.
      const all = chart.journeys.flatMap((journey) => journey.legs);
      const made = all.filter((leg) => isFactual(leg.factuality));
      const route = (made.length === 0 ? all : made).flatMap((leg) => [leg.origin, leg.destination]);
      const wanted = shown.sites.filter((site) => route.length === 0 || route.includes(site.iri));
      if (at !== "" && [lon, lat, k].every(Number.isFinite)) {
        const [x, y] = projection([lon, lat]);
        move(d3.zoomIdentity.translate(width / 2, height / 2).scale(Math.max(1, Math.min(MOST, k))).translate(-x, -y));
      } else if (wanted.length > 0) {
        move(middleOf(wanted.map((site) => projection(site.point)), wanted.length < 2 ? 8 : 60));
      }
      cancelAnimationFrame(frame);
      place();
      silent = false;
    },
    /** Centre and enlargement as the address keeps them. */
    where() {
      const [lon, lat] = ground0.projection.invert(unprojected(transform.invert([width / 2, height / 2]))) ?? [0, 0];
      return transform.k === 1 ? "" : `${lon.toFixed(3)},${lat.toFixed(3)},${transform.k.toFixed(2)}`;
    },
    zoom(by) { select.call(zoom.scaleBy, by); },
    reset() { move(shown.sites.length === 0 ? d3.zoomIdentity : middleOf(shown.sites.map((site) => projection(site.point)), 60)); },
    /** @param {any} site */
    centre(site) {
      if (site.point.length === 2) {
        const [x, y] = projection(site.point);
        move(d3.zoomIdentity.translate(width / 2, height / 2).scale(Math.max(transform.k, 12)).translate(-x, -y));
      }
    },
    /** @param {any} site */
    light(site) {
      shown = { ...shown, chosen: site?.iri ?? "" };
      sites.querySelectorAll(".site").forEach((each) => each.classList.toggle("chosen", each.getAttribute("data-iri") === shown.chosen));
    },
    /** @param {any} leg */
    point(leg) { legs.querySelectorAll("[data-leg]").forEach((each) => each.classList.toggle("chosen", each.getAttribute("data-leg") === leg.event)); },
  };
}
