// @ts-check
/** A statement's words as a citation: what stands where, who says so, and a link. */
import { element } from "./elements.js";
import { meaning } from "./factuality.js";
import { absolute } from "./state.js";
import { strings } from "./strings.js";
import { voice } from "./wording.js";

const words = strings.cite;
const SHOWN = 2000;

/** @param {any} statement @param {string} link  to its words @returns {string} */
export function citation(statement, link) {
  const { source, through } = voice(statement);
  const said = [source, through === "" ? "" : `${strings.voice.through} ${through}`].filter((part) => part !== "").join(", ");
  return `“${statement.words.replace(/\s+/g, " ").trim()}” ‘${statement.document.title}’, ${words.place(statement.begin, statement.end)}. ${words.source}: ${said === "" ? words.nobody : said}; ${meaning(statement.factuality)}. ${link}`;
}

/** A button that copies it. @param {any} statement @param {string} address  of its words, as a link has it */
export function citeButton(statement, address) {
  const button = element("button.plain.cite", { type: "button", title: words.title }, words.name);
  button.addEventListener("click", async () => {
    const done = await navigator.clipboard.writeText(citation(statement, absolute(address))).then(() => words.done, () => words.failed);
    button.textContent = done;
    window.setTimeout(() => { button.textContent = words.name; }, SHOWN);
  });
  return button;
}
