// @ts-check
/** Where the name of a mark stands, and as much of it as has room there. */
import { capital } from "../wording.js";
import { fit, width } from "./packing.js";

const LETTERS = 46;
/** Between a mark and its name, and between the end of a bar and a name above it. */
const [NEAR, WITHIN] = [8, 10];

/** @typedef {{text: string, at: {x: number, "text-anchor": string}, above: boolean, x0: number, x1: number}} Label  above: over its mark, in a row of its own; x0, x1: from where to where it stretches, with its mark */

/** A name stands right of its mark, or left of it where there is no room; where no side has room for all of it, on the side that has most, or above the mark where that fills the picture.
 *  @param {string} name @param {{left: number, right: number}} mark @param {{gutter: number, width: number}} scene @returns {Label} */
export function labelled(name, { left, right }, scene) {
  const begin = Math.max(left, scene.gutter) + WITHIN;
  const rooms = { right: scene.width - right - NEAR, left: left - NEAR - scene.gutter, above: Math.min(right, scene.width) - begin };
  const whole = fit(capital(name), width("n".repeat(LETTERS)));
  const [widest] = Object.keys(rooms).sort((one, other) => rooms[other] - rooms[one]);
  const side = ["right", "left"].find((each) => width(whole) <= rooms[each]) ?? widest;
  const text = fit(whole, rooms[side]);
  const long = text === "" ? 0 : width(text) + NEAR;
  switch (side) {
    case "right": return { text, at: { x: right + NEAR - 1, "text-anchor": "start" }, above: false, x0: left, x1: right + long };
    case "left": return { text, at: { x: left - NEAR + 1, "text-anchor": "end" }, above: false, x0: left - long, x1: right };
    default: return { text, at: { x: begin, "text-anchor": "start" }, above: true, x0: begin, x1: begin + width(text) };
  }
}
