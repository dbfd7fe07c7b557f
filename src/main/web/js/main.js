// @ts-check
import * as api from "./api.js";
import { failed, loading } from "./elements.js";
import * as state from "./state.js";
import * as documentView from "./views/document.js";
import * as documentsView from "./views/documents.js";
import * as queriesView from "./views/queries.js";
import * as queryView from "./views/query.js";

const main = /** @type {HTMLElement} */ (document.getElementById("main"));
let shown = 0;

/** Loads what the address asks for and shows it, unless another address was asked for meanwhile. */
async function show() {
  const asked = state.current();
  const turn = ++shown;
  mark(asked.page);
  loading(main);
  try {
    const render = await prepare(asked);
    if (turn === shown) {
      main.replaceChildren();
      render();
      window.scrollTo(0, 0);
    }
  } catch (error) {
    if (turn === shown) {
      failed(main, error);
    }
  }
}

async function prepare(asked) {
  switch (asked.page) {
    case "documents": {
      const { documents } = await api.documents();
      return () => documentsView.render(main, documents);
    }
    case "document": {
      const read = await api.document(asked.id);
      return () => documentView.render(main, { ...read, at: asked.at });
    }
    case "queries": {
      const { queries } = await api.queries();
      return () => queriesView.render(main, queries);
    }
    case "query": {
      const { queries } = await api.queries();
      return () => queryView.render(main, { query: queries.find((each) => each.name === asked.name), name: asked.name, values: asked.values });
    }
    default:
      throw new Error("There is no page at this address.");
  }
}

function mark(page) {
  const section = page.startsWith("quer") ? "queries" : "documents";
  for (const link of document.querySelectorAll("nav [data-page]")) {
    if (link.getAttribute("data-page") === section) {
      link.setAttribute("aria-current", "page");
    } else {
      link.removeAttribute("aria-current");
    }
  }
}

state.onChange(show);
show();
