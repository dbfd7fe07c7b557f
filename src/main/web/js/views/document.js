// @ts-check
import { element } from "../elements.js";
import { segments } from "../segments.js";
import { href, replace } from "../state.js";
import { commitment, className, isFactual, meaning } from "../factuality.js";
import { legend } from "../legend.js";
import { byline, counts } from "../summaries.js";
import { strings } from "../strings.js";
import { drawnAs, kindName, kinds } from "../wording.js";
import { hint, statementsAt } from "./statements.js";

/** @param {import("../state.js").State} state @param {typeof import("../api.js")} api */
export const load = (state, api) => api.document(state.params.id);

/** @param {any} read */
export const title = (read) => read.document.title;

/** One document: its text with what was read from it. @param {HTMLElement} container @param {any} read  as the API gives it @param {import("../state.js").State} state */
export function render(container, read, state) {
  const { document: summary } = read;
  const panel = element("aside.panel", { "aria-label": strings.reader.panel, "aria-live": "polite" });
  const text = element("div.text", { lang: "en" });
  const present = new Set(read.marks.map((mark) => drawnAs(mark.kind)));
  container.append(element("article.reading", {},
    element("header.heading", {}, element("p.crumb", {}, element("a", { href: href("start") }, strings.reader.crumb)), element("h1", {}, summary.title),
      element("p.byline", {}, byline(summary)), element("p.counts", {}, counts(summary.counts)),
      legend({ kinds: kinds.filter((kind) => present.has(kind)), present: [...new Set(read.marks.map((mark) => commitment(mark.factuality)))],
        onKind: (kind, shown) => text.classList.toggle(`hide-${kind}`, !shown) })),
    element("div.columns", {}, text, panel)));
  new Reader({ ...read, at: state.params.at === undefined ? undefined : Number(state.params.at) }, text, panel).start();
}

/** Lets a person walk over the highlights by mouse or keys. */
class Reader {
  constructor(read, text, panel) {
    this.read = read;
    this.text = text;
    this.panel = panel;
    this.highlights = [];
    this.pinned = undefined;
  }

  start() {
    const points = Array.from(this.read.text);
    for (const segment of segments(points.length, this.read.marks)) {
      const words = points.slice(segment.begin, segment.end).join("");
      this.text.append(segment.marks.length === 0 ? words : this.highlight(segment, words));
    }
    if (this.highlights.length === 0) {
      this.panel.append(element("p.status", {}, strings.reader.nothing));
      return;
    }
    this.highlights[0].shown.tabIndex = 0;
    hint(this.panel);
    this.text.addEventListener("keydown", (event) => this.key(event));
    this.text.addEventListener("mouseleave", () => this.restore());
    const first = this.highlights.find(({ segment }) => segment.begin === this.read.at);
    if (first !== undefined) {
      this.pin(first);
      first.shown.dataset.arrive = "";
      first.shown.scrollIntoView({ block: "center" });
    }
  }

  highlight(segment, words) {
    const drawn = segment.marks[0];
    const described = segment.marks.map((mark) => `${kindName(mark.kind)}${isFactual(mark.factuality) ? "" : `, ${meaning(mark.factuality)}`}`).join("; ");
    const classes = segment.marks.map((mark) => `in-${drawnAs(mark.kind)}`).join(".");
    const shown = element(`span.mark.${drawnAs(drawn.kind)}.${className(drawn.factuality)}.${classes}`,
      { role: "button", tabindex: "-1", "aria-pressed": "false", "aria-description": described, "data-begin": String(segment.begin) }, words);
    const highlight = { segment, shown };
    this.highlights.push(highlight);
    shown.addEventListener("mouseenter", () => this.preview(highlight));
    shown.addEventListener("focus", () => this.preview(highlight));
    shown.addEventListener("click", () => (this.pinned === highlight ? this.unpin() : this.pin(highlight)));
    return shown;
  }

  preview(highlight) {
    if (this.pinned === undefined) {
      statementsAt(this.panel, this.read, highlight.segment);
    }
  }

  restore() {
    if (this.pinned === undefined && !this.text.contains(document.activeElement)) {
      hint(this.panel);
    }
  }

  pin(highlight) {
    this.pinned?.shown.setAttribute("aria-pressed", "false");
    this.pinned = highlight;
    highlight.shown.setAttribute("aria-pressed", "true");
    this.focusable(highlight);
    statementsAt(this.panel, this.read, highlight.segment);
    replace("document", { id: this.read.document.id, at: String(highlight.segment.begin) });
  }

  unpin() {
    this.pinned?.shown.setAttribute("aria-pressed", "false");
    this.pinned = undefined;
    replace("document", { id: this.read.document.id });
  }

  /** Of all highlights one is reached with the tab key; arrows go on from there. */
  focusable(highlight) {
    this.highlights.forEach(({ shown }) => { shown.tabIndex = -1; });
    highlight.shown.tabIndex = 0;
  }

  key(event) {
    const now = this.highlights.findIndex(({ shown }) => shown === document.activeElement);
    const target = { ArrowRight: now + 1, ArrowDown: now + 1, ArrowLeft: now - 1, ArrowUp: now - 1, Home: 0, End: this.highlights.length - 1 }[event.key];
    if (event.key === "Escape") {
      this.unpin();
    } else if (now >= 0 && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      this.highlights[now].shown.click();
    } else if (now >= 0 && target !== undefined && this.highlights[target] !== undefined) {
      event.preventDefault();
      this.focusable(this.highlights[target]);
      this.highlights[target].shown.focus();
    }
  }
}
