// @ts-check
/** Events that stand in an order though nobody dates them: what comes before what, and what says so. */

const LATER = new Set(["before", "meets"]);
const EARLIER = new Set(["after", "metBy"]);

/** What an order rests on, the firmest first: words, the dates of the two, the sequence of telling, how such things go, what the solver found, where the two stand in the text. */
export const BASES = /** @type {const} */ (["words", "dates", "telling", "course", "solver", "place"]);

/** @typedef {{from: string, to: string, basis: string}} Step  from comes before to */
/** @typedef {{relation: string, iri: string, basis: string, factuality: string, begin: number, end: number, source: string}} Order */

const firmer = (one, other) => BASES.indexOf(one) < BASES.indexOf(other);

/** @param {{iri: string, orders: Order[]}[]} events
 *  @returns {Step[]} each pair once, on its firmest basis */
export function steps(events) {
  const found = new Map();
  for (const event of events) {
    for (const order of event.orders) {
      const pair = LATER.has(order.relation) ? [event.iri, order.iri] : EARLIER.has(order.relation) ? [order.iri, event.iri] : undefined;
      if (pair !== undefined && order.factuality !== "Counterfactual") {
        const key = pair.join(" ");
        if (!found.has(key) || firmer(order.basis, found.get(key).basis)) {
          found.set(key, { from: pair[0], to: pair[1], basis: order.basis });
        }
      }
    }
  }
  return [...found.values()];
}

/** The same relation seen from the other end. @type {Record<string, string>} */
const INVERSE = { before: "after", after: "before", meets: "metBy", metBy: "meets", during: "contains", contains: "during", overlaps: "overlappedBy", overlappedBy: "overlaps", simultaneousWith: "simultaneousWith" };

/** What stands before, after or within an event, whichever of the two names the other; on its firmest basis, the firmest first; what only dates say, which whoever sees them knows, comes last.
 *  @param {{iri: string, document: string, orders: Order[]}} event @param {{iri: string, document: string, orders: Order[]}[]} all
 *  @returns {(Order & {document: string})[]} */
export function ordersOf(event, all) {
  const own = event.orders.map((order) => ({ ...order, document: event.document }));
  const others = all.filter(({ iri }) => iri !== event.iri).flatMap(({ iri, document, orders }) => orders.filter((order) => order.iri === event.iri && INVERSE[order.relation] !== undefined)
    .map((order) => ({ ...order, iri, document, relation: INVERSE[order.relation] })));
  const found = new Map();
  [...own, ...others].filter(({ factuality }) => factuality !== "Counterfactual").forEach((order) => {
    const key = `${order.relation} ${order.iri}`;
    if (!found.has(key) || firmer(order.basis, found.get(key).basis)) {
      found.set(key, order);
    }
  });
  const rank = ({ basis }) => (basis === "dates" ? BASES.length : BASES.indexOf(basis));
  return [...found.values()].sort((one, other) => rank(one) - rank(other));
}

/** Without the steps that others lead around: those that words tell are kept in any case. @param {Step[]} between @returns {Step[]} */
export function needed(between) {
  const next = new Map();
  between.forEach((step) => next.set(step.from, [...(next.get(step.from) ?? []), step]));
  return between.filter((step) => step.basis === "words" || !leads(step, next));
}

function leads(step, next) {
  const open = (next.get(step.from) ?? []).filter((each) => each !== step).map(({ to }) => to);
  const seen = new Set(open);
  while (open.length > 0) {
    const at = open.pop();
    if (at === step.to) {
      return true;
    }
    (next.get(at) ?? []).filter(({ to }) => !seen.has(to)).forEach(({ to }) => { seen.add(to); open.push(to); });
  }
  return false;
}

/** Events one below the other so that each stands below those before it; what follows on the one above comes first, else what is told first. Of steps that close a circle one is passed over.
 *  @param {string[]} iris  in the order of telling @param {Step[]} between @returns {string[]} */
export function lined(iris, between) {
  const open = new Set(iris);
  const own = between.filter(({ from, to }) => open.has(from) && open.has(to) && from !== to);
  const waits = new Map(iris.map((iri) => [iri, 0]));
  const next = new Map(iris.map((iri) => [iri, /** @type {string[]} */ ([])]));
  own.forEach(({ from, to }) => { waits.set(to, (waits.get(to) ?? 0) + 1); next.get(from)?.push(to); });
  const found = [];
  const ready = (iri) => open.has(iri) && waits.get(iri) === 0;
  while (open.size > 0) {
    const after = next.get(found[found.length - 1] ?? "") ?? [];
    const at = iris.find((iri) => ready(iri) && after.includes(iri)) ?? iris.find(ready) ?? iris.find((iri) => open.has(iri)) ?? "";
    open.delete(at);
    found.push(at);
    next.get(at)?.forEach((iri) => waits.set(iri, (waits.get(iri) ?? 0) - 1));
  }
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
