// @ts-check
/** What the panel beside a text shows. */
import { uncovered, wordsIn } from "../blocks.js";
import { element } from "../elements.js";
import { isFactual, meaning } from "../factuality.js";
import { said, shorten } from "../said.js";
import { href } from "../state.js";
import { at, groups, isDetail } from "../statements.js";
import { strings } from "../strings.js";
import { drawnAs, kindName, speaks } from "../wording.js";

/** What the panel says before anything is chosen. @param {HTMLElement} panel */
export function hint(panel) {
  panel.replaceChildren(element("p.hint", {}, strings.reader.hint));
}

/** What closes it, where it lies over the text. */
const close = () => element("p.close", {}, element("button", { type: "button", "data-close": "" }, strings.reader.close));

/** The statements at a stretch of the text, for each thing that stands there. @param {HTMLElement} panel @param {any} read @param {import("../blocks.js").Points} points  the text's @param {any} segment */
export function statementsAt(panel, read, points, segment) {
  panel.replaceChildren(close(), ...segment.marks.map((mark) => card(mark, read, points)));
}

function card(mark, read, points) {
  const thing = read.things.find((each) => each.iri === mark.thing);
  const { claims, details, rejected } = at(mark, read.statements);
  const words = wordsIn(points, mark.begin, mark.end);
  const quoted = mark.kind === "time" || mark.kind === "speech";
  const title = quoted ? shorten(words) : thing?.label ?? words;
  const speaker = (mark.speaker ?? "") === "" ? "" : speaks(mark);
  const shown = element(`section.card.${drawnAs(mark.kind)}`, {},
    element("p.kind", {}, [kindName(mark.kind), speaker, thing !== undefined && !quoted ? thing.type : ""]
      .filter((part, index, all) => part !== "" && part.toLowerCase() !== all[index - 1]?.toLowerCase()).join(" · ")),
    element("h2", {}, quoted || thing === undefined ? title : element("a.plain", { href: href("thing", {}, { iri: thing.iri }) }, title)));
  if (mark.kind === "event" && !isFactual(mark.factuality)) {
    shown.append(element("p.warning", {}, strings.reader.notHappened(meaning(mark.factuality))));
  }
  const about = quoted ? "" : mark.thing;
  shown.append(...groups(claims).map((group) => said(group, { about })));
  if (details.length > 0) {
    shown.append(element("details", claims.length === 0 ? { open: "" } : {}, element("summary", {}, strings.reader.details(details.length)), ...groups(details).map((group) => said(group, { about }))));
  }
  if (claims.length + details.length === 0) {
    shown.append(element("p.hint", {}, strings.reader.noStatement));
  }
  shown.append(...groups(rejected).map((group) => said(group, { about })));
  return shown;
}

/** What was read from a stretch that a person chose, and which of its words nothing was read from.
 *  @param {HTMLElement} panel @param {import("../blocks.js").Points} points @param {any} stretch @param {any[]} all  statements, among them those that people rejected @param {string} heading */
export function selected(panel, points, stretch, all, heading) {
  const [statements, rejected] = [all.filter((statement) => statement.rejected !== true), all.filter((statement) => statement.rejected === true)];
  const claims = nearest(stretch, statements.filter((statement) => !isDetail(statement)));
  const silent = uncovered(stretch, statements).map(({ begin, end }) => wordsIn(points, begin, end).trim()).filter((words) => /[\p{L}\p{N}]/u.test(words));
  panel.replaceChildren(close(), element("section.card.speech", {}, element("p.kind", {}, heading), element("h2", {}, shorten(wordsIn(points, stretch.begin, stretch.end))),
    ...groups(claims).map((group) => said(group)), ...groups(rejected).map((group) => said(group)),
    ...(claims.length === 0 ? [element("p.hint", {}, strings.reader.nothingRead)] : []),
    ...(silent.length === 0 || claims.length === 0 ? [] : [element("div.said", {}, element("p.voice", {}, strings.reader.silent), ...silent.map((words) => element("blockquote.silent", {}, shorten(words))))])));
}

/** Those whose words lie within the stretch first, then those that reach beyond it least. */
function nearest(stretch, statements) {
  const beyond = ({ begin, end }) => Math.max(0, stretch.begin - begin) + Math.max(0, end - stretch.end);
  return [...statements].sort((one, other) => beyond(one) - beyond(other));
}
