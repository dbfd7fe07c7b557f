// @ts-check
/** The names of lanes, left of what is in them. */
import { views } from "../strings-views.js";
import { svg } from "../svg.js";
import { wrap } from "./lanes.js";

const LINE = 15;

/** @typedef {{gutter: number, width: number, lanes: any[]}} Scene */

/** Room for the lines of a lane's name. @param {string} name @param {Scene} scene */
export const least = (name, scene) => lines(name, scene).length * LINE + 14;

const lines = (name, scene) => wrap(name, Math.floor((scene.gutter - 14) / 7), 3);

/** @param {any} lane @param {Scene} scene */
export const laneName = (lane, scene) => (lane.label === "" && lane.iri === "" ? (scene.lanes.length > 1 ? views.timeline.others : "") : lane.label);

/** A lane's name with the line above it. @param {any} lane @param {Scene} scene @param {number} y */
export function laneFrame(lane, scene, y) {
  const name = laneName(lane, scene);
  return svg("g", { class: `lane ${lane.kind}` }, svg("title", {}, name), svg("line", { class: "rule", x1: 0, x2: scene.width, y1: y, y2: y }),
    svg("text", { class: "lane-name", x: 0, y: y + 18 }, ...lines(name, scene).map((line, i) => svg("tspan", { x: 0, dy: i === 0 ? 0 : LINE }, line))));
}
