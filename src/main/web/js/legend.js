// @ts-check
/** What colours, lines and signs mean: the same legend in every view. */
import { element } from "./elements.js";
import { commitments, signOf } from "./factuality.js";
import { strings } from "./strings.js";

/** @param {{kinds?: string[], present?: string[],
 *           onKind?: (kind: string, shown: boolean) => void, onCommitment?: (commitment: string, shown: boolean) => void, hidden?: Set<string>, drawn?: (commitment: import("./factuality.js").Commitment) => SVGElement}} options
 *    kinds: those that occur, in their order; present: the commitments that occur (all where left out);
 *    with onKind or onCommitment the entries are switches; hidden: kinds and commitments that are switched off to begin with; drawn: what stands for a commitment in the picture beside it, a sign where left out
 *  @returns {HTMLElement} */
export function legend({ kinds = [], present = commitments, onKind, onCommitment, hidden = new Set(), drawn = signOf }) {
  const rows = [];
  if (kinds.length > 0) {
    rows.push(element("div.row", { role: "group", "aria-label": strings.legend.kinds },
      ...kinds.map((kind) => entry(kind, onKind, hidden, element(`span.sample.mark.${kind}.f-factual`, {}, strings.kinds[kind])))));
  }
  const shown = commitments.filter((each) => present.includes(each));
  if (shown.length > 0) {
    rows.push(element("div.row", { role: "group", "aria-label": strings.legend.factuality },
      ...shown.map((each) => entry(each, onCommitment, hidden, drawn(each), element(`span.sample.mark.event.f-${each}`, {}, strings.commitments[each])))));
  }
  if (shown.length > 0) {
    rows.at(-1)?.append(element("button.plain.what", { type: "button", "data-help": "" }, strings.help.ask));
  }
  return element("div.legend", { role: "group", "aria-label": strings.legend.name }, ...rows);
}

function entry(name, onChange, hidden, ...content) {
  if (onChange === undefined) {
    return element("span.entry", {}, ...content);
  }
  const box = /** @type {HTMLInputElement} */ (element("input", { type: "checkbox", "data-switch": name }));
  box.checked = !hidden.has(name);
  box.addEventListener("change", () => onChange(name, box.checked));
  return element("label.entry", {}, box, ...content);
}
