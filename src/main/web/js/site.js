// @ts-check
/** The frame of every page: navigation, search box, switch between light and dark. */
import { ahead } from "./ahead.js";
import { element } from "./elements.js";
import { keys } from "./keys.js";
import { pages } from "./pages.js";
import { current, go, href } from "./state.js";
import { jump } from "./stops.js";
import { strings } from "./strings.js";
import { svg } from "./svg.js";

const KEY = "attest-theme";

/** @param {HTMLElement} header */
export function frame(header) {
  const shown = new Set();
  const links = Object.entries(pages).filter(([, { nav }]) => nav !== undefined && !shown.has(nav) && shown.add(nav))
    .map(([page, { nav }]) => element("a", { href: href(page), "data-nav": String(nav) }, strings.nav[String(nav)]));
  header.append(
    element("a.brand", { href: href("start") }, strings.site),
    element("nav", { "aria-label": "Pages" }, ...links, element("a", { href: "/fuseki/#/dataset/attest/query" }, strings.nav.sparql)),
    finder(), element("span.switches", {}, keys(() => /** @type {HTMLElement | null} */ (header.querySelector(".finder input"))?.focus(), (step) => jump(/** @type {HTMLElement} */ (document.getElementById("main")), step)), themeSwitch()));
}

/** Marks where the reader is. @param {HTMLElement} header @param {string} page */
export function mark(header, page) {
  const input = /** @type {HTMLInputElement | null} */ (header.querySelector(".finder input"));
  const { query } = current();
  // What was sought stays, so that more can be added to it.
  if (input !== null && document.activeElement !== input) {
    input.value = page === "search" ? query.q ?? "" : "";
  }
  for (const link of header.querySelectorAll("[data-nav]")) {
    if (link.getAttribute("data-nav") === pages[page]?.nav) {
      link.setAttribute("aria-current", "page");
    } else {
      link.removeAttribute("aria-current");
    }
  }
}

function finder() {
  const { box, input } = ahead({ label: strings.finder.label, placeholder: strings.finder.placeholder, hideLabel: true, onChoice: (hit) => leaveFor(hit.page, hit.params, hit.query) });
  // What is found has the focus next, not the field.
  const leaveFor = (page, params, query) => { input.blur(); go(page, params, query); };
  const form = element("form.finder", { role: "search" }, box);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const q = input.value.trim();
    leaveFor("search", {}, { q });
  });
  return form;
}

function themeSwitch() {
  const button = element("button.theme", { type: "button" });
  const show = () => {
    const theme = document.documentElement.dataset.theme ?? "auto";
    button.setAttribute("aria-label", strings.theme[theme]);
    button.title = strings.theme[theme];
    button.replaceChildren(picture(theme));
  };
  button.addEventListener("click", () => {
    // The first step away from what the system has is one that is seen.
    const themes = window.matchMedia("(prefers-color-scheme: dark)").matches ? ["auto", "light", "dark"] : ["auto", "dark", "light"];
    const next = themes[(themes.indexOf(document.documentElement.dataset.theme ?? "auto") + 1) % themes.length];
    if (next === "auto") {
      delete document.documentElement.dataset.theme;
    } else {
      document.documentElement.dataset.theme = next;
    }
    keep(next);
    show();
    window.dispatchEvent(new CustomEvent("themechange"));
  });
  show();
  return button;
}

function keep(theme) {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Storage may be shut off; the choice holds until the page is left.
  }
}

/** A disc: half for the system's choice, empty for light, full for dark. */
function picture(theme) {
  const half = { auto: "M8 2a6 6 0 0 1 0 12z", light: "", dark: "M8 2a6 6 0 0 1 0 12a6 6 0 0 1 0-12z" }[theme] ?? "";
  return svg("svg", { viewBox: "0 0 16 16", "aria-hidden": "true" },
    svg("circle", { cx: 8, cy: 8, r: 6, fill: "none", stroke: "currentColor", "stroke-width": 1.5 }), svg("path", { d: half, fill: "currentColor" }));
}
