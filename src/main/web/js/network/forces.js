// @ts-check
/** Lets bodies push each other off and lines pull them together until they rest. Numbers in flat arrays: it runs between a click and the picture. Deterministic. */

/** @typedef {{x: number, y: number, fixed: boolean, charge: number, radius: number}} Body */

const SLOWING = 0.6;
const LEAST = 0.001;
const LENGTH = 48;
const STIFFNESS = 0.5;
const FARTHEST = 600;
/** Of more bodies than this the pushing is reckoned anew only every few steps. */
const MANY = 300;
const SELDOM = 4;

/** Moves the bodies. @param {Body[]} bodies @param {[number, number][]} links  pairs of their numbers @param {{steps: number, gather: [number, number]}} options  gather: how strongly all are drawn to the middle, across and down */
export function settle(bodies, links, { steps, gather }) {
  const n = bodies.length;
  const [x, y, vx, vy, px, py] = Array.from({ length: 6 }, () => new Float64Array(n));
  const charge = Float64Array.from(bodies, (each) => each.charge);
  const radius = Float64Array.from(bodies, (each) => each.radius);
  const free = Uint8Array.from(bodies, (each) => (each.fixed ? 0 : 1));
  bodies.forEach((each, i) => { x[i] = each.x; y[i] = each.y; });
  const number = new Float64Array(n);
  links.forEach(([a, b]) => { number[a]++; number[b]++; });
  const decay = LEAST ** (1 / steps);
  const every = n > MANY ? SELDOM : 1;
  let heat = 1;
  for (let step = 0; step < steps; step++) {
    heat *= decay;
    if (step % every === 0) {
      push(n, x, y, px, py, charge, radius, free);
    }
    for (const [a, b] of links) {
      const dx = x[b] + vx[b] - x[a] - vx[a];
      const dy = y[b] + vy[b] - y[a] - vy[a];
      const length = Math.sqrt(dx * dx + dy * dy) || 1;
      const pull = ((length - LENGTH) / length) * heat * STIFFNESS;
      const share = number[a] / (number[a] + number[b]);
      vx[b] -= dx * pull * share;
      vy[b] -= dy * pull * share;
      vx[a] += dx * pull * (1 - share);
      vy[a] += dy * pull * (1 - share);
    }
    for (let i = 0; i < n; i++) {
      vx[i] = (vx[i] + px[i] * heat - x[i] * gather[0] * heat) * SLOWING * free[i];
      vy[i] = (vy[i] + py[i] * heat - y[i] * gather[1] * heat) * SLOWING * free[i];
      x[i] += vx[i];
      y[i] += vy[i];
    }
  }
  apart(n, x, y, radius, free);
  bodies.forEach((each, i) => { each.x = x[i]; each.y = y[i]; });
}

/** How strongly each body is pushed by all others, into px and py; those that overlap are pushed harder. */
function push(n, x, y, px, py, charge, radius, free) {
  px.fill(0);
  py.fill(0);
  for (let i = 0; i < n; i++) {
    const [xi, yi, ci, ri, fi] = [x[i], y[i], charge[i], radius[i], free[i]];
    let [sx, sy] = [0, 0];
    for (let j = i + 1; j < n; j++) {
      if (fi + free[j] === 0) {
        continue;
      }
      const dx = x[j] - xi;
      const dy = y[j] - yi;
      const far = dx * dx + dy * dy;
      if (far < FARTHEST * FARTHEST) {
        const least = ri + radius[j];
        const near = far < 1 ? 1 : far;
        const more = far < least * least ? 3 : 1;
        sx -= (dx * charge[j] * more) / near;
        sy -= (dy * charge[j] * more) / near;
        px[j] += (dx * ci * more) / near;
        py[j] += (dy * ci * more) / near;
      }
    }
    px[i] += sx;
    py[i] += sy;
  }
}

const ROUNDS = 6;

/** Moves what still overlaps apart, looking only at neighbours. */
function apart(n, x, y, radius, free) {
  const cell = 2 * Math.max(1, ...radius);
  for (let round = 0; round < ROUNDS; round++) {
    const grid = new Map();
    for (let i = 0; i < n; i++) {
      const key = `${Math.floor(x[i] / cell)} ${Math.floor(y[i] / cell)}`;
      const there = grid.get(key);
      if (there === undefined) {
        grid.set(key, [i]);
      } else {
        there.push(i);
      }
    }
    let moved = false;
    for (let i = 0; i < n; i++) {
      const [column, row] = [Math.floor(x[i] / cell), Math.floor(y[i] / cell)];
      for (let c = column - 1; c <= column + 1; c++) {
        for (let r = row - 1; r <= row + 1; r++) {
          for (const j of grid.get(`${c} ${r}`) ?? []) {
            moved = (j > i && part(i, j, x, y, radius, free)) || moved;
          }
        }
      }
    }
    if (!moved) {
      return;
    }
  }
}

function part(i, j, x, y, radius, free) {
  const [dx, dy, least] = [x[j] - x[i], y[j] - y[i], radius[i] + radius[j]];
  const far = dx * dx + dy * dy;
  const movable = free[i] + free[j];
  if (far >= least * least || movable === 0) {
    return false;
  }
  const length = Math.sqrt(far);
  const [ux, uy] = length < 1e-6 ? [1, 0] : [dx / length, dy / length];
  const by = (least - length) / movable;
  x[i] -= ux * by * free[i];
  y[i] -= uy * by * free[i];
  x[j] += ux * by * free[j];
  y[j] += uy * by * free[j];
  return true;
}
