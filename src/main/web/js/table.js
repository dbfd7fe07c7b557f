// @ts-check
import { element } from "./elements.js";
import { csv, fileName, save, tabbed } from "./files.js";
import { keepOrder, order } from "./state.js";
import { strings } from "./strings.js";

/** @typedef {{label: string, text: (row: any) => string, show?: (row: any) => Node | string, number?: boolean, unseen?: boolean}} Column
 *    text: what is copied, saved and sorted by; show: what is seen, where it differs; unseen: it is copied and saved only */

/** A table with more rows than this shows fewer at first, and says so; it sorts, copies and saves them all. */
const MOST = 120;
const FIRST = 100;

/** A table that can be sorted, copied and saved. How it is sorted stands in the address.
 *  @param {{name: string, columns: Column[], rows: any[], tools?: Node[], look?: string, whole?: boolean}} options  name: what it holds, for its label and its file; tools: more to stand beside the buttons; look: a class of its own; whole: all rows are shown, however many
 *  @returns {HTMLElement} */
export function table({ name, columns, rows, tools = [], look = "", whole = false }) {
  const body = element("tbody", { "data-stop": "" });
  body.addEventListener("keydown", (event) => alongRows(/** @type {KeyboardEvent} */ (event)));
  const seen = columns.filter((column) => column.unseen !== true);
  let most = rows.length > MOST && !whole ? FIRST : rows.length;
  const fill = (ordered) => body.replaceChildren(...ordered.slice(0, most).map((row) => element("tr", {}, ...seen.map((column) => element(column.number ? "td.number" : "td", look === "" ? {} : { "data-label": column.label }, (column.show ?? column.text)(row))))));
  let ordered = [...rows];
  const all = element("button", { type: "button" }, strings.table.all(rows.length));
  all.addEventListener("click", () => {
    const next = most;
    most = rows.length;
    fill(ordered);
    all.parentElement?.remove();
    const first = /** @type {HTMLElement | null} */ (body.children[next]?.querySelector("a, button"));
    first?.focus();
  });
  const heads = seen.map((column, at) => {
    const button = element("button", { type: "button" }, column.label);
    const head = element(column.number ? "th.number" : "th", { scope: "col" }, button);
    button.addEventListener("click", () => {
      const up = head.getAttribute("aria-sort") !== "ascending";
      put(at, up);
      fill(ordered);
      keepOrder(fileName(column.label), up);
    });
    return head;
  });
  const put = (at, up) => {
    heads.forEach((each) => each.removeAttribute("aria-sort"));
    heads[at].setAttribute("aria-sort", up ? "ascending" : "descending");
    ordered = sorted(rows, seen[at], up);
  };
  const asked = wanted(seen);
  if (asked !== undefined) {
    put(asked.at, asked.up);
  }
  fill(ordered);
  const done = element("span.said-done", { role: "status" });
  const copy = element("button", { type: "button" }, strings.table.copy);
  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(tabbed(...cells(columns, ordered)));
      done.textContent = strings.table.copied;
    } catch {
      done.textContent = strings.table.notCopied;
    }
  });
  const keep = element("button", { type: "button" }, strings.table.csv);
  keep.addEventListener("click", () => save(new Blob([csv(...cells(columns, ordered))], { type: "text/csv;charset=utf-8" }), `${fileName(name)}.csv`));
  return element("div.table", {}, element("div.tools", {}, ...tools, copy, keep, done),
    element("div.scroll", { tabindex: "0", role: "region", "aria-label": name }, element(look === "" ? "table" : `table.${look}`, {}, element("thead", {}, element("tr", {}, ...heads)), body)),
    ...(most < rows.length ? [element("p.more", {}, all, " ", element("span.counts", {}, strings.shown(most, rows.length)))] : []));
}

/** From a link to that in the same cell of the next row, or the row before. @param {KeyboardEvent} event */
function alongRows(event) {
  const cell = event.target instanceof Element ? event.target.closest("td") : null;
  const row = { ArrowDown: cell?.parentElement?.nextElementSibling, ArrowUp: cell?.parentElement?.previousElementSibling }[event.key];
  const next = /** @type {HTMLElement | null} */ (row?.children[/** @type {HTMLTableCellElement} */ (cell).cellIndex]?.querySelector("a, button") ?? null);
  if (next !== null) {
    event.preventDefault();
    next.focus();
  }
}

/** By which column the address asks for, where a table has it. @param {{label: string}[]} columns @returns {{at: number, up: boolean} | undefined} */
function wanted(columns) {
  const asked = order();
  const at = columns.findIndex(({ label }) => fileName(label) === asked?.column);
  return asked === undefined || at < 0 ? undefined : { at, up: asked.up };
}

/** A table that is made when it is first opened; a link that sorts it opens it. @param {string} title @param {() => HTMLElement} make @param {{label: string}[]} [columns] */
export function folded(title, make, columns = []) {
  const box = element("details.as-table", wanted(columns) === undefined ? {} : { open: "" }, element("summary", {}, title));
  box.addEventListener("toggle", () => {
    if (/** @type {HTMLDetailsElement} */ (box).open) {
      box.querySelector(".table")?.remove();
      box.append(make());
    }
  });
  return box;
}

/** @returns {[string[], string[][]]} */
const cells = (columns, rows) => [columns.map((column) => column.label), rows.map((row) => columns.map((column) => column.text(row)))];

/** By a column, numbers by value; rows that are alike keep their order. @param {any[]} rows @param {Column} column @param {boolean} up */
export function sorted(rows, column, up) {
  const order = new Intl.Collator("en", { numeric: true });
  const compare = (one, other) => (column.number ? Number(column.text(one)) - Number(column.text(other)) : order.compare(column.text(one), column.text(other)));
  return [...rows].sort((one, other) => (up ? 1 : -1) * compare(one, other));
}
