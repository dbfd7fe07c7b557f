// @ts-check
/** Those of whom most is told, for who does not know what to look for. */
import { element } from "./elements.js";
import { chip } from "./said.js";
import { strings } from "./strings.js";

const MOST = 8;

/** @param {typeof import("./api.js")} api @returns {Promise<any[]>} none where nothing was read yet */
export const foremost = (api) => api.network({ kind: "person organization group", limit: String(MOST) }).then(({ nodes }) => nodes.slice(0, MOST), () => []);

/** @param {any[]} found @returns {HTMLElement[]} */
export const foremostChips = (found) => (found.length === 0 ? [] : [element("section.foremost", {}, element("h2", {}, strings.search.suggestions), element("p.chips", {}, ...found.flatMap((each) => [chip(each), " "])))]);
