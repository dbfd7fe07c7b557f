// @ts-check
/** Puts what would overlap into rows. */

/** The first row in which each box has room. Where the rows run out a box does without its name, unless it has to have a row of its own in any case. A name that would lie over its own mark stands in the row above it.
 *  @param {{bare: {x0: number, x1: number}, named: {x0: number, x1: number}, above?: boolean}[]} boxes  in the order in which they are placed, each without and with its name; above: whether the name needs the row above
 *  @param {number} most  rows @param {number} [gap]
 *  @returns {{rows: number[], named: boolean[], count: number}} rows from 0 */
export function pack(boxes, most, gap = 6) {
  const rows = [];
  const taken = [];
  const isFree = (row, box) => (taken[row] ?? []).every(({ x0, x1 }) => x1 + gap <= box.x0 || box.x1 + gap <= x0);
  const take = (row, box) => { taken[row] = [...(taken[row] ?? []), box]; };
  const free = (box) => taken.findIndex((_, row) => isFree(row, box));
  const named = boxes.map(({ bare, named: full, above }) => {
    if (above) {
      const found = taken.findIndex((_, row) => isFree(row, full) && isFree(row + 1, bare));
      const first = found >= 0 ? found : taken.length;
      take(first, full);
      take(first + 1, bare);
      rows.push(first + 1);
      return true;
    }
    const [withName, without] = [free(full), free(bare)];
    const fits = withName >= 0 || taken.length < most || without < 0;
    const row = fits ? (withName >= 0 ? withName : taken.length) : without;
    take(row, fits ? full : bare);
    rows.push(row);
    return fits;
  });
  return { rows, named, count: taken.length };
}

/** Mean width of a letter of the pictures, in pixels: of a wide type, so that no word is cut off in it. */
const LETTER = 7;

/** As much of a text as has room, with an ellipsis where it was cut; nothing where not even a few letters fit.
 *  @param {string} text @param {number} width  in pixels @param {number} [letter]  mean width of one */
export function fit(text, width, letter = LETTER) {
  const most = Math.floor(width / letter);
  if (text.length <= most) {
    return text;
  }
  return most < 4 ? "" : `${text.slice(0, most - 1).trimEnd()}…`;
}

/** About how wide a text is. @param {string} text @param {number} [letter] */
export const width = (text, letter = LETTER) => text.length * letter;
