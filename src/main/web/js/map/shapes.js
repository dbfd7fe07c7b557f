// @ts-check
/** Path data of the map's marks. What looks alike is one path: a browser styles and lays out each element of a picture by itself, however small it is. */

const tenths = (number) => Math.round(number * 10) / 10;

/** @param {{x: number, y: number}} middle @param {number} r */
export function circle({ x, y }, r) {
  const around = tenths(r);
  return `M${tenths(x - r)} ${tenths(y)}a${around} ${around} 0 1 0 ${2 * around} 0a${around} ${around} 0 1 0 ${-2 * around} 0z`;
}

/** The head of an arrow at the edge of a badge. @param {{x: number, y: number}} middle @param {number} angle  where it points, in degrees */
export function arrowHead({ x, y }, angle) {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const at = (along, across) => `${tenths(x + along * cos - across * sin)} ${tenths(y + along * sin + across * cos)}`;
  return `M${at(10, -5)}L${at(17, 0)}L${at(10, 5)}Z`;
}

/** How far a point lies from a curve that bends towards another point. @param {{x: number, y: number}} point @param {{from: {x: number, y: number}, control: {x: number, y: number}, to: {x: number, y: number}}} curve */
export function distance({ x, y }, { from, control, to }) {
  let least = Infinity;
  for (let i = 0; i <= STEPS; i++) {
    const t = i / STEPS;
    const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
    least = Math.min(least, Math.hypot(a * from.x + b * control.x + c * to.x - x, a * from.y + b * control.y + c * to.y - y));
  }
  return least;
}

const STEPS = 48;
