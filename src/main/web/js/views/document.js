// @ts-check
import { element } from "../elements.js";
import { segments } from "../segments.js";
import { replace } from "../state.js";
import { drawnAs, factuality, kindName, kinds } from "../wording.js";
import { byline, counts } from "./documents.js";
import { hint, statementsAt } from "./statements.js";

/** One document: its text with what was read from it. @param {HTMLElement} container @param {any} read  as the API gives it, and where to begin */
export function render(container, read) {
  const { document: summary } = read;
  document.title = `${summary.title} – Attest`;
  const panel = element("aside.panel", { "aria-label": "What is said here", "aria-live": "polite" });
  const text = element("div.text", { lang: "en" });
  container.append(element("article.reading", {},
    element("header.heading", {}, element("p.crumb", {}, element("a", { href: "#/" }, "Documents")), element("h1", {}, summary.title),
      element("p.byline", {}, byline(summary)), element("p.counts", {}, counts(summary.counts)), legend(text, read.marks)),
    element("div.columns", {}, text, panel)));
  new Reader(read, text, panel).start();
}

function legend(text, marks) {
  const present = new Set(marks.map((mark) => drawnAs(mark.kind)));
  const switches = kinds.filter((kind) => present.has(kind)).map((kind) => {
    const box = /** @type {HTMLInputElement} */ (element("input", { type: "checkbox", checked: "" }));
    box.addEventListener("change", () => text.classList.toggle(`hide-${kind}`, !box.checked));
    return element("label.switch", {}, box, element(`span.sample.mark.${kind}.solid`, {}, kindName(kind)));
  });
  const styles = [["solid", "said as a fact"], ["dashed", "probable or possible"], ["dotted", "intended or supposed"], ["struck", "said not to be so"]]
    .map(([style, words]) => element("span.line", {}, element(`span.sample.mark.event.${style}`, {}, "abc"), ` ${words}`));
  return element("div.legend", { role: "group", "aria-label": "Legend" }, element("div.row", {}, ...switches), element("div.row", {}, ...styles));
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
      this.panel.append(element("p.status", {}, "Nothing was read from this document."));
      return;
    }
    this.highlights[0].shown.tabIndex = 0;
    hint(this.panel);
    this.text.addEventListener("keydown", (event) => this.key(event));
    this.text.addEventListener("mouseleave", () => this.restore());
    const first = this.highlights.find(({ segment }) => segment.begin === this.read.at);
    if (first !== undefined) {
      this.pin(first);
      first.shown.scrollIntoView({ block: "center" });
    }
  }

  highlight(segment, words) {
    const drawn = segment.marks[0];
    const described = segment.marks.map((mark) => `${kindName(mark.kind)}${mark.factuality === "Factual" ? "" : `, ${factuality(mark.factuality).word}`}`).join("; ");
    const classes = segment.marks.map((mark) => `in-${drawnAs(mark.kind)}`).join(".");
    const shown = element(`span.mark.${drawnAs(drawn.kind)}.${factuality(drawn.factuality).style}.${classes}`,
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
    replace({ page: "document", id: this.read.document.id, at: highlight.segment.begin });
  }

  unpin() {
    this.pinned?.shown.setAttribute("aria-pressed", "false");
    this.pinned = undefined;
    replace({ page: "document", id: this.read.document.id, at: undefined });
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
