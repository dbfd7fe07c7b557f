// @ts-check
/** Lets a person walk over a text and what was read from it, by mouse or keys. Positions count code points. */
import * as api from "./api.js";
import { element } from "./elements.js";
import { position } from "./reader/positions.js";
import { MARK, ReadText } from "./reader/text.js";
import { settle } from "./settle.js";
import { afterAMoment, current, replace } from "./state.js";
import { strings } from "./strings.js";
import { hint, selected, statementsAt } from "./views/statements.js";

export class Reader {
  /** @param {any} read  as the API gives it @param {HTMLElement} container @param {HTMLElement} panel @param {{begin: number, end: number} | undefined} cited  words that are asked for */
  constructor(read, container, panel, cited) {
    this.read = read;
    this.id = read.document.id;
    this.container = container;
    this.panel = panel;
    this.cited = cited;
    this.text = new ReadText(read, container, cited);
    this.fetched = new Map();
    /** @type {{segment: any, shown: HTMLElement} | undefined} */
    this.pinned = undefined;
    this.turn = 0;
    this.arriving = false;
    /** Whether the focus comes back without anything being asked for. */
    this.quiet = false;
    this.selecting = () => this.selection();
    this.looked = afterAMoment();
  }

  /** @param {number | undefined} at  where to begin */
  start(at) {
    this.text.start(at);
    if (this.read.marks.length === 0) {
      this.panel.append(element("p.status", {}, strings.reader.nothing));
      return;
    }
    hint(this.panel);
    this.listen();
    this.focusable(this.container.querySelector(MARK));
    if (at !== undefined) {
      this.go(at);
    }
  }

  stop() {
    this.text.stop();
    this.looked.stop();
    this.turn++;
    document.removeEventListener("selectionchange", this.selecting);
  }

  listen() {
    const marked = (event) => /** @type {any} */ (event.target instanceof Element ? event.target.closest(MARK) : null);
    const point = (event) => { const shown = marked(event); if (shown !== null && !this.arriving) { this.preview(shown); } };
    this.container.addEventListener("mouseover", point);
    // The mouse of a reader who followed a link rests anywhere: what they asked for stays until it moves.
    this.container.addEventListener("mousemove", (event) => {
      if (this.arriving && (event.movementX !== 0 || event.movementY !== 0)) {
        this.arriving = false;
        point(event);
      }
    });
    this.container.addEventListener("focusin", (event) => { const shown = marked(event); if (shown !== null && !this.quiet) { this.preview(shown); } });
    this.container.addEventListener("click", (event) => {
      const shown = marked(event);
      if (shown !== null && document.getSelection()?.isCollapsed !== false) {
        this.pinned?.shown === shown ? this.unpin() : this.pin(shown);
      }
    });
    this.container.addEventListener("keydown", (event) => this.key(event));
    this.container.addEventListener("mouseleave", () => {
      if (this.pinned === undefined && !this.container.contains(document.activeElement) && document.getSelection()?.isCollapsed !== false) {
        this.turn++;
        hint(this.panel);
      }
    });
    document.addEventListener("selectionchange", this.selecting);
    this.panel.addEventListener("click", (event) => { if (event.target instanceof Element && event.target.closest("[data-close]") !== null) { this.close(); } });
    this.panel.addEventListener("keydown", (event) => { if (event.key === "Escape") { this.close(); } });
  }

  /** Lets go of what is shown; who was in the panel is back in the text. */
  close() {
    const inside = this.panel.contains(document.activeElement);
    const place = this.pinned?.shown ?? this.tabbed;
    document.getSelection()?.removeAllRanges();
    this.unpin();
    this.turn++;
    hint(this.panel);
    if (inside && place !== undefined) {
      this.quiet = true;
      place.focus({ preventScroll: true });
      this.quiet = false;
    }
  }

  /** The statements whose words share something with a stretch. @param {number} begin @param {number} end */
  statements(begin, end) {
    const key = `${begin}-${end}`;
    if (!this.fetched.has(key)) {
      this.fetched.set(key, api.documentStatements(this.id, begin, end).catch((error) => {
        this.fetched.delete(key);
        throw error;
      }));
    }
    return this.fetched.get(key);
  }

  /** Shows something in the panel, unless another was asked for meanwhile. @param {number} begin @param {number} end @param {(statements: any[]) => void} fill */
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
    return this.panelFor(begin, end, (statements) => statementsAt(this.panel, { ...this.read, statements }, this.text.points, segment));
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
    this.keep(shown.segment.begin);
  }

  unpin() {
    this.pinned?.shown.setAttribute("aria-pressed", "false");
    this.pinned = undefined;
    this.keep();
  }

  /** Keeps in the address which words are looked at; what is hidden stays so. @param {number} [begin] @param {number} [end] */
  keep(begin, end) {
    replace("document", { id: this.id, at: begin === undefined ? undefined : String(begin) }, { to: end === undefined ? undefined : String(end), hide: current().query.hide });
  }

  /** Opens at a place: the words that are asked for, or the highlight that begins there. */
  go(at) {
    const place = this.text.pieceAt(at);
    if (place === null || place === undefined) {
      return;
    }
    place.dataset.arrive = "";
    settle(place, () => false, () => place.isConnected);
    if (this.cited !== undefined) {
      this.arriving = true;
      const { begin, end } = this.cited;
      this.panelFor(begin, end, (statements) => selected(this.panel, this.text.points, this.cited, statements, strings.reader.cited));
    } else if (place.matches(MARK)) {
      this.pin(place);
    }
  }

  /** What was read from the words that are selected, and what was not. */
  selection() {
    const selection = document.getSelection();
    if (selection === null || selection.isCollapsed || selection.rangeCount === 0 || !this.container.contains(selection.anchorNode) || !this.container.contains(selection.focusNode)) {
      return;
    }
    const range = selection.getRangeAt(0);
    const begin = position(range.startContainer, range.startOffset, this.text.blocks);
    const end = position(range.endContainer, range.endOffset, this.text.blocks);
    if (begin !== undefined && end !== undefined && begin < end) {
      this.panelFor(begin, end, (statements) => selected(this.panel, this.text.points, { begin, end }, statements, strings.reader.selected));
      this.looked.keep(() => this.keep(begin, end));
    }
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
    const now = /** @type {HTMLElement | null} */ (document.activeElement?.closest(MARK) ?? null);
    if (event.key === "Escape") {
      this.close();
    } else if (now !== null && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      now.click();
    } else if (now !== null) {
      const target = this.text.next(event.key, now);
      if (target !== undefined) {
        event.preventDefault();
        this.focusable(target);
        target.focus();
      }
    }
  }
}
