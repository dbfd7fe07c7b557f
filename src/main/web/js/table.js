// @ts-check
import { element } from "./elements.js";
import { csv, fileName, save, tabbed } from "./files.js";
import { strings } from "./strings.js";

/** @typedef {{label: string, text: (row: any) => string, show?: (row: any) => Node | string, number?: boolean}} Column
 *    text: what is copied, saved and sorted by; show: what is seen, where it differs */

/** A table that can be sorted, copied and saved.
 *  @param {{name: string, columns: Column[], rows: any[], tools?: Node[]}} options  name: what it holds, for its label and its file; tools: more to stand beside the buttons
 *  @returns {HTMLElement} */
export function table({ name, columns, rows, tools = [] }) {
  const body = element("tbody");
  const fill = (ordered) => body.replaceChildren(...ordered.map((row) => element("tr", {}, ...columns.map((column) => element(column.number ? "td.number" : "td", {}, (column.show ?? column.text)(row))))));
  let ordered = [...rows];
  const heads = columns.map((column, at) => {
    const button = element("button", { type: "button" }, column.label);
    const head = element(column.number ? "th.number" : "th", { scope: "col" }, button);
    button.addEventListener("click", () => {
      const up = head.getAttribute("aria-sort") !== "ascending";
      heads.forEach((each) => each.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      ordered = sorted(rows, columns[at], up);
      fill(ordered);
    });
    return head;
  });
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
    element("div.scroll", { tabindex: "0", role: "region", "aria-label": name }, element("table", {}, element("thead", {}, element("tr", {}, ...heads)), body)));
}

/** A table that is made when it is first opened. @param {string} title @param {() => HTMLElement} make */
export function folded(title, make) {
  const box = element("details.as-table", {}, element("summary", {}, title));
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
