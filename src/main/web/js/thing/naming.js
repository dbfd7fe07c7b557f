// @ts-check
/** What a thing is called besides, and which documents call it what. */
import { element } from "../elements.js";
import { href } from "../state.js";
import { strings } from "../strings.js";

const words = strings.thing;
/** How many documents are named for each name. */
const NAMED = 5;

/** @param {any} view  as /api/things gives it @returns {HTMLElement[]} */
export function naming({ names, called = [] }) {
  const also = names.length === 0 ? [] : [element("p.also", {}, `${words.also} `, ...names.flatMap((name, i) => [i === 0 ? "" : ", ", element("span", {}, name)]))];
  return called.length === 0 ? also : [...also, element("details.called", {}, element("summary", {}, words.called), element("dl", {}, ...called.flatMap(entry)))];
}

function entry({ name, documents }) {
  const links = documents.slice(0, NAMED).flatMap((each, i) => [i === 0 ? "" : ", ", element("a", { href: href("document", { id: each.id }) }, each.title)]);
  return [element("dt", {}, name), element("dd", {}, ...links, ...(documents.length > NAMED ? [`, ${words.others(documents.length - NAMED)}`] : []))];
}
