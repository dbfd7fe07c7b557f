// @ts-check
/** A long text on the page: in blocks that are taken apart into their highlights once a reader comes near. Positions count code points. */
import { blockAt, blocks, codePoints, flowing, gaps, spread, wordsIn } from "../blocks.js";
import { element } from "../elements.js";
import { className, isFactual, meaning } from "../factuality.js";
import { segments } from "../segments.js";
import { strings } from "../strings.js";
import { drawnAs, kindName, speaks } from "../wording.js";

/** How far beyond what is seen blocks are made ready. */
const AHEAD = "1200px";
/** How many blocks on each side of where a reader begins have their words in the first frame, and how many more get theirs in each further one. */
const NEAR = 6;
const AT_ONCE = 80;
/** What else a stretch may be. */
const CITED = "cited";
const GAP = "gap";
/** Highlights that can be chosen; spaces between two are none. */
export const MARK = ".mark[role]";

export class ReadText {
  /** @param {any} read  as the API gives it @param {HTMLElement} container @param {{begin: number, end: number} | undefined} cited  words that are asked for */
  constructor(read, container, cited) {
    this.container = container;
    this.cited = cited;
    const { wraps = [] } = read;
    this.points = codePoints(flowing(read.text, wraps));
    this.blocks = blocks(this.points);
    this.marks = spread(this.blocks, read.marks);
    this.gaps = spread(this.blocks, gaps(this.points, wraps));
    this.shown = this.blocks.map((_, i) => element("div.block", { "data-block": String(i) }));
    this.frame = 0;
  }

  /** Shows it from the block in which a position lies; the rest follows frame by frame. @param {number | undefined} at */
  start(at) {
    const first = at === undefined ? 0 : blockAt(this.blocks, at);
    this.fill(first - NEAR, first + NEAR);
    this.container.append(...this.shown);
    // The frame after the one that shows the first.
    this.frame = requestAnimationFrame(() => { this.frame = requestAnimationFrame(() => this.fillOn(0)); });
    this.observer = new IntersectionObserver((seen) => seen.filter((each) => each.isIntersecting).forEach((each) => this.build(Number(each.target.getAttribute("data-block")))), { rootMargin: AHEAD });
    this.shown.forEach((block) => this.observer?.observe(block));
    this.build(first);
  }

  stop() {
    cancelAnimationFrame(this.frame);
    this.observer?.disconnect();
  }

  /** Gives blocks their words, so that they can be found and copied before anybody comes to them. @param {number} from @param {number} to */
  fill(from, to) {
    this.shown.slice(Math.max(0, from), Math.max(0, to)).filter((block) => block.firstChild === null).forEach((block) => {
      const { begin, end } = this.blocks[Number(block.dataset.block)];
      block.textContent = this.words(begin, end);
    });
  }

  /** @param {number} from */
  fillOn(from) {
    this.fill(from, from + AT_ONCE);
    if (from + AT_ONCE < this.blocks.length) {
      this.frame = requestAnimationFrame(() => this.fillOn(from + AT_ONCE));
    }
  }

  /** @param {number} begin @param {number} end */
  words(begin, end) {
    return wordsIn(this.points, begin, end);
  }

  /** Takes a block apart into its highlights, once. @param {number} i @returns {HTMLElement | undefined} the block */
  build(i) {
    const block = this.shown[i];
    if (block === undefined || block.dataset.ready !== undefined) {
      return block;
    }
    block.dataset.ready = "";
    const { begin, end } = this.blocks[i];
    const other = (/** @type {{begin: number, end: number}} */ stretch, /** @type {string} */ kind) => ({ ...stretch, kind, thing: "", factuality: "Factual" });
    const cited = this.cited === undefined ? [] : [other(this.cited, CITED)];
    const clipped = [...this.marks[i], ...cited, ...this.gaps[i].map((gap) => other(gap, GAP))].map((mark) => ({ ...mark, whole: mark, begin: Math.max(0, mark.begin - begin), end: Math.min(end, mark.end) - begin }));
    block.replaceChildren(...segments(end - begin, clipped).map((segment) => this.piece({ begin: segment.begin + begin, end: segment.end + begin, marks: segment.marks.map((/** @type {any} */ { whole }) => whole) })));
    this.observer?.unobserve(block);
    return block;
  }

  /** @param {{begin: number, end: number, marks: any[]}} segment */
  piece(segment) {
    const marks = segment.marks.filter(({ kind }) => kind !== CITED && kind !== GAP);
    const others = [CITED, GAP].filter((other) => segment.marks.some(({ kind }) => kind === other)).map((other) => `.${other}`).join("");
    const words = this.words(segment.begin, segment.end);
    if (marks.length === 0) {
      return element(`span${others}`, { "data-begin": String(segment.begin) }, words);
    }
    const [drawn] = marks;
    const described = marks.map((mark) => `${kindName(mark.kind)}${isFactual(mark.factuality) ? "" : `, ${meaning(mark.factuality)}`}${(mark.speaker ?? "") === "" ? "" : `, ${speaks(mark)}`}`).join("; ");
    const classes = marks.map((mark) => `in-${drawnAs(mark.kind)}`).join(".");
    const opening = marks.find((mark) => mark.kind === "speech" && mark.begin === segment.begin && (mark.speaker ?? "") !== "");
    const look = `span.mark.${drawnAs(drawn.kind)}.${className(drawn.factuality)}.${classes}${others}`;
    if (words.trim() === "") {
      return element(look, { "data-begin": String(segment.begin) }, words);
    }
    const shown = element(look,
      { role: "button", tabindex: "-1", "aria-pressed": "false", "aria-description": described, "data-begin": String(segment.begin), ...(opening === undefined ? {} : { "data-speaker": speaks(opening, (name) => name) }) }, words);
    Object.assign(shown, { segment: { ...segment, marks } });
    return shown;
  }

  /** The words that are asked for, else the piece that begins at a position or in which it lies. @param {number} at @returns {any} */
  pieceAt(at) {
    const block = this.build(blockAt(this.blocks, at));
    return this.cited !== undefined ? block?.querySelector(".cited") : [...(block?.querySelectorAll("[data-begin]") ?? [])].filter((each) => Number(each.getAttribute("data-begin")) <= at).at(-1);
  }

  /** The highlight that a key leads to from another. @param {string} key @param {Element} now @returns {any} */
  next(key, now) {
    if (key === "Home" || key === "End") {
      return this.highlights(key === "Home" ? 0 : this.blocks.length - 1).at(key === "Home" ? 0 : -1);
    }
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key];
    if (step === undefined) {
      return undefined;
    }
    let i = Number(now.closest("[data-block]")?.getAttribute("data-block"));
    let all = this.highlights(i);
    let at = all.indexOf(now) + step;
    while (all[at] === undefined && this.blocks[i + step] !== undefined) {
      i += step;
      all = this.highlights(i);
      at = step > 0 ? 0 : all.length - 1;
    }
    return all[at];
  }

  /** @param {number} i  of a block @returns {Element[]} */
  highlights(i) {
    return [...(this.build(i)?.querySelectorAll(MARK) ?? [])];
  }
}
