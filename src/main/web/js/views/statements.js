// @ts-check
import { element } from "../elements.js";
import { at, isNaming } from "../statements.js";
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
  const { claims, naming } = at(mark, read.statements);
  const words = points.slice(mark.begin, mark.end).join("");
  const title = mark.kind === "time" || mark.kind === "speech" ? shorten(words) : thing?.label ?? words;
  const shown = element(`section.card.${drawnAs(mark.kind)}`, {},
    element("p.kind", {}, [kindName(mark.kind), thing !== undefined && mark.kind !== "time" && mark.kind !== "speech" ? thing.type : ""]
      .filter((part, index, all) => part !== "" && part.toLowerCase() !== all[index - 1]?.toLowerCase()).join(" · ")),
    element("h2", {}, title));
  if (mark.kind === "event" && mark.factuality !== "Factual") {
    shown.append(element("p.warning", {}, `Not told as having happened: ${factuality(mark.factuality).word}.`));
  }
  if (claims.length > 0) {
    shown.append(element("ul.statements", {}, ...rows(claims, mark, points)));
  }
  if (naming.length > 0) {
    shown.append(element("details", claims.length === 0 ? { open: "" } : {}, element("summary", {}, `What it is and is called (${naming.length})`),
      element("ul.statements", {}, ...rows(naming, mark, points))));
  }
  if (claims.length + naming.length === 0) {
    shown.append(element("p.hint", {}, "No statement stands in exactly these words."));
  }
  return shown;
}

/** The heading is not said again, and words that serve several statements in a row are shown once. */
function rows(statements, mark, points) {
  return statements.map((statement, index) => {
    const next = statements[index + 1];
    const repeated = next !== undefined && next.begin === statement.begin && next.end === statement.end;
    return row(statement, mark, repeated ? "" : shorten(points.slice(statement.begin, statement.end).join("")));
  });
}

function row(statement, mark, words) {
  const { word, style } = factuality(statement.factuality);
  const { source, through } = voice(statement);
  const named = statement.subject.iri === mark.thing && mark.kind !== "speech" && mark.kind !== "time";
  const subject = named ? [] : [element("b", {}, statement.subject.label), " "];
  const object = isNaming(statement) && statement.object.datatype !== undefined ? `“${statement.object.label}”` : statement.object.label;
  const time = statement.time === "" ? [] : [` (${statement.time})`];
  return element("li", { "data-statement": statement.iri },
    element(`p.triple.${style}`, {}, ...subject, `${verb(statement.property)} `, element("b", {}, object), ...time),
    element("p.voice", {}, "says ", element("span.source", {}, source), through === "" ? "" : `, through ${through}`),
    element("p.meta", {}, element(`span.commitment.${style}`, {}, word), element("span", {}, `confidence ${percent(statement.confidence)}`)),
    ...(words === "" ? [] : [element("blockquote", {}, words)]));
}

function shorten(words) {
  const plain = words.replace(/\s+/g, " ").trim();
  return plain.length > 220 ? `${plain.slice(0, 200)}…` : plain;
}
