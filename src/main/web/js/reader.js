// @ts-check
/** Lets a person walk over a text and what was read from it, by mouse or keys. Positions count code points. */
import * as api from "./api.js";
import { blockAt, blocks, codePoints, spread, wordsIn } from "./blocks.js";
import { element } from "./elements.js";
import { className, isFactual, meaning } from "./factuality.js";
import { segments } from "./segments.js";
import { afterAMoment, replace } from "./state.js";
import { strings } from "./strings.js";
import { hint, selected, statementsAt } from "./views/statements.js";
import { drawnAs, kindName } from "./wording.js";

/** How far beyond what is seen blocks are made ready. */
const AHEAD = "1200px";
/** How many blocks on each side of where a reader begins have their words in the first frame, and how many more get theirs in each further one. */
const NEAR = 6;
const AT_ONCE = 80;
/** Highlights that can be chosen; spaces between two are none. */
const MARK = ".mark[role]";
const PLACED = "[data-begin], [data-block]";

export class Reader {
  /** @param {any} read  as the API gives it @param {HTMLElement} text @param {HTMLElement} panel */
  constructor(read, text, panel) {
    this.read = read;
    this.id = read.document.id;
    this.text = text;
    this.panel = panel;
    this.points = codePoints(read.text);
    this.blocks = blocks(this.points);
    this.marks = spread(this.blocks, read.marks);
    this.fetched = new Map();
    /** @type {{segment: any, shown: HTMLElement} | undefined} */
    this.pinned = undefined;
    /** @type {{begin: number, end: number} | undefined} */
    this.cited = undefined;
    this.turn = 0;
    this.frame = 0;
    this.arriving = false;
    this.selecting = () => this.selection();
    this.looked = afterAMoment();
  }

  /** @param {number | undefined} at  where to begin @param {number | undefined} to  the end of the words that are asked for */
  start(at, to) {
    this.cited = at !== undefined && to !== undefined ? { begin: at, end: to } : undefined;
    const first = at === undefined ? 0 : blockAt(this.blocks, at);
    this.shown = this.blocks.map((_, i) => element("div.block", { "data-block": String(i) }));
    this.fill(first - NEAR, first + NEAR);
    this.text.append(...this.shown);
    // The frame after the one that shows the first.
    this.frame = requestAnimationFrame(() => { this.frame = requestAnimationFrame(() => this.fillOn(0)); });
    if (this.read.marks.length === 0) {
      this.panel.append(element("p.status", {}, strings.reader.nothing));
      return;
    }
    hint(this.panel);
    this.observer = new IntersectionObserver((seen) => seen.filter((each) => each.isIntersecting).forEach((each) => this.build(Number(each.target.getAttribute("data-block")))), { rootMargin: AHEAD });
    this.shown.forEach((block) => this.observer?.observe(block));
    this.listen();
    this.build(first);
    this.focusable(this.text.querySelector(MARK));
    if (at !== undefined) {
      this.go(at);
    }
  }

  /** Gives blocks their words, so that they can be found and copied before anybody comes to them. */
  fill(from, to) {
    this.shown?.slice(Math.max(0, from), Math.max(0, to)).filter((block) => block.firstChild === null).forEach((block) => {
      const { begin, end } = this.blocks[Number(block.dataset.block)];
      block.textContent = this.words(begin, end);
    });
  }

  fillOn(from) {
    this.fill(from, from + AT_ONCE);
    if (from + AT_ONCE < this.blocks.length) {
      this.frame = requestAnimationFrame(() => this.fillOn(from + AT_ONCE));
    }
  }

  stop() {
    cancelAnimationFrame(this.frame);
    this.observer?.disconnect();
    this.looked.stop();
    document.removeEventListener("selectionchange", this.selecting);
  }

  words(begin, end) {
    return wordsIn(this.points, begin, end);
  }

  /** Takes a block apart into its highlights, once. */
  build(i) {
    const block = this.shown?.[i];
    if (block === undefined || block.dataset.ready !== undefined) {
      return;
    }
    block.dataset.ready = "";
    const { begin, end } = this.blocks[i];
    const cited = this.cited === undefined ? [] : [{ ...this.cited, kind: "cited", thing: "", factuality: "Factual" }];
    const clipped = [...this.marks[i], ...cited].map((mark) => ({ ...mark, whole: mark, begin: Math.max(0, mark.begin - begin), end: Math.min(end, mark.end) - begin }));
    block.replaceChildren(...segments(end - begin, clipped).map((segment) => this.piece({ begin: segment.begin + begin, end: segment.end + begin, marks: segment.marks.map(({ whole }) => whole) })));
    this.observer?.unobserve(block);
  }

  piece(segment) {
    const marks = segment.marks.filter((mark) => mark.kind !== "cited");
    const cited = marks.length < segment.marks.length ? ".cited" : "";
    const words = this.words(segment.begin, segment.end);
    if (marks.length === 0) {
      return element(`span${cited}`, { "data-begin": String(segment.begin) }, words);
    }
    const [drawn] = marks;
    const described = marks.map((mark) => `${kindName(mark.kind)}${isFactual(mark.factuality) ? "" : `, ${meaning(mark.factuality)}`}${(mark.speaker ?? "") === "" ? "" : `, ${strings.reader.speaks(mark.speaker)}`}`).join("; ");
    const classes = marks.map((mark) => `in-${drawnAs(mark.kind)}`).join(".");
    const opening = marks.find((mark) => mark.kind === "speech" && mark.begin === segment.begin && (mark.speaker ?? "") !== "");
    const look = `span.mark.${drawnAs(drawn.kind)}.${className(drawn.factuality)}.${classes}${cited}`;
    if (words.trim() === "") {
      return element(look, { "data-begin": String(segment.begin) }, words);
    }
    const shown = element(look,
      { role: "button", tabindex: "-1", "aria-pressed": "false", "aria-description": described, "data-begin": String(segment.begin), ...(opening === undefined ? {} : { "data-speaker": opening.speaker }) }, words);
    Object.assign(shown, { segment: { ...segment, marks } });
    return shown;
  }

  listen() {
    const marked = (event) => /** @type {any} */ (event.target instanceof Element ? event.target.closest(MARK) : null);
    const point = (event) => { const shown = marked(event); if (shown !== null && !this.arriving) { this.preview(shown); } };
    this.text.addEventListener("mouseover", point);
    // The mouse of a reader who followed a link rests anywhere: what they asked for stays until it moves.
    this.text.addEventListener("mousemove", (event) => {
      if (this.arriving && (event.movementX !== 0 || event.movementY !== 0)) {
        this.arriving = false;
        point(event);
      }
    });
    this.text.addEventListener("focusin", (event) => { const shown = marked(event); if (shown !== null) { this.preview(shown); } });
    this.text.addEventListener("click", (event) => {
      const shown = marked(event);
      if (shown !== null && document.getSelection()?.isCollapsed !== false) {
        this.pinned?.shown === shown ? this.unpin() : this.pin(shown);
      }
    });
    this.text.addEventListener("keydown", (event) => this.key(event));
    this.text.addEventListener("mouseleave", () => {
      if (this.pinned === undefined && !this.text.contains(document.activeElement) && document.getSelection()?.isCollapsed !== false) {
        hint(this.panel);
      }
    });
    document.addEventListener("selectionchange", this.selecting);
  }

  /** The statements whose words share something with a stretch. */
  async statements(begin, end) {
    const key = `${begin}-${end}`;
    if (!this.fetched.has(key)) {
      this.fetched.set(key, api.documentStatements(this.id, begin, end).catch((error) => {
        this.fetched.delete(key);
        throw error;
      }));
    }
    return (await this.fetched.get(key)).statements;
  }

  /** Shows something in the panel, unless another was asked for meanwhile. */
  async panelFor(begin, end, fill) {
    const turn = ++this.turn;
    try {
      const statements = await this.statements(begin, end);
      if (turn === this.turn) {
        fill(statements);
      }
    } catch (error) {
      if (turn === this.turn) {
        this.panel.replaceChildren(element("p.status.error", { role: "alert" }, error instanceof Error ? error.message : String(error)));
      }
    }
  }

  show(shown) {
    const { segment } = shown;
    const begin = Math.min(...segment.marks.map((mark) => mark.begin));
    const end = Math.max(...segment.marks.map((mark) => mark.end));
    return this.panelFor(begin, end, (statements) => statementsAt(this.panel, { ...this.read, statements }, this.points, segment));
  }

  preview(shown) {
    if (this.pinned === undefined && document.getSelection()?.isCollapsed !== false) {
      this.show(shown);
    }
  }

  pin(shown) {
    this.pinned?.shown.setAttribute("aria-pressed", "false");
    this.pinned = { segment: shown.segment, shown };
    shown.setAttribute("aria-pressed", "true");
    this.focusable(shown);
    this.show(shown);
    replace("document", { id: this.id, at: String(shown.segment.begin) });
  }

  unpin() {
    this.pinned?.shown.setAttribute("aria-pressed", "false");
    this.pinned = undefined;
    replace("document", { id: this.id });
  }

  /** Opens at a place: the words that are asked for, or the highlight that begins there. */
  go(at) {
    const block = this.shown?.[blockAt(this.blocks, at)];
    const place = /** @type {any} */ (this.cited === undefined ? this.pieceAt(block, at) : block?.querySelector(".cited"));
    if (place === null || place === undefined) {
      return;
    }
    place.dataset.arrive = "";
    place.scrollIntoView({ block: "center" });
    if (this.cited !== undefined) {
      this.arriving = true;
      const { begin, end } = this.cited;
      this.panelFor(begin, end, (statements) => selected(this.panel, this.points, this.cited, statements, strings.reader.cited));
    } else if (place.matches(MARK)) {
      this.pin(place);
    }
  }

  /** The piece of a block that begins at a position, else the one in which it lies. */
  pieceAt(block, at) {
    return block === undefined ? undefined : [...block.querySelectorAll("[data-begin]")].filter((each) => Number(each.getAttribute("data-begin")) <= at).at(-1);
  }

  /** What was read from the words that are selected, and what was not. */
  selection() {
    const selection = document.getSelection();
    if (selection === null || selection.isCollapsed || selection.rangeCount === 0 || !this.text.contains(selection.anchorNode) || !this.text.contains(selection.focusNode)) {
      return;
    }
    const range = selection.getRangeAt(0);
    const begin = this.position(range.startContainer, range.startOffset);
    const end = this.position(range.endContainer, range.endOffset);
    if (begin !== undefined && end !== undefined && begin < end) {
      this.panelFor(begin, end, (statements) => selected(this.panel, this.points, { begin, end }, statements, strings.reader.selected));
      this.looked.keep(() => replace("document", { id: this.id, at: String(begin) }, { to: String(end) }));
    }
  }

  /** Where a point of the page lies in the text. */
  position(node, offset) {
    if (node.nodeType === Node.TEXT_NODE) {
      const holder = node.parentElement?.closest(PLACED);
      return holder === null || holder === undefined ? undefined : this.beginOf(holder) + Array.from(node.data.slice(0, offset)).length;
    }
    const next = node.childNodes[offset];
    const before = node.childNodes[offset - 1];
    if (next instanceof Element && next.matches(PLACED)) {
      return this.beginOf(next);
    }
    if (before instanceof Element && before.matches(PLACED)) {
      return this.beginOf(before) + Array.from(before.textContent ?? "").length;
    }
    const holder = node.closest(PLACED);
    return holder === null ? undefined : this.beginOf(holder) + (next === undefined ? Array.from(holder.textContent ?? "").length : 0);
  }

  beginOf(holder) {
    return holder.hasAttribute("data-begin") ? Number(holder.getAttribute("data-begin")) : this.blocks[Number(holder.getAttribute("data-block"))].begin;
  }

  /** Of all highlights one is reached with the tab key; arrows go on from there. */
  focusable(shown) {
    if (this.tabbed !== undefined) {
      this.tabbed.tabIndex = -1;
    }
    this.tabbed = shown ?? undefined;
    if (this.tabbed !== undefined) {
      this.tabbed.tabIndex = 0;
    }
  }

  key(event) {
    const now = document.activeElement?.closest(MARK);
    if (event.key === "Escape") {
      this.unpin();
    } else if (now !== null && now !== undefined && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      /** @type {HTMLElement} */ (now).click();
    } else if (now !== null && now !== undefined) {
      const target = this.target(event.key, now);
      if (target !== undefined) {
        event.preventDefault();
        this.focusable(target);
        target.focus();
      }
    }
  }

  /** The highlight that a key leads to. */
  target(key, now) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key];
    if (key === "Home" || key === "End") {
      const i = key === "Home" ? 0 : this.blocks.length - 1;
      this.build(i);
      const all = this.shown?.[i].querySelectorAll(MARK) ?? [];
      return all[key === "Home" ? 0 : all.length - 1];
    }
    if (step === undefined) {
      return undefined;
    }
    let i = Number(now.closest("[data-block]").getAttribute("data-block"));
    let all = [...(this.shown?.[i].querySelectorAll(MARK) ?? [])];
    let at = all.indexOf(now) + step;
    while (all[at] === undefined && this.blocks[i + step] !== undefined) {
      i += step;
      this.build(i);
      all = [...(this.shown?.[i].querySelectorAll(MARK) ?? [])];
      at = step > 0 ? 0 : all.length - 1;
    }
    return all[at];
  }
}
