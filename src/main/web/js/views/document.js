// @ts-check
import { element } from "../elements.js";
import { commitment, commitments } from "../factuality.js";
import { legend } from "../legend.js";
import { Reader } from "../reader.js";
import { sidePanel } from "../reader/panel.js";
import { list } from "../scene/choices.js";
import { current, href, replace } from "../state.js";
import { strings } from "../strings.js";
import { byline, counts } from "../summaries.js";
import { drawnAs, kinds } from "../wording.js";

/** @param {import("../state.js").State} state @param {typeof import("../api.js")} api */
export const load = (state, api) => api.document(state.params.id);

/** @param {any} read */
export const title = (read) => read.document.title;

/** One document: its text with what was read from it. @param {HTMLElement} container @param {any} read  as the API gives it @param {import("../state.js").State} state */
export function render(container, read, state) {
  const { document: summary } = read;
  const { panel, shown } = sidePanel();
  const text = element("div.text", { lang: "en" });
  const present = new Set(read.marks.map((mark) => drawnAs(mark.kind)));
  const there = [...kinds.filter((kind) => present.has(kind)), ...commitments];
  const hidden = new Set(list(state.query.hide).filter((name) => there.includes(name)));
  hidden.forEach((name) => text.classList.add(`hide-${name}`));
  const hide = (name, shown) => {
    text.classList.toggle(`hide-${name}`, !shown);
    hidden[shown ? "delete" : "add"](name);
    const { params, query } = current();
    replace("document", params, { ...query, hide: [...hidden].join(" ") });
  };
  container.append(element("article.reading", {},
    element("header.heading", {}, element("p.crumb", {}, element("a", { href: href("start") }, strings.reader.crumb)), element("h1", {}, summary.title),
      element("p.byline", {}, byline(summary)), element("p.counts", {}, counts(summary.counts)),
      legend({ kinds: kinds.filter((kind) => present.has(kind)), present: [...new Set(read.marks.map((mark) => commitment(mark.factuality)))], onKind: hide, onCommitment: hide, hidden })),
    element("p.hint.touch", {}, strings.reader.touch), element("div.columns", {}, text, panel)));
  const at = state.params.at === undefined ? undefined : Number(state.params.at);
  const reader = new Reader(read, text, shown, at === undefined || state.query.to === undefined ? undefined : { begin: at, end: Number(state.query.to) });
  reader.start(at);
  return () => reader.stop();
}
