// @ts-check
/** What stands around a picture that is saved: what it shows, and what its signs mean. */
import { svg } from "./svg.js";
import { wrap } from "./timeline/lanes.js";

const [PAD, TITLE, LINE, ENTRY] = [16, 24, 18, 24];
/** Mean width of a letter of the lines, in pixels: of a wide type. */
const LETTER = 7.2;

/** @typedef {{title: string, lines: string[], legends: ParentNode[]}} About  legends: those that stand beside the picture, whose drawn entries are kept with it */
/** @typedef {{drawn: SVGElement, width: number, height: number, words: string, struck: boolean}} Key  an entry of a legend, with its style written into it; struck: whether its words are struck through */

/** A drawing within its frame, as wide as it is. @param {SVGSVGElement} drawing  with its style written into it @param {{width: number, height: number}} size  of it
 *  @param {About} about @param {Key[]} keys @param {{ink: string, paper: string, font: string}} colours @returns {{picture: SVGSVGElement, width: number, height: number}} */
export function framed(drawing, size, { title, lines }, keys, { ink, paper, font }) {
  const width = Math.max(size.width, 320) + 2 * PAD;
  const text = (words, y, more = {}) => svg("text", { x: PAD, y, fill: ink, "font-family": font, "font-size": 12.5, ...more }, words);
  const told = lines.flatMap((line) => wrap(line, Math.floor((width - 2 * PAD) / LETTER), 4));
  const top = PAD + TITLE + told.length * LINE + 6;
  const key = entries(width, top + size.height + ENTRY, keys, ink, font);
  const height = key.bottom + PAD;
  Object.entries({ x: PAD, y: top, width: size.width, height: size.height }).forEach(([name, value]) => drawing.setAttribute(name, String(value)));
  const picture = /** @type {SVGSVGElement} */ (svg("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": [title, ...lines].join(". ") },
    svg("title", {}, title), svg("rect", { x: 0, y: 0, width, height, fill: paper }),
    text(title, PAD + TITLE - 8, { "font-size": 19, "font-weight": 600 }), ...told.map((line, i) => text(line, PAD + TITLE + (i + 1) * LINE - 6)), drawing, ...key.made));
  return { picture, width, height };
}

/** What is drawn and how sure sources are, in as many lines as it takes. */
function entries(width, top, keys, ink, font) {
  let [x, y] = [PAD, top];
  const made = keys.map((key) => {
    const long = key.width + 7 + key.words.length * LETTER + PAD;
    if (x > PAD && x + long > width) {
      [x, y] = [PAD, y + ENTRY];
    }
    Object.entries({ x, y: y - 4.5 - key.height / 2, width: key.width, height: key.height }).forEach(([name, value]) => key.drawn.setAttribute(name, String(value)));
    const entry = svg("g", {}, key.drawn, svg("text", { x: x + key.width + 7, y, fill: ink, "font-family": font, "font-size": 12.5, ...(key.struck ? { "text-decoration": "line-through" } : {}) }, key.words));
    x += long;
    return entry;
  });
  return { made, bottom: y };
}
