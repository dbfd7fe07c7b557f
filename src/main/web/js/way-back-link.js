// @ts-check
/** Leads back to the view from which a reader came to the queries. */
import { parse } from "./addresses.js";
import { element } from "./elements.js";
import { pages } from "./pages.js";
import { cameFrom } from "./state.js";
import { strings } from "./strings.js";

const QUERIES = "queries";

/** @returns {HTMLElement[]} none where they came from no other page */
export function wayBack() {
  const address = cameFrom();
  const page = pages[parse(address).page];
  return address === "" || page === undefined || page.nav === QUERIES ? [] : [element("a.way-back", { href: address }, strings.backTo(strings.nav[page.nav ?? ""] ?? ""))];
}
