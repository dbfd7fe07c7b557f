// @ts-check
import { element } from "../elements.js";
import { print } from "../state.js";
import { count, day } from "../wording.js";

/** The list of documents. @param {HTMLElement} container @param {any[]} documents */
export function render(container, documents) {
  document.title = "Documents – Attest";
  container.append(element("div.page", {}, element("h1", {}, "Documents"), documents.length === 0 ? empty() : list(documents)));
}

function empty() {
  return element("p.status", {}, "The store holds no documents yet. Stop the server and add some with ", element("code", {}, "attest build PATH"), ".");
}

function list(documents) {
  return element("ol.documents", {}, ...documents.map((each) => element("li", {},
    element("a.title", { href: print({ page: "document", id: each.id, at: undefined }) }, each.title),
    element("p.byline", {}, byline(each)),
    element("p.counts", {}, counts(each.counts)))));
}

/** Author and date. */
export function byline(each) {
  const authors = each.authors.map((author) => author.label).join(", ");
  return [authors, each.date === "" ? "undated" : day(each.date)].filter((part) => part !== "").join(" · ");
}

/** How much was read. */
export function counts(counted) {
  return [count(counted.statements, "statement"), count(counted.events, "event"), count(counted.persons, "person", "people"),
    count(counted.organizations + counted.groups, "organization or group", "organizations and groups"), count(counted.places, "place")].join(" · ");
}
