// @ts-check
/** Which pages there are. A new view is a module and one line here (and a style sheet in index.html, where it has one).
 *
 *  A view's module exports
 *    load(state, api)               what it shows, as a promise; left out where it needs nothing
 *    render(container, data, state) shows it; may return a function that is called when it is left
 *    prepare(api)                   does beforehand, while nobody waits, what does not depend on what is asked for
 *    rehearsal                      a state that is shown once beforehand where nobody sees it, so that the first time is as quick as the later ones
 *    title(data, state)             for the browser's window; left out where the navigation's word will do
 *
 *  @typedef {{load?: (state: import("./state.js").State, api: typeof import("./api.js")) => Promise<any>,
 *             render: (container: HTMLElement, data: any, state: import("./state.js").State) => void | (() => void),
 *             title?: (data: any, state: import("./state.js").State) => string, prepare?: (api: typeof import("./api.js")) => Promise<any>,
 *             rehearsal?: import("./state.js").State}} View
 *  @typedef {{path: string, nav?: string, view: () => Promise<View>}} Page
 *    path: of the hash, see state.js; nav: the entry of the navigation that is marked; entries are in strings.js and shown in the order of this list */

/** @type {Record<string, Page>} */
export const pages = {
  start: { path: "", nav: "start", view: () => import("./views/start.js") },
  search: { path: "search", view: () => import("./views/search.js") },
  document: { path: "document/:id/:at?", nav: "start", view: () => import("./views/document.js") },
  thing: { path: "thing", view: () => import("./views/thing.js") },
  timeline: { path: "timeline", nav: "timeline", view: () => import("./views/timeline.js") },
  map: { path: "map", nav: "map", view: () => import("./views/map.js") },
  network: { path: "network", nav: "network", view: () => import("./views/network.js") },
  claims: { path: "claims", nav: "claims", view: () => import("./views/claims.js") },
  queries: { path: "queries", nav: "queries", view: () => import("./views/queries.js") },
  query: { path: "queries/:name+", nav: "queries", view: () => import("./views/query.js") },
};
