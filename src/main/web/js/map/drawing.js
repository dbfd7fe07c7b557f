// @ts-check
/** The map itself: outlines that can be moved and enlarged, with the marks of places and journeys upon them. */
import { whenIdle } from "../idle.js";
import { views } from "../strings-views.js";
import { svg } from "../svg.js";
import { Legs } from "./journeys.js";
import { HEIGHT, WIDTH, landOf } from "./land.js";
import { Sites } from "./sites.js";

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
  const spotOf = (event) => {
    const [x, y] = d3.pointer(event, drawing);
    return { x, y };
  };
  const legs = new Legs(spotOf);
  const sites = new Sites(spotOf, onChoose);
  const sea = svg("path", { class: "sea" });
  const lines = svg("path", { class: "graticule" });
  const ground = svg("g", {}, sea, lines, ground0.shapes, tints);
  const drawing = /** @type {SVGSVGElement} */ (svg("svg", { class: "map-drawing", role: "group", "aria-label": views.map.chart, tabindex: 0 }, ground, legs.element, sites.element));
  let [width, height] = [800, 480];
  let shown = { sites: [], journeys: [], chosen: "", tinted: [] };
  let better = false;
  /** @type {Map<string, any>} */
  let outlines = new Map();
  let transform = d3.zoomIdentity;
  let silent = true;
  /** Whether all places are shown, as they are until somebody moves the map. */
  let whole = false;
  let travelled = new Set();
  let frame = 0;

  const zoom = d3.zoom().scaleExtent([1, MOST]).on("zoom", (event) => {
    transform = event.transform;
    whole = false;
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
      // What is tinted is drawn as well as the borders around it.
      if (ground0.refine(outlines, seen)) {
        paintTints();
      }
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
    sites.chosen = shown.chosen;
    sites.show(shown.sites, projection);
    travelled = new Set(shown.journeys.flatMap((journey) => journey.legs.flatMap((leg) => [leg.origin, leg.destination])));
  };
  const place = () => {
    ground.setAttribute("transform", `${transform} translate(${left} ${top}) scale(${scale})`);
    sites.place((at) => transform.apply(at));
    legs.draw(shown.journeys, sites.where());
    sites.write({ width, height }, travelled, legs.taken());
  };
  ground.addEventListener("pointermove", (event) => {
    const { x, y } = spotOf(event);
    ground0.tell(unprojected(transform.invert([x, y])));
  });

  const unprojected = ([x, y]) => [(x - left) / scale, (y - top) / scale];
  const move = (to) => select.call(zoom.transform, to);
  /** To a point in the middle. @param {number[]} point  longitude and latitude @param {number} k */
  const go = (point, k) => {
    const [x, y] = projection(point);
    move(d3.zoomIdentity.translate(width / 2, height / 2).scale(Math.max(1, Math.min(MOST, k))).translate(-x, -y));
  };
  const middle = () => ground0.projection.invert(unprojected(transform.invert([width / 2, height / 2]))) ?? [0, 0];
  const showAll = () => {
    move(shown.sites.length === 0 ? d3.zoomIdentity : middleOf(shown.sites.map((site) => projection(site.point)), shown.sites.length < 2 ? 8 : 60));
    whole = true;
  };
  /** Moves the map without a word to the address. */
  const quietly = (act) => {
    const before = silent;
    silent = true;
    act();
    silent = before;
  };
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
    /** Draws for the room there is; whoever asked for it puts the drawing there. */
    start() {
      resize();
      select.call(zoom).on("dblclick.zoom", null);
    },
    /** For other room: what was in the middle stays there, and who saw all places sees them all. */
    resize() {
      const [all, point] = [whole, middle()];
      resize();
      quietly(() => (all ? showAll() : go(point, transform.k)));
    },
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
    /** Shows all places, or what the address says. */
    fit() {
      const [lon, lat, k] = at.split(",").map(Number);
      if (at !== "" && [lon, lat, k].every(Number.isFinite)) {
        go([lon, lat], k);
      } else {
        showAll();
      }
      cancelAnimationFrame(frame);
      place();
      silent = false;
    },
    /** Centre and enlargement as the address keeps them. */
    where() {
      const [lon, lat] = middle();
      return transform.k === 1 ? "" : `${lon.toFixed(3)},${lat.toFixed(3)},${transform.k.toFixed(2)}`;
    },
    zoom(by) { select.call(zoom.scaleBy, by); },
    reset() { showAll(); },
    /** @param {any} site */
    centre(site) {
      if (site.point.length === 2) {
        go(site.point, Math.max(transform.k, 12));
      }
    },
    /** @param {any} site */
    light(site) {
      shown = { ...shown, chosen: site?.iri ?? "" };
      sites.choose(shown.chosen);
    },
    /** @param {any} leg */
    point(leg) { legs.point(leg); },
  };
}
