// @ts-check
import { element } from "../elements.js";
import { at, groups, isNaming } from "../statements.js";
import { factuality, kindName, drawnAs, percent, verb, voice } from "../wording.js";

/** What the panel says before anything is chosen. @param {HTMLElement} panel */
export function hint(panel) {
  panel.replaceChildren(element("p.hint", {}, "Point at a highlight to see what is said there, and by whom. Click to keep it; Escape lets go. With the keyboard, go to the text with Tab and on with the arrow keys."));
}

/** The statements at a stretch of the text, for each thing that stands there. @param {HTMLElement} panel @param {any} read @param {any} segment */
export function statementsAt(panel, read, segment) {
  const points = Array.from(read.text);
  panel.replaceChildren(...segment.marks.map((mark) => card(mark, read, points)));
}

function card(mark, read, points) {
  const thing = read.things.find((each) => each.iri === mark.thing);
  const { claims, details } = at(mark, read.statements);
  const words = points.slice(mark.begin, mark.end).join("");
  const title = mark.kind === "time" || mark.kind === "speech" ? shorten(words) : thing?.label ?? words;
  const shown = element(`section.card.${drawnAs(mark.kind)}`, {},
    element("p.kind", {}, [kindName(mark.kind), thing !== undefined && mark.kind !== "time" && mark.kind !== "speech" ? thing.type : ""]
      .filter((part, index, all) => part !== "" && part.toLowerCase() !== all[index - 1]?.toLowerCase()).join(" · ")),
    element("h2", {}, title));
  if (mark.kind === "event" && mark.factuality !== "Factual") {
    shown.append(element("p.warning", {}, `Not told as having happened: ${factuality(mark.factuality).word}.`));
  }
  shown.append(...groups(claims).map((group) => said(group, mark, points)));
  if (details.length > 0) {
    shown.append(element("details", claims.length === 0 ? { open: "" } : {}, element("summary", {}, `What it is, names and exact bounds (${details.length})`),
      ...groups(details).map((group) => said(group, mark, points))));
  }
  if (claims.length + details.length === 0) {
    shown.append(element("p.hint", {}, "No statement stands in exactly these words."));
  }
  return shown;
}

/** What one voice says in the same words: the statements, who says so, how committed, and the words. */
function said(group, mark, points) {
  const [first] = group;
  const { word, style } = factuality(first.factuality);
  const { source, through } = voice(first);
  return element("div.said", {},
    element("ul.statements", {}, ...group.map((statement) => row(statement, mark, style))),
    element("p.voice", {}, "says ", element("span.source", {}, source), through === "" ? "" : `, through ${through}`, " · ", element(`span.commitment.${style}`, {}, word)),
    element("blockquote", {}, shorten(points.slice(first.begin, first.end).join(""))));
}

/** The heading is not said again. */
function row(statement, mark, style) {
  const named = statement.subject.iri === mark.thing && mark.kind !== "speech" && mark.kind !== "time";
  const subject = named ? [] : [element("b", {}, statement.subject.label), " "];
  const object = isNaming(statement) && statement.object.datatype !== undefined ? `“${statement.object.label}”` : statement.object.label;
  const time = statement.time === "" ? [] : [` (${statement.time})`];
  return element("li", { "data-statement": statement.iri },
    element(`span.triple.${style}`, {}, ...subject, `${verb(statement.property)} `, element("b", {}, object), ...time),
    element("span.confidence", { title: "The extractor's confidence" }, element("span.hidden", {}, "confidence "), percent(statement.confidence)));
}

function shorten(words) {
  const plain = words.replace(/\s+/g, " ").trim();
  return plain.length > 220 ? `${plain.slice(0, 200)}…` : plain;
}
