// @ts-check
/** The legs of a journey as arcs, bent the more the longer they are, so that there and back stay apart. */

/** @param {{x: number, y: number}} from @param {{x: number, y: number}} to @param {number} [bend]  share of the length
 *  @returns {{path: string, control: {x: number, y: number}, middle: {x: number, y: number}, angle: number}} the path, the point it bends towards, its middle, and the direction there in degrees */
export function arc(from, to, bend = 0.18) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length < 1) {
    const r = 14;
    return { path: `M${from.x} ${from.y}c${-r} ${-r * 2} ${r} ${-r * 2} 0 0`, control: { x: from.x, y: from.y - r * 3 }, middle: { x: from.x, y: from.y - r * 1.5 }, angle: 0 };
  }
  const control = { x: (from.x + to.x) / 2 + dy * bend * 2, y: (from.y + to.y) / 2 - dx * bend * 2 };
  const middle = { x: (from.x + to.x) / 4 + control.x / 2, y: (from.y + to.y) / 4 + control.y / 2 };
  return { path: `M${round(from.x)} ${round(from.y)}Q${round(control.x)} ${round(control.y)} ${round(to.x)} ${round(to.y)}`, control, middle, angle: (Math.atan2(dy, dx) * 180) / Math.PI };
}

const round = (number) => Math.round(number * 10) / 10;

/** The ways to draw of a journey: from where each leg begins, or from where the one before ended where nobody says; that is not told, only likely. Whoever has not gone a leg is still where they were.
 *  @param {{number: number, travelled: boolean, origin: string, destination: string}[]} legs @param {(place: string) => boolean} known  whether a place is on the map
 *  @returns {{leg: any, from: string, to: string, told: boolean}[]} from is empty where nothing is known; legs to nowhere on the map are left out */
export function ways(legs, known) {
  const found = [];
  let last = "";
  for (const leg of legs) {
    const origin = known(leg.origin) ? leg.origin : "";
    const to = known(leg.destination) ? leg.destination : "";
    if (leg.travelled && origin !== "" && last !== "" && origin !== last) {
      found.push({ leg, from: last, to: origin, told: false });
    }
    if (to !== "") {
      found.push({ leg, from: origin === "" ? last : origin, to, told: origin !== "" });
    }
    last = !leg.travelled ? last : to === "" ? (origin === "" ? last : origin) : to;
  }
  return found.filter(({ from, to }) => from !== to);
}
