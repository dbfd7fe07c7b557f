// @ts-check
import { element } from "../elements.js";
import { at, groups, isNaming } from "../statements.js";
import { className, commitmentOf, isFactual, meaning } from "../factuality.js";
import { strings } from "../strings.js";
import { kindName, drawnAs, percent, verb, voice } from "../wording.js";

/** What the panel says before anything is chosen. @param {HTMLElement} panel */
export function hint(panel) {
  panel.replaceChildren(element("p.hint", {}, strings.reader.hint));
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
  if (mark.kind === "event" && !isFactual(mark.factuality)) {
    shown.append(element("p.warning", {}, strings.reader.notHappened(meaning(mark.factuality))));
  }
  shown.append(...groups(claims).map((group) => said(group, mark, points)));
  if (details.length > 0) {
    shown.append(element("details", claims.length === 0 ? { open: "" } : {}, element("summary", {}, strings.reader.details(details.length)),
      ...groups(details).map((group) => said(group, mark, points))));
  }
  if (claims.length + details.length === 0) {
    shown.append(element("p.hint", {}, strings.reader.noStatement));
  }
  return shown;
}

/** What one voice says in the same words: the statements, who says so, how committed, and the words. */
function said(group, mark, points) {
  const [first] = group;
  const { source, through } = voice(first);
  return element("div.said", {},
    element("ul.statements", {}, ...group.map((statement) => row(statement, mark))),
    element("p.voice", {}, element("span", {}, `${strings.voice.says} `, element("span.source", {}, source), through === "" ? "" : `, ${strings.voice.through} ${through}`), commitmentOf(first.factuality)),
    element("blockquote", {}, shorten(points.slice(first.begin, first.end).join(""))));
}

/** The heading is not said again. */
function row(statement, mark) {
  const named = statement.subject.iri === mark.thing && mark.kind !== "speech" && mark.kind !== "time";
  const subject = named ? [] : [element("b", {}, statement.subject.label), " "];
  const object = isNaming(statement) && statement.object.datatype !== undefined ? `“${statement.object.label}”` : statement.object.label;
  const time = statement.time === "" ? [] : [` (${statement.time})`];
  return element("li", { "data-statement": statement.iri },
    element(`span.triple.${className(statement.factuality)}`, {}, ...subject, `${verb(statement.property)} `, element("b", {}, object), ...time),
    element("span.confidence", { title: strings.voice.confidenceTitle }, element("span.hidden", {}, `${strings.voice.confidence} `), percent(statement.confidence)));
}

function shorten(words) {
  const plain = words.replace(/\s+/g, " ").trim();
  return plain.length > 220 ? `${plain.slice(0, 200)}…` : plain;
}
