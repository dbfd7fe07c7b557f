// @ts-check
/** Events that stand in an order though nobody dates them: which column each is in. Only position tells; distance means nothing. */

const LATER = new Set(["before", "meets"]);
const EARLIER = new Set(["after", "metBy"]);

/** @typedef {{from: string, to: string, inferred: boolean}} Step  from comes before to */

/** @param {{iri: string, orders: {relation: string, iri: string, inferred: boolean, factuality: string}[]}[]} events
 *  @returns {Step[]} each pair once; what was read rather than what was inferred */
export function steps(events) {
  const found = new Map();
  for (const event of events) {
    for (const order of event.orders) {
      const pair = LATER.has(order.relation) ? [event.iri, order.iri] : EARLIER.has(order.relation) ? [order.iri, event.iri] : undefined;
      if (pair !== undefined && order.factuality !== "Counterfactual") {
        const key = pair.join(" ");
        if (!(found.get(key)?.inferred === false)) {
          found.set(key, { from: pair[0], to: pair[1], inferred: order.inferred });
        }
      }
    }
  }
  return [...found.values()];
}

/** The column of each event: one more than the last of those before it. Steps that close a circle are left out, the later told first.
 *  @param {string[]} iris  in the order of telling @param {Step[]} between
 *  @returns {Map<string, number>} */
export function columns(iris, between) {
  const known = new Set(iris);
  const before = new Map(iris.map((iri) => [iri, []]));
  between.filter(({ from, to }) => known.has(from) && known.has(to)).forEach(({ from, to }) => before.get(to).push(from));
  const found = new Map();
  const open = new Set();
  const column = (iri) => {
    const done = found.get(iri);
    if (done !== undefined) {
      return done;
    }
    open.add(iri);
    const at = Math.max(-1, ...before.get(iri).filter((each) => !open.has(each)).map(column)) + 1;
    open.delete(iri);
    found.set(iri, at);
    return at;
  };
  iris.forEach(column);
  return found;
}

/** Events that hang together by steps, each group in the order of telling. @param {string[]} iris @param {Step[]} between @returns {string[][]} */
export function groups(iris, between) {
  const parent = new Map(iris.map((iri) => [iri, iri]));
  const root = (iri) => {
    while (parent.get(iri) !== iri) {
      iri = parent.get(iri);
    }
    return iri;
  };
  between.filter(({ from, to }) => parent.has(from) && parent.has(to)).forEach(({ from, to }) => parent.set(root(from), root(to)));
  const found = new Map();
  iris.forEach((iri) => found.set(root(iri), [...(found.get(root(iri)) ?? []), iri]));
  return [...found.values()];
}
