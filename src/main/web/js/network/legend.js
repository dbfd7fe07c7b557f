// @ts-check
import { element } from "../elements.js";
import { valueOf } from "../factuality.js";
import { strings } from "../strings.js";
import { svg } from "../svg.js";
import { drawn, shape } from "./knots.js";

const sample = (/** @type {SVGElement} */ shown) => svg("svg", { class: "network sample-knot", viewBox: "-11 -11 22 22", width: 20, height: 20, "aria-hidden": "true" }, shown);

/** How firmly an event is told, as the network shows it. @param {import("../factuality.js").Commitment} which */
export const sureKnot = (which) => sample(svg("g", { class: `knot event f-${which}` }, ...drawn({ iri: "", kind: "event", lines: 0, step: 0, factuality: valueOf(which) })));

/** The shapes of kinds, each with a switch. @param {string[]} kinds @param {string[]} shown @param {(kind: string, on: boolean) => void} onChange */
export function legendOfKinds(kinds, shown, onChange) {
  const entry = (kind) => {
    const box = /** @type {HTMLInputElement} */ (element("input", { type: "checkbox", "data-switch": kind }));
    box.checked = shown.includes(kind);
    box.addEventListener("change", () => onChange(kind, box.checked));
    return element("label.entry", {}, box, sample(svg("g", { class: `knot ${kind}` }, shape({ iri: "", kind, lines: 4, step: 0, factuality: "Factual" }))), element("span", {}, strings.kindsMany[kind]));
  };
  return element("div.legend", { role: "group", "aria-label": strings.legend.kinds }, element("div.row", {}, ...kinds.map(entry)));
}
