// @ts-check
/** A statement's words as a citation: what stands where, who says so, and a link. */
import { element } from "./elements.js";
import { meaning } from "./factuality.js";
import { absolute } from "./state.js";
import { isWorkedOut } from "./statements.js";
import { strings } from "./strings.js";
import { voice } from "./wording.js";

const words = strings.cite;
const SHOWN = 2000;

/** @param {any} statement @param {string} link  to its words @returns {string} */
export function citation(statement, link) {
  const { source, through } = voice(statement);
  const said = [source, through === "" ? "" : `${strings.voice.through} ${through}`].filter((part) => part !== "").join(", ");
  return `“${statement.words.replace(/\s+/g, " ").trim()}” ‘${statement.document.title}’, ${words.place(statement.begin, statement.end)}. ${words.source}: ${said === "" ? words.nobody : said}; ${isWorkedOut(statement) ? strings.voice.nobody : meaning(statement.factuality)}. ${link}`;
}

/** A button that copies it, and says whether it could: over plain http a browser gives other machines no clipboard. @param {any} statement @param {string} address  of its words, as a link has it */
export function citeButton(statement, address) {
  const button = element("button.plain.cite", { type: "button", title: words.title }, element("span", { role: "status" }, words.name));
  const label = /** @type {HTMLElement} */ (button.firstElementChild);
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(citation(statement, absolute(address)));
      label.textContent = words.done;
    } catch {
      label.textContent = words.failed;
    }
    window.setTimeout(() => { label.textContent = words.name; }, SHOWN);
  });
  return button;
}
