// @ts-check
import { element } from "../elements.js";
import { signs, stroke } from "../factuality.js";
import { views } from "../strings-views.js";
import { svg } from "../svg.js";
import { circle } from "./shapes.js";

/** How places and journeys are drawn, drawn. */
export function marksLegend() {
  const entry = (words, ...drawn) => element("span.entry", {}, svg("svg", { class: "map-drawing sample-mark", viewBox: "-20 -12 40 24", width: 40, height: 24, "aria-hidden": "true" }, ...drawn), element("span", {}, words));
  return element("div.legend", { role: "group", "aria-label": views.map.marksName }, element("div.row", {},
    entry(views.map.point, svg("g", { class: "site spot" }, svg("circle", { class: "disc", r: 7 }))),
    entry(views.map.otherShare, svg("g", { class: "site spot" }, svg("circle", { class: "ring", r: 10 }), svg("circle", { class: "disc", r: 5 }))),
    entry(views.map.region, svg("g", { class: "site area" }, svg("circle", { class: "halo", r: 12 }), svg("circle", { class: "disc", r: 5 }))),
    entry(views.map.near, svg("g", { class: "site near" }, svg("circle", { class: "disc", r: 7 }))),
    entry(views.map.leg, svg("path", { class: "leg", d: "M-18 6Q0 -10 18 6" })),
    entry(views.map.untoldLeg, svg("path", { class: "leg untold", d: "M-18 2L18 -2" })),
    entry(views.map.apartLeg, svg("path", { class: "leg apart", d: "M-18 6Q0 -10 18 6", ...stroke("Counterfactual", 2.6) }), svg("g", { class: "badge" }, svg("path", { class: "plate apart", d: circle({ x: 0, y: -2 }, 8) }), signs("denied", [{ x: -6, y: -8 }], 12))),
    entry(views.map.undatedLeg, svg("path", { class: "leg undated", d: "M-18 6Q0 -10 18 6" }), svg("path", { class: "core", d: "M-18 6Q0 -10 18 6" }))));
}
