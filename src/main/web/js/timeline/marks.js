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

/** Who says so, where neither whoever wrote the text does nor whoever tells most of it; empty where one of them does.
 *  @param {any} event @param {{names: Record<string, any>, tellers?: Record<string, string>}} scene */
export function byOthers(event, { names, tellers = {} }) {
  const [first] = event.sayings;
  const own = ({ source, relays }) => relays.length === 0 || source === tellers[event.document];
  return first === undefined || event.sayings.some(own) || names[first.source] === undefined ? "" : `${names[first.source].label} ${speech(first)}`;
}

/** What a mark is called: with who says so where that is not the text's own teller. @param {any} event @param {{names: Record<string, any>, tellers?: Record<string, string>}} scene @param {(name: string) => string} [shortened] */
export function nameOf(event, scene, shortened = (name) => name) {
  const others = byOthers(event, scene);
  return others === "" ? capital(event.label) : `${shortened(capital(event.label))} – ${others}`;
}

/** The bubble around what only others say, open to the words below. @param {number} left @param {number} right */
export const bubble = (left, right) => svg("path", { class: "bubble", d: `M${left - 1} -8H${right + 1}q5 0 5 5V3q0 5 -5 5H${left + 7}l-6 4v-4h-2q-5 0 -5 -5V-3q0 -5 5 -5z` });

/** A mark with its name, and with its day where somebody gives one. @param {any} event @param {{x: number, y: number}} at @param {{width: number, height: number}} room @param {{names: Record<string, any>, tellers?: Record<string, string>}} scene @param {string[]} [more]  what else is said of it */
export function named(event, { x, y }, { width, height }, scene, more) {
  const drawn = spans(event);
  const dated = drawn.some((span) => !span.inferred);
  const when = dated ? `${drawn[0].words}: ` : "";
  const others = byOthers(event, scene) === "" ? 0 : textWidth(byOthers(event, scene)) + 3 * textWidth("n");
  const room = width - (others === 0 ? 20 : 25);
  const left = room - Math.min(textWidth(when), room);
  const wrong = event.contradicted || event.disputed;
  const name = `${wrong ? "≠ " : ""}${nameOf(event, scene, (full) => fit(full, Math.max(left - others, left / 2)))}`;
  return svg("g", { class: `happening f-${commitment(event.factuality)}${wrong ? " wrong" : ""}`, transform: `translate(${x} ${y})`, role: "link", tabindex: -1, "data-iri": event.iri },
    svg("title", {}, told(event, drawn, scene, more)), svg("rect", { class: "hit", x: -7, y: -height / 2, width: Math.max(14, width - 4), height }), ...(others === 0 ? [] : [bubble(-3, 3)]), sign(event, dated),
    svg("text", { class: "name", x: others === 0 ? 9 : 14, y: 4, "aria-hidden": "true" }, ...(when === "" ? [] : [svg("tspan", { class: "when" }, fit(when, room))]), fit(name, left)));
}

/** A disc where somebody gives a day, brackets where it is only known between which days, else a diamond. */
function sign(event, dated) {
  const vague = dated && !spans(event).filter((span) => !span.inferred).every(isExact);
  return vague ? crossed(svg("path", { class: "edge", d: "M-3 -5H-6V5H-3M3 -5H6V5H3" }), event.factuality) : dated ? disc(event.factuality) : diamond(event.factuality);
}

const crossed = (shape, factuality) => (commitment(factuality) === "denied" ? svg("g", {}, shape, cross(0, 0, 6)) : shape);

const filled = (factuality) => ({ class: "dot", "fill-opacity": fillOpacity(factuality), ...stroke(factuality, 1.4) });

/** What somebody gives a day of. @param {string} factuality */
export const disc = (factuality) => crossed(svg("circle", { r: 4, ...filled(factuality) }), factuality);

/** What nobody gives a day of. @param {string} factuality */
export const diamond = (factuality) => crossed(svg("path", { d: "M0 -5L5 0L0 5L-5 0Z", ...filled(factuality) }), factuality);
