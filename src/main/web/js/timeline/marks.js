// @ts-check
/** Marks that stand in no scale, and what is said of any mark. */
import { commitment, cross, fillOpacity, meaning, stroke } from "../factuality.js";
import { views } from "../strings-views.js";
import { svg } from "../svg.js";
import { capital, speech } from "../wording.js";
import { fit, width as textWidth } from "./packing.js";
import { isExact, spans } from "./spans.js";

/** What a screen reader says of a mark. @param {any} event @param {import("./spans.js").Span[]} drawn @param {{names: Record<string, any>}} scene @param {string[]} [more] */
export function told(event, drawn, scene, more = []) {
  const says = [...new Set(event.sayings.filter(({ source }) => scene.names[source] !== undefined).map((saying) => `${scene.names[saying.source].label} ${speech(saying)}`))];
  return [event.label, drawn.map((span) => span.words).filter((each) => each !== "").join("; ") || views.scene.undated, meaning(event.factuality), ...says, ...more].join(", ");
}

/** A mark with its name, and with its day where somebody gives one. @param {any} event @param {{x: number, y: number}} at @param {{width: number, height: number}} room @param {{names: Record<string, any>}} scene @param {string[]} [more]  what else is said of it */
export function named(event, { x, y }, { width, height }, scene, more) {
  const drawn = spans(event);
  const dated = drawn.some((span) => !span.inferred);
  const when = dated ? `${drawn[0].words}: ` : "";
  const room = width - 20;
  return svg("g", { class: `happening f-${commitment(event.factuality)}`, transform: `translate(${x} ${y})`, role: "link", tabindex: -1, "data-iri": event.iri },
    svg("title", {}, told(event, drawn, scene, more)), svg("rect", { class: "hit", x: -7, y: -height / 2, width: Math.max(14, width - 4), height }), sign(event, dated),
    svg("text", { class: "name", x: 9, y: 4, "aria-hidden": "true" }, ...(when === "" ? [] : [svg("tspan", { class: "when" }, fit(when, room))]), fit(capital(event.label), room - Math.min(textWidth(when), room))));
}

/** A disc where somebody gives a day, brackets where it is only known between which days, else a diamond. */
function sign(event, dated) {
  const vague = dated && !spans(event).filter((span) => !span.inferred).every(isExact);
  const shape = vague ? svg("path", { class: "edge", d: "M-3 -5H-6V5H-3M3 -5H6V5H3" }) : dated ? svg("circle", { class: "dot", r: 4, "fill-opacity": fillOpacity(event.factuality), ...stroke(event.factuality, 1.4) })
    : svg("path", { class: "dot", d: "M0 -5L5 0L0 5L-5 0Z", "fill-opacity": fillOpacity(event.factuality), ...stroke(event.factuality, 1.4) });
  return commitment(event.factuality) === "denied" ? svg("g", {}, shape, cross(0, 0, 6)) : shape;
}
